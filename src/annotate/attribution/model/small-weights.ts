import { mix } from './hash.ts';
import { type Packed, packedOf } from './weights.ts';

/** Where each template's hashes begin. */
export const seedsOf = (seed: number): Int32Array => Int32Array.from({ length: TEMPLATES }, (_, t) => mix(seed, t));
const TEMPLATES = 300;

/** Least and greatest value. */
export type Range = readonly [least: number, most: number];
/** By template, the ranges of its one to three values. */
export type Ranges = Readonly<Record<number, readonly Range[]>>;

/** The weights of features whose values are few, packed, looked up beforehand for every value there can be. */
export interface SmallWeights {
  readonly weights: Int32Array;
  /** By template, where the weights of its values 0, 0, 0 are, or would be. */
  readonly placeOf: Int32Array;
  /** By template, how many second and third values there are. */
  readonly second: Int32Array;
  readonly third: Int32Array;
}

export function smallWeightsOf(seed: number, ranges: Ranges, packed: Packed): SmallWeights {
  const seeds = seedsOf(seed);
  const placeOf = new Int32Array(TEMPLATES);
  const second = new Int32Array(TEMPLATES);
  const third = new Int32Array(TEMPLATES);
  const sizeOf = ([least, most]: Range): number => most - least + 1;
  const templates = Object.entries(ranges).map(([template, values]) => [Number(template), values] as const);
  const count = templates.reduce((sum, [, values]) => sum + values.reduce((all, range) => all * sizeOf(range), 1), 0);
  const weights = new Int32Array(count);
  let at = 0;
  for (const [template, values] of templates) {
    placeOf[template] = at - values.reduce((place, range) => place * sizeOf(range) + range[0], 0);
    second[template] = values[1] ? sizeOf(values[1]) : 1;
    third[template] = values[2] ? sizeOf(values[2]) : 1;
    for (const hash of hashesOf(seeds[template]!, values)) weights[at++] = packedOf(packed, hash);
  }
  return { weights, placeOf, second, third };
}

/** The hashes of all values, the last value counting fastest. */
function hashesOf(start: number, values: readonly Range[]): Int32Array {
  let hashes = Int32Array.of(start);
  for (const [least, most] of values) {
    const size = most - least + 1;
    const longer = new Int32Array(hashes.length * size);
    for (let k = 0, at = 0; k < hashes.length; k++) {
      for (let value = least; value <= most; value++) longer[at++] = mix(hashes[k]!, value);
    }
    hashes = longer;
  }
  return hashes;
}
