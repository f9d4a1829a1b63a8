import { remembered } from '../../text/remembered.ts';
import { auxiliaryGroup, isAuxiliary } from './auxiliaries.ts';
import { eventNouns, type KnownVerb, verbs } from './lexicon.ts';
import { isCapital, isWord, type Line } from './line.ts';
import {
  groupOf,
  isAdverb,
  isFiniteVerb,
  isGerund,
  isParticiple,
  looksPast,
  skipAdverbs,
  type VerbGroup,
} from './verb.ts';
import { BE, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, RELATIVES, SUBJECT_PRONOUNS, SUBORDINATORS } from './words.ts';

export { isFiniteVerb, type Tense, type VerbGroup } from './verb.ts';

/** Every verb group of a line, in order. Linear: a group is at most a dozen tokens long. */
export function verbGroupsOf(line: Line): VerbGroup[] {
  const out: VerbGroup[] = [];
  for (let at = 0; at < line.words.length; at++) {
    if (!isWord(line, at) || !mayOpenGroup(line.words[at]!)) continue;
    const group = auxiliaryGroup(line, at) ?? infinitiveGroup(line, at) ?? plainGroup(line, at);
    if (!group) continue;
    out.push(group);
    at = Math.max(at, group.head);
  }
  const read = out.map(
    (found, i): VerbGroup => (overruled(line, found, out[i + 1]) ? { ...found, tense: 'participle' } : found),
  );
  const main = read.some((found) => isFiniteVerb(found) && !opensInner(line, found));
  if (main) return read;
  // "Ana Lima, the former minister, pleaded guilty": with no other verb to carry the sentence it is this one.
  const carrier = read.findIndex(
    ({ tense, head, kind }) =>
      tense === 'participle' &&
      // "Farmers in the lower valley demanded that …": people speak, places do not.
      (/^[,)—–]$/.test(line.words[head - 1] ?? '') || kind === 'statement') &&
      line.words[head + 1] !== 'by',
  );
  return read.map((found, i) => (i === carrier ? { ...found, tense: 'past' } : found));
}

// Most words are nouns and the like: one look tells that no group begins there.
const mayOpenGroup = remembered((word) => isAuxiliary(word) || word === 'to' || verbs.has(word) || looksPast(word));

/** The verb stands in a clause that "who", "after" and the like open, or is a speech tag at the end. */
function opensInner(line: Line, { first, kind }: VerbGroup): boolean {
  for (let at = first - 1; at >= 0 && first - at < 12; at--) {
    const word = line.words[at]!;
    if (RELATIVES.has(word) || SUBORDINATORS.has(word)) return true;
    if (/^[,;:—–()]$/.test(word)) return kind === 'statement' && at > 4;
  }
  return false;
}

/** "a plan leaked last week provoked outrage": of two past forms with nothing to join them the first describes the subject. */
function overruled(line: Line, found: VerbGroup, next: VerbGroup | undefined): boolean {
  if (
    found.tense !== 'past' ||
    found.first !== found.head ||
    found.kind === 'statement' ||
    // "there were 90 boats tied up": no form of "be" describes anything.
    BE.has(line.words[found.head]!) ||
    !next ||
    !isFiniteVerb(next)
  )
    return false;
  if (next.first - found.head > 6 || verbs.get(line.words[found.head]!)?.forms.has('participle') === false)
    return false;
  for (let at = found.head + 1; at < next.first; at++) {
    const word = line.words[at]!;
    if (!isWord(line, at) && line.tokens[at]!.kind !== 'number') return false;
    if (
      CONJUNCTIONS.has(word) ||
      SUBJECT_PRONOUNS.has(word) ||
      word === 'that' ||
      SUBORDINATORS.has(word) ||
      RELATIVES.has(word)
    )
      return false;
    // A new subject: "said the mayor was …".
    if (DETERMINERS.has(word) && !/^(?:this|last)$/.test(word) && !PREPOSITIONS.has(line.words[at - 1]!)) return false;
    if (
      isCapital(line, at) &&
      !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec)/.test(word)
    )
      return false;
  }
  return true;
}

