import type { EventKind } from '../../model/index.ts';
import { type KnownVerb, verbs } from './lexicon.ts';
import { isCapital, isWord, type Line } from './line.ts';
import {
  BE,
  CONJUNCTIONS,
  DETERMINERS,
  DO,
  HAVE,
  INSIDE_GROUP,
  MODALS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from './words.ts';

/**
 * past "met", "was meeting"; perfect "has met"; pluperfect "had met"; participle "published (by …)"; present "meets";
 * future "will meet", "is going to meet"; modal "could meet"; gerund "meeting"; infinitive "to meet".
 */
export type Tense =
  | 'past'
  | 'perfect'
  | 'pluperfect'
  | 'participle'
  | 'present'
  | 'future'
  | 'modal'
  | 'gerund'
  | 'infinitive';

/** "met", "has met", "meets", "will meet", "could meet": what makes a clause. */
export const isFiniteVerb = (group: VerbGroup): boolean =>
  group.tense !== 'participle' && group.tense !== 'gerund' && group.tense !== 'infinitive';

/** A run of auxiliaries, adverbs and the verb they lead to, as token numbers of a line. */
export interface VerbGroup {
  readonly first: number;
  /** The main verb; the auxiliary itself when nothing follows ("Moving forward, he will not."). */
  readonly head: number;
  /** Base form of the main verb, where it is known; else the word as it stands. */
  readonly base: string;
  readonly kind: EventKind;
  readonly tense: Tense;
  /** "will", "would", "could", … */
  readonly modal: string | null;
  readonly negated: boolean;
  readonly passive: boolean;
  /** A known verb of news, not only a word that ends like one. */
  readonly known: boolean;
}

const NOT_VERBS_IN_ED =
  /^(?:red|bed|need|indeed|speed|breed|seed|feed|weed|greed|hundred|kindred|sacred|naked|wicked|rugged|united|limited|so-called|aged|beloved|shed|sled|wed|unprecedented|alleged|-.*|.*-.*)$/;

const isAdverb = (word: string): boolean => INSIDE_GROUP.has(word) || (word.length > 4 && word.endsWith('ly'));
const looksPast = (word: string): boolean => word.length > 3 && word.endsWith('ed') && !NOT_VERBS_IN_ED.test(word);
const isParticiple = (word: string): boolean =>
  looksPast(word) || verbs.get(word)?.forms.has('participle') === true || /^(?:been|gone|done)$/.test(word);
const isGerund = (word: string): boolean => word.length > 4 && word.endsWith('ing');

/** Every verb group of a line, in order. Linear: a group is at most a dozen tokens long. */
export function verbGroupsOf(line: Line): VerbGroup[] {
  const out: VerbGroup[] = [];
  for (let at = 0; at < line.words.length; at++) {
    if (!isWord(line, at)) continue;
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
    ({ tense, head }) =>
      tense === 'participle' && /^[,)—–]$/.test(line.words[head - 1] ?? '') && line.words[head + 1] !== 'by',
  );
  return read.map((found, i) => (i === carrier ? { ...found, tense: 'past' } : found));
}

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
    if (DETERMINERS.has(word) && !/^(?:this|last)$/.test(word)) return false;
    if (
      isCapital(line, at) &&
      !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec)/.test(word)
    )
      return false;
  }
  return true;
}

/** The next word that is no adverb, and whether a "not" or "never" was passed; at most six tokens on. */
function skipAdverbs(line: Line, from: number): { at: number; negated: boolean } {
  let negated = false;
  let at = from;
  while (at < from + 6 && at < line.words.length && isAdverb(line.words[at]!)) {
    if (/^(?:not|never|no)$/.test(line.words[at]!)) negated = true;
    at++;
  }
  return { at, negated };
}

