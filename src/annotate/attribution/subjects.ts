import { skipTimeBack } from './adjuncts.ts';
import { CUE_WORDS } from './cues.ts';
import type { Item } from './frames.ts';
import { isAbbreviationStop, isComma, isQuotation, isWord, type Run } from './phrases.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DAY_PARTS,
  DETERMINERS,
  isAdverb,
  isFiniteVerb,
  MEDIA,
  MONTHS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIME_UNITS,
  WEEKDAYS,
} from './words.ts';

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
 * The noun phrase that ends just before `end` (the verb group), with an apposition between commas: "Henrik S. Moll, the
 * palace’s spokesman,". Empty (from === to) when there is none. Time adverbials between it and the verb are left out.
 */
export function subjectBefore(items: readonly Item[], end: number): { run: Run; head: Run } {
  let to = skipTimeBack(items, end);
  // "the ministry, in a statement on Friday, said"; "Moll, the palace’s spokesman, said"; "Reke (R-Orsa) said".
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
  // "Varn met Belk in Sundby and Sarkovy said": what stands before "and" belongs to another clause.
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
