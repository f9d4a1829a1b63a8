import type { Item } from './frames.ts';
import { is, isAbbreviationStop, isWord, type Run } from './phrases.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DAY_PARTS,
  DETERMINERS,
  isAdverb,
  isFiniteVerb,
  MEDIA,
  MONTHS,
  OTHER_PRONOUNS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIME_UNITS,
  WEEKDAYS,
} from './words.ts';

/** Steps back over "on Tuesday", "last week", "Wednesday night", "earlier this month" that end before `end`. */
export function skipTimeBack(items: readonly Item[], end: number): number {
  let at = end;
  for (;;) {
    const word = items[at - 1]?.word ?? '';
    let next = at;
    if (WEEKDAYS.has(word)) next = at - 1;
    else if (DAY_PARTS.has(word) && WEEKDAYS.has(items[at - 2]?.word ?? '')) next = at - 2;
    else if (TIME_UNITS.has(word) && /^(?:last|this|next|past)$/.test(items[at - 2]?.word ?? '')) next = at - 2;
    else if (/^(?:yesterday|today|tonight|earlier|later)$/.test(word)) next = at - 1;
    else if (/^\p{N}+$/u.test(word)) {
      const month = is(items[at - 2], '.') ? at - 3 : at - 2;
      if (MONTHS.has(items[month]?.word ?? '')) next = month;
    }
    if (next === at) return at;
    if (is(items[next - 1], 'earlier')) next--;
    if (/^(?:on|late|early)$/.test(items[next - 1]?.word ?? '')) next--;
    if (is(items[next - 1], 'on')) next--;
    at = next;
  }
}

/** Steps forward over one or more of: "Tuesday night", "on Oct. 14", "last week", "in a statement", "earlier", "at the time". */
export function skipAdjuncts(items: readonly Item[], from: number): number {
  let at = from;
  for (let guard = 0; guard < 6; guard++) {
    const next = skipAdjunct(items, at);
    if (next === at) return at;
    at = next;
  }
  return at;
}

function skipAdjunct(items: readonly Item[], at: number): number {
  const word = items[at]?.word ?? '';
  if (!isWord(items[at])) return at;
  if (isAdverb(word) && !items[at]!.capital) return at + 1;
  if (WEEKDAYS.has(word)) return DAY_PARTS.has(items[at + 1]?.word ?? '') ? at + 2 : at + 1;
  if (MONTHS.has(word) && items[at]!.capital) {
    const number = is(items[at + 1], '.') ? at + 2 : at + 1;
    return /^\p{N}/u.test(items[number]?.word ?? '') ? number + 1 : at;
  }
  if (/^(?:last|this|next|late|early)$/.test(word)) {
    const after = items[at + 1]?.word ?? '';
    if (TIME_UNITS.has(after) || DAY_PARTS.has(after) || MONTHS.has(after)) return at + 2;
    if (WEEKDAYS.has(after)) return DAY_PARTS.has(items[at + 2]?.word ?? '') ? at + 3 : at + 2;
    return at;
  }
  // "vowed to fight", "promised repeatedly to build": the infinitive is what was said.
  const next = items[at + 1];
  if (
    word === 'to' &&
    isWord(next) &&
    !next.capital &&
    !DETERMINERS.has(next.word) &&
    !OTHER_PRONOUNS.has(next.word) &&
    !/s$/.test(next.word)
  )
    return at;
  if (PREPOSITIONS.has(word) && word !== 'than') return skipPrepositional(items, at);
  return at;
}

/** A prepositional phrase with which a report's occasion is told; `at` when its end cannot be told. */
function skipPrepositional(items: readonly Item[], at: number): number {
  let next = at + 1;
  while (next < items.length && next - at < 14) {
    const item = items[next]!;
    if (item.kind !== 'word') {
      if (isAbbreviationStop(items, next)) {
        next++;
        continue;
      }
      // said on “The Morning Hour”, said of “the call”: a title or a name, still part of the phrase.
      const dangling = PREPOSITIONS.has(items[next - 1]!.word) || DETERMINERS.has(items[next - 1]!.word);
      return item.kind === 'quotation' && dangling ? next + 1 : next;
    }
    const { word } = item;
    if (word === 'that') return next;
    if (next > at + 1) {
      const before = items[next - 1]!;
      // A subject that begins after the phrase: "said in a statement the bridge …", "said on Friday he …".
      if (SUBJECT_PRONOUNS.has(word)) return next;
      const complete = !DETERMINERS.has(before.word) && !PREPOSITIONS.has(before.word);
      if (complete && DETERMINERS.has(word)) return next;
      if (
        complete &&
        (WEEKDAYS.has(before.word) || TIME_UNITS.has(before.word) || MEDIA.has(before.word)) &&
        !PREPOSITIONS.has(word) &&
        !DAY_PARTS.has(word) &&
        !MEDIA.has(word)
      )
        return next;
      if (CONJUNCTIONS.has(word) || AUXILIARIES.has(word)) return at;
    }
    next++;
  }
  return next >= items.length ? next : at;
}

/** The addressee after "told", "asked", "warned": him · reporters · the senators · CNN · Sens. Dick Durbin and …. Empty when none. */
export function objectAfter(items: readonly Item[], from: number): Run {
  const first = items[from];
  if (!isWord(first)) return [from, from];
  if (OTHER_PRONOUNS.has(first.word) && !/^(?:that|this|these|those)$/.test(first.word)) return [from, from + 1];
  if (/^(?:you|it)$/.test(first.word)) return [from, from + 1];
  let at = from;
  while (at < items.length && at - from < 25) {
    const item = items[at]!;
    if (item.kind === 'quotation' || item.word === ':') return [from, at];
    if (item.kind === 'punctuation') {
      if (isAbbreviationStop(items, at)) {
        at++;
        continue;
      }
      return [from, at];
    }
    if (at > from) {
      const before = items[at - 1]!;
      const open = DETERMINERS.has(before.word) || PREPOSITIONS.has(before.word) || before.word === 'and';
      if (item.word === 'that' || CONJUNCTIONS.has(item.word)) return [from, at];
      if (SUBJECT_PRONOUNS.has(item.word) || (DETERMINERS.has(item.word) && !open)) return [from, at];
      if (WEEKDAYS.has(item.word) || /^(?:last|this|earlier|to)$/.test(item.word)) return [from, at];
      if (/^(?:in|on|during|after|at|about|aboard)$/.test(item.word)) return [from, at];
      // "told reporters Lindqvist would go": a capital after a lower-case noun begins the clause.
      if (item.capital && !before.capital && !open && !/^(?:president|minister|secretary|sen|rep)$/.test(before.word))
        return [from, at];
      if (isFiniteVerb(item.word)) return [from, from];
    }
    at++;
  }
  return [from, at];
}
