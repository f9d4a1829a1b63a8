import { CUE_LABELS } from './cue-features.ts';
import type { CueView } from './cue-view.ts';
import { Emitter, NOWHERE, Stretch } from './emitter.ts';
import { mix } from './hash.ts';
import { CONTENT_SEED, probabilityClass } from './place-features.ts';
import { distanceClass, type Prepared } from './prepared.ts';
import { DISTANCE, FLAG, LOOK, OWN_CUE, OWN_FN, OWN_STATE, OWN_TAG } from './ranges.ts';
import { type Range, type Ranges, SmallWeights } from './small-weights.ts';
import type { Packed } from './weights.ts';

/** Labels of the second stage: given one cue, whose words they are and what was said (first, inner, last word; a single word is a last one). */
export const CONTENT_LABELS = ['other', 'source', 'first', 'inner', 'last'] as const;
export const SOURCE = 1;
export const FIRST = 2;
export const INNER = 3;
export const LAST = 4;
/** Features that one word may have beside those of its place. */
export const MOST_CUE_PLACE_FEATURES = 60;

const L = CUE_LABELS.length;
const inWindow = new Stretch();
const SIDE = FLAG;
const NEAR: Range = [-6, 6];
const SIDE_AND_SENTENCE: Range = [0, 15];
const CLASS: Range = [0, 8];
const COUNT: Range = [0, 4];
/** How many cues, commas and verbs were passed; cues and verbs alone. */
const PASSED: Range = [0, 255];
const CUES_AND_VERBS: Range = [0, 31];
const GAP: Range = [-1, 15];
const WHICH: Range = [0, 4];

const SMALL: Ranges = {
  210: [DISTANCE, [0, 0]],
  211: [DISTANCE, OWN_TAG],
  220: [SIDE_AND_SENTENCE, FLAG],
  221: [SIDE_AND_SENTENCE, WHICH, OWN_STATE],
  224: [[0, 5 * 16 - 1], LOOK, OWN_STATE],
  226: [SIDE, COUNT, OWN_TAG],
  227: [SIDE, COUNT, OWN_TAG],
  229: [SIDE, PASSED],
  230: [SIDE, PASSED, OWN_TAG],
  231: [SIDE, CLASS, DISTANCE],
  232: [SIDE, CLASS, CUES_AND_VERBS],
  233: [SIDE, CLASS, COUNT],
  234: [SIDE, CLASS, [-3, 3]],
  236: [SIDE, CLASS, OWN_TAG],
  240: [SIDE_AND_SENTENCE, OWN_CUE, OWN_TAG],
  241: [NEAR, OWN_CUE],
  243: [SIDE, GAP, GAP],
  244: [WHICH, GAP, GAP],
  246: [SIDE, DISTANCE, OWN_STATE],
  254: [NEAR, OWN_FN],
  258: [SIDE, OWN_FN, OWN_FN],
};

/** How a word stands to a cue. One serves a whole article: it is looked at anew for each word. */
export class Standing {
  article!: Prepared;
  marginal!: Float32Array;
  view!: CueView;
  i = 0;
  /** Index of the word in the window. */
  at = 0;
  /** 0 before the cue, 1 after it. */
  side = 0;
  away = 0;
  distance = 0;
  /** The distance in at most six classes to each side; never 0. */
  near = 0;
  sideSentence = 0;
  sentences = 0;
  /** Which quotation the word is in: 0 none, 1 the cue's own, 2 and 3 the one nearest before or after it, 4 another. */
  which = 0;
  gap = 0;
  states = 0;
  runLook = -1;
  least = 0;
  /** Two words in a row with these same numbers stand alike (`standingFeatures`). */
  key = -1;

  look(article: Prepared, marginal: Float32Array, view: CueView, i: number): void {
    const { state, run, runs, words } = article;
    const { cue, window, inRun, before, after } = view;
    inWindow.look(article, window[0], window[1], NOWHERE);
    this.article = article;
    this.marginal = marginal;
    this.view = view;
    this.i = i;
    this.at = i - window[0];
    this.side = i < cue.from ? 0 : 1;
    this.away = this.side ? i - cue.to + 1 : cue.from - i;
    this.distance = this.side ? distanceClass(this.away) : -distanceClass(this.away);
    this.near = Math.max(-6, Math.min(6, this.distance));
    this.sentences = Math.max(-3, Math.min(3, words.sentence[i]! - words.sentence[cue.from]!));
    this.sideSentence = this.side * 8 + this.sentences + 3;
    const mine = run[i]!;
    if (mine < 0) this.which = 0;
    else if (mine === inRun) this.which = 1;
    else if (before >= 0 && mine === before >> 4) this.which = 2;
    else if (after >= 0 && mine === after >> 4) this.which = 3;
    else this.which = 4;
    this.gap = this.which === 2 ? before & 15 : this.which === 3 ? after & 15 : 0;
    this.runLook = mine < 0 ? -1 : runs[mine]!.look;
    this.states = (inWindow.state(i - 1) * 8 + state[i]!) * 8 + inWindow.state(i + 1);
    this.least = probabilityClass(view.leastContent[this.at]!);
    this.key =
      (((this.sideSentence * 8 + this.which) * 16 + this.gap) * 4 + view.cuesPassed[this.at]!) * 16 + this.least;
  }
}

/** What a word shows of how it stands to a cue. */
export class ContentFeatures {
  readonly #emit: Emitter;

