import { conceptOf } from '../../text/concepts.ts';
import { rarityOf } from '../../text/rarity.ts';
import { remembered } from '../../text/remembered.ts';
import type { Word } from '../../text/words.ts';

/** What a statement speaks of, whatever its words. */
export interface Meaning {
  /** Concepts (see text/concepts) that say something, with how much; the speaker's own name is left out. */
  readonly content: ReadonlyMap<string, number>;
  /** Those of `content` that are names: whom and what the story is about rather than what is said of it. */
  readonly names: ReadonlySet<string>;
  /** How early each of `content` comes: 1 for the first, towards 0 for the last. */
  readonly early: ReadonlyMap<string, number>;
  /** All of `content`, names by half. */
  readonly mass: number;
  /** Every concept that is no small word. */
  readonly concepts: ReadonlySet<string>;
  /** Concepts that it denies: “never *ordered* the *engineers* to …”. */
  readonly denied: ReadonlySet<string>;
  /** True when it may have a verb with a subject; “a leaked phone call” is but a topic. */
  readonly clause: boolean;
  /** What its first verb form tells of: what is to come ("would travel"), or what was before ("had been meeting"). */
  readonly tells: 'ahead' | 'before' | null;
  /** True when there is a word against something, of whatever kind: "unhappy", "refused", "lost". */
  readonly doubting: boolean;
}

interface Weighed {
  readonly words: readonly Word[];
  readonly stems: readonly string[];
  readonly weights: readonly number[];
  /** In what share of the story's statements each word stands. */
  readonly shares: readonly number[];
}

const LEAST_CONTENT = 1.2;
// These say nothing by themselves, however rare they are in reports.
const EMPTY =
  /^(?:if|but|we|our|us|i|me|my|you|your|he|him|she|her|it|they|them|their|not|no|so|then|than|when|while|because|should|would|could|can|may|might|must|this|that|these|those|what|which|who|how|why|there|here|also|just|even|still)$|'/;
// What every second statement speaks of says nothing; what one in ten does, nearly as much as its rarity.
const TOPIC = 2;
const SMALL = 2;
// A name is in every second statement of its story: two that share it need not be one.
export const NAME_SHARE = 0.5;
const NEGATION = /^(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|denied|deny|denies)$|n't$/;
const NO_DENIAL = /^(?:only|just|merely|simply|necessarily|least)$/;
const DOUBT =
  /^(?:un(?!i|der|til|ion)\p{L}{4,}|dis\p{L}{4,}|in(?:appropriate|correct|accurate|valid)\p{L}*|refus\p{L}*|reject\p{L}*|declin\p{L}*|fail\p{L}*|los[et]|lack\p{L}*|avoid\p{L}*|block\p{L}*|against|stop\p{L}*|prevent\p{L}*|false\p{L}*|ban\p{L}*|rul(?:ed|ing)|hardly|far)$/u;
const CLAUSE =
  /^(?:is|was|are|were|be|been|being|will|would|has|had|have|having|can|could|should|must|may|might|do|does|did|to|that|not|i|we|he|she|they|you|it)$|'(?:t|s|re|ve|ll|d|m)$/;
const AHEAD = /^(?:will|would|shall|won't|wouldn't)$|'ll$/;
// How many words after "not" it reaches, and how many of them that say something.
const REACH = 6;
const MOST_DENIED = 2;

/** What a word says of the clause it stands in. */
interface Tone {
  readonly negates: boolean;
  readonly doubts: boolean;
  readonly isOfClause: boolean;
  readonly looksAhead: boolean;
}

const toneOf = remembered(
  (form): Tone => ({
    negates: NEGATION.test(form),
    doubts: NEGATION.test(form) || DOUBT.test(form),
    isOfClause: CLAUSE.test(form),
    looksAhead: AHEAD.test(form),
  }),
);
const isEmpty = remembered((stem) => EMPTY.test(stem));

/** What its words speak of. `own` are the stems of its speaker’s name, which say nothing. */
export function meaningOf({ words, stems, weights, shares }: Weighed, own: ReadonlySet<string>): Meaning {
  // The first word has one anyway, but “Ines Duarte will not stand” begins with a name.
  const isCapital = (at: number): boolean => words[at]?.capital === true;
  const isName = (at: number): boolean => isCapital(at) && (at > 0 || isCapital(1));
  const content = new Map<string, number>();
  const order: string[] = [];
  const names = new Set<string>();
  const concepts = new Set<string>();
  stems.forEach((stem, at) => {
    const concept = conceptOf(stem);
    if (rarityOf(stem) >= SMALL) concepts.add(concept);
    const weight = weights[at]! * Math.max(0.1, 1 - TOPIC * shares[at]!);
    if (weight < LEAST_CONTENT || own.has(stem) || isEmpty(stem)) return;
    order.push(concept);
    content.set(concept, Math.max(content.get(concept) ?? 0, weight));
    // So is the number of a date: “by March 14”.
    if (isName(at) || (/^\d/.test(words[at]!.form) && (isName(at - 1) || isName(at + 1)))) names.add(concept);
  });
  const tones = words.map(({ form }) => toneOf(form));
  let mass = 0;
  for (const [concept, weight] of content) mass += names.has(concept) ? NAME_SHARE * weight : weight;
  return {
    content,
    names,
    early: earliness(order),
    mass,
    concepts,
    denied: deniedIn(words, stems, tones),
    clause: tones.some(({ isOfClause }) => isOfClause),
    tells: tellsOf(words, tones),
    doubting: tones.some(({ doubts }) => doubts),
  };
}

function tellsOf(words: readonly Word[], tones: readonly Tone[]): Meaning['tells'] {
  for (let at = 0; at < words.length; at++) {
    if (tones[at]!.looksAhead) return 'ahead';
    if (words[at]!.form === 'had' && words[at + 1]?.form === 'been') return 'before';
  }
  return null;
}

// Of three words none comes late.
const FEW = 4;

function earliness(order: readonly string[]): Map<string, number> {
  const out = new Map<string, number>();
  order.forEach((concept, at) => {
    if (!out.has(concept)) out.set(concept, 1 - at / Math.max(FEW, order.length));
  });
  return out;
}

function deniedIn(words: readonly Word[], stems: readonly string[], tones: readonly Tone[]): Set<string> {
  const out = new Set<string>();
  tones.forEach(({ negates }, at) => {
    if (!negates || NO_DENIAL.test(words[at + 1]?.form ?? '')) return;
    let denied = 0;
    for (let k = at + 1; k < words.length && k <= at + REACH && denied < MOST_DENIED; k++) {
      if (/[.,;:!?]/.test(words[k]!.before)) break;
      if (rarityOf(stems[k]!) < SMALL) continue;
      out.add(conceptOf(stems[k]!));
      denied++;
    }
  });
  return out;
}

/**
 * One says what the other denies: "ordered the engineers", "never ordered the engineers"; but "not happy" and "unhappy" agree. Or one tells
 * of what is to come, the other of what was before: "would meet the dockers", "had been meeting dockers".
 */
export function contradict(a: Meaning, b: Meaning): boolean {
  return denies(a, b) || denies(b, a) || (a.tells !== null && b.tells !== null && a.tells !== b.tells);
}

function denies(one: Meaning, other: Meaning): boolean {
  if (other.doubting) return false;
  for (const concept of one.denied) if (other.concepts.has(concept)) return true;
  return false;
}