function auxiliaryGroup(line: Line, first: number): VerbGroup | null {
  const word = line.words[first]!;
  const bare = /^(?:[a-z]+)(’(?:ll|re|ve|d|m))$/.exec(word)?.[1];
  // "the will of the people", "May 6": no verb.
  if (word === 'may' && isCapital(line, first) && first > 0) return null;
  if (
    (word === 'will' || word === 'can' || word === 'might' || word === 'must') &&
    DETERMINERS.has(line.words[first - 1] ?? '')
  )
    return null;
  if (word === 'will' && isCapital(line, first) && first > 0) return null;
  if (MODALS.has(word) || bare === '’ll') return modalGroup(line, first, bare ? 'will' : word);
  if (bare === '’d') return null;
  if (DO.has(word)) return doGroup(line, first);
  if (HAVE.has(word) || bare === '’ve') return haveGroup(line, first, word);
  if (BE.has(word) || bare === '’re' || bare === '’m' || /^(?:he|she|it|that|who|there)’s$/.test(word))
    return beGroup(line, first, word);
  return null;
}

function group(
  line: Line,
  first: number,
  head: number,
  tense: Tense,
  more: Partial<Pick<VerbGroup, 'modal' | 'negated' | 'passive'>> = {},
): VerbGroup {
  const word = line.words[head]!;
  const known = verbs.get(word);
  return {
    first,
    head,
    base: known?.base ?? word,
    kind: known?.kind ?? 'other',
    tense,
    modal: null,
    negated: false,
    passive: false,
    known: known !== undefined,
    ...more,
  };
}

function modalGroup(line: Line, first: number, modal: string): VerbGroup {
  const stem = modal.replace(/n’t$/, '').replace(/^wo$/, 'will').replace(/^ca$/, 'can').replace('cannot', 'can');
  const { at, negated } = skipAdverbs(line, first + 1);
  const more = { modal: stem, negated: negated || /n’t$|^cannot$/.test(modal) };
  const tense: Tense = stem === 'will' || stem === 'shall' ? 'future' : 'modal';
  const word = line.words[at] ?? '';
  if (!isWord(line, at) || PREPOSITIONS.has(word)) return group(line, first, Math.max(first, at - 1), tense, more);
  if (word === 'be' || word === 'have') {
    const next = skipAdverbs(line, at + 1);
    const after = line.words[next.at] ?? '';
    if (word === 'have' && after === 'been') {
      const last = skipAdverbs(line, next.at + 1).at;
      const passive = isParticiple(line.words[last] ?? '');
      return group(line, first, passive ? last : next.at, tense, { ...more, passive });
    }
    if (isParticiple(after)) return group(line, first, next.at, tense, { ...more, passive: word === 'be' });
    if (word === 'be' && isGerund(after)) return group(line, first, next.at, tense, more);
  }
  return group(line, first, at, tense, more);
}

function doGroup(line: Line, first: number): VerbGroup | null {
  const word = line.words[first]!;
  const { at, negated } = skipAdverbs(line, first + 1);
  const tense: Tense = word.startsWith('did') ? 'past' : 'present';
  const no = negated || word.endsWith('n’t');
  const base = line.words[at] ?? '';
  if (isWord(line, at) && (no || verbs.get(base)?.forms.has('base')))
    return group(line, first, at, tense, { negated: no });
  return word === 'did' || word === 'does' ? group(line, first, first, tense) : null;
}

function haveGroup(line: Line, first: number, word: string): VerbGroup {
  const { at, negated } = skipAdverbs(line, first + 1);
  const tense: Tense = word.startsWith('had') ? 'pluperfect' : 'perfect';
  const more = { negated: negated || word.endsWith('n’t') };
  const after = line.words[at] ?? '';
  if (after === 'been') {
    const next = skipAdverbs(line, at + 1);
    const last = line.words[next.at] ?? '';
    if (isParticiple(last)) return group(line, first, next.at, tense, { ...more, passive: true });
    if (isGerund(last)) return group(line, first, next.at, tense, more);
    return group(line, first, at, tense, more);
  }
  if (isParticiple(after)) return group(line, first, at, tense, more);
  if (after === 'to' && line.words[at - 1] !== 'yet' && verbs.get(line.words[at + 1] ?? '')?.forms.has('base'))
    return group(line, first, at + 1, 'modal', { ...more, modal: 'must' });
  return group(line, first, first, word.startsWith('had') ? 'past' : 'present', more);
}

