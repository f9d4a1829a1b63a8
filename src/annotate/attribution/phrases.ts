import { CUE_WORDS } from './cues.ts';
import type { Item } from './frames.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DAY_PARTS,
  DETERMINERS,
  isAdverb,
  isFiniteVerb,
  MEDIA,
  MONTHS,
  NEGATIONS,
  OTHER_PRONOUNS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIME_UNITS,
  WEEKDAYS,
} from './words.ts';

/** "he’s", "there’ll": a subject with its verb. */
const CONTRACTED =
  /^(?:he|she|it|they|we|i|you|that|there|who|what|here|where|this|everyone|nobody)[’'](?:s|re|ve|ll|d|m)$/;

/** A run of items, half-open. */
export type Run = readonly [from: number, to: number];

const is = (item: Item | undefined, word: string): boolean => item?.word === word;
const isWord = (item: Item | undefined): item is Item => item?.kind === 'word';
export const isComma = (item: Item | undefined): boolean => item?.word === ',';
export const isQuotation = (item: Item | undefined): boolean => item?.kind === 'quotation';
export const isDash = (item: Item | undefined): boolean => /^(?:[—–]|-|--)$/.test(item?.word ?? '');
/** A full stop that ends no sentence: "Rep. Bacon", "Oct. 14". */
const isAbbreviationStop = (items: readonly Item[], at: number): boolean =>
  items[at]?.word === '.' && at > 0 && items[at - 1]!.end === items[at]!.start && at < items.length - 1;

/** The first item of the verb group that ends with the verb at `verb`: "has repeatedly said" begins at "has". */
export function verbGroupStart(items: readonly Item[], verb: number): number {
  let at = verb;
  while (at > 0) {
    const { word, kind, capital } = items[at - 1]!;
    // A name may look like an adverb: “Kelly said”.
    if (
      kind !== 'word' ||
      (capital && at > 1 && !AUXILIARIES.has(word)) ||
      (capital && !AUXILIARIES.has(word) && !ADVERBS.has(word))
    )
      break;
    // A contracted pronoun ("he's") is the subject as well.
    if (SUBJECT_PRONOUNS.has(word.split(/[’']/)[0]!)) break;
    if (!AUXILIARIES.has(word) && !isAdverb(word) && !NEGATIONS.has(word)) break;
    at--;
  }
  return at;
}

/** "did not say", "has never claimed", "declined to": nothing is reported. */
export function isNegated(items: readonly Item[], group: number, verb: number): boolean {
  for (let at = group; at < verb; at++) if (/^(?:not|never|.*n[’']t|cannot)$/.test(items[at]!.word)) return true;
  return false;
}

/** "was told", "has been accused": the subject is not who spoke. */
export function isPassive(items: readonly Item[], verb: number): boolean {
  if (items[verb]!.word.endsWith('ing')) return false;
  for (let at = verb - 1; at >= 0 && at >= verb - 4; at--) {
    const { word } = items[at]!;
    if (/^(?:was|were|been|being|be|is|are|get|got|gets)$/.test(word)) return true;
    if (!isAdverb(word)) return false;
  }
  return false;
}

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

/** The words before which a subject cannot reach back. */
function stopsSubject(items: readonly Item[], at: number): boolean {
  const item = items[at]!;
  if (item.kind === 'quotation') return true;
  if (item.kind === 'punctuation') {
    return !(
      isAbbreviationStop(items, at) ||
      item.word === ')' ||
      /^[’']$/.test(item.word) ||
      item.word === '-' ||
      item.word === '&' ||
      item.word === '/'
    );
  }
  if (CONJUNCTIONS.has(item.word) || item.word === 'that' || /^(?:who|which|whom|whose)$/.test(item.word)) return true;
  if (item.capital && (at > 0 || items[1]?.capital)) return false;
  if (SUBJECT_PRONOUNS.has(item.word) || (isFiniteVerb(item.word) && !isNounHere(items, at))) return true;
  const cue = CUE_WORDS.get(item.word);
  return cue !== undefined && !isNounHere(items, at) && cue.form !== 'present';
}

/** "the proposed plan", "his stated aim": a determiner, adjective or preposition before a word in -ed makes it no finite verb. */
function isNounHere(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (!isWord(before)) return false;
  return DETERMINERS.has(before.word) || PREPOSITIONS.has(before.word) || /[’']s?$/.test(before.word);
}

/**
 * The noun phrase that ends just before `end` (the verb group), with an apposition between commas: "Dmitri S. Peskov, the
 * Kremlin’s spokesman,". Empty (from === to) when there is none. Time adverbials between it and the verb are left out.
 */
export function subjectBefore(items: readonly Item[], end: number): { run: Run; head: Run } {
  let to = skipTimeBack(items, end);
  // "the ministry, in a statement on Friday, said"; "Peskov, the Kremlin’s spokesman, said"; "Bacon (R-Neb.) said".
  const last = items[to - 1];
  if (isComma(last)) {
    let open = to - 2;
    while (open >= 0 && to - open < 40 && !isComma(items[open]) && !isQuotation(items[open])) open--;
    // "Sen. Jim Inhofe, R-Okla., chairman of the committee, said": one apposition more.
    if (isComma(items[open]) && open > 0) {
      const before = isShortApposition(items, open) ?? open;
      const head = nounPhraseBefore(items, before);
      // "the ministry, in a statement on Friday, said": an adverbial, not who it is.
      const inner = items[open + 1]!;
      const adverbial = PREPOSITIONS.has(inner.word) || (inner.word.endsWith('ing') && !inner.capital);
      if (head[0] < head[1]) return { run: adverbial ? head : [head[0], to], head };
    }
    return { run: [to, to], head: [to, to] };
  }
  if (last?.word === ')') {
    let open = to - 2;
    while (open > 0 && to - open < 14 && items[open]!.word !== '(') open--;
    if (items[open]?.word === '(') {
      const head = nounPhraseBefore(items, open);
      return head[0] < head[1] ? { run: [head[0], to], head } : { run: [to, to], head: [to, to] };
    }
  }
  if (last && /^(?:who|which)$/.test(last.word)) {
    to = isComma(items[to - 2]) ? to - 2 : to - 1;
    if (items[to - 1]?.word === ')') return subjectBefore(items, to);
  }
  const head = nounPhraseBefore(items, to);
  return { run: head, head };
}

function isShortApposition(items: readonly Item[], close: number): number | null {
  for (let at = close - 1; at > 0 && at >= close - 6; at--) {
    if (isQuotation(items[at])) return null;
    if (isComma(items[at])) return /^(?:\p{L}{1,3}-|\p{N}|jr|sr)/u.test(items[at + 1]!.word) ? at : null;
  }
  return null;
}

function nounPhraseBefore(items: readonly Item[], to: number): Run {
  if (to <= 0) return [to, to];
  const last = items[to - 1]!;
  if (SUBJECT_PRONOUNS.has(last.word) || /^(?:this|that|these|those|others|some|many|all|both)$/.test(last.word))
    return [to - 1, to];
  const contracted = /^(he|she|they|it|i|we)[’'](?:s|d|ve|re|m|ll)$/.test(last.word);
  if (contracted) return [to - 1, to];
  let from = to;
  let lastAnd = -1;
  while (from > 0 && to - from < 45) {
    if (items[from - 1]!.word === ')') {
      let open = from - 2;
      while (open > 0 && from - open < 12 && items[open]!.word !== '(') open--;
      if (items[open]?.word !== '(') break;
      from = open;
      continue;
    }
    if (stopsSubject(items, from - 1)) break;
    if (items[from - 1]!.word === 'and') lastAnd = from - 1;
    from--;
  }
  // "A report released last year found": a participle within the phrase, as the only verb back to where the clause begins.
  const participle = items[from - 1];
  if (participle?.kind === 'word' && lastAnd < 0 && from > 1 && isReducedRelative(items, from - 1)) {
    const longer = nounPhraseBefore(items, from - 1);
    const edge = items[longer[0] - 1];
    const whole =
      !edge ||
      edge.kind === 'punctuation' ||
      CONJUNCTIONS.has(edge.word) ||
      edge.word === 'and' ||
      edge.word === 'that';
    if (longer[0] < longer[1] && longer[1] === from - 1 && whole) return [longer[0], to];
  }
  // "Trump met Putin in Kyiv and Zelensky said": what stands before "and" belongs to another clause.
  const stop = items[from - 1];
  if (lastAnd > 0 && stop && stop.kind === 'word' && !CONJUNCTIONS.has(stop.word) && stop.word !== 'that')
    from = lastAnd + 1;
  return [startOfName(items, from, to), to];
}

/** "released last year", "conducted by", "sent Friday", "obtained by": after its noun. */
function isReducedRelative(items: readonly Item[], at: number): boolean {
  const { word } = items[at]!;
  const next = items[at + 1];
  const noun = items[at - 1];
  if (
    !/ed$|^(?:sent|held|made|written|led|taken|given|seen|shown|set|put|built|run)$/.test(word) ||
    !isWord(noun) ||
    !isWord(next)
  )
    return false;
  if (DETERMINERS.has(noun.word) || SUBJECT_PRONOUNS.has(noun.word) || noun.capital) return false;
  return (
    PREPOSITIONS.has(next.word) ||
    WEEKDAYS.has(next.word) ||
    isAdverb(next.word) ||
    /^(?:last|this|earlier|late)$/.test(next.word)
  );
}

/** Leaves out what leads into a subject: "But", "Also", "In Moscow", "On Tuesday", "Then". */
function startOfName(items: readonly Item[], from: number, to: number): number {
  let at = from;
  while (at < to) {
    const { word, kind } = items[at]!;
    if (
      kind === 'punctuation' ||
      /^(?:and|but|or|so|yet|then|meanwhile|still|only|even|now|today|yesterday)$/.test(word)
    )
      at++;
    else if (
      isAdverb(word) &&
      (at === 0 || !items[at]!.capital) &&
      at + 1 < to &&
      !items[at + 1]?.word.match(/^(?:\p{N}|the)/u)
    )
      at++;
    else if (PREPOSITIONS.has(word)) {
      const after = afterLeadingPhrase(items, at, to);
      if (after === at) return to;
      at = after;
    } else break;
  }
  return at;
}

/** "On Tuesday", "In a statement", "In Moscow" + "the minister": where the subject begins; `at` when it cannot be told. */
function afterLeadingPhrase(items: readonly Item[], at: number, to: number): number {
  let next = at + 1;
  while (next < to && next - at < 7) {
    const { word } = items[next]!;
    const after = items[next + 1];
    next++;
    if (!after || next >= to) break;
    if (
      WEEKDAYS.has(word) ||
      TIME_UNITS.has(word) ||
      DAY_PARTS.has(word) ||
      MEDIA.has(word) ||
      /^\p{N}{4}$/u.test(word)
    ) {
      if (!DAY_PARTS.has(after.word)) return next;
    } else if (next - at > 1 && DETERMINERS.has(after.word)) return next;
  }
  return at;
}

/**
 * The noun phrase after an inverted verb: said “Hugh Hill, a doctor”. Ends before the comma that ends no apposition, before
 * "on Tuesday", "in a statement", a quotation, a conjunction or the end.
 */
export function subjectAfter(items: readonly Item[], from: number): Run {
  const first = items[from];
  if (!isWord(first) || (!first.capital && !DETERMINERS.has(first.word) && !startsNounPhrase(first.word)))
    return [from, from];
  if (SUBJECT_PRONOUNS.has(first.word)) return [from, from + 1];
  if (/^(?:that|this|these|those|no|each)$/.test(first.word)) return [from, from];
  if (WEEKDAYS.has(first.word) || (MONTHS.has(first.word) && first.word !== 'may')) return [from, from];
  let at = from;
  while (at < items.length && at - from < 40) {
    const item = items[at]!;
    if (item.kind === 'quotation') break;
    if (item.kind === 'punctuation') {
      if (item.word === '(') {
        while (at < items.length && items[at]!.word !== ')') at++;
        at++;
        continue;
      }
      if (isAbbreviationStop(items, at) || item.word === '&' || item.word === '-') {
        at++;
        continue;
      }
      if (isComma(item) && isApposition(items, at)) {
        at++;
        continue;
      }
      break;
    }
    if (at > from && !item.capital) {
      if (CONJUNCTIONS.has(item.word) || item.word === 'who' || item.word === 'that') break;
      if (WEEKDAYS.has(item.word) || /^(?:yesterday|today|last|earlier|later)$/.test(item.word)) break;
      if (
        /^(?:in|on|during|after|before|at|to|by|via|as|about|when|following|through|speaking|referring|adding)$/.test(
          item.word,
        ) &&
        !isPartOfTitle(items, at)
      )
        break;
      if (AUXILIARIES.has(item.word)) break;
    }
    if (at > from && WEEKDAYS.has(item.word)) break;
    at++;
  }
  return [from, at];
}

/** "minister for trade at the embassy", "professor at Northfield": an office goes on over its preposition. */
function isPartOfTitle(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  return !!(
    /^(?:at|in|to|on)$/.test(items[at]!.word) &&
    isWord(before) &&
    !before.capital &&
    items[at + 1] &&
    !WEEKDAYS.has(items[at + 1]!.word) &&
    (items[at + 1]!.capital || (DETERMINERS.has(items[at + 1]!.word) && !!items[at + 2]?.capital))
  );
}

/** A comma that goes on with who it is: ", a doctor", ", who heads …", ", 44,", ", R-Okla.,". */
function isApposition(items: readonly Item[], comma: number): boolean {
  const next = items[comma + 1];
  if (!isWord(next)) return false;
  if (/^(?:who|whose)$/.test(next.word)) return false;
  if (/^\p{N}{2}$/u.test(next.word)) return true;
  if (/^(?:a|an|the|his|her|its|their)$/.test(next.word)) return true;
  if (next.capital) return /-/.test(next.word) || !CUE_WORDS.has(items[comma + 2]?.word ?? '');
  // ", chairman of the committee", ", vice president of"
  return (
    !CUE_WORDS.has(next.word) &&
    !isAdverb(next.word) &&
    !CONJUNCTIONS.has(next.word) &&
    !PREPOSITIONS.has(next.word) &&
    !/^(?:and|or|that|referring)$/.test(next.word) &&
    !/ing$/.test(next.word) &&
    !isFiniteVerb(next.word)
  );
}

const startsNounPhrase = (word: string): boolean =>
  /^(?:\p{N}|one|two|three|four|five|six|several|many|some|most|few|officials?|police|critics|experts?|analysts?|people|sources?|residents|lawmakers|prosecutors|authorities|scientists|researchers|doctors|lawyers|former|senior|top|local|another|others|government|witnesses|survivors|activists|opponents|supporters|investigators|defence|defense|white|spokes\p{L}+)/u.test(
    word,
  ) || SUBJECT_PRONOUNS.has(word);

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
      // "told reporters Witkoff would go": a capital after a lower-case noun begins the clause.
      if (item.capital && !before.capital && !open && !/^(?:president|minister|secretary|sen|rep)$/.test(before.word))
        return [from, at];
      if (isFiniteVerb(item.word)) return [from, from];
    }
    at++;
  }
  return [from, at];
}

/** True when a clause could begin here: its subject's first word, with a finite verb to come before the clause is over. */
export function startsClause(items: readonly Item[], from: number): boolean {
  const first = items[from];
  if (!first || first.kind === 'punctuation') return false;
  for (let at = from; at < items.length && at - from < 40; at++) {
    const item = items[at]!;
    if (item.kind === 'word' && at > from && (isFiniteVerb(item.word) || CONTRACTED.test(item.word))) return true;
    if (at === from && item.kind === 'word' && CONTRACTED.test(item.word)) return true;
    if (at > from && item.kind === 'quotation' && item.lowerStart) return true;
    if (item.word === ';' || item.word === ':') return false;
    // "maintained a low profile, voicing concern", "denied knowledge of it, and the bureau has not": no verb of its own before that.
    const next = items[at + 1]?.word ?? '';
    if (isComma(item) && (/^(?:and|but|while|or)$/.test(next) || /ing$/.test(next))) return false;
  }
  return false;
}

/** True when the stretch has a finite verb of its own. */
export function hasFinite(items: readonly Item[], [from, to]: Run): boolean {
  for (let at = from; at < to; at++) {
    const item = items[at]!;
    if (item.kind === 'word' && (isFiniteVerb(item.word) || CONTRACTED.test(item.word))) return true;
  }
  return false;
}

export const isBreak = (item: Item | undefined): boolean =>
  !item || isDash(item) || /^[.,;:?!…]$/.test(item.word) || item.kind === 'quotation';
