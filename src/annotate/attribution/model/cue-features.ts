import { Emitter, NOWHERE } from './emitter.ts';
import { Nearest } from './nearest.ts';
import { distanceClass, type Prepared } from './prepared.ts';
import {
  COARSE,
  CUE,
  DISTANCE,
  FLAG,
  FN,
  LOOK,
  OWN_CUE,
  OWN_FN,
  OWN_PHRASE,
  OWN_STATE,
  OWN_TAG,
  PHRASE,
  SHAPE,
  STATE,
  TAG,
} from './ranges.ts';
import { SentenceFeatures } from './sentence-features.ts';
import { type Ranges, SmallWeights } from './small-weights.ts';
import { TAGS } from './tags.ts';
import type { Packed } from './weights.ts';

/** Labels of the first stage: it reads one sentence and looks for all cues at once, with whose and what they are beside them. */
export const CUE_LABELS = ['other', 'source', 'content', 'cue', 'cue goes on'] as const;
export const CUE_FIRST = 3;
export const CUE_REST = 4;

const SEED = 0x1f0d;
const COMMA = TAGS.indexOf(',');
const CUE_AND_TAG = [0, 12 * 64 - 1] as const;

/** The templates whose values are few. */
const SMALL: Ranges = {
  19: [TAG],
  20: [TAG],
  21: [TAG],
  35: [TAG, OWN_TAG],
  36: [OWN_TAG, TAG],
  51: [SHAPE, FLAG],
  52: [SHAPE, SHAPE, SHAPE],
  63: [COARSE, COARSE],
  64: [COARSE, COARSE],
  68: [OWN_CUE, OWN_TAG],
  71: [CUE, OWN_CUE, CUE],
  72: [TAG, OWN_CUE, TAG],
  75: [STATE, OWN_STATE, STATE],
  76: [OWN_STATE, OWN_CUE],
  78: [LOOK, OWN_TAG],
  82: [[0, 8 * 21], OWN_TAG],
  84: [COARSE, OWN_CUE],
  86: [COARSE, CUE_AND_TAG],
  87: [DISTANCE, OWN_TAG],
  88: [DISTANCE, OWN_TAG],
  89: [[0, 6], [0, 6], OWN_CUE],
  91: [[0, 6], CUE_AND_TAG],
  92: [DISTANCE, OWN_TAG],
  93: [DISTANCE, OWN_TAG],
  94: [[0, 5], [0, 5], OWN_TAG],
  96: [FLAG, OWN_CUE],
  97: [OWN_PHRASE, OWN_TAG],
  98: [OWN_PHRASE, PHRASE, OWN_CUE],
  100: [PHRASE, OWN_TAG],
  101: [FN],
  102: [OWN_FN, OWN_TAG],
  105: [FN, OWN_FN],
  106: [OWN_FN, FN],
  109: [OWN_FN, OWN_CUE],
  111: [FN, OWN_FN, OWN_CUE],
  112: [FN, OWN_FN, OWN_CUE],
};

/**
 * What the words of a sentence show. Given weights it also sums up what it can before any hash is looked up.
 */
export class CueFeatures extends SentenceFeatures {
  readonly reach = 3;
  readonly most = 110;
  readonly #nearest = new Nearest();
  #article!: Prepared;
  /** 1 where the sentence begins its paragraph. */
  #first = 0;

  constructor(weights: Packed | null = null) {
    super(new Emitter(SEED, weights && new SmallWeights(SMALL, weights)));
  }

  /** Turns to the sentence [from, to). */
  look(article: Prepared, from: number, to: number): void {
    this.#article = article;
    this.#first = from === article.words.paragraphAt[article.words.paragraph[from]!] ? 1 : 0;
    this.sentence.look(article, from, to);
    this.#nearest.look(article, this.sentence);
  }

  putOwn(i: number, out: Int32Array): Emitter {
    const emit = this.emit;
    emit.start(out);
    const k = this.placeOf(i);
    this.#grammar(k);
    this.#layout(i, k);
    this.#words(k);
    this.#beyond(k);
    return emit;
  }

  protected spelling(k: number, d: number): void {
    const emit = this.emit;
    const { form, stem, fine } = this.sentence;
    emit.put1(10 + d, form[k]!);
    if (d < -1 || d > 1) return;
    emit.put1(d === 0 ? 41 : d < 0 ? 42 : 43, stem[k]!);
    emit.put1(54 + d, fine[k]!);
    if (d === 0) emit.put1(50, this.sentence.suffix[k]!);
  }

