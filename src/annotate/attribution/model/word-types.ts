import { hashOf } from './hash.ts';

/** What is known of a word from its letters alone, worked out once per spelling. */
export interface WordType {
  /** Hash of the lower-cased word; marks of quotation and digits are made alike. */
  readonly word: number;
  /** Hash of the word without its ending: "claims", "claimed", "claiming" are one. */
  readonly stem: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly shape: number;
}

// A verb's endings, longest first, with what is put in their place.
const ENDINGS: readonly (readonly [string, string])[] = [
  ['ying', 'y'],
  ['ied', 'y'],
  ['ies', 'y'],
  ['ing', ''],
  ['ed', ''],
  ['es', ''],
  ['s', ''],
  ['e', ''],
];
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    said: 'say',
    told: 'tell',
    wrote: 'writ',
    written: 'writ',
    writing: 'writ',
    thought: 'think',
    knew: 'know',
    known: 'know',
    felt: 'feel',
    found: 'find',
    saw: 'see',
    seen: 'see',
    spoke: 'speak',
    spoken: 'speak',
    swore: 'swear',
    held: 'hold',
    heard: 'hear',
    made: 'mak',
    took: 'tak',
    taken: 'tak',
    gave: 'giv',
    given: 'giv',
    went: 'go',
    understood: 'understand',
    meant: 'mean',
    read: 'read',
    ran: 'run',
    laid: 'lay',
    had: 'hav',
    has: 'hav',
    is: 'be',
    was: 'be',
    are: 'be',
    were: 'be',
    been: 'be',
    being: 'be',
  }),
);

export function stemOf(lower: string): string {
  const irregular = IRREGULAR.get(lower);
  if (irregular) return irregular;
  if (lower.length < 4) return lower;
  for (const [ending, instead] of ENDINGS) {
    if (!lower.endsWith(ending) || lower.length - ending.length < 3) continue;
    const stem = lower.slice(0, lower.length - ending.length) + instead;
    // "stopped", "planning": the doubled letter goes too, but not that of "tell", "pass".
    const last = stem.at(-1)!;
    return last === stem.at(-2) && !'lsze'.includes(last) ? stem.slice(0, -1) : stem;
  }
  return lower;
}

/** 0 punctuation, 1 lower case, 2 Capitalised, 3 CAPITALS, 4 MiXed, 5 with digits, 6 one capital letter. */
export function shapeOf(word: string): number {
  let upper = 0;
  let lower = 0;
  let digits = 0;
  for (let i = 0; i < word.length; i++) {
    const char = word[i]!;
    if (char >= '0' && char <= '9') digits++;
    else if (char.toLowerCase() !== char) upper++;
    else if (char.toUpperCase() !== char) lower++;
  }
  if (digits) return 5;
  if (!upper) return lower ? 1 : 0;
  if (!lower) return upper === 1 ? 6 : 3;
  return upper === 1 && word[0]!.toLowerCase() !== word[0] ? 2 : 4;
}

/** The lower-cased word with its digits and its apostrophe made alike: "’s" and "'s", "1,200" and "3,400". */
export function plainWord(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length === 1) return lower;
  return lower.replaceAll('’', "'").replace(/\d/g, '0');
}

export function wordTypeOf(word: string): WordType {
  const lower = plainWord(word);
  return {
    word: hashOf(lower),
    stem: hashOf(stemOf(lower)),
    suffix2: hashOf(lower, Math.max(0, lower.length - 2)),
    suffix3: hashOf(lower, Math.max(0, lower.length - 3)),
    shape: shapeOf(word),
  };
}