function beGroup(line: Line, first: number, word: string): VerbGroup {
  const { at, negated } = skipAdverbs(line, first + 1);
  const past = /^(?:was|were|wasn’t|weren’t)$/.test(word);
  const more = { negated: negated || word.endsWith('n’t') };
  const after = line.words[at] ?? '';
  if (after === 'going' && line.words[at + 1] === 'to') {
    let head = at + 2;
    if (line.words[head] === 'be' && isGerund(line.words[head + 1] ?? '')) head++;
    if (isWord(line, head)) return group(line, first, head, past ? 'modal' : 'future', { ...more, modal: 'going to' });
  }
  const tense: Tense = past ? 'past' : word === 'been' || word === 'being' || word === 'be' ? 'gerund' : 'present';
  if (after === 'being' && isParticiple(line.words[at + 1] ?? ''))
    return group(line, first, at + 1, tense, { ...more, passive: true });
  if (isParticiple(after)) return group(line, first, at, tense, { ...more, passive: true });
  if (isGerund(after)) return group(line, first, at, tense, more);
  return group(line, first, first, tense, more);
}

/** "to meet", "to quietly resign": the verb must be known, as "to" leads to nouns as well. */
function infinitiveGroup(line: Line, first: number): VerbGroup | null {
  if (line.words[first] !== 'to') return null;
  const { at, negated } = skipAdverbs(line, first + 1);
  const word = line.words[at] ?? '';
  if (word === 'be' && isParticiple(line.words[at + 1] ?? ''))
    return group(line, first, at + 1, 'infinitive', { negated, passive: true });
  if (word !== 'be' && !verbs.get(word)?.forms.has('base')) return null;
  return group(line, first, at, 'infinitive', { negated });
}

/** A verb without auxiliary: "met", "published", "sending"; in the present only known verbs after a name ("Duarte meets"). */
function plainGroup(line: Line, at: number): VerbGroup | null {
  const word = line.words[at]!;
  const known = verbs.get(word);
  const before = line.words[at - 1] ?? '';
  if (isCapital(line, at) && at > 0 && !isTitleCase(line)) return null;
  if (known?.forms.has('past') || known?.forms.has('participle') || looksPast(word)) {
    if (isModifier(line, at)) return null;
    if (known && !known.forms.has('past') && !looksPast(word)) return group(line, at, at, 'participle');
    if (isSameInBase(known) && !actsAsVerb(line, at)) return null;
    return group(line, at, at, finite(line, at) ? 'past' : 'participle');
  }
  if (isGerund(word) && known && before !== 'of' && !DETERMINERS.has(before)) return group(line, at, at, 'gerund');
  if (known?.forms.has('present') && actsAsVerb(line, at)) return group(line, at, at, 'present');
  return null;
}

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
  return follows && (isCapital(line, at - 1) || isAdverb(before) || (isWord(line, at - 1) && DETERMINERS.has(after)));
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
  return !governed(line, at);
}

/** The words before the verb hang on a preposition ("in a document released …"), so they are no subject. */
function governed(line: Line, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < 8; i--) {
    const word = line.words[i]!;
    if (!isWord(line, i) && line.tokens[i]!.kind !== 'number') return false;
    // "officials in Port Hale said": a place name ends the phrase and the noun before it is the subject.
    if (PREPOSITIONS.has(word)) return word !== 'of' && !isCapital(line, i + 1);
    if (SUBJECT_PRONOUNS.has(word) || CONJUNCTIONS.has(word)) return false;
  }
  return false;
}

/** True for a headline in capitals, where a capital says nothing. */
export function isTitleCase(line: Line): boolean {
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
