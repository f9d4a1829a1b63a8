import type { Occasion } from '../../model/index.ts';
import type { Frame } from './frames.ts';
import type { Stage } from './stage.ts';

type When = Occasion['when'];

/** "In 2013 she told a committee that …. “…,” she said": the quotation that follows at once is of the same day, however long ago. */
export function goesOn(stage: Stage, before: Frame, { attribution }: Frame): boolean {
  const { text } = stage.reading;
  const source = attribution.source.map((span) => text.slice(...span)).join(' ');
  const end = Math.max(before.cue[1], before.attribution.content.at(-1)![1]);
  const start = attribution.content[0]![0];
  return (
    attribution.kind === 'direct' &&
    (!source || /^(?:he|she|they|it)$/i.test(source)) &&
    start >= end &&
    start - end < 8
  );
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
    if (times.length) return { value: times[0]!.edtf!.replace(/T[^/]*/g, ''), basis: 'implied', span: times[0]!.span };
  }
  return null;
}

const AT_THE_TIME =
  /\b(?:said|wrote|told|argued|explained|tweeted|called|denied|insisted|warned)\s(?:[^,.“”"]{1,40}\s)?at the time\b/;