/** "to meet", "to quietly resign": the verb must be known, as "to" leads to nouns as well. */
function infinitiveGroup(line: Line, first: number): VerbGroup | null {
  if (line.words[first] !== 'to') return null;
  const { at, negated } = skipAdverbs(line, first + 1);
  const word = line.words[at] ?? '';
  if (word === 'be' && isParticiple(line.words[at + 1] ?? ''))
    return groupOf(line, first, at + 1, 'infinitive', { negated, passive: true });
  if (word !== 'be' && !verbs.get(word)?.forms.has('base')) return null;
  return groupOf(line, first, at, 'infinitive', { negated });
}

/** A verb without auxiliary: "met", "published", "sending"; in the present only known verbs after a name ("Duarte meets"). */
function plainGroup(line: Line, at: number): VerbGroup | null {
  const word = line.words[at]!;
  const known = verbs.get(word);
  const before = line.words[at - 1] ?? '';
  if (isCapital(line, at) && at > 0 && !isTitleCase(line)) return null;
  if (known?.forms.has('past') || known?.forms.has('participle') || looksPast(word)) {
    if (isModifier(line, at)) return null;
    // "shown on Monday"; but "his run for mayor" is no verb.
    if (known && !known.forms.has('past') && !looksPast(word))
      return isSameInBase(known) && isNounHere(line, at) ? null : groupOf(line, at, at, 'participle');
    if (isSameInBase(known) && !actsAsVerb(line, at)) return null;
    return groupOf(line, at, at, finite(line, at) ? 'past' : 'participle');
  }
  if (isGerund(word) && eventNouns.has(word) && (before.endsWith('’s') || !takesObject(line, at))) return null;
  if (isGerund(word) && known && before !== 'of' && !DETERMINERS.has(before)) return groupOf(line, at, at, 'gerund');
  if (known?.forms.has('present') && actsAsVerb(line, at)) return groupOf(line, at, at, 'present');
  return null;
}

/** "after meeting the mayor", not "the Port Hale meeting with …", "a hearing on …". */
const takesObject = (line: Line, at: number): boolean =>
  !isCapital(line, at - 1) &&
  (DETERMINERS.has(line.words[at + 1] ?? '') || isCapital(line, at + 1) || line.words[at + 1] === 'with');

/** "his 2032 run for mayor" */
const isNounHere = (line: Line, at: number): boolean =>
  line.tokens[at - 1]?.kind === 'number' || DETERMINERS.has(line.words[at - 2] ?? '');

const isSameInBase = (known: KnownVerb | undefined): boolean => known?.forms.has('base') === true;

/** "the leaked call", "his proposed visit", "a planned march": the word stands before a noun that it describes. */
function isModifier(line: Line, at: number): boolean {
  const before = line.words[at - 1] ?? '';
  const after = line.words[at + 1] ?? '';
  if (DETERMINERS.has(before) || before.endsWith('’s') || (before.endsWith('’') && isWord(line, at - 1))) {
    // "that said …", "all agreed": pronouns that also stand before nouns.
    return !(
      /^(?:that|this|both|all|many|some|several|few|most|such|another)$/.test(before) && !isNounLike(line, at + 1)
    );
  }
  if (
    /^(?:more|most|less|very|newly|recently|highly|so|too)$/.test(before) &&
    isNounLike(line, at + 1) &&
    !PREPOSITIONS.has(after)
  )
    return before !== 'recently' || DETERMINERS.has(line.words[at - 2] ?? '');
  return PREPOSITIONS.has(before) && before !== 'than' && isNounLike(line, at + 1) && !DETERMINERS.has(after);
}

const isNounLike = (line: Line, at: number): boolean => {
  const word = line.words[at] ?? '';
  return (
    isWord(line, at) &&
    !PREPOSITIONS.has(word) &&
    !isAdverb(word) &&
    !CONJUNCTIONS.has(word) &&
    !SUBJECT_PRONOUNS.has(word) &&
    word !== 'that'
  );
};

