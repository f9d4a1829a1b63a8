import { mix } from './hash.ts';
import { OPEN_TAGS, tagOfMark } from './tags.ts';
import { plainWord, type WordType, wordTypeOf } from './word-types.ts';

/** What the model knows of single words besides their letters. Every list is keyed by hash and sorted by it. */
export interface Lexicon {
  readonly words: Int32Array;
  /** Group of words of like meaning, 1 and up; 0 is unknown. */
  readonly fine: Uint16Array;
  readonly coarse: Uint8Array;
  /** Stems, each as verb, noun or other (`cueKey`), with the class of how readily they are part of a cue, 1 and up. */
  readonly stems: Int32Array;
  readonly cueBucket: Uint8Array;
  /** Stems in a row (`phraseKey`) that were a cue as a whole, with the class of how readily; 0 for how such a row begins. */
  readonly phrases: Int32Array;
  readonly phraseBucket: Uint8Array;
  /** Words in their spelling (`spellingKey`) with the tags they may have, a bit each: the first 32, then the rest. */
  readonly spellings: Int32Array;
  readonly tagsLow: Int32Array;
  readonly tagsHigh: Uint8Array;
  /** By tag, the functions that words of it may have, a bit each. */
  readonly functionsOfTag: Int32Array;
}

export interface KnownWord extends WordType {
  /** A number that no other spelling has, so that sums of what the word shows can be kept under it. */
  readonly id: number;
  readonly fine: number;
  readonly coarse: number;
  /** How readily the word is part of a cue, as verb, noun or other; 0 for words hardly seen. */
  readonly cues: readonly [verb: number, noun: number, other: number];
  readonly lower: string;
  /** The tags it may have: a single one for "the", "because", and all marks. */
  readonly tags: Uint8Array;
}

/** A stem as verb (0), noun (1) or other (2): "claims" are made, and he claims. */
export const cueKey = (stem: number, kind: number): number => mix(mix(stem, 0x2b), kind);

/** A row of stems, made one longer. A row begins with 0. */
export const phraseKey = (before: number, stem: number): number => mix(before ^ 0x3d5, stem);

/** Cues of more words than this are told by their words alone. */
export const LONGEST_PHRASE = 6;

/** Verb, noun or other, by index of `TAGS`. */
export const kindOfTag = (tag: number): number => (tag >= 9 && tag <= 14 ? 0 : tag <= 3 ? 1 : 2);

/** A word in its spelling: "May" is not "may". */
export const spellingKey = (word: number, shape: number): number => mix(mix(word, 0x5e), shape);

function find(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] === value) return middle;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The bits that are set, as numbers: those of `low`, then those of `high`, which count from 32. */
export function bitsOf(low: number, high = 0): Uint8Array {
  const out: number[] = [];
  for (let bit = 0; bit < 40; bit++) if (((bit < 32 ? low >>> bit : high >>> (bit - 32)) & 1) === 1) out.push(bit);
  return Uint8Array.from(out);
}

// Enough for the words of some hundred articles; then it starts afresh, so that a long run does not grow without end.
const MOST = 60_000;

// Counted over all lookups: a word that is looked up afresh is a new one.
let words = 0;

/** Looks words up, remembering each spelling. The memory changes speed alone, never the answer. */
export function wordLookup(lexicon: Lexicon): (word: string) => KnownWord {
  let seen = new Map<string, KnownWord>();
  return (word) => {
    const before = seen.get(word);
    if (before) return before;
    const type = wordTypeOf(word);
    const group = find(lexicon.words, type.word);
    const cue = (kind: number): number => {
      const at = find(lexicon.stems, cueKey(type.stem, kind));
      return at < 0 ? 0 : lexicon.cueBucket[at]!;
    };
    const lower = plainWord(word);
    const mark = tagOfMark(lower, type.shape);
    const spelling = mark >= 0 ? -1 : find(lexicon.spellings, spellingKey(type.word, type.shape));
    const known: KnownWord = {
      ...type,
      id: words++,
      fine: group < 0 ? 0 : lexicon.fine[group]!,
      coarse: group < 0 ? 0 : lexicon.coarse[group]!,
      cues: [cue(0), cue(1), cue(2)],
      lower,
      tags:
        mark >= 0
          ? Uint8Array.of(mark)
          : spelling < 0
            ? OPEN_TAGS
            : bitsOf(lexicon.tagsLow[spelling]!, lexicon.tagsHigh[spelling]!),
    };
    if (seen.size >= MOST) seen = new Map();
    seen.set(word, known);
    return known;
  };
}
