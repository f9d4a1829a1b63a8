import { type Packed, packedOf } from './weights.ts';

/** More than the highest number of a template. */
export const TEMPLATES = 300;

/** Stands for weights that were never asked for: of known features none are 0 when packed, nor of unknown ones. */
export const UNASKED = 0;

/** Least and greatest value. */
export type Range = readonly [least: number, most: number];
/** By template, the ranges of its one to three values. */
export type Ranges = Readonly<Record<number, readonly Range[]>>;

/**
 * The weights of features whose values are few, packed, each at a place of its own that its values tell: looked up when they are first
 * asked for, and found without hashing from then on.
 */
export class SmallWeights {
  readonly #packed: Packed;
  /** `UNASKED` where nothing was asked for. */
  readonly weights: Int32Array;
  /** By template, where the weights of its values 0, 0, 0 are, or would be. */
  readonly placeOf = new Int32Array(TEMPLATES);
  /** By template, how many second and third values there are. */
  readonly second = new Int32Array(TEMPLATES);
  readonly third = new Int32Array(TEMPLATES);

  constructor(ranges: Ranges, packed: Packed) {
    this.#packed = packed;
    let count = 0;
    for (const [name, values] of Object.entries(ranges)) {
      const template = Number(name);
      this.placeOf[template] = count - values.reduce((place, range) => place * sizeOf(range) + range[0], 0);
      this.second[template] = values[1] ? sizeOf(values[1]) : 1;
      this.third[template] = values[2] ? sizeOf(values[2]) : 1;
      count += values.reduce((all, range) => all * sizeOf(range), 1);
    }
    this.weights = new Int32Array(count);
  }

  /** Looks up the weights that belong to a place. */
  lookUp(place: number, hash: number): number {
    const weights = packedOf(this.#packed, hash);
    this.weights[place] = weights;
    return weights;
  }
}

const sizeOf = ([least, most]: Range): number => most - least + 1;
