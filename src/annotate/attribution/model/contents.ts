import { CONTENT_LABELS, FIRST, INNER, LAST, MOST_CUE_PLACE_FEATURES, SOURCE, Standing } from './content-features.ts';
import { type Cue, type CueView, viewOf } from './cue-view.ts';
import type { ContentStage } from './model.ts';
import type { Prepared } from './prepared.ts';
import { addPacked, type Features, LANES, unpackSums } from './weights.ts';

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

const NOTHING: Reported = { source: [], content: [], contentMean: 0, contentEnds: 0, sourceMean: 0, sourceMost: 0 };
const L = CONTENT_LABELS.length;
const hashes = new Int32Array(MOST_CUE_PLACE_FEATURES);

/** Reads an article's cues one by one; what a place says whatever the cue is summed up once. */
export class ContentReader {
  readonly #article: Prepared;
  readonly #marginal: Float32Array;
  readonly #stage: ContentStage;
  readonly #place: Int32Array;
  readonly #placed: Uint8Array;
  readonly #sums = new Int32Array(LANES);
  readonly #standing = new Standing();
  /** Sums of how the words looked at last stand, and of each distance from the cue. */
  readonly #alike = new Int32Array(LANES);
  readonly #near = new Int32Array(13 * LANES);
  readonly #nearKnown = new Uint8Array(13);
  #scores = new Float64Array(0);
  #labels = new Uint8Array(0);

  constructor(article: Prepared, marginal: Float32Array, stage: ContentStage) {
    this.#article = article;
    this.#marginal = marginal;
    this.#stage = stage;
    this.#place = new Int32Array(article.words.count * LANES);
    this.#placed = new Uint8Array(article.words.sentenceAt.length);
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
    const scores = this.#scores;
    this.#near.fill(0);
    this.#nearKnown.fill(0);
    this.#standing.key = -1;
    for (let i = from; i < to; i++) {
      if (i >= cue.from && i < cue.to) {
        // The cue's own words are neither source nor content.
        scores[(i - from) * L] = 0;
        for (let y = 1; y < L; y++) scores[(i - from) * L + y] = -1e4;
      } else {
        this.#sumUp(view, i);
        unpackSums(this.#stage.weights, this.#sums, 0, scores, (i - from) * L);
      }
    }
    this.#stage.lattice.best(scores, n, this.#labels);
    // Where nothing is said, nobody asks how surely.
    if (!this.#hasContent(n)) return NOTHING;
    this.#stage.lattice.marginals(scores, n);
    return this.#reported(from, n);
  }

  #hasContent(n: number): boolean {
    for (let t = 0; t < n; t++) if (this.#labels[t]! > SOURCE) return true;
    return false;
  }

  /** The sums of one word: its own, and how it stands to the cue. What many words of a window share is summed up once. */
  #sumUp(view: CueView, i: number): void {
    const { features } = this.#stage;
    const standing = this.#standing;
    const { key, states, runLook } = standing;
    standing.look(this.#article, this.#marginal, view, i);
    if (key !== standing.key || states !== standing.states || runLook !== standing.runLook) {
      this.#alike.fill(0);
      this.#add(features.standing(standing, hashes), this.#alike, 0);
    }
    const near = (standing.near + 6) * LANES;
    if (!this.#nearKnown[standing.near + 6]) {
      this.#nearKnown[standing.near + 6] = 1;
      this.#add(features.near(standing, hashes), this.#near, near);
    }
    this.#placeAround(i);
    for (let k = 0; k < LANES; k++) {
      this.#sums[k] = this.#place[i * LANES + k]! + this.#alike[k]! + this.#near[near + k]!;
    }
    this.#add(features.own(standing, hashes), this.#sums, 0);
  }

  #add(features: Features, sums: Int32Array, at: number): void {
    addPacked(this.#stage.weights, features, sums, at);
  }

  /** Sums up what the words of a sentence show whatever the cue, the first time that one of them is met. */
  #placeAround(i: number): void {
    const { sentence, sentenceAt } = this.#article.words;
    const s = sentence[i]!;
    if (this.#placed[s]) return;
    this.#placed[s] = 1;
    const { places } = this.#stage;
    const from = sentenceAt[s]!;
    const to = sentenceAt[s + 1]!;
    places.features.look(this.#article, this.#marginal, from, to);
    places.sumUp(from, to);
    this.#place.set(places.sums.subarray(places.rowOf(from), places.rowOf(to)), from * LANES);
  }

  #reported(from: number, n: number): Reported {
    const { marginal } = this.#stage.lattice;
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
