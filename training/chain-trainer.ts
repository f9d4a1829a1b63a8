import type { Chain } from '../src/annotate/attribution/model/crf.ts';
import { Lattice } from '../src/annotate/attribution/model/crf.ts';
import { seeded, shuffled } from './random.ts';

/** Sequences with their features, flattened: place p of all places has features ids[at[p] .. at[p + 1]) and label[p]. */
export class Sequences {
  #ids = new Int32Array(1 << 22);
  #at: number[] = [0];
  #label: number[] = [];
  #used = 0;
  readonly starts: number[] = [0];
  /** Which article each sequence is from. */
  readonly article: number[] = [];

  addPlace(ids: Int32Array, count: number, label: number): void {
    if (this.#used + count > this.#ids.length) {
      const grown = new Int32Array(this.#ids.length * 2);
      grown.set(this.#ids);
      this.#ids = grown;
    }
    for (let k = 0; k < count; k++) if (ids[k]! >= 0) this.#ids[this.#used++] = ids[k]!;
    this.#at.push(this.#used);
    this.#label.push(label);
  }

  endSequence(article: number): void {
    this.starts.push(this.#label.length);
    this.article.push(article);
  }

  frozen(): Frozen {
    return {
      ids: this.#ids.subarray(0, this.#used),
      at: Int32Array.from(this.#at),
      label: Uint8Array.from(this.#label),
      starts: Int32Array.from(this.starts),
      article: Int32Array.from(this.article),
    };
  }
}

export interface Frozen {
  readonly ids: Int32Array;
  readonly at: Int32Array;
  readonly label: Uint8Array;
  readonly starts: Int32Array;
  readonly article: Int32Array;
}

export interface TrainOptions {
  readonly passes: number;
  readonly rate: number;
  /** What AdaGrad's sums of squares begin with: more makes the first steps smaller. */
  readonly damping: number;
  /** Share of features dropped at each place while learning. */
  readonly dropout: number;
  readonly seed: number;
  readonly name: string;
}

/** Moves that are possible at all: true where label b may follow label a; row `labels` is the start. */
export type Grammar = (a: number, b: number) => boolean;

/**
 * Learns a chain's weights by AdaGrad on the log-likelihood, dropping features at random; the weights handed back are the
 * mean over the last passes, scaled to the share of features kept.
 */
export function trainChain(
  data: Frozen,
  chosen: readonly number[],
  features: number,
  labels: number,
  grammar: Grammar,
  last: readonly boolean[],
  options: TrainOptions,
): { readonly weights: Float32Array; readonly chain: Chain } {
  const L = labels;
  const weights = new Float32Array(features * L);
  const squares = new Float32Array(features * L).fill(options.damping);
  const mean = new Float32Array(features * L);
  const moves = new Float32Array((L + 1) * L);
  const moveSquares = new Float32Array(moves.length).fill(1e-6);
  const moveMean = new Float32Array(moves.length);
  for (let a = 0; a <= L; a++) for (let b = 0; b < L; b++) if (!grammar(a, b)) moves[a * L + b] = -Infinity;
  const chain: Chain = { labels: L, moves, last };
  const lattice = new Lattice(chain);
  const random = seeded(options.seed);
  let dice = options.seed * 7919 + 1;
  const keepBelow = Math.round((1 - options.dropout) * 65536);
  let longest = 0;
  for (const s of chosen) longest = Math.max(longest, data.starts[s + 1]! - data.starts[s]!);
  const scores = new Float64Array(longest * L);
  const gradient = new Float64Array(L);
  const kept = new Int32Array(longest * 160);
  const keptAt = new Int32Array(longest + 1);
  const averaged = Math.min(4, Math.max(1, Math.floor(options.passes / 2)));
  const began = Date.now();
  for (let pass = 0; pass < options.passes; pass++) {
    const rate = options.rate * (1 - (0.7 * pass) / options.passes);
    let loss = 0;
    let places = 0;
    for (const k of shuffled(chosen.length, random)) {
      const s = chosen[k]!;
      const first = data.starts[s]!;
      const n = data.starts[s + 1]! - first;
      if (n === 0) continue;
      scores.fill(0, 0, n * L);
      let used = 0;
      for (let t = 0; t < n; t++) {
        keptAt[t] = used;
        const at = t * L;
        for (let f = data.at[first + t]!; f < data.at[first + t + 1]!; f++) {
          dice = (Math.imul(dice, 1664525) + 1013904223) | 0;
          if (dice >>> 16 >= keepBelow) continue;
          const row = data.ids[f]! * L;
          kept[used++] = row;
          for (let y = 0; y < L; y++) scores[at + y]! += weights[row + y]!;
        }
      }
      keptAt[n] = used;
      lattice.marginals(scores, n, true);
      for (let t = 0; t < n; t++) {
        const gold = data.label[first + t]!;
        for (let y = 0; y < L; y++) gradient[y] = lattice.marginal[t * L + y]! - (y === gold ? 1 : 0);
        loss -= Math.log(lattice.marginal[t * L + gold]! + 1e-12);
        let size = 0;
        for (let y = 0; y < L; y++) size += Math.abs(gradient[y]!);
        if (size < 1e-3) continue;
        for (let f = keptAt[t]!; f < keptAt[t + 1]!; f++) {
          const row = kept[f]!;
          for (let y = 0; y < L; y++) {
            const g = gradient[y]!;
            const square = (squares[row + y]! += g * g);
            weights[row + y]! -= (rate * g) / Math.sqrt(square);
          }
        }
      }
      places += n;
      updateMoves(first, n, rate);
    }
    if (pass >= options.passes - averaged) {
      for (let i = 0; i < weights.length; i++) mean[i]! += weights[i]! / averaged;
      for (let i = 0; i < moves.length; i++) moveMean[i]! += moves[i]! / averaged;
    }
    const seconds = ((Date.now() - began) / 1000).toFixed(0);
    console.error(`${options.name} pass ${pass + 1}: loss ${(loss / places).toFixed(4)} a word, ${seconds} s`);
  }
  for (let i = 0; i < mean.length; i++) mean[i]! *= 1 - options.dropout;
  return { weights: mean, chain: { labels: L, moves: moveMean, last } };

  function updateMoves(first: number, n: number, rate: number): void {
    const sums = lattice.moveSums;
    sums[L * L + data.label[first]!]! -= 1;
    for (let t = 1; t < n; t++) sums[data.label[first + t - 1]! * L + data.label[first + t]!]! -= 1;
    for (let i = 0; i < moves.length; i++) {
      if (moves[i] === -Infinity || sums[i] === 0) continue;
      moveSquares[i]! += sums[i]! * sums[i]!;
      moves[i]! -= (rate * sums[i]!) / Math.sqrt(moveSquares[i]!);
    }
    lattice.refresh();
  }
}
