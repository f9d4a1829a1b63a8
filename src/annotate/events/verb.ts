import type { EventKind } from '../../model/index.ts';
import { verbs } from './lexicon.ts';
import type { Line } from './line.ts';
import { INSIDE_GROUP } from './words.ts';

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

/** May stand inside a verb group. */
export const isAdverb = (word: string): boolean => INSIDE_GROUP.has(word) || (word.length > 4 && word.endsWith('ly'));
export const looksPast = (word: string): boolean =>
  word.length > 3 && word.endsWith('ed') && !NOT_VERBS_IN_ED.test(word);
export const isParticiple = (word: string): boolean =>
  looksPast(word) || verbs.get(word)?.forms.has('participle') === true || /^(?:been|gone|done)$/.test(word);
export const isGerund = (word: string): boolean => word.length > 4 && word.endsWith('ing');

/** The verb group of tokens `first` to `head`. */
export function groupOf(
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

/** The next word that is no adverb, and whether a "not" or "never" was passed; at most six tokens on. */
export function skipAdverbs(line: Line, from: number): { at: number; negated: boolean } {
  let negated = false;
  let at = from;
  while (at < from + 6 && at < line.words.length && isAdverb(line.words[at]!)) {
    if (/^(?:not|never|no)$/.test(line.words[at]!)) negated = true;
    at++;
  }
  return { at, negated };
}
