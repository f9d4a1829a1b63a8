import { lookUp, type Table, tableOf } from './table.ts';

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
/** Numbers that hold the sums of one place: labels 1 and 3, labels 2 and 4, and how many features were found. */
export const LANES = 3;
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

/** Adds the weights of `count` features, at most `MOST_AT_A_PLACE`, to the sums of one place, `sums[at..at + LANES)`. */
export function addPacked({ rows }: Packed, hashes: Int32Array, count: number, sums: Int32Array, at: number): void {
  const found = lookUp(rows, hashes, count, known);
  let odd = sums[at]!;
  let even = sums[at + 1]!;
  for (let k = 0; k < found; k++) {
    const word = known[k]!;
    odd = (odd + (word & 0x00ff00ff)) | 0;
    even = (even + ((word >>> 8) & 0x00ff00ff)) | 0;
  }
  sums[at] = odd;
  sums[at + 1] = even;
  sums[at + 2] = sums[at + 2]! + found;
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

/** Weights of many labels, most of them 0, laid out for speed. */
export interface Indexed {
  /** Where a feature's weights begin in `weights` and `labelOf`, times 64, and their number. */
  readonly places: Table;
  readonly labelOf: Uint8Array;
  readonly weights: Int8Array;
}

export function indexed({ labels, hashes, rows }: Weights): Indexed {
  const places = new Int32Array(hashes.length);
  const labelOf: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < hashes.length; i++) {
    const start = weights.length;
    for (let y = 0; y < labels; y++) {
      if (rows[i * labels + y] === 0) continue;
      labelOf.push(y);
      weights.push(rows[i * labels + y]!);
    }
    places[i] = start * 64 + weights.length - start;
  }
  return { places: tableOf(hashes, places), labelOf: Uint8Array.from(labelOf), weights: Int8Array.from(weights) };
}

const working = new Int32Array(64);

/** The likeliest of a few labels of a word, by the `count` features it shows; of equals the first. */
export function likeliest(
  { places, labelOf, weights }: Indexed,
  hashes: Int32Array,
  count: number,
  choices: Uint8Array,
): number {
  const scores = working.fill(0);
  const found = lookUp(places, hashes, count, known);
  for (let f = 0; f < found; f++) {
    const place = known[f]!;
    const end = (place >>> 6) + (place & 63);
    for (let k = place >>> 6; k < end; k++) scores[labelOf[k]!]! += weights[k]!;
  }
  let best = choices[0]!;
  for (let c = 1; c < choices.length; c++) if (scores[choices[c]!]! > scores[best]!) best = choices[c]!;
  return best;
}