  /** Tags and functions, which are few. */
  #grammar(k: number): void {
    const emit = this.emit;
    const { tag, fn, cue, shape, coarse } = this.sentence;
    const tag0 = tag[k]!;
    const left = tag[k - 1]!;
    const right = tag[k + 1]!;
    const fn0 = fn[k]!;
    const cue0 = cue[k]!;
    emit.small1(19, left);
    emit.small1(20, tag0);
    emit.small1(21, right);
    emit.small2(35, left, tag0);
    emit.small2(36, tag0, right);
    emit.small2(68, cue0, tag0);
    emit.small3(71, cue[k - 1]!, cue0, cue[k + 1]!);
    emit.small3(72, left, cue0, right);
    emit.small3(52, shape[k - 1]!, shape[k]!, shape[k + 1]!);
    emit.small2(63, coarse[k - 1]!, coarse[k]!);
    emit.small2(64, coarse[k]!, coarse[k + 1]!);
    emit.small1(101, fn[k - 1]!);
    emit.small2(102, fn0, tag0);
    emit.small2(105, fn[k - 1]!, fn0);
    emit.small2(106, fn0, fn[k + 1]!);
    emit.small2(109, fn0, cue0);
    emit.put3(108, fn[k - 1]!, fn0, fn[k + 1]!);
    emit.put3(37, tag[k - 2]!, left, tag0);
    emit.put3(38, left, tag0, right);
    emit.put3(39, tag0, right, tag[k + 2]!);
  }

  /** How the word stands to quotation marks, to the ends of the sentence, and in rows of words that have been cues. */
  #layout(i: number, k: number): void {
    const emit = this.emit;
    const { from, to, tag, cue, phrase, state } = this.sentence;
    const { run, runs } = this.#article;
    const tag0 = tag[k]!;
    const cue0 = cue[k]!;
    const left = this.#nearest.leftMark[k]!;
    const right = this.#nearest.rightMark[k]!;
    emit.small2(51, this.sentence.shape[k]!, i === from ? 1 : 0);
    emit.small3(75, state[k - 1]!, state[k]!, state[k + 1]!);
    emit.small2(76, state[k]!, cue0);
    emit.small2(78, run[i]! < 0 ? -1 : runs[run[i]!]!.look, tag0);
    emit.small2(87, distanceClass(-left), tag0);
    emit.small2(88, distanceClass(right), tag0);
    emit.small3(89, Math.min(left, 6), Math.min(right, 6), cue0);
    emit.small2(92, distanceClass(i - from), tag0);
    emit.small2(93, distanceClass(to - i), tag0);
    emit.small2(96, this.#first, cue0);
    emit.small2(97, phrase[k]!, tag0);
    emit.small3(98, phrase[k]!, phrase[k + 1]!, cue0);
    emit.small2(100, phrase[k - 1]!, tag0);
  }

  /** The word in its use, and pairs and threes of neighbours. */
  #words(k: number): void {
    const emit = this.emit;
    const { form, stem, tag, fn, fine, cue } = this.sentence;
    const stem0 = stem[k]!;
    const left = tag[k - 1]!;
    const right = tag[k + 1]!;
    emit.put2(30, form[k - 1]!, form[k]!);
    emit.put2(31, form[k]!, form[k + 1]!);
    emit.put2(32, form[k + 1]!, form[k + 2]!);
    emit.put2(44, stem0, right);
    emit.put2(45, left, stem0);
    emit.put3(46, left, stem0, right);
    emit.put2(47, stem0, tag[k]!);
    emit.put2(48, stem0, form[k + 1]!);
    emit.put3(49, stem0, right, tag[k + 2]!);
    emit.put2(61, fine[k]!, right);
    emit.put2(62, left, fine[k]!);
    emit.put2(73, cue[k]!, form[k + 1]!);
    emit.put2(74, cue[k]!, form[k - 1]!);
    emit.put2(77, this.sentence.state[k]!, stem0);
    emit.put3(95, left === COMMA ? 1 : 0, right === COMMA ? 1 : 0, stem0);
    emit.put2(99, this.sentence.phrase[k]!, stem0);
    emit.put2(107, fn[k]!, stem0);
    emit.put2(110, fn[k + 1]!, stem0);
  }

  /** Farther away: the nearest verbs and nouns, and the next "that". */
  #beyond(k: number): void {
    const emit = this.emit;
    const { tag, stem, cue, fn, coarse } = this.sentence;
    const nearest = this.#nearest;
    const tag0 = tag[k]!;
    const stem0 = stem[k]!;
    const cue0 = cue[k]!;
    const fn0 = fn[k]!;
    const leftVerb = nearest.leftVerb[k]!;
    const leftNoun = nearest.leftNoun[k]!;
    const rightVerb = nearest.rightVerb[k]!;
    const rightNoun = nearest.rightNoun[k]!;
    const that = nearest.that[k]!;
    emit.put2(80, stem[leftVerb]!, tag0);
    emit.put2(81, stem[rightVerb]!, tag0);
    emit.small2(82, this.#noun(leftNoun), tag0);
    emit.put2(83, coarse[leftNoun]!, stem0);
    emit.small2(84, coarse[leftNoun]!, cue0);
    emit.put2(85, this.#noun(rightNoun), stem0);
    emit.small2(86, coarse[rightNoun]!, cue0 * 64 + tag0);
    emit.put2(90, that, stem0);
    emit.small2(91, that, cue0 * 64 + tag0);
    emit.small3(94, leftVerb ? Math.min(k - leftVerb, 5) : 5, rightVerb ? Math.min(rightVerb - k, 5) : 5, tag0);
    emit.small3(111, fn[rightVerb]!, fn0, cue0);
    emit.small3(112, fn[leftVerb]!, fn0, cue0);
    emit.put2(113, fn[rightVerb]!, stem0);
  }

  #noun(k: number): number {
    return k ? this.sentence.tag[k]! * 8 + this.sentence.shape[k]! : NOWHERE;
  }
}
