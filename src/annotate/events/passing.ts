import type { EventKind, Span } from '../../model/index.ts';
import type { Anchor } from './anchor.ts';
import { describesNoun, nounPhrase, subjectVerb } from './clause.ts';
import { hangsOnPast } from './hanging.ts';
import { isCapital, type Line } from './line.ts';
import type { Segment } from './segments.ts';
import { isFiniteVerb, type VerbGroup } from './verbgroups.ts';

/** Whether a line is told on the way to something else; `coming` says that its day is still to come. */
export function isPassing(
  line: Line,
  segments: readonly Segment[],
  anchor: Anchor,
  span: Span,
  coming: boolean,
  kind: EventKind,
): boolean {
  if (anchor.by === 'noun')
    return coming ? isInPassing(line, segments, anchor) : isSpokenOf(line, segments, anchor.segment, anchor.first);
  return (
    !coming && /^(?:other|publication)$/.test(kind) && isDescribed(line, segments, anchor.segment, anchor.group, span)
  );
}

/** "bought time on air ahead of the March 3 caucuses": the noun tells too little alone, and the clause is of another day. */
const isInPassing = (
  line: Line,
  segments: readonly Segment[],
  { first, segment }: { readonly first: number; readonly segment: number },
): boolean =>
  !subjectVerb(line, segments[segment]!, first) &&
  hangsOnPast(line, segments, first) &&
  nounPhrase(line, segments, segment, first, false) === null;

/** "Friday’s decision is the first change": what is said of it now, under the day that it was made. */
function isSpokenOf(line: Line, segments: readonly Segment[], at: number, first: number): boolean {
  const verb = segments[at]!.groups.find((group) => group.first > first && isFiniteVerb(group));
  if (!verb || !subjectVerb(line, segments[at]!, first)) return false;
  // "Monday’s lawsuit comes a week after …" tells when it was.
  return /^(?:present|future|modal)$/.test(verb.tense) && !/^(?:come|follow|mark)$/.test(verb.base);
}

/** "the data that they published on Saturday", "a woman wounded in the attack": a noun without a name, with what describes it. */
const isDescribed = (line: Line, segments: readonly Segment[], at: number, group: VerbGroup, span: Span): boolean =>
  (group.tense === 'participle' || segments[at]!.role === 'relative' || describesNoun(line, segments, at)) &&
  span[0] > line.span[0] &&
  !line.tokens.some((token, i) => token.start >= span[0] && token.start < span[0] + 12 && isCapital(line, i));
