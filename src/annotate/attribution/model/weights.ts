/**
 * Weights of hashed features as they are stored: one row of int8 steps, a step per label, for each 32-bit hash. None of the
 * hashes is 0.
 */
export interface Weights {
  readonly labels: number;
  /** Real weight of one step. */
  readonly scale: number;
  readonly hashes: Int32Array;
  readonly rows: Int8Array;
}

/** Turns real weights into steps; those beyond `clip` are cut to it. */
export function quantised(hashes: Int32Array, weights: Float32Array, labels: number, clip: number): Weights {
  const scale = clip / 127;
  const rows = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
  return { labels, scale, hashes, rows };
}

const slotOf = (hash: number): number => Math.imul(hash, 0x85ebca6b) >>> 8;

function slotsFor(count: number): number {
  let slots = 16;
  while (slots * 0.6 < count) slots *= 2;
  return slots;
}

/**
 * Weights laid out for speed. Reading is bound by memory, so a feature's hash and all its weights share sixteen bytes: two
 * labels to a number, sixteen bits each, added as one. Sums stay right as long as no label's passes ±32,767 steps.
 */
export interface Packed {
  readonly labels: number;
  readonly scale: number;
  /** Four numbers a slot: the hash (0 for none), then the labels two by two. */
  readonly slots: Int32Array;
}

/** Numbers that hold the sums of one place. */
export const LANES = 3;

/** Packs the weights of at most six labels. */
export function packed({ labels, scale, hashes, rows }: Weights): Packed {
  const count = slotsFor(hashes.length);
  const slots = new Int32Array(count * 4);
  for (let i = 0; i < hashes.length; i++) {
    let slot = slotOf(hashes[i]!) & (count - 1);
    while (slots[slot * 4] !== 0) slot = (slot + 1) & (count - 1);
    slots[slot * 4] = hashes[i]!;
    for (let y = 0; y < labels; y++) slots[slot * 4 + 1 + (y >> 1)]! += rows[i * labels + y]! * (y & 1 ? 65536 : 1);
  }
  return { labels, scale, slots };
}

/** Adds the weights of `count` features to the sums of one place, `sums[at..at + LANES)`. */
export function addPacked(weights: Packed, hashes: Int32Array, count: number, sums: Int32Array, at: number): void {
  const { slots } = weights;
  const mask = (slots.length >> 2) - 1;
  let a = sums[at]!;
  let b = sums[at + 1]!;
  let c = sums[at + 2]!;
  for (let f = 0; f < count; f++) {
    const hash = hashes[f]! || 1;
    let slot = (Math.imul(hash, 0x85ebca6b) >>> 8) & mask;
    for (;;) {
      const k = slot << 2;
      const there = slots[k]!;
      if (there === hash) {
        a = (a + slots[k + 1]!) | 0;
        b = (b + slots[k + 2]!) | 0;
        c = (c + slots[k + 3]!) | 0;
        break;
      }
      if (there === 0) break;
      slot = (slot + 1) & mask;
    }
  }
  sums[at] = a;
  sums[at + 1] = b;
  sums[at + 2] = c;
}

/** Takes sums apart again: the score of each label of one place, written to `scores[to…]`. */
export function unpackSums(weights: Packed, sums: Int32Array, at: number, scores: Float64Array, to: number): void {
  for (let y = 0; y < weights.labels; y += 2) {
    const sum = sums[at + (y >> 1)]!;
    const low = (sum << 16) >> 16;
    scores[to + y] = low * weights.scale;
    if (y + 1 < weights.labels) scores[to + y + 1] = ((sum - low) >> 16) * weights.scale;
  }
}

/** Weights of many labels, with an index from hash to row. */
export interface Indexed extends Weights {
  /** Two numbers a slot: the hash (0 for none) and its row. */
  readonly index: Int32Array;
}

export function indexed(weights: Weights): Indexed {
  const count = slotsFor(weights.hashes.length);
  const index = new Int32Array(count * 2);
  for (let i = 0; i < weights.hashes.length; i++) {
    let slot = slotOf(weights.hashes[i]!) & (count - 1);
    while (index[slot * 2] !== 0) slot = (slot + 1) & (count - 1);
    index[slot * 2] = weights.hashes[i]!;
    index[slot * 2 + 1] = i;
  }
  return { ...weights, index };
}

/** Adds a feature's weights to `scores`, in steps; a feature without a row adds nothing. */
export function addIndexed({ index, rows, labels }: Indexed, hash: number, scores: Int32Array): void {
  const mask = (index.length >> 1) - 1;
  const key = hash || 1;
  for (let slot = slotOf(key) & mask; ; slot = (slot + 1) & mask) {
    const there = index[slot * 2]!;
    if (there === 0) return;
    if (there !== key) continue;
    const row = index[slot * 2 + 1]! * labels;
    for (let y = 0; y < labels; y++) scores[y]! += rows[row + y]!;
    return;
  }
}
