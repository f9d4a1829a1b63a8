/**
 * Sums of what words show by their spelling alone, kept under a number of the spelling and one of its use. News repeats itself, so most
 * are there already, and one step takes the place of a dozen look-ups. Each spelling has one place, which it takes from the one that was
 * there before: memory is bounded, and what is remembered changes speed alone.
 */
export class WordSums {
  /** Entries: the key, then the sums. */
  readonly entries: Int32Array;
  /** Whether the entry turned to is new: its sums are 0 and are to be filled. */
  fresh = false;
  readonly #width: number;
  readonly #mask: number;

  constructor(bits: number, numbers: number) {
    this.#width = numbers + 1;
    this.#mask = 2 ** bits - 1;
    this.entries = new Int32Array(this.#width * 2 ** bits).fill(-1);
  }

  /** Where in `entries` the sums of a key, 0 and up, begin. */
  turnTo(key: number): number {
    const { entries } = this;
    const at = this.#width * (key & this.#mask);
    this.fresh = entries[at] !== key;
    if (this.fresh) {
      entries[at] = key;
      for (let k = 1; k < this.#width; k++) entries[at + k] = 0;
    }
    return at + 1;
  }
}
