import { mix } from './hash.ts';
import { tagOfMark } from './tags.ts';
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
  /** Words (`settledKey`) that have the same tag nearly always, and that tag. */
  readonly settled: Int32Array;
  readonly settledTag: Uint8Array;
}

export interface KnownWord extends WordType {
  readonly fine: number;
  readonly coarse: number;
  /** How readily the word is part of a cue, as verb, noun or other; 0 for words hardly seen. */
  readonly cues: readonly [verb: number, noun: number, other: number];
  readonly lower: string;
  /** The tag it has whatever stands around it, or -1: "the", "because", and all marks. */
  readonly onlyTag: number;
}

/** A stem as verb (0), noun (1) or other (2): "claims" are made, and he claims. */
export const cueKey = (stem: number, kind: number): number => mix(mix(stem, 0x2b), kind);

/** Verb, noun or other, by index of `TAGS`. */
export const kindOfTag = (tag: number): number => (tag >= 9 && tag <= 14 ? 0 : tag <= 3 ? 1 : 2);

/** A word in its spelling: "May" is not "may". */
export const settledKey = (word: number, shape: number): number => mix(mix(word, 0x5e), shape);

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

// Enough for the words of some hundred articles; then it starts afresh, so that a long run does not grow without end.
const MOST = 60_000;

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
    const settled = mark >= 0 ? -1 : find(lexicon.settled, settledKey(type.word, type.shape));
    const known: KnownWord = {
      ...type,
      fine: group < 0 ? 0 : lexicon.fine[group]!,
      coarse: group < 0 ? 0 : lexicon.coarse[group]!,
      cues: [cue(0), cue(1), cue(2)],
      lower,
      onlyTag: mark >= 0 ? mark : settled < 0 ? -1 : lexicon.settledTag[settled]!,
    };
    if (seen.size >= MOST) seen = new Map();
    seen.set(word, known);
    return known;
  };
}
