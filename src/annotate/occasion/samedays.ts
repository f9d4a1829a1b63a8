import type { Occasion, Span } from '../../model/index.ts';
import { day } from './daytimes.ts';
import type { Frame } from './frames.ts';
import { ofAnotherTime } from './othertime.ts';
import { type Stage, sourceWords } from './stage.ts';

type When = Occasion['when'];

/** How near, in units, words must follow others to go on from them: the next sentence or paragraph. */
const NEXT = 60;

/** "“…,” she said", "He added that": words that follow at once on others of the same speaker and go on from them. */
export function follows(stage: Stage, before: Frame, { attribution }: Frame): boolean {
  const end = Math.max(before.cue[1], before.attribution.content.at(-1)![1]);
  const start = Math.min(attribution.content[0]![0], attribution.source[0]?.[0] ?? attribution.content[0]![0]);
  if (start < end || start - end > NEXT) return false;
  return attribution.kind === 'direct' || /^(?:he|she|they|it)$/i.test(sourceWords(stage, attribution));
}

/**
 * "In 2013 she told a committee that …. “…,” she said": what goes on is of the same day, however long ago; where the speaker is named
 * again, only if that day was told first.
 */
export function goesOn(stage: Stage, before: Frame, frame: Frame, day: Span): boolean {
  if (!follows(stage, before, frame) || ofAnotherTime(frame)) return false;
  const words = sourceWords(stage, frame.attribution);
  return !words || /^(?:he|she|they|it)$/i.test(words) || day[1] <= before.cue[0];
}

/** "The mayor left on May 5. She said at the time that …": the one day that the sentence before tells, or the one before that. */
export function atTheTime(stage: Stage, frame: Frame): When {
  if (frame.outer || !AT_THE_TIME.test(frame.text)) return null;
  const { sentences } = stage.reading;
  const published = stage.reading.article.published?.slice(0, 10) ?? '9999';
  for (let i = frame.sentence - 1; i >= 0 && i >= frame.sentence - 2; i--) {
    const [start, end] = sentences[i]!;
    const times = stage.found.times.filter(
      ({ span, edtf, type }) =>
        span[0] >= start &&
        span[1] <= end &&
        edtf &&
        type === 'DATE' &&
        edtf.length >= 7 &&
        edtf.slice(0, 10) <= published,
    );
    if (times.length > 1) return null;
    if (times.length) return { value: day(times[0]!.edtf!), basis: 'implied', span: times[0]!.span };
  }
  return null;
}

const AT_THE_TIME =
  /\b(?:said|wrote|told|argued|explained|tweeted|called|denied|insisted|warned)\s(?:[^,.“”"]{1,40}\s)?at the time\b/;
