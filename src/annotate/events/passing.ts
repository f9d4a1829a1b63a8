import type { EventKind, Span } from '../../model/index.ts';
import type { Anchor } from './anchor.ts';
import { describesNoun, nounPhrase, subjectVerb } from './clause.ts';
import { hangsOnPast } from './hanging.ts';
import { isCapital, type Line } from './line.ts';
import type { Segment } from './segments.ts';
import { isFiniteVerb, type VerbGroup } from './verbgroups.ts';

/** A line, and what it hangs on. */
export interface Told {
  readonly line: Line;
  readonly segments: readonly Segment[];
  readonly anchor: Anchor;
  readonly span: Span;
  readonly kind: EventKind;
  /** Its words look ahead. */
  readonly ahead: boolean;
  /** Its day is still to come. */
  readonly coming: boolean;
}

/** Whether a line is told on the way to something else. */
export function isPassing({ line, segments, anchor, span, kind, ahead, coming }: Told): boolean {
  if (anchor.by === 'noun') {
    if (ahead) return false;
    return coming ? isInPassing(line, segments, anchor) : isSpokenOf(line, segments, anchor.segment, anchor.first);
  }
  if (isSomebody(line, segments, anchor.segment, span)) return true;
  const isMatter = ahead || (!coming && /^(?:other|publication)$/.test(kind));
  return isMatter && isDescribed(line, segments, anchor.segment, anchor.group, span);
}

/** "a docker who retired last year", "the Vale Democrat who plans to back it": of nobody named. */
const isSomebody = (line: Line, segments: readonly Segment[], at: number, span: Span): boolean =>
  segments[at]!.opener === 'who' &&
  span[0] > line.span[0] &&
  /^(?:a|an|the|many|some|one|someone|those) /.test(
    line.words.slice(line.tokens.findIndex(({ start }) => start >= span[0])).join(' '),
  );

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
