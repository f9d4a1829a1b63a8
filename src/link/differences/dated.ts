import type { TimeExpression } from '../../model/index.ts';
import { edtfRange } from '../../text/calendar.ts';
import type { Story } from './story.ts';
import type { Told } from './told.ts';

/** An expression that means a day or a stretch of days that can be set against another. */
export type Dated = TimeExpression & { readonly edtf: string };

const REPORTING =
  /\b(?:said|says|told|tells|wrote|writes|tweeted|reported|announced|added|posted|confirmed|acknowledged|statement|interview|news conference|reporters?)\b[^.,;]{0,24}$/i;

// "But on Sunday, Tamm said he had learned": the day of the saying.
const REPORTED =
  /^,?\s+(?:\p{Lu}[\p{L}.’'-]*\s+){0,4}(?:he\s+|she\s+|they\s+)?(?:said|told|wrote|tweeted|announced|added|declined|confirmed)\b/u;

/** The days of a sentence, without those on which something was said. */
export function datedIn(story: Story, sentence: Told): Dated[] {
  const { text } = story.records[sentence.article]!.article;
  return story.timesIn(sentence).filter(
    (time): time is Dated =>
      time.edtf !== null &&
      // "Year-end", "about two weeks ago": no day to set against another.
      !time.edtf.includes('~') &&
      (time.type === 'DATE' || time.type === 'TIME') &&
      !REPORTING.test(text.slice(Math.max(sentence.span[0], time.span[0] - 50), time.span[0])) &&
      !REPORTED.test(text.slice(time.span[1], time.span[1] + 60)),
  );
}

/** True for a day after the article's own: what is still to come is not the happening that is over. */
export function isAhead(story: Story, sentence: Told, time: Dated): boolean {
  const { published } = story.records[sentence.article]!.article;
  const [day, range] = [published ? edtfRange(published) : null, edtfRange(time.edtf)];
  return !!day && !!range && range[1] > day[1];
}
