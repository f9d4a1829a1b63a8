import type { Span } from '../../model/index.ts';
import { hangsOnPast } from './hanging.ts';
import { eventNouns, verbs } from './lexicon.ts';
import { isCapital, isWord, type Line, spanOf } from './line.ts';
import { antecedent, isTitled } from './nounphrase.ts';
import type { Segment } from './segments.ts';
import { tidy } from './tidy.ts';
import { isAdverb, looksPast } from './verb.ts';
import { isFiniteVerb, type VerbGroup } from './verbgroups.ts';
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS } from './words.ts';

const LONGEST = 300;
/** A clause shorter than this, in UTF-16 units, rarely has both its subject and its object: the whole sentence reads better. */
const SHORTEST = 40;
/** So short may an inner clause be that has a noun for its subject: "details of the plan emerged last week". */
const SHORTEST_INNER = 28;

/** Shorter than that it tells nothing at all: "Lima left in May". */
const SHORTEST_OWN = 20;

/** A paper, poll or film told by its noun alone needs so much to say what it is. */
const SHORTEST_PAPER = 75;

/** Whether a token belongs to a time expression other than the one that dates the clause. */
export type OtherTime = (token: number) => boolean;

/** The clause that `group` heads, verbatim and readable on its own: with its subject, and what is said where it is speech. */
export function clauseOf(
  line: Line,
  segments: readonly Segment[],
  at: number,
  group: VerbGroup,
  otherTime: OtherTime,
): Span {
  const segment = segments[at]!;
  if (group.tense === 'participle') return reducedClause(line, segments, at, group, otherTime);
  if (segment.role === 'relative' || describesNoun(line, segments, at)) return relativeClause(line, segments, at);
  // "That plan is expected to …" begins with no conjunction.
  const inner =
    segment.role === 'subordinate' || (segment.role === 'content' && segment.opener === 'that' && segment.first > 0);
  if (inner && hasSubject(line, segment.first + 1, group)) {
    const clause = tidy(line, segment.first + 1, endOf(line, segments, at, true, otherTime));
    const shortest = SUBJECT_PRONOUNS.has(line.words[segment.first + 1]!) ? SHORTEST : SHORTEST_INNER;
    if (clause[1] - clause[0] >= shortest) return clause;
    // "the court where he had served since 2023": of the place, not of the whole sentence.
    if (segment.opener === 'where' && at > 0) return relativeClause(line, segments, at);
    // Short, but the sentence around it tells of another day: "… before Ana Lima resigned in July".
    const isNamed = !SUBJECT_PRONOUNS.has(line.words[segment.first + 1]!);
    if (isNamed && at > 0 && segment.role === 'subordinate' && clause[1] - clause[0] >= SHORTEST_OWN) return clause;
  }
  return tidy(line, startOf(line, segments, at, group), endOf(line, segments, at, false, otherTime));
}

/** "a proposal that the ministry sent on Monday", not "said that …": the clause belongs to the noun before it. */
export function describesNoun(line: Line, segments: readonly Segment[], at: number): boolean {
  const { role, opener, afterSpeech, first } = segments[at]!;
  if (role !== 'content' || opener !== 'that' || afterSpeech || first === 0) return false;
  const before = line.words[first - 1]!;
  return (
    isWord(line, first - 1) &&
    !segments[at - 1]?.groups.some(({ head }) => head === first - 1) &&
    !looksPast(before) &&
    // "records show that …", but "the claim that …", "remarks that …"
    (!verbs.has(before) || eventNouns.has(before) || DETERMINERS.has(line.words[first - 2] ?? '')) &&
    !isAdverb(before) &&
    !CALENDAR.test(before) &&
    !PREPOSITIONS.has(before) &&
    !CONJUNCTIONS.has(before) &&
    !SUBJECT_PRONOUNS.has(before) &&
    !/^(?:sure|clear|likely|certain|true|aware|confident|possible|it|day)$/.test(before)
  );
}

/**
 * "accused them of exploiting the May 3 attacks": the day is the noun's alone, which says too little to be told by itself, and
 * the clause around it tells something of another day. A noun that is the subject ("Friday’s decision spurred …") carries its clause.
 */
export function isOnlyNamed(
  line: Line,
  segments: readonly Segment[],
  { first, segment: at }: { readonly first: number; readonly segment: number },
): boolean {
  return (
    !subjectVerb(line, segments[at]!, first) &&
    nounPhrase(line, segments, at, first, false) === null &&
    segments.some(({ groups }) => groups.some(isFiniteVerb))
  );
}

/**
 * A dated noun with what belongs to it: "a phone conversation on Oct. 14 between the two aides". Of what is `ahead` the clause
 * around a short one says more ("will vote after Thursday’s debate"); of what is past, its own date may be another.
 */
