import {
  CONTENT_LABELS,
  contentFeatures,
  FIRST,
  INNER,
  LAST,
  MOST_CUE_PLACE_FEATURES,
  MOST_PLACE_FEATURES,
  placeFeatures,
  SOURCE,
} from './content-features.ts';
import type { Lattice } from './crf.ts';
import { type Cue, viewOf } from './cue-view.ts';
import type { Stage } from './model.ts';
import type { Prepared } from './prepared.ts';
import { addPacked, LANES, unpackSums } from './weights.ts';

/** What the second stage says of one cue: word indices by role, and how sure it is of them. */
export interface Reported {
  readonly source: readonly number[];
  readonly content: readonly number[];
  /** Geometric mean of the probability of the content's words; of its ends; of the source's words. 0 where there are none. */
  readonly contentMean: number;
  readonly contentEnds: number;
  readonly sourceMean: number;
  /** Most probable source word when none was chosen. */
  readonly sourceMost: number;
}

const L = CONTENT_LABELS.length;
const features = new Int32Array(MOST_PLACE_FEATURES + MOST_CUE_PLACE_FEATURES);

/** Reads an article's cues one by one; what a place says whatever the cue is summed up once. */
export class ContentReader {
  readonly #article: Prepared;
  readonly #marginal: Float32Array;
  readonly #stage: Stage;
  readonly #lattice: Lattice;
  readonly #place: Int32Array;
  readonly #placed: Uint8Array;
  readonly #sums = new Int32Array(LANES);
  #scores = new Float64Array(0);
  #labels = new Uint8Array(0);

  constructor(article: Prepared, marginal: Float32Array, stage: Stage, lattice: Lattice) {
    this.#article = article;
    this.#marginal = marginal;
    this.#stage = stage;
    this.#lattice = lattice;
    this.#place = new Int32Array(article.words.count * LANES);
    this.#placed = new Uint8Array(article.words.count);
  }

  read(cue: Cue): Reported {
    const article = this.#article;
    const view = viewOf(article, this.#marginal, cue);
    const [from, to] = view.window;
    const n = to - from;
    if (this.#scores.length < n * L) {
      this.#scores = new Float64Array(n * L * 2);
      this.#labels = new Uint8Array(n * 2);
    }
    const sums = this.#sums;
    const scores = this.#scores;
    const { weights } = this.#stage;
    for (let i = from; i < to; i++) {
      if (!this.#placed[i]) {
        this.#placed[i] = 1;
        const count = placeFeatures(article, this.#marginal, i, features);
        addPacked(weights, features, count, this.#place, i * LANES);
      }
      for (let k = 0; k < LANES; k++) sums[k] = this.#place[i * LANES + k]!;
      const count = contentFeatures(article, this.#marginal, view, i, features);
      addPacked(weights, features, count, sums, 0);
      unpackSums(weights, sums, 0, scores, (i - from) * L);
    }
    // The cue's own words are neither source nor content.
    for (let i = cue.from; i < cue.to; i++) for (let y = 1; y < L; y++) scores[(i - from) * L + y] = -1e4;
    this.#lattice.marginals(scores, n);
    this.#lattice.best(scores, n, this.#labels);
    return this.#reported(from, n);
  }

  #reported(from: number, n: number): Reported {
    const { marginal } = this.#lattice;
    const source: number[] = [];
    const content: number[] = [];
    let contentLog = 0;
    let sourceLog = 0;
    let ends = 1;
    let sourceMost = 0;
    for (let t = 0; t < n; t++) {
      const label = this.#labels[t]!;
      const at = t * L;
      const inSource = marginal[at + SOURCE]!;
      sourceMost = Math.max(sourceMost, inSource);
      if (label === SOURCE) {
        source.push(from + t);
        sourceLog += Math.log(inSource + 1e-9);
      } else if (label > SOURCE) {
        content.push(from + t);
        contentLog += Math.log(marginal[at + FIRST]! + marginal[at + INNER]! + marginal[at + LAST]! + 1e-9);
        if (label !== INNER) ends = Math.min(ends, marginal[at + label]!);
      }
    }
    return {
      source,
      content,
      contentMean: content.length ? Math.exp(contentLog / content.length) : 0,
      contentEnds: content.length ? ends : 0,
      sourceMean: source.length ? Math.exp(sourceLog / source.length) : 0,
      sourceMost,
    };
  }
}
