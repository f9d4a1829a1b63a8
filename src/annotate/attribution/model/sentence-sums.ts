import type { Emitter } from './emitter.ts';
import { addPacked, LANES, type Packed } from './weights.ts';
import { WordSums } from './word-sums.ts';

/** What the words of the sentence that was last looked at show. */
export interface WordFeatures {
  /** How far away a word still shows its spelling. */
  readonly reach: number;
  /** Features that a word may have at most. */
  readonly most: number;
  /** Writes what word `i` shows beside the spelling of the words around it. */
  putOwn(i: number, out: Int32Array): Emitter;
  /** Writes what word `j`, which may lie outside of the sentence, shows by its spelling to the word `d` places before it. */
  putSpelling(j: number, d: number, out: Int32Array): Emitter;
  /** The number of all that `putSpelling` depends on. */
  spellingOf(j: number): number;
}

const SPELLINGS_BITS = 15;

/** Sums up what the words of a sentence show; what a spelling shows is summed up once for all its places. */
export class SentenceSums<Features extends WordFeatures> {
  readonly features: Features;
  /** The sums of each word of the sentence, and of the places before and after it that are added to like all others. */
  sums = new Int32Array(0);
  readonly #weights: Packed;
  readonly #hashes: Int32Array;
  readonly #spellings: WordSums;
  #first = 0;

  constructor(features: Features, weights: Packed) {
    this.features = features;
    this.#weights = weights;
    this.#hashes = new Int32Array(features.most);
    this.#spellings = new WordSums(SPELLINGS_BITS, (2 * features.reach + 1) * LANES);
  }

  /** Where in `sums` those of word `i` begin. */
  rowOf(i: number): number {
    return LANES * (i - this.#first);
  }

  /** Sums up the sentence [from, to), at which the features look. */
  sumUp(from: number, to: number): void {
    const { reach } = this.features;
    this.#first = from - 2 * reach;
    const size = this.rowOf(to + 2 * reach);
    if (this.sums.length < size) this.sums = new Int32Array(2 * size);
    this.sums.fill(0, 0, size);
    for (let j = from - reach; j < to + reach; j++) this.#addSpelling(j, reach);
    for (let i = from; i < to; i++)
      addPacked(this.#weights, this.features.putOwn(i, this.#hashes), this.sums, this.rowOf(i));
  }

  #addSpelling(j: number, reach: number): void {
    const { sums } = this;
    const { entries } = this.#spellings;
    let at = this.#spellings.turnTo(this.features.spellingOf(j));
    const { fresh } = this.#spellings;
    for (let d = -reach; d <= reach; d++, at += LANES) {
      if (fresh) addPacked(this.#weights, this.features.putSpelling(j, d, this.#hashes), entries, at);
      const to = this.rowOf(j - d);
      sums[to] = sums[to]! + entries[at]!;
      sums[to + 1] = sums[to + 1]! + entries[at + 1]!;
    }
  }
}