export function phraseOf(
  line: Line,
  segments: readonly Segment[],
  at: number,
  first: number,
  ahead: boolean,
  otherTime: OtherTime,
): Span {
  const whole = (from: number): Span => tidy(line, from, endOf(line, segments, at, false, otherTime));
  if (subjectVerb(line, segments[at]!, first)) return whole(first);
  const clauseTells = ahead && !hangsOnPast(line, segments, first);
  return nounPhrase(line, segments, at, first, clauseTells) ?? whole(startOf(line, segments, at, null));
}

/** "Friday’s decision is the first change": the noun is the subject; but not in "a recording of the Friday call was published". */
export function subjectVerb(line: Line, segment: Segment, first: number): boolean {
  const verb = segment.groups.find((group) => group.first > first && isFiniteVerb(group));
  return verb !== undefined && !isGoverned(line, segment, first) && verb.first - first < 12;
}

/** "after Friday’s vote", "investigating the 2032 attacks": the phrase at `first` is no subject. */
const isGoverned = (line: Line, { groups }: Segment, first: number): boolean =>
  PREPOSITIONS.has(line.words[first - 1] ?? '') || groups.some(({ head }) => head === first - 1);

/** The noun with what belongs to it, where that can be told alone. */
export function nounPhrase(
  line: Line,
  segments: readonly Segment[],
  at: number,
  first: number,
  ahead: boolean,
): Span | null {
  const segment = segments[at]!;
  const next = segments[at + 1];
  const end = segment.groups.find((group) => group.first > first && isFiniteVerb(group));
  let last = end && isGoverned(line, segment, first) ? end.first - 1 : segment.last;
  // "between Mr. Roth and Ana Lima, an aide to …": an "and" inside the phrase does not end it.
  if (next?.mark === null && next.opener === 'and' && !next.groups.some(isFiniteVerb)) last = next.last;
  last = Math.max(first, last);
  // "a leaked March 3 call in which the envoy coached an adviser"
  const describes = next?.mark === null && (next.role === 'relative' || next.opener === 'that');
  if (describes && last === segment.last && spanOf(line, first, last)[1] - spanOf(line, first, last)[0] < SHORTEST)
    last = next.last;
  const phrase = tidy(line, first, last);
  return phrase[1] - phrase[0] >= SHORTEST || (!ahead && saysWhich(line, first, last)) ? phrase : null;
}

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|last|next|this|week|month|year|day|night|morning|afternoon|evening|yesterday|today|earlier|late|early|recent)(?:’s)?$/;

/** "his Senate victory last week" can stand alone, "Friday’s decision" says too little. */
function saysWhich(line: Line, first: number, last: number): boolean {
  let telling = 0;
  for (let at = first; at <= last; at++) {
    const word = line.words[at]!;
    if (isWord(line, at) && !CALENDAR.test(word) && !DETERMINERS.has(word) && !PREPOSITIONS.has(word)) telling++;
  }
  return telling >= 2;
}

/** Where a main clause begins: the sentence, or after "and", "but" or a semicolon where it has a subject of its own. */
function startOf(line: Line, segments: readonly Segment[], at: number, group: VerbGroup | null): number {
  const segment = segments[at]!;
  const joined = segment.opener !== null && CONJUNCTIONS.has(segment.opener);
  // "Ana Lima, Bruno Sol, and Ida Roth will hear …": with no verb before it the "and" joins those who do it.
  const isList = at > 0 && segments.slice(0, at).every(({ groups }) => groups.length === 0);
  if (group && joined && !isList && hasSubject(line, segment.first + 1, group)) return segment.first + 1;
  for (let i = at; i > 0; i--) if (segments[i]!.mark === ';') return segments[i]!.first;
  // Far into a long sentence, a clause with a subject of its own stands alone.
  const length = line.tokens[segment.last]!.end - line.span[0];
  const first = segment.role === 'subordinate' ? segment.first + 1 : segment.first;
  if (group && length > LONGEST && segment.mark !== ',' && hasSubject(line, first, group)) return first;
  return afterDateline(line);
}

/** "PORT HALE (Reuters) — The mayor …": the clause begins behind the dash. */
function afterDateline(line: Line): number {
  for (let at = 1; at < Math.min(9, line.tokens.length - 3); at++) {
    const { text } = line.tokens[at]!;
    if (/^[—–-]+$/.test(text)) return at + 1;
    if (isWord(line, at) && !isCapital(line, at)) return 0;
  }
  return 0;
}

const hasSubject = (line: Line, from: number, group: VerbGroup): boolean => {
  if (group.first <= from) return false;
  for (let at = from; at < group.first; at++) {
    if (isCapital(line, at) || SUBJECT_PRONOUNS.has(line.words[at]!) || DETERMINERS.has(line.words[at]!)) return true;
    // "officials met", but "then met", "last year met".
    if (isWord(line, at) && !isAdverb(line.words[at]!) && !CALENDAR.test(line.words[at]!)) return true;
  }
  return false;
};

