import { find, lookUp, type Table, tableOf } from './table.ts';

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

/** A chain's weights laid out for speed: those of four labels in one number. Label 0 weighs nothing: the others are stored relative to it. */
export interface Packed {
  readonly scale: number;
  /** Four bytes a feature, each 128 more than its weight. */
  readonly rows: Table;
}

/** Labels beside label 0. */
export const WEIGHED = 4;
/** Numbers that hold the sums of one place: labels 1 and 3, labels 2 and 4. Sums of sums are added number by number. */
export const LANES = 2;
/** More features than this at one place would spill from one label's sum into the next. */
export const MOST_AT_A_PLACE = 257;

/** Lays out the weights of the four labels that stand beside label 0. */
export function packed({ scale, hashes, rows }: Weights): Packed {
  const words = new Int32Array(hashes.length);
  for (let i = 0; i < rows.length; i++) {
    const y = i % WEIGHED;
    words[(i - y) / WEIGHED]! |= (rows[i]! + 128) << (8 * y);
  }
  return { scale, rows: tableOf(hashes, words) };
}

const known = new Int32Array(MOST_AT_A_PLACE + 1);
/** 128 for each of two labels. */
const BIAS = 0x00800080;
const NO_WEIGHTS = 0x80808080 | 0;

/** Features of one place: hashes to be looked up, and packed weights of those that need not be. */
export interface Features {
  readonly hashes: Int32Array;
  readonly count: number;
  /** With room for those of the hashes. */
  readonly weights: Int32Array;
  readonly weighed: number;
}

/** Adds the weights of features, at most `MOST_AT_A_PLACE`, to the sums of one place, `sums[at..at + LANES)`. */
export function addPacked(
  { rows }: Packed,
  { hashes, count, weights, weighed }: Features,
  sums: Int32Array,
  at: number,
): void {
  const all = weighed + lookUp(rows, hashes, count, weights, weighed);
  let odd = sums[at]!;
  let even = sums[at + 1]!;
  for (let k = 0; k < all; k++) {
    const word = weights[k]!;
    odd = (odd + (word & 0x00ff00ff)) | 0;
    even = (even + ((word >>> 8) & 0x00ff00ff)) | 0;
  }
  const bias = Math.imul(all, BIAS);
  sums[at] = odd - bias;
  sums[at + 1] = even - bias;
}

/** The weights of one feature as they are packed in `rows`; all 0 if it is unknown. */
export const packedOf = ({ rows }: Packed, hash: number): number => find(rows, hash) ?? NO_WEIGHTS;

/** Takes sums apart again: the score of each of the five labels of one place, written to `scores[to…]`. */
export function unpackSums({ scale }: Packed, sums: Int32Array, at: number, scores: Float64Array, to: number): void {
  const first = (sums[at]! << 16) >> 16;
  const second = (sums[at + 1]! << 16) >> 16;
  scores[to] = 0;
  scores[to + 1] = first * scale;
  scores[to + 2] = second * scale;
  scores[to + 3] = ((sums[at]! - first) >> 16) * scale;
  scores[to + 4] = ((sums[at + 1]! - second) >> 16) * scale;
}

/** Weights of many labels, of which a word has a few to choose from. */
export interface Indexed {
  /** Where a feature's row begins in `rows`. */
  readonly places: Table;
  /** A row for each feature, with a weight for each label. */
  readonly rows: Int8Array;
}

/** Lays out weights of many labels. */
export function indexed({ labels, hashes, rows }: Weights): Indexed {
  const places = hashes.map((_, i) => i * labels);
  return { places: tableOf(hashes, places), rows };
}

/** The likeliest of a few labels of a word, by the `count` features it shows; of equals the first. */
export function likeliest({ places, rows }: Indexed, hashes: Int32Array, count: number, choices: Uint8Array): number {
  const found = lookUp(places, hashes, count, known, 0);
  let best = choices[0]!;
  let most = -Infinity;
  for (let c = 0; c < choices.length; c++) {
    const label = choices[c]!;
    let score = 0;
    for (let f = 0; f < found; f++) score += rows[known[f]! + label]!;
    if (score > most) {
      most = score;
      best = label;
    }
  }
  return best;
}
