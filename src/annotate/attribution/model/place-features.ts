import { CUE_FIRST, CUE_LABELS, CUE_REST } from './cue-features.ts';
import { Emitter } from './emitter.ts';
import type { Prepared } from './prepared.ts';
import { COARSE, FN, LOOK, OWN_CUE, OWN_FN, OWN_STATE, OWN_TAG, STATE, TAG } from './ranges.ts';
import { MARGIN } from './sentence.ts';
import { SentenceFeatures } from './sentence-features.ts';
import { type Range, type Ranges, SmallWeights } from './small-weights.ts';
import type { Packed } from './weights.ts';

/** A probability in nine classes, finer near 0 and 1. */
export const probabilityClass = (p: number): number =>
  p < 0.02 ? 0 : p < 0.08 ? 1 : p < 0.2 ? 2 : p < 0.4 ? 3 : p < 0.6 ? 4 : p < 0.8 ? 5 : p < 0.92 ? 6 : p < 0.98 ? 7 : 8;

/** Features of the second stage are hashed from here, those of places and those of standing to a cue: no two templates have one number. */
export const CONTENT_SEED = 0x7ac1;
const L = CUE_LABELS.length;
/** A class of probabilities, or that there is no word. */
const CLASS: Range = [0, 9];
const NO_CLASS = 9;
const NO_GROUP = 99;

const SMALL: Ranges = {
  18: [TAG],
  19: [TAG],
  20: [TAG],
  21: [TAG],
  22: [TAG],
  35: [TAG, OWN_TAG],
  36: [OWN_TAG, TAG],
  55: [[0, NO_GROUP], COARSE],
  56: [COARSE, [0, NO_GROUP]],
  75: [STATE, OWN_STATE, STATE],
  78: [LOOK, OWN_STATE],
  92: [[0, 4], OWN_STATE],
  101: [CLASS, [0, 0]],
  102: [CLASS, OWN_STATE],
  103: [CLASS, [0, 0]],
  104: [CLASS, [0, 0]],
  110: [CLASS, CLASS, CLASS],
  111: [CLASS, CLASS, CLASS],
  112: [CLASS, CLASS, CLASS],
  113: [CLASS, CLASS, CLASS],
  116: [CLASS, CLASS, OWN_TAG],
  117: [OWN_CUE, OWN_TAG],
  120: [FN],
  121: [FN],
  122: [FN],
  123: [FN, OWN_FN],
  124: [OWN_FN, FN],
};

/**
 * What the words of a sentence show whatever the cue, so that their scores are summed up once for all cues. Of the five labels of the first
 * stage the classes of their probabilities are shown.
 */
export class PlaceFeatures extends SentenceFeatures {
  readonly reach = 2;
  readonly most = 80;
  #article!: Prepared;
  /** By word of the sentence as there, and by label. */
  #classes = new Uint8Array(0);

  constructor(weights: Packed | null = null) {
    super(new Emitter(CONTENT_SEED, weights && new SmallWeights(SMALL, weights)));
  }

  /** Turns to the sentence [from, to). `marginal` holds the first stage's probabilities. */
  look(article: Prepared, marginal: Float32Array, from: number, to: number): void {
    this.#article = article;
    this.sentence.look(article, from, to);
    const size = L * (to - from + 2 * MARGIN);
    if (this.#classes.length < size) this.#classes = new Uint8Array(2 * size);
    const classes = this.#classes.fill(NO_CLASS, 0, size);
    for (let at = from * L, k = MARGIN * L; at < to * L; at++, k++) classes[k] = probabilityClass(marginal[at]!);
  }

  putOwn(i: number, out: Int32Array): Emitter {
    const emit = this.emit;
    emit.start(out);
    const k = this.placeOf(i);
    this.#grammar(k);
    this.#layout(i, k);
    this.#probabilities(k);
    return emit;
  }

  protected spelling(k: number, d: number): void {
    this.emit.put1(10 + d, this.sentence.form[k]!);
    if (d === 0) this.emit.put1(54, this.sentence.fine[k]!);
  }

  #grammar(k: number): void {
    const emit = this.emit;
    const { form, tag, fn, cue, stem, coarse } = this.sentence;
    const tag0 = tag[k]!;
    const left = tag[k - 1]!;
    const right = tag[k + 1]!;
    const fn0 = fn[k]!;
    for (let d = -2; d <= 2; d++) emit.small1(20 + d, tag[k + d]!);
    emit.small2(35, left, tag0);
    emit.small2(36, tag0, right);
    emit.small2(55, this.#group(k - 1), coarse[k]!);
    emit.small2(56, coarse[k]!, this.#group(k + 1));
    emit.small2(117, cue[k]!, tag0);
    for (let d = -1; d <= 1; d++) emit.small1(121 + d, fn[k + d]!);
    emit.small2(123, fn[k - 1]!, fn0);
    emit.small2(124, fn0, fn[k + 1]!);
    emit.put3(37, tag[k - 2]!, left, tag0);
    emit.put3(38, left, tag0, right);
    emit.put3(39, tag0, right, tag[k + 2]!);
    emit.put2(40, form[k - 1]!, tag0);
    emit.put2(41, tag0, form[k + 1]!);
    emit.put2(42, stem[k]!, tag0);
    emit.put2(125, fn0, form[k]!);
    emit.put3(126, fn[k - 1]!, fn0, tag0);
  }

  /** The group of like words, or that there is no word. */
  #group(k: number): number {
    const { from, to, coarse } = this.sentence;
    return k < MARGIN || k >= to - from + MARGIN ? NO_GROUP : coarse[k]!;
  }

  #layout(i: number, k: number): void {
    const emit = this.emit;
    const { from, form, state } = this.sentence;
    const { run, runs } = this.#article;
    emit.small3(75, state[k - 1]!, state[k]!, state[k + 1]!);
    emit.small2(78, run[i]! < 0 ? -1 : runs[run[i]!]!.look, state[k]!);
    emit.small2(92, Math.min(i - from, 4), state[k]!);
    emit.put3(79, state[k - 1]!, state[k]!, form[k - 1]!);
    emit.put3(80, state[k]!, state[k + 1]!, form[k + 1]!);
  }

  /** What the first stage takes the word and its neighbours for. */
  #probabilities(k: number): void {
    const emit = this.emit;
    const { form, tag, state } = this.sentence;
    const classes = this.#classes;
    const left = (k - 1) * L;
    const here = k * L;
    const right = (k + 1) * L;
    for (let y = 1; y < L; y++) emit.small2(100 + y, classes[here + y]!, y === 2 ? state[k]! : 0);
    emit.small3(110, classes[here + 1]!, classes[here + 2]!, classes[here + CUE_FIRST]!);
    emit.small3(111, classes[left + 2]!, classes[here + 2]!, classes[right + 2]!);
    emit.small3(112, classes[left + 1]!, classes[here + 1]!, classes[right + 1]!);
    emit.small3(113, classes[left + CUE_FIRST]!, classes[left + CUE_REST]!, classes[here + 2]!);
    emit.small3(116, classes[left + 2]!, classes[right + 2]!, tag[k]!);
    emit.put3(114, classes[right]!, classes[here + 2]!, form[k]!);
    emit.put3(115, classes[left]!, classes[here + 2]!, form[k]!);
  }
}