  constructor(weights: Packed | null = null) {
    this.#emit = new Emitter(CONTENT_SEED, weights && new SmallWeights(SMALL, weights));
  }

  /** Hashes of what all words as near to the cue as this one show. */
  near({ article, view, side, near }: Standing, out: Int32Array): Emitter {
    const { cue } = view;
    const emit = this.#emit;
    emit.start(out);
    inWindow.look(article, view.window[0], view.window[1], NOWHERE);
    emit.put2(212, near, view.head);
    emit.put2(214, near, view.tags);
    emit.put2(217, near, side ? inWindow.form(cue.to) : inWindow.form(cue.from - 1));
    emit.put3(218, near, inWindow.form(cue.to), view.head);
    emit.small2(241, near, view.bucket);
    emit.put3(242, side, view.spelt, near);
    emit.put3(247, near, inWindow.tag(cue.to), inWindow.tag(cue.to + 1));
    emit.put3(248, near, inWindow.tag(cue.from - 1), inWindow.tag(cue.from - 2));
    return emit;
  }

  /** Hashes of how the word's quotation, sentence and surest content so far stand to the cue: most words stand as the one before. */
  standing(standing: Standing, out: Int32Array): Emitter {
    const { article, view, i, at, side, sentences, sideSentence, which, gap, states, runLook, least } = standing;
    const q0 = article.state[i]!;
    const cueQuoted = view.inRun >= 0 ? 1 : 0;
    const emit = this.#emit;
    emit.start(out);
    emit.small3(221, sideSentence, which, q0);
    emit.put3(222, sideSentence, which, states);
    emit.put3(223, which * 16 + gap, states, side);
    emit.small3(224, which * 16 + gap, runLook, q0);
    emit.put3(225, side * 2 + cueQuoted, which, states);
    emit.put3(228, side, view.cuesPassed[at]!, states);
    emit.small3(234, side, least, sentences);
    emit.put3(235, side, least, states);
    emit.small3(243, side, view.before < 0 ? -1 : view.before & 15, view.after < 0 ? -1 : view.after & 15);
    emit.small3(244, which, view.before < 0 ? -1 : view.before & 15, view.after < 0 ? -1 : view.after & 15);
    emit.put3(245, side, view.head, states);
    return emit;
  }

  /** Hashes of how the word itself stands to the cue. */
  own(standing: Standing, out: Int32Array): Emitter {
    const { article, marginal, view, i, at, side, away, near, distance, sideSentence, least } = standing;
    const { form, tag, fn, state, words } = article;
    const { cue } = view;
    const f0 = form[i]!;
    const p0 = tag[i]!;
    const passed = view.cuesPassed[at]! * 64 + view.commasPassed[at]! * 8 + view.verbsPassed[at]!;
    const source = probabilityClass(marginal[i * L + 1]!);
    const emit = this.#emit;
    emit.start(out);
    emit.small2(210, distance, 0);
    emit.small2(211, distance, p0);
    emit.put3(213, side, view.head, p0);
    emit.put3(215, side, view.tags, p0);
    emit.put3(216, side, view.head, f0);
    emit.small2(220, sideSentence, i === words.sentenceAt[words.sentence[i]!] ? 1 : 0);
    emit.small3(226, side, view.commasPassed[at]!, p0);
    emit.small3(227, side, view.verbsPassed[at]!, p0);
    emit.small2(229, side, passed);
    emit.small3(230, side, passed, p0);
    emit.small3(231, side, source, distance);
    emit.small3(232, side, source, view.cuesPassed[at]! * 8 + view.verbsPassed[at]!);
    emit.small3(233, side, probabilityClass(marginal[i * L + 2]!), view.cuesPassed[at]!);
    emit.small3(236, side, least, p0);
    emit.small3(240, sideSentence, view.bucket, p0);
    emit.small3(246, side, distanceClass(words.sentenceAt[words.sentence[i]! + 1]! - i), state[i]!);
    if (away <= 5) {
      // What stands between, word by word.
      let between = 0;
      let tagsBetween = 0;
      for (let j = side ? cue.to : i + 1; j < (side ? i : cue.from); j++) {
        between = mix(between, form[j]!);
        tagsBetween = mix(tagsBetween, tag[j]!);
      }
      emit.put3(250, side, tagsBetween, p0);
      emit.put3(251, side, tagsBetween, inWindow.tag(i + 1) * 64 + p0);
      if (away <= 3) emit.put3(252, side, between, p0);
    }
    // The clauses passed between, by what their verbs do.
    emit.small2(254, near, fn[i]!);
    emit.put3(255, side, fn[i]!, view.head);
    emit.put3(256, side, fn[i]!, view.clausesPassed[at]!);
    emit.put3(257, side, view.clausesPassed[at]!, p0);
    emit.small3(258, side, view.headFn, fn[i]!);
    emit.put3(259, side, view.headFn, view.clausesPassed[at]!);
    return emit;
  }

  /** Hashes of a word of the cue itself: it is met in training only, where the chain passes over it. */
  cueWord({ cue }: CueView, i: number, out: Int32Array): Emitter {
    const emit = this.#emit;
    emit.start(out);
    emit.put2(200, 1, 1);
    emit.put3(201, i === cue.from ? 1 : 0, i === cue.to - 1 ? 1 : 0, 1);
    return emit;
  }
}
