import type { Findings, Span, TimeExpression } from '../../model/index.ts';
import { edtfOf, edtfRange } from '../../text/calendar.ts';
import type { Annotator, Reading } from '../reading.ts';
import type { Anchor, Context, Resolved } from './context.ts';
import { longest } from './grammar.ts';
import { rules } from './rules.ts';
import { tenseAround } from './tense.ts';
import { timeWordsOf } from './words.ts';

/** Time expressions, counted from the day the article first ran and from the dates that the story tells. */
export const times: Annotator = {
  name: 'times',
  needs: [],
  gives: ['times'],
  annotate: (reading: Reading): Partial<Findings> => ({ times: timesOf(reading) }),
};

/**
 * Every time expression of the prose, in text order, without overlaps. Linear in the length of the text. Where the article's
 * day is unknown, what counts from it has no `edtf`: never today's.
 */
export function timesOf(reading: Reading): TimeExpression[] {
  const published = reading.article.published === null ? null : edtfRange(reading.article.published);
  // An article dated by month or year alone has no day to count from.
  const day = published && published[0] === published[1] ? published[0] : null;
  const out: TimeExpression[] = [];
  let told: Anchor | null = null;
  let quarter: Anchor | null = null;
  let token = 0;
  let number = 0;
  for (const sentence of reading.sentences) {
    while (token < reading.tokens.length && reading.tokens[token]!.end <= sentence[0]) token++;
    number++;
    const words = timeWordsOf(reading.tokens, token, sentence);
    for (let at = 0; at < words.length; at++) {
      if (words[at]!.entry === null) continue;
      const found = longest(rules, words, at);
      if (!found) continue;
      const span: Span = [words[found.from]!.start, words[found.to - 1]!.end];
      const context: Context = {
        day,
        told,
        quarter,
        sentence: number,
        tense: tenseAround(words, found.from, found.to),
      };
      const resolved = found.means(context);
      if (!resolved) continue;
      out.push(expressionOf(span, resolved));
      // "In the nine months, …; a year earlier, …": no longer the quarter's year before.
      if (/^P(?:[69]|12)M$/.test(resolved.value)) quarter = null;
      if (
        resolved.range &&
        resolved.unit &&
        resolved.type !== 'DURATION' &&
        !resolved.doubt &&
        Number.isFinite(resolved.range[0])
      ) {
        told = { range: resolved.range, unit: resolved.unit, span, stated: !resolved.anchor, sentence: number };
        if (resolved.unit === 'Q' && resolved.anchor === 'article') quarter = told;
      }
      at = found.to - 1;
    }
    while (token < reading.tokens.length && reading.tokens[token]!.end <= sentence[1]) token++;
  }
  return out;
}

function expressionOf(span: Span, { type, value, range, doubt, edtf, anchor }: Resolved): TimeExpression {
  const printed = edtf ?? (range ? edtfOf(range) : null);
  const interval = printed && edtfRange(printed) ? printed : null;
  const doubted =
    interval && doubt
      ? interval
          .split('/')
          .map((part) => (part === '..' ? part : part + doubt))
          .join('/')
      : interval;
  return { span, type, value, edtf: doubted, ...(anchor ? { anchor } : {}) };
}
