/** A linear chain: which label may follow which, and how readily. Row `labels` of `moves` is the start of the chain. */
export interface Chain {
  readonly labels: number;
  /** `moves[a * labels + b]`: score of label b after label a; -Infinity forbids. */
  readonly moves: Float32Array;
  /** Labels that may end a chain. */
  readonly last: readonly boolean[];
}

/** Working memory for chains of any length; kept between calls so that nothing is allocated per sentence. */
export class Lattice {
  /** `marginal[t * labels + y]` after `marginals`: probability of label y at t. */
  marginal = new Float64Array(0);
  /** Sum over t of the probability of each move, after `marginals` with `moves` wanted. */
  readonly moveSums: Float64Array;
  readonly #chain: Chain;
  readonly #moves: Float64Array;
  #alpha = new Float64Array(0);
  #beta = new Float64Array(0);
  #node = new Float64Array(0);
  #back = new Uint8Array(0);

  constructor(chain: Chain) {
    this.#chain = chain;
    this.#moves = Float64Array.from(chain.moves, Math.exp);
    this.moveSums = new Float64Array(chain.moves.length);
  }

  /** Takes changed `moves` of the chain into account. */
  refresh(): void {
    for (let i = 0; i < this.#moves.length; i++) this.#moves[i] = Math.exp(this.#chain.moves[i]!);
  }

  #room(size: number): void {
    if (this.marginal.length >= size) return;
    this.marginal = new Float64Array(size * 2);
    this.#alpha = new Float64Array(size * 2);
    this.#beta = new Float64Array(size * 2);
    this.#node = new Float64Array(size * 2);
    this.#back = new Uint8Array(size * 2);
  }

  /**
   * Probability of every label at every place of a chain of `n` scores (`scores[t * labels + y]`). Works in probabilities,
   * scaled at each step, which costs one exponential per score.
   */
  marginals(scores: ArrayLike<number>, n: number, wantMoves = false): void {
    const L = this.#chain.labels;
    this.#room(n * L);
    const { marginal } = this;
    const alpha = this.#alpha;
    const beta = this.#beta;
    const node = this.#node;
    const moves = this.#moves;
    for (let t = 0; t < n; t++) {
      const at = t * L;
      let most = scores[at]!;
      for (let y = 1; y < L; y++) if (scores[at + y]! > most) most = scores[at + y]!;
      let sum = 0;
      for (let y = 0; y < L; y++) {
        const here = Math.exp(scores[at + y]! - most);
        node[at + y] = here;
        let into = 0;
        if (t === 0) into = moves[L * L + y]!;
        else for (let x = 0; x < L; x++) into += alpha[at - L + x]! * moves[x * L + y]!;
        const value = into * here;
        alpha[at + y] = value;
        sum += value;
      }
      const scale = sum > 0 ? 1 / sum : 1;
      for (let y = 0; y < L; y++) alpha[at + y]! *= scale;
    }
    for (let t = n - 1; t >= 0; t--) {
      const at = t * L;
      let sum = 0;
      for (let x = 0; x < L; x++) {
        let out = 0;
        if (t === n - 1) out = this.#chain.last[x] ? 1 : 0;
        else for (let y = 0; y < L; y++) out += moves[x * L + y]! * node[at + L + y]! * beta[at + L + y]!;
        beta[at + x] = out;
        sum += out;
      }
      const scale = sum > 0 ? 1 / sum : 1;
      for (let x = 0; x < L; x++) beta[at + x]! *= scale;
      let whole = 0;
      for (let y = 0; y < L; y++) whole += alpha[at + y]! * beta[at + y]!;
      for (let y = 0; y < L; y++) marginal[at + y] = whole > 0 ? (alpha[at + y]! * beta[at + y]!) / whole : 1 / L;
    }
    if (wantMoves) this.#sumMoves(n);
  }

  #sumMoves(n: number): void {
    const L = this.#chain.labels;
    const sums = this.moveSums.fill(0);
    const moves = this.#moves;
    for (let y = 0; y < L; y++) sums[L * L + y]! += this.marginal[y]!;
    for (let t = 1; t < n; t++) {
      const at = t * L;
      let whole = 0;
      for (let x = 0; x < L; x++) {
        const left = this.#alpha[at - L + x]!;
        for (let y = 0; y < L; y++) whole += left * moves[x * L + y]! * this.#node[at + y]! * this.#beta[at + y]!;
      }
      if (!(whole > 0)) continue;
      for (let x = 0; x < L; x++) {
        const left = this.#alpha[at - L + x]! / whole;
        if (left === 0) continue;
        for (let y = 0; y < L; y++) {
          sums[x * L + y]! += left * moves[x * L + y]! * this.#node[at + y]! * this.#beta[at + y]!;
        }
      }
    }
  }

  /**
   * Probability that the labels from `from` to `to` (exclusive) are `first`, then `rest` to the end, and that `rest` does
   * not go on at `to`; after `marginals` of a chain of `n`.
   */
  runProbability(n: number, from: number, to: number, first: number, rest: number): number {
    const L = this.#chain.labels;
    let probability = this.marginal[from * L + first]!;
    let label = first;
    for (let t = from + 1; t <= to && t < n; t++) {
      // P(next = rest | here = label), by the forward and backward sums.
      let whole = 0;
      let stay = 0;
      for (let y = 0; y < L; y++) {
        const value = this.#moves[label * L + y]! * this.#node[t * L + y]! * this.#beta[t * L + y]!;
        whole += value;
        if (y === rest) stay = value;
      }
      const share = whole > 0 ? stay / whole : 0;
      probability *= t < to ? share : 1 - share;
      label = rest;
    }
    return probability;
  }

  /** The likeliest labels of a chain of `n` scores, written to `out`; returns their probability (after `marginals` only). */
  best(scores: ArrayLike<number>, n: number, out: Uint8Array): void {
    const L = this.#chain.labels;
    this.#room(n * L);
    const { moves, last } = this.#chain;
    const value = this.#node;
    const back = this.#back;
    for (let y = 0; y < L; y++) value[y] = scores[y]! + moves[L * L + y]!;
    for (let t = 1; t < n; t++) {
      const at = t * L;
      for (let y = 0; y < L; y++) {
        let most = -Infinity;
        let from = 0;
        for (let x = 0; x < L; x++) {
          const candidate = value[at - L + x]! + moves[x * L + y]!;
          if (candidate > most) {
            most = candidate;
            from = x;
          }
        }
        value[at + y] = most + scores[at + y]!;
        back[at + y] = from;
      }
    }
    let label = 0;
    let most = -Infinity;
    for (let y = 0; y < L; y++) {
      const end = value[(n - 1) * L + y]!;
      if (last[y] && end > most) {
        most = end;
        label = y;
      }
    }
    for (let t = n - 1; t >= 0; t--) {
      out[t] = label;
      label = back[t * L + label]!;
    }
  }
}
