import { CUE_LABELS, CueFeatures, MOST_CUE_FEATURES, WORD_REACH } from './cue-features.ts';
import type { Emitter } from './emitter.ts';
import type { Prepared } from './prepared.ts';
import { addPacked, LANES, type Packed, unpackSums } from './weights.ts';
import { WordSums } from './word-sums.ts';

const L = CUE_LABELS.length;
/** Rows of sums before a sentence's first word and after its last, so that what stands there can be added like all else. */
const MARGIN = 2 * WORD_REACH;
const ENTRIES_BITS = 15;

/** Sums up what words show of the labels of the first stage. */
export class CueScores {
  readonly #weights: Packed;
  readonly #features: CueFeatures;
  readonly #hashes = new Int32Array(MOST_CUE_FEATURES);
  readonly #spellings = new WordSums(ENTRIES_BITS, (2 * WORD_REACH + 1) * LANES);
  #sums = new Int32Array(0);

  constructor(weights: Packed) {
    this.#weights = weights;
    this.#features = new CueFeatures(weights);
  }

  /** Writes the scores of the labels of the words of the sentence [from, to) to `scores`. */
  write(article: Prepared, from: number, to: number, scores: Float64Array): void {
    const size = LANES * (to - from + 2 * MARGIN);
    if (this.#sums.length < size) this.#sums = new Int32Array(2 * size);
    const sums = this.#sums.fill(0, 0, size);
    this.#features.look(article, from, to);
    for (let j = from - WORD_REACH; j < to + WORD_REACH; j++) this.#addSpelling(j, LANES * (j - from + MARGIN));
    for (let i = from; i < to; i++) {
      const row = LANES * (i - from + MARGIN);
      this.#add(this.#features.putOwn(i, this.#hashes), sums, row);
      unpackSums(this.#weights, sums, row, scores, (i - from) * L);
    }
  }

  /** Adds what word `j` shows by its spelling, to the words around the row that is its own. */
  #addSpelling(j: number, row: number): void {
    const sums = this.#sums;
    const { entries } = this.#spellings;
    let at = this.#spellings.turnTo(this.#features.spellingOf(j));
    const { fresh } = this.#spellings;
    for (let d = -WORD_REACH; d <= WORD_REACH; d++, at += LANES) {
      if (fresh) this.#add(this.#features.putSpelling(j, d, this.#hashes), entries, at);
      const to = row - LANES * d;
      sums[to] = sums[to]! + entries[at]!;
      sums[to + 1] = sums[to + 1]! + entries[at + 1]!;
    }
  }

  #add({ count, odd, even }: Emitter, sums: Int32Array, at: number): void {
    sums[at] = sums[at]! + odd;
    sums[at + 1] = sums[at + 1]! + even;
    addPacked(this.#weights, this.#hashes, count, sums, at);
  }
}
