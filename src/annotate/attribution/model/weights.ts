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
  while (slots * 0.65 < count) slots *= 2;
  return slots;
}

/** Sixteen bits of a hash that its slot does not tell; never 0, which marks an empty slot. */
const printOf = (hash: number): number => hash >>> 16 || 1;

/**
 * A chain's weights laid out for speed. Reading is bound by memory, so a slot holds sixteen bits of the hash and, in another
 * table that is touched only when they fit, the weights of four labels in one number. Label 0 weighs nothing: the others are
 * stored relative to it. A word in two hundred thousand meets a stranger's weights, which is less than what rounding costs.
 */
export interface Packed {
  readonly scale: number;
  readonly prints: Uint16Array;
  /** Four bytes a slot, each 128 more than its weight. */
  readonly rows: Int32Array;
}

/** Labels beside label 0. */
export const WEIGHED = 4;
/** Numbers that hold the sums of one place: labels 1 and 3, labels 2 and 4, and how many features were found. */
export const LANES = 3;
/** More features than this at one place would spill from one label's sum into the next. */
export const MOST_AT_A_PLACE = 257;

/** Lays out the weights of the four labels that stand beside label 0. */
export function packed({ scale, hashes, rows }: Weights): Packed {
  const count = slotsFor(hashes.length);
  const prints = new Uint16Array(count);
  const out = new Int32Array(count);
  for (let i = 0; i < hashes.length; i++) {
    let slot = slotOf(hashes[i]!) & (count - 1);
    while (prints[slot] !== 0) slot = (slot + 1) & (count - 1);
    prints[slot] = printOf(hashes[i]!);
    let word = 0;
    for (let y = 0; y < WEIGHED; y++) word |= (rows[i * WEIGHED + y]! + 128) << (8 * y);
    out[slot] = word;
  }
  return { scale, prints, rows: out };
}

/** Adds the weights of `count` features to the sums of one place, `sums[at..at + LANES)`. */
export function addPacked(
  { prints, rows }: Packed,
  hashes: Int32Array,
  count: number,
  sums: Int32Array,
  at: number,
): void {
  const mask = prints.length - 1;
  let odd = sums[at]!;
  let even = sums[at + 1]!;
  let found = sums[at + 2]!;
  for (let f = 0; f < count; f++) {
    const hash = hashes[f]! || 1;
    const print = printOf(hash);
    let slot = slotOf(hash) & mask;
    for (;;) {
      const there = prints[slot]!;
      if (there === print) {
        const word = rows[slot]!;
        odd = (odd + (word & 0x00ff00ff)) | 0;
        even = (even + ((word >>> 8) & 0x00ff00ff)) | 0;
        found++;
        break;
      }
      if (there === 0) break;
      slot = (slot + 1) & mask;
    }
  }
  sums[at] = odd;
  sums[at + 1] = even;
  sums[at + 2] = found;
}

/** Takes sums apart again: the score of each of the five labels of one place, written to `scores[to…]`. */
export function unpackSums({ scale }: Packed, sums: Int32Array, at: number, scores: Float64Array, to: number): void {
  const odd = sums[at]!;
  const even = sums[at + 1]!;
  const bias = 128 * sums[at + 2]!;
  scores[to] = 0;
  scores[to + 1] = ((odd & 0xffff) - bias) * scale;
  scores[to + 2] = ((even & 0xffff) - bias) * scale;
  scores[to + 3] = ((odd >>> 16) - bias) * scale;
  scores[to + 4] = ((even >>> 16) - bias) * scale;
}

/** Weights of many labels, most of them 0, laid out for speed: a slot tells where a feature's own are, and how many. */
export interface Indexed {
  readonly prints: Uint16Array;
  /** By slot: where its weights begin in `weights` and `labelOf`, times 64, and their number. */
  readonly places: Int32Array;
  readonly labelOf: Uint8Array;
  readonly weights: Int8Array;
}

export function indexed({ labels, hashes, rows }: Weights): Indexed {
  const count = slotsFor(hashes.length);
  const prints = new Uint16Array(count);
  const places = new Int32Array(count);
  const labelOf: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < hashes.length; i++) {
    let slot = slotOf(hashes[i]!) & (count - 1);
    while (prints[slot] !== 0) slot = (slot + 1) & (count - 1);
    const start = weights.length;
    for (let y = 0; y < labels; y++) {
      if (rows[i * labels + y] === 0) continue;
      labelOf.push(y);
      weights.push(rows[i * labels + y]!);
    }
    prints[slot] = printOf(hashes[i]!);
    places[slot] = start * 64 + weights.length - start;
  }
  return { prints, places, labelOf: Uint8Array.from(labelOf), weights: Int8Array.from(weights) };
}

const working = new Int32Array(64);

/** The likeliest of a few labels of a word, by the `count` features it shows; of equals the first. */
export function likeliest(
  { prints, places, labelOf, weights }: Indexed,
  hashes: Int32Array,
  count: number,
  choices: Uint8Array,
): number {
  const mask = prints.length - 1;
  const scores = working.fill(0);
  for (let f = 0; f < count; f++) {
    const hash = hashes[f]! || 1;
    const print = printOf(hash);
    let slot = slotOf(hash) & mask;
    for (;;) {
      const there = prints[slot]!;
      if (there === print) {
        const place = places[slot]!;
        const end = (place >>> 6) + (place & 63);
        for (let k = place >>> 6; k < end; k++) scores[labelOf[k]!]! += weights[k]!;
        break;
      }
      if (there === 0) break;
      slot = (slot + 1) & mask;
    }
  }
  let best = choices[0]!;
  for (let c = 1; c < choices.length; c++) if (scores[choices[c]!]! > scores[best]!) best = choices[c]!;
  return best;
}
