import { BODY_NOUNS, GROUP_NOUNS, ROLE_NOUNS } from '../actors/titles.ts';
import { isDocument } from '../speakers/documentnouns.ts';
import { CUE_WORDS } from './cues.ts';
import type { Item } from './frames.ts';
import { hasFinite, isComma, isDash, isQuotation, type Run } from './phrases.ts';
import { subjectBefore } from './subjects.ts';
import { isPassive, verbGroupStart } from './verb-groups.ts';
import { CONJUNCTIONS, DETERMINERS, isAdverb, isFiniteVerb, PREPOSITIONS, SUBJECT_PRONOUNS } from './words.ts';

const LEADS_REPORT =
  /^(?:that|to|on|in|at|how|why|what|whether|if|more|most|many|some|several|nearly|about|out|last|this|people|there|such|all)$/;
const NUMERAL = /^(?:\p{N}|one|two|three|four|five|six|seven|eight|nine|ten)/u;

/** True when the reporting word at `at` is used as a noun or adjective: "his claims", "recent reports of", "a stated aim". */
export function isNounUse(items: readonly Item[], at: number): boolean {
  const cue = CUE_WORDS.get(items[at]!.word);
  const before = items[at - 1];
  const after = items[at + 1]?.word ?? '';
  if (!cue) return true;
  if (!before) return cue.form !== 'participle';
  if (DETERMINERS.has(before.word) && !/^(?:this|that|some|another|these|those)$/.test(before.word)) return true;
  if (/[’']s?$/.test(before.word) && cue.form !== 'past') return true;
  // "an inquiry into alleged collusion"
  if (cue.form === 'past' && PREPOSITIONS.has(before.word)) return true;
  if (!cue.maybeNoun) return false;
  // "her apology and promise to rebuild"
  if (
    cue.form === 'present' &&
    /^(?:and|or)$/.test(before.word) &&
    at > 1 &&
    items[at - 2]!.kind === 'word' &&
    !isFiniteVerb(items[at - 2]!.word)
  )
    return true;
  if (PREPOSITIONS.has(before.word)) return true;
  if (/^(?:those|these)$/.test(before.word)) return true;
  // "the battleground states around it", "18 states led by …", "state officials praised": no report begins so.
  const next = items[at + 1];
  if (
    next?.kind === 'word' &&
    !next.capital &&
    !LEADS_REPORT.test(after) &&
    !DETERMINERS.has(after) &&
    !SUBJECT_PRONOUNS.has(after) &&
    !isAdverb(after) &&
    !NUMERAL.test(after) &&
    !cue.verb.governs.has('name') &&
    !cue.verb.governs.has('infinitive')
  )
    return cue.verb.governs.has('object') ? false : !/^(?:\p{L}+s)$/u.test(after) || cue.form === 'present';
  // "news reports of", "media claims about"
  return PREPOSITIONS.has(after) && !/^(?:on|in|to|about|as|at|during)$/.test(after);
}

/** A finite reporting verb at `at`, with a subject before it that begins at or after `from`. */
function reportsFrom(items: readonly Item[], from: number, at: number): boolean {
  const cue = CUE_WORDS.get(items[at]!.word);
  if (!cue || items[at]!.capital || cue.form === 'participle' || isNounUse(items, at) || isPassive(items, at))
    return false;
  const { run } = subjectBefore(items, verbGroupStart(items, at));
  return run[0] >= from && run[0] < run[1];
}

/**
 * Where a reported clause that begins at `from` ends: before ", adding that …", ", but the mayor said …", ", according to …",
 * a semicolon or the full stop; after a quotation that closes the sentence.
 */
export function clauseEnd(text: string, items: readonly Item[], from: number): number {
  for (let at = from; at < items.length; at++) {
    const { word, kind } = items[at]!;
    if (kind === 'quotation') continue;
    if (word === ';') return at;
    if (word === '.' && at === items.length - 1) return at;
    if (word === '(' && items[at + 1]?.kind === 'quotation') continue;
    // He would “take the blame,” was … ends; the plan, known as “Open Doors,” has … goes on.
    if (
      at > from &&
      items[at - 1]!.lowerStart &&
      isClosedByComma(text, items[at - 1], items[at]!) &&
      !GOES_ON.test(word)
    )
      return at;
    const comma = word === ',' || word === '—' || word === '–' || isClosedByComma(text, items[at - 1], items[at]!);
    if (comma && breaksOff(items, word === ',' || word === '—' || word === '–' ? at + 1 : at)) return at;
    if (/^(?:and|but)$/.test(word) && at > from) {
      const next = CUE_WORDS.get(items[at + 1]?.word ?? '');
      if (
        next &&
        next.form === 'past' &&
        (next.verb.governs.has('clause') || next.verb.governs.has('name')) &&
        !hasInfinitive(items, at + 1)
      )
        return at;
      if (
        /^(?:also|later|then)$/.test(items[at + 1]?.word ?? '') &&
        CUE_WORDS.get(items[at + 2]?.word ?? '')?.form === 'past'
      )
        return at;
    }
  }
  return items.length;
}

const hasInfinitive = (items: readonly Item[], at: number): boolean => items[at + 1]?.word === 'by';

/** “good progress,” but …: the comma stands inside the marks. */
function isClosedByComma(text: string, before: Item | undefined, _here: Item): boolean {
  if (before?.kind !== 'quotation') return false;
  return /,[”"’'»]*$/.test(text.slice(Math.max(before.start, before.end - 4), before.end));
}

// What may follow a comma inside marks without ending what was said: “good progress,” but that …
const GOES_ON = /^(?:and|but|or|nor|yet|that|which|who|where|whose|to|not|than|if|because|,)$/;

/** What may follow the comma that ends a reported clause. */
export function breaksOff(items: readonly Item[], at: number): boolean {
  const first = items[at];
  if (!first) return true;
  const cue = CUE_WORDS.get(first.word);
  if (cue?.form === 'participle') return true;
  if (first.word === 'while' && CUE_WORDS.get(items[at + 1]?.word ?? '')?.form === 'participle') return true;
  if (/^(?:according|per|while|whereas|though|although)$/.test(first.word)) return true;
  // She has spoken with Lind — “we go ahead” — Duarte said: the quotation is still hers.
  if (first.kind === 'quotation' && isDash(items[at + 1])) return false;
  const conjunction = /^(?:and|but|while|though|although|as|yet|so|whereas)$/.test(first.word);
  if (conjunction) {
    const second = CUE_WORDS.get(items[at + 1]?.word ?? '');
    if (second && second.form === 'past' && /^(?:and|but)$/.test(first.word)) return true;
  }
  const from = conjunction ? at + 1 : at;
  for (let i = from + 1; i < items.length && i < from + 12; i++) {
    if (items[i]!.kind === 'quotation' || items[i]!.word === 'that' || items[i]!.word === ';') return false;
    if (CUE_WORDS.has(items[i]!.word) && reportsFrom(items, from, i)) return true;
    if (
      isFiniteVerb(items[i]!.word) &&
      !/^(?:has|have|had|also)$/.test(items[i]!.word) &&
      !CUE_WORDS.has(items[i]!.word)
    )
      return false;
  }
  return false;
}

/** Where the clause that ends at `to` (before its comma) begins: the frame's start, or after what was found before. */
export function clauseStart(items: readonly Item[], to: number, floor: number): number {
  let at = floor;
  while (at < to && (/^(?:[,;:—–]|and|but|so|yet)$/.test(items[at]!.word) || /^(?:[—–-])$/.test(items[at]!.word))) at++;
  return at;
}

/**
 * The subject of the frame's main clause: the first noun phrase that has a finite verb after it; before a thing ("Her remarks came as Berg
 * left, saying …"), the first that can speak. Null when none is seen.
 */
export function mainSubject(items: readonly Item[], before: number): { run: Run; head: Run } | null {
  let first: { run: Run; head: Run } | null = null;
  for (let at = 1; at < Math.min(before, items.length); at++) {
    const { word, kind, capital } = items[at]!;
    if (kind !== 'word') continue;
    const contracted = /^(?:he|she|they|it|we|i)[’'](?:s|d|ve|re|ll|m)$/.test(word);
    const speaks = CUE_WORDS.get(word)?.form === 'past';
    if (!contracted && (capital || !(speaks || isFiniteVerb(word)))) continue;
    if (contracted) return first ?? { run: [at, at + 1], head: [at, at + 1] };
    const subject = subjectBefore(items, verbGroupStart(items, at));
    const opening = items[subject.run[0]];
    if (subject.run[0] >= subject.run[1] || !opening || PREPOSITIONS.has(opening.word)) continue;
    if (canSpeak(items, subject.head)) return subject;
    first ??= subject;
  }
  if (first) return first;
  const opening = items[0];
  if (opening && SUBJECT_PRONOUNS.has(opening.word) && before > 0) return { run: [0, 1], head: [0, 1] };
  return null;
}

/** A pronoun, a name, or a noun for people, bodies or documents. */
function canSpeak(items: readonly Item[], [from, to]: Run): boolean {
  const last = items[to - 1]!;
  if (SUBJECT_PRONOUNS.has(last.word) || last.capital || last.kind !== 'word') return true;
  for (let at = from; at < to && !PREPOSITIONS.has(items[at]!.word); at++) {
    const { word } = items[at]!;
    if (ROLE_NOUNS.has(word) || GROUP_NOUNS.has(word) || BODY_NOUNS.has(word) || isDocument(word)) return true;
  }
  return items
    .slice(from, to)
    .every(({ kind, word }) => kind === 'word' && /^(?:who|many|some|all|others|both|most|several)$/.test(word));
}

/** True when a whole clause, not an adverbial, stands before the comma at the run's end: "The bridge is safe," the mayor said. */
export function isMainClause(items: readonly Item[], run: Run): boolean {
  const first = items[run[0]];
  if (!first || run[1] - run[0] < 2) return false;
  if (!hasFinite(items, run) && !items.slice(run[0], run[1]).some(isQuotation)) return false;
  if (
    /^(?:asked|when|while|after|before|as|if|because|since|although|though|until|once|speaking|following|despite)$/.test(
      first.word,
    )
  ) {
    return items.slice(run[0], run[1]).filter(isComma).length > 0;
  }
  return !CONJUNCTIONS.has(first.word) || first.word === 'what';
}