/** The last token of the clause: up to the next clause that could stand alone, or for an inner one to where its kind ends. */
function endOf(line: Line, segments: readonly Segment[], at: number, inner: boolean, otherTime: OtherTime): number {
  const begin = line.tokens[segments[at]!.first]!.start;
  let last = segments[at]!.last;
  for (let i = at + 1; i < segments.length; i++) {
    const segment = segments[i]!;
    const verb = segment.groups.find(isFiniteVerb);
    const alone = verb && hasSubject(line, segment.first + (segment.opener ? 1 : 0), verb);
    const joined = segment.opener !== null && CONJUNCTIONS.has(segment.opener);
    if (segment.mark === ';') break;
    if (alone && joined && (segment.mark === ',' || inner)) break;
    // "annexed the islands in 2014 and then shelled the port four years ago": the rest is of another day.
    if (verb && joined && !hasTime(segments[at]!, otherTime) && hasTime(segment, otherTime)) break;
    if (alone && segment.mark === ',' && /^(?:while|although|though|whereas|but)$/.test(segment.opener ?? '')) break;
    if (inner && segment.mark === ',' && segment.role === 'main') break;
    if (line.tokens[segment.last]!.end - begin > LONGEST && segment.mark !== null && !/^[“”"‘’]$/.test(segment.mark))
      break;
    last = segment.last;
  }
  return last;
}

function hasTime({ first, last }: Pick<Segment, 'first' | 'last'>, isTime: OtherTime): boolean {
  for (let at = first; at <= last; at++) if (isTime(at)) return true;
  return false;
}

/** "Cole, who was sentenced to prison on Wednesday": from the name it describes to the end of the relative clause. */
function relativeClause(line: Line, segments: readonly Segment[], at: number): Span {
  const first = antecedent(line, segments[at]!.first);
  const { last } = segments[at]!;
  // "a retiree from nearby Port Hale, who …": not the place but the person; then from the beginning.
  const { mark, opener } = segments[at]!;
  const named =
    (isCapital(line, first) || DETERMINERS.has(line.words[first]!)) && !SAYS_NOTHING.test(line.words[first]!);
  // "an offer that the ministry sent", with no comma, is told of the noun right before it.
  if (opener === 'that' && mark === null && !SAYS_NOTHING.test(line.words[first]!)) return tidy(line, first, last);
  // "said in the call, whose transcript …", but "a friend from the council, who …"
  const thing = /^(?:whose|which)$/.test(opener ?? '') && DETERMINERS.has(line.words[first]!);
  if (thing || isTitled(line, first) || (named && !PREPOSITIONS.has(line.words[first - 1] ?? '')))
    return tidy(line, first, last);
  const start = afterDateline(line);
  return line.tokens[last]!.end - line.tokens[start]!.start <= LONGEST
    ? tidy(line, start, last)
    : tidy(line, first, last);
}

/** "something that stalled last month", "those who met him": what, only the rest of the sentence tells. */
const SAYS_NOTHING = /^(?:something|anything|nothing|everything|someone|anyone|everyone|those|that|this|one|what|all)$/;

/** "a document released last week": from the noun it describes to the next verb of the sentence. */
function reducedClause(
  line: Line,
  segments: readonly Segment[],
  at: number,
  group: VerbGroup,
  otherTime: OtherTime,
): Span {
  const next = segments[at]!.groups.find((other) => other.first > group.head && isFiniteVerb(other));
  const first = antecedent(line, group.first);
  const last = next ? next.first - 1 : segments[at]!.last;
  const clause = tidy(line, first, last);
  // "House members, joined by three dockers, introduced …": the noun before a comma may hang on another.
  // … and “according to testimony obtained on Monday” ends what was said.
  const lead = line.words[first - 1] ?? '';
  const hangs =
    ((PREPOSITIONS.has(lead) || lead === 'and') && /^[,—–]$/.test(line.words[group.first - 1] ?? '')) ||
    (lead === 'to' && line.words[first - 2] === 'according');
  const length = hangs ? 0 : clause[1] - clause[0];
  // "according to a Lighthouse poll released on Saturday": what it found tells more than that there is one.
  if (length >= (group.kind === 'publication' ? SHORTEST_PAPER : SHORTEST)) return clause;
  const start = startOf(line, segments, at, null);
  const end = endOf(line, segments, at, false, otherTime);
  const whole = tidy(line, start, end);
  const isOfOtherTime = hasTime({ first: start, last: end }, otherTime) || whole[1] - whole[0] > LONGEST;
  return length >= SHORTEST_OWN && isOfOtherTime ? clause : whole;
}
