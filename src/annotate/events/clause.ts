import type { Span } from '../../model/index.ts';
import { isCapital, isWord, type Line, spanOf } from './line.ts';
import type { Segment } from './segments.ts';
import { isFiniteVerb, type VerbGroup } from './verbgroups.ts';
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS } from './words.ts';

const LONGEST = 320;

/** The clause that `group` heads, verbatim and readable on its own: with its subject, and what is said where it is speech. */
export function clauseOf(line: Line, segments: readonly Segment[], at: number, group: VerbGroup): Span {
  const segment = segments[at]!;
  if (!isFiniteVerb(group) && group.tense === 'participle') return reducedClause(line, segments, at, group);
  if (segment.role === 'relative') return relativeClause(line, segments, at);
  if (segment.role === 'subordinate' && hasSubject(line, segment.first + 1, group)) {
    return tidy(line, segment.first + 1, endOf(line, segments, at, true));
  }
  if (segment.role === 'content' && hasSubject(line, segment.first + 1, group) && segment.opener === 'that') {
    return tidy(line, segment.first + 1, endOf(line, segments, at, true));
  }
  return tidy(line, startOf(line, segments, at, group), endOf(line, segments, at, false));
}

/** A dated noun with what belongs to it: "a phone conversation on Oct. 14 between the two aides". */
export function phraseOf(line: Line, segments: readonly Segment[], at: number, first: number): Span {
  const segment = segments[at]!;
  const end = segment.groups.find((group) => group.first > first && isFiniteVerb(group));
  // "Friday’s decision is the first change": the noun is the subject, so the whole clause reads best.
  if (end && end.first - first < 12) return tidy(line, first, endOf(line, segments, at, false));
  return tidy(line, first, Math.max(first, segment.last));
}

/** Where a main clause begins: the sentence, or after "and", "but" or a semicolon where it has a subject of its own. */
function startOf(line: Line, segments: readonly Segment[], at: number, group: VerbGroup): number {
  const segment = segments[at]!;
  const joined = segment.opener !== null && CONJUNCTIONS.has(segment.opener);
  if (joined && hasSubject(line, segment.first + 1, group)) return segment.first + 1;
  if (segment.mark === ';' || segment.mark === ':') return segment.first;
  // Far into a long sentence, a clause with a subject of its own stands alone.
  const length = line.tokens[segment.last]!.end - line.span[0];
  if (length > LONGEST && hasSubject(line, segment.first, group)) return segment.first;
  return 0;
}

const hasSubject = (line: Line, from: number, group: VerbGroup): boolean => {
  if (group.first <= from) return false;
  for (let at = from; at < group.first; at++) {
    if (isCapital(line, at) || SUBJECT_PRONOUNS.has(line.words[at]!) || DETERMINERS.has(line.words[at]!)) return true;
  }
  return group.first - from >= 1;
};

/** The last token of the clause: up to the next clause that could stand alone, or for an inner one to where its kind ends. */
function endOf(line: Line, segments: readonly Segment[], at: number, inner: boolean): number {
  const begin = line.tokens[segments[at]!.first]!.start;
  let last = segments[at]!.last;
  for (let i = at + 1; i < segments.length; i++) {
    const segment = segments[i]!;
    const finite = segment.groups.find(isFiniteVerb);
    const alone = finite && hasSubject(line, segment.first + (segment.opener ? 1 : 0), finite);
    const joined = segment.opener !== null && CONJUNCTIONS.has(segment.opener);
    if (segment.mark === ';') break;
    if (alone && joined && (segment.mark === ',' || inner)) break;
    if (alone && segment.mark === ',' && /^(?:while|although|though|whereas|but|as)$/.test(segment.opener ?? '')) break;
    if (inner && segment.mark === ',' && segment.role === 'main') break;
    if (line.tokens[segment.last]!.end - begin > LONGEST) break;
    last = segment.last;
  }
  return last;
}

/** "Cole, who was sentenced to prison on Wednesday": from the name it describes to the end of the relative clause. */
function relativeClause(line: Line, segments: readonly Segment[], at: number): Span {
  return tidy(line, antecedent(line, segments[at]!.first), segments[at]!.last);
}

/** "a document released last week": from the noun it describes. */
function reducedClause(line: Line, segments: readonly Segment[], at: number, group: VerbGroup): Span {
  return tidy(line, antecedent(line, group.first), segments[at]!.last);
}

function antecedent(line: Line, before: number): number {
  let at = before;
  if (at > 0 && /^[,–—(]$/.test(line.tokens[at - 1]!.text)) at--;
  const stop = at;
  while (at > 0 && stop - at < 9) {
    const word = line.words[at - 1]!;
    const joins = word === 'of' || word === '&' || word === 'and';
    if (
      !joins &&
      (PREPOSITIONS.has(word) ||
        CONJUNCTIONS.has(word) ||
        !(isWord(line, at - 1) || line.tokens[at - 1]!.kind === 'number'))
    )
      break;
    if (joins && !(isCapital(line, at) && isCapital(line, at - 2)) && word !== 'of') break;
    at--;
    if (DETERMINERS.has(word) && line.words[at - 1] !== 'of') break;
  }
  return at === stop ? before : at;
}

function tidy(line: Line, first: number, last: number): Span {
  let from = first;
  let to = Math.min(last, line.tokens.length - 1);
  const text = (at: number) => line.tokens[at]!.text;
  while (from < to && /^[,;:—–)\]]$/.test(text(from))) from++;
  // A closing quotation mark or bracket right behind belongs to the clause when it was opened inside.
  const next = line.tokens[to + 1];
  if (next && /^[”’"»)\]]$/.test(next.text) && opened(line, from, to)) to++;
  else if (
    next &&
    /^[,.?!]$/.test(next.text) &&
    /^[”’"»]$/.test(line.tokens[to + 2]?.text ?? '') &&
    opened(line, from, to)
  )
    to += 2;
  return spanOf(line, from, to);
}

function opened(line: Line, from: number, to: number): boolean {
  let open = 0;
  for (let at = from; at <= to; at++) {
    const text = line.tokens[at]!.text;
    if (/^[“«([]$/.test(text)) open++;
    else if (/^[”»)\]]$/.test(text)) open--;
    else if (text === '"') open = open > 0 ? open - 1 : open + 1;
  }
  return open > 0;
}
