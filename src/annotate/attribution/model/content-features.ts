import { CUE_FIRST, CUE_LABELS, CUE_REST } from './cue-features.ts';
import type { CueView } from './cue-view.ts';
import { Emitter, NOWHERE, Stretch } from './emitter.ts';
import { mix } from './hash.ts';
import { distanceClass, type Prepared } from './prepared.ts';

/** Labels of the second stage: given one cue, whose words they are and what was said (first, inner, last word; a single word is a last one). */
export const CONTENT_LABELS = ['other', 'source', 'first', 'inner', 'last'] as const;
export const SOURCE = 1;
export const FIRST = 2;
export const INNER = 3;
export const LAST = 4;

/** The class of the first stage’s probability of a label at a word of the stretch. */
const seen = (marginal: Float32Array, i: number, y: number): number =>
  around.inside(i) ? probabilityClass(marginal[i * L + y]!) : 9;

const L = CUE_LABELS.length;
const SEED = 0x7ac1;
const emit = new Emitter(SEED);
const around = new Stretch();
const inWindow = new Stretch();

/** A probability in nine classes, finer near 0 and 1. */
export const probabilityClass = (p: number): number =>
  p < 0.02 ? 0 : p < 0.08 ? 1 : p < 0.2 ? 2 : p < 0.4 ? 3 : p < 0.6 ? 4 : p < 0.8 ? 5 : p < 0.92 ? 6 : p < 0.98 ? 7 : 8;

export const MOST_PLACE_FEATURES = 80;

/**
 * Hashes of what word `i` shows whatever the cue, so that their scores are summed once for all cues. `marginal` holds the
 * first stage's probabilities.
 */
export function placeFeatures(article: Prepared, marginal: Float32Array, i: number, out: Int32Array): number {
  const { known, form, tag, fn, cue, state, run, runs, words } = article;
  const from = words.sentenceAt[words.sentence[i]!]!;
  const to = words.sentenceAt[words.sentence[i]! + 1]!;
  emit.start(out);
  around.look(article, from, to);
  const here = known[i]!;
  const f0 = form[i]!;
  const p0 = tag[i]!;
  for (let d = -2; d <= 2; d++) {
    emit.put1(10 + d, around.form(i + d));
    emit.put1(20 + d, around.tag(i + d));
  }
  emit.put2(35, around.tag(i - 1), p0);
  emit.put2(36, p0, around.tag(i + 1));
  emit.put3(37, around.tag(i - 2), around.tag(i - 1), p0);
  emit.put3(38, around.tag(i - 1), p0, around.tag(i + 1));
  emit.put3(39, p0, around.tag(i + 1), around.tag(i + 2));
  emit.put2(40, around.form(i - 1), p0);
  emit.put2(41, p0, around.form(i + 1));
  emit.put2(42, here.stem, p0);
  emit.put1(54, here.fine);
  emit.put2(55, around.inside(i - 1) ? known[i - 1]!.coarse : 99, here.coarse);
  emit.put2(56, here.coarse, around.inside(i + 1) ? known[i + 1]!.coarse : 99);
  emit.put3(75, around.state(i - 1), state[i]!, around.state(i + 1));
  emit.put2(78, run[i]! < 0 ? -1 : runs[run[i]!]!.look, state[i]!);
  emit.put3(79, around.state(i - 1), state[i]!, around.form(i - 1));
  emit.put3(80, state[i]!, around.state(i + 1), around.form(i + 1));
  emit.put2(92, Math.min(i - from, 4), state[i]!);
  for (let y = 1; y < L; y++) emit.put2(100 + y, seen(marginal, i, y), y === 2 ? state[i]! : 0);
  emit.put3(110, seen(marginal, i, 1), seen(marginal, i, 2), seen(marginal, i, CUE_FIRST));
  emit.put3(111, seen(marginal, i - 1, 2), seen(marginal, i, 2), seen(marginal, i + 1, 2));
  emit.put3(112, seen(marginal, i - 1, 1), seen(marginal, i, 1), seen(marginal, i + 1, 1));
  emit.put3(113, seen(marginal, i - 1, CUE_FIRST), seen(marginal, i - 1, CUE_REST), seen(marginal, i, 2));
  emit.put3(114, seen(marginal, i + 1, 0), seen(marginal, i, 2), f0);
  emit.put3(115, seen(marginal, i - 1, 0), seen(marginal, i, 2), f0);
  emit.put3(116, seen(marginal, i - 1, 2), seen(marginal, i + 1, 2), p0);
  emit.put2(117, cue[i]!, p0);
  for (let d = -1; d <= 1; d++) emit.put1(121 + d, around.fn(i + d));
  emit.put2(123, around.fn(i - 1), fn[i]!);
  emit.put2(124, fn[i]!, around.fn(i + 1));
  emit.put2(125, fn[i]!, f0);
  emit.put3(126, around.fn(i - 1), fn[i]!, p0);
  return emit.count;
}

