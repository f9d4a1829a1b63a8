import type { Anchor } from './anchor.ts';
import type { Coming } from './coming.ts';
import type { Line } from './line.ts';
import type { Segment } from './segments.ts';

/** The verb of a timetable, whatever else its stretch tells. */
export function atVerb(segments: readonly Segment[], { first, head }: Coming): Anchor | null {
  const segment = segments.findIndex((one) => one.first <= head && one.last >= head);
  if (segment < 0) return null;
  // "The two sides have until Friday to strike a deal": of a verb that nobody knows the one before it tells the clause.
  const group = [head, first]
    .map((at) => segments[segment]!.groups.find((one) => one.first <= at && at <= one.head))
    .find((found) => found !== undefined);
  return group ? { by: 'verb', group, segment } : { by: 'noun', first, head, segment };
}

/** "plans to invoke the charter during her testimony on Friday": what looks ahead in a stretch without a verb that is known. */
export function aheadOf(coming: readonly Coming[], segments: readonly Segment[], time: number): Anchor | null {
  const segment = segments.findIndex(({ first, last }) => first <= time && last >= time);
  if (segment < 0 || segments[segment]!.groups.length) return null;
  const ahead = coming.findLast(({ first, last }) => first >= segments[segment]!.first && last < time);
  return ahead ? { by: 'noun', first: ahead.first, head: ahead.head, segment } : null;
}

/** The look ahead that a time belongs to: its own verb's, or the nearest before it in the same stretch. */
export function comingFor(
  coming: readonly Coming[],
  anchor: Anchor,
  segments: readonly Segment[],
  first: number,
  last: number,
  future: boolean,
): Coming | null {
  // "the speech, set for March 3": what stands right before the time comes first.
  const right = coming.find((ahead) => ahead.last < first && first - ahead.last <= 2);
  if (right) return right;
  if (anchor.by === 'verb') {
    const { group } = anchor;
    const own = coming.find(
      (ahead) => ahead.head === group.head || (ahead.first >= group.first && ahead.first <= group.head),
    );
    if (own) return own;
    // "will not change the conclusion reached in July"
    if (
      !future &&
      /^(?:participle|past|pluperfect)$/.test(group.tense) &&
      group.head < first &&
      first - group.head <= 3
    )
      return null;
  }
  if (anchor.by === 'noun') {
    const own = coming.find((ahead) => ahead.first === anchor.first && ahead.head === anchor.head);
    if (own) return own;
  }
  const segment = segments[anchor.segment]!;
  return (
    coming
      .filter(
        (ahead) =>
          ahead.first >= segment.first && ahead.last <= segment.last && (ahead.last < first || ahead.head > last),
      )
      .findLast((ahead) => ahead.last < first && first - ahead.last < 9) ?? null
  );
}

/** "sought to put it behind her this year": what was wanted then. */
export const isWantOfThen = (line: Line, { first, status }: Coming): boolean =>
  status !== 'moved' && /^(?:sought|hoped|wanted|wished)$/.test(line.words[first]!);
