/** Gives hashed features dense numbers, counting how often each is seen. A hash of 0 is taken as 1. */
export class FeatureIndex {
  #keys = new Int32Array(1 << 20);
  #counts = new Int32Array(1 << 20);
  #ids: Int32Array | null = null;
  #used = 0;

  #slot(hash: number): number {
    const mask = this.#keys.length - 1;
    let slot = (Math.imul(hash, 0x85ebca6b) >>> 7) & mask;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  count(hash: number): void {
    const key = hash || 1;
    let slot = this.#slot(key);
    if (this.#keys[slot] === 0) {
      if (this.#used > this.#keys.length * 0.6) {
        this.#grow();
        slot = this.#slot(key);
      }
      this.#keys[slot] = key;
      this.#used++;
    }
    this.#counts[slot]!++;
  }

  #grow(): void {
    const keys = this.#keys;
    const counts = this.#counts;
    this.#keys = new Int32Array(keys.length * 2);
    this.#counts = new Int32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      const slot = this.#slot(keys[i]!);
      this.#keys[slot] = keys[i]!;
      this.#counts[slot] = counts[i]!;
    }
  }

  /** Numbers the features seen at least `least` times and forgets the others; returns the hashes in the order of their numbers. */
  freeze(least: number): Int32Array {
    this.#ids = new Int32Array(this.#keys.length).fill(-1);
    const hashes: number[] = [];
    for (let slot = 0; slot < this.#keys.length; slot++) {
      if (this.#counts[slot]! < least) continue;
      this.#ids[slot] = hashes.length;
      hashes.push(this.#keys[slot]!);
    }
    return Int32Array.from(hashes);
  }

  /** The number of a feature, or -1 when it was seen too seldom. */
  idOf(hash: number): number {
    return this.#ids![this.#slot(hash || 1)]!;
  }
}