export const MOST_CUE_PLACE_FEATURES = 60;

/** Hashes of a word of the cue itself: it is met in training only, where the chain passes over it. */
export function cueWordFeatures({ cue }: CueView, i: number, out: Int32Array): number {
  emit.start(out);
  emit.put2(200, 1, 1);
  emit.put3(201, i === cue.from ? 1 : 0, i === cue.to - 1 ? 1 : 0, 1);
  return emit.count;
}

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

/** Hashes of what all words as near to the cue as this one show. */
export function nearFeatures({ article, view, side, near }: Standing, out: Int32Array): number {
  const { cue } = view;
  emit.start(out);
  inWindow.look(article, view.window[0], view.window[1], NOWHERE);
  emit.put2(212, near, view.head);
  emit.put2(214, near, view.tags);
  emit.put2(217, near, side ? inWindow.form(cue.to) : inWindow.form(cue.from - 1));
  emit.put3(218, near, inWindow.form(cue.to), view.head);
  emit.put2(241, near, view.bucket);
  emit.put3(242, side, view.spelt, near);
  emit.put3(247, near, inWindow.tag(cue.to), inWindow.tag(cue.to + 1));
  emit.put3(248, near, inWindow.tag(cue.from - 1), inWindow.tag(cue.from - 2));
  return emit.count;
}

/** Hashes of how the word's quotation, sentence and surest content so far stand to the cue: most words stand as the one before. */
export function standingFeatures(standing: Standing, out: Int32Array): number {
  const { article, view, i, at, side, sentences, sideSentence, which, gap, states, runLook, least } = standing;
  const q0 = article.state[i]!;
  const cueQuoted = view.inRun >= 0 ? 1 : 0;
  emit.start(out);
  emit.put3(221, sideSentence, which, q0);
  emit.put3(222, sideSentence, which, states);
  emit.put3(223, which * 16 + gap, states, side);
  emit.put3(224, which * 16 + gap, runLook, q0);
  emit.put3(225, side * 2 + cueQuoted, which, states);
  emit.put3(228, side, view.cuesPassed[at]!, states);
  emit.put3(234, side, least, sentences);
  emit.put3(235, side, least, states);
  emit.put3(243, side, view.before < 0 ? -1 : view.before & 15, view.after < 0 ? -1 : view.after & 15);
  emit.put3(244, which, view.before < 0 ? -1 : view.before & 15, view.after < 0 ? -1 : view.after & 15);
  emit.put3(245, side, view.head, states);
  return emit.count;
}

/** Hashes of how the word itself stands to the cue. */
export function contentFeatures(standing: Standing, out: Int32Array): number {
  const { article, marginal, view, i, at, side, away, near, distance, sideSentence, least } = standing;
  const { form, tag, fn, state, words } = article;
  const { cue } = view;
  const f0 = form[i]!;
  const p0 = tag[i]!;
  const passed = view.cuesPassed[at]! * 64 + view.commasPassed[at]! * 8 + view.verbsPassed[at]!;
  const source = probabilityClass(marginal[i * L + 1]!);
  emit.start(out);
  emit.put2(210, distance, 0);
  emit.put2(211, distance, p0);
  emit.put3(213, side, view.head, p0);
  emit.put3(215, side, view.tags, p0);
  emit.put3(216, side, view.head, f0);
  emit.put2(220, sideSentence, i === words.sentenceAt[words.sentence[i]!] ? 1 : 0);
  emit.put3(226, side, view.commasPassed[at]!, p0);
  emit.put3(227, side, view.verbsPassed[at]!, p0);
  emit.put2(229, side, passed);
  emit.put3(230, side, passed, p0);
  emit.put3(231, side, source, distance);
  emit.put3(232, side, source, view.cuesPassed[at]! * 8 + view.verbsPassed[at]!);
  emit.put3(233, side, probabilityClass(marginal[i * L + 2]!), view.cuesPassed[at]!);
  emit.put3(236, side, least, p0);
  emit.put3(240, sideSentence, view.bucket, p0);
  emit.put3(246, side, distanceClass(words.sentenceAt[words.sentence[i]! + 1]! - i), state[i]!);
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
  emit.put2(254, near, fn[i]!);
  emit.put3(255, side, fn[i]!, view.head);
  emit.put3(256, side, fn[i]!, view.clausesPassed[at]!);
  emit.put3(257, side, view.clausesPassed[at]!, p0);
  emit.put3(258, side, view.headFn, fn[i]!);
  emit.put3(259, side, view.headFn, view.clausesPassed[at]!);
  return emit.count;
}