/** "put", "set", "cut", "visits", "talks": noun or verb? A verb after a name or pronoun and before an object. */
function actsAsVerb(line: Line, at: number): boolean {
  const before = line.words[at - 1] ?? '';
  const after = line.words[at + 1] ?? '';
  if (at === 0) return false;
  if (PREPOSITIONS.has(before) || DETERMINERS.has(before) || before.endsWith('’s')) return false;
  if (SUBJECT_PRONOUNS.has(before)) return true;
  const follows =
    DETERMINERS.has(after) ||
    PREPOSITIONS.has(after) ||
    isCapital(line, at + 1) ||
    after === 'that' ||
    isAdverb(after) ||
    line.tokens[at + 1]?.kind === 'number' ||
    line.tokens[at + 1]?.kind === 'mark';
  if (follows && (isCapital(line, at - 1) || isAdverb(before))) return true;
  // "the mayor welcomes the plan", but "echoed remarks that the mayor made".
  return follows && isWord(line, at - 1) && DETERMINERS.has(after) && !looksPast(before);
}

/** "the paper published a report" makes a clause; "a report published Monday", "the call, made public in May" do not. */
function finite(line: Line, at: number): boolean {
  const known = verbs.get(line.words[at]!);
  if (known && !known.forms.has('participle')) return true; // "went", "took"
  const before = line.words[at - 1] ?? '';
  const after = line.words[at + 1] ?? '';
  if (after === 'by') return false;
  if (SUBJECT_PRONOUNS.has(before) || isAdverb(before) || CONJUNCTIONS.has(before)) return true;
  // "Ines Duarte, the mayor, said …", but "the call, recorded in May, …".
  if (/^[,;(–—-]$/.test(before)) return known?.kind === 'statement';
  if (at === 0) return false;
  return !governed(line, at, known);
}

/** The words before the verb hang on a preposition ("in a document released …"), so they are no subject. */
function governed(line: Line, at: number, known: KnownVerb | undefined): boolean {
  for (let i = at - 1; i >= 0 && at - i < 8; i--) {
    const word = line.words[i]!;
    if (!isWord(line, i) && line.tokens[i]!.kind !== 'number') return false;
    // "officials in Port Hale said": a place name ends the phrase and the noun before it is the subject.
    // "… as the council approved the sale": a clause; one that opens the sentence leaves its time to the main clause.
    if (word === 'as' && i > 0) return false;
    // "the premier in 2024 signed …": a time.
    if (PREPOSITIONS.has(word) && line.tokens[i + 1]?.kind === 'number' && i + 2 === at) continue;
    // "members in the Assembly sent …", but "a story in the Courier published …".
    if (line.words[i + 1] === 'the' && isCapital(line, i + 2) && /^(?:in|at|on)$/.test(word))
      return known?.kind === 'publication' || known === undefined;
    if (PREPOSITIONS.has(word)) return word !== 'of' && !isCapital(line, i + 1);
    // "in response to an offer that the ministry sent": the clause has its own subject.
    if (SUBJECT_PRONOUNS.has(word) || RELATIVES.has(word)) return false;
    // "in a joint Board of Health and Port Authority memo issued on Monday": one name.
    if (CONJUNCTIONS.has(word)) return isCapital(line, i - 1) && isCapital(line, i + 1) && governedName(line, i);
  }
  return false;
}

/** "to a joint Board of Health and": the name before token `and` hangs on a preposition that is no part of it. */
function governedName(line: Line, and: number): boolean {
  for (let i = and - 1; i >= 0 && and - i < 8; i--) {
    const word = line.words[i]!;
    if (!isWord(line, i)) return false;
    if (word !== 'of' && PREPOSITIONS.has(word)) return !isCapital(line, i + 1);
  }
  return false;
}

/** True for a headline in capitals, where a capital says nothing. */
function isTitleCase(line: Line): boolean {
  const known = titleCase.get(line);
  if (known !== undefined) return known;
  let capital = 0;
  let all = 0;
  for (let at = 0; at < line.tokens.length; at++) {
    if (!isWord(line, at) || line.words[at]!.length < 4) continue;
    all++;
    if (isCapital(line, at)) capital++;
  }
  const is = all >= 3 && capital >= 0.8 * all;
  titleCase.set(line, is);
  return is;
}
const titleCase = new WeakMap<Line, boolean>();
