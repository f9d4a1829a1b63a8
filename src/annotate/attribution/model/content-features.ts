import { CUE_FIRST, CUE_LABELS, CUE_REST, isVerb } from './cue-features.ts';
import { mix } from './hash.ts';
import { CLOSES, distanceClass, OPENS, OUTSIDE, type Prepared } from './prepared.ts';
import { TAGS } from './tagger.ts';

/** Labels of the second stage: given one cue, whose words they are and what was said (first, inner, last, only word). */
export const CONTENT_LABELS = ['other', 'source', 'first', 'inner', 'last', 'only'] as const;
export const SOURCE = 1;
export const FIRST = 2;
export const INNER = 3;
export const LAST = 4;
export const ONLY = 5;

/** A cue the first stage proposes: words [from, to). */
export interface Cue {
  readonly from: number;
  readonly to: number;
}

const NOWHERE = 77;
const L = CUE_LABELS.length;
const COMMA = TAGS.indexOf(',');
const SEED = 0x7ac1;

/** A probability in nine classes, finer near 0 and 1. */
export const probabilityClass = (p: number): number =>
  p < 0.02 ? 0 : p < 0.08 ? 1 : p < 0.2 ? 2 : p < 0.4 ? 3 : p < 0.6 ? 4 : p < 0.8 ? 5 : p < 0.92 ? 6 : p < 0.98 ? 7 : 8;

export const MOST_PLACE_FEATURES = 70;

/**
 * Hashes of what word `i` shows whatever the cue, so that their scores are summed once for all cues. `marginal` holds the
 * first stage's probabilities.
 */
export function placeFeatures(article: Prepared, marginal: Float32Array, i: number, out: Int32Array): number {
  const { known, form, tag, cue, state, run, runs, words } = article;
  const from = words.sentenceAt[words.sentence[i]!]!;
  const to = words.sentenceAt[words.sentence[i]! + 1]!;
  let n = 0;
  const put1 = (template: number, a: number) => {
    out[n++] = mix(mix(SEED, template), a);
  };
  const put2 = (template: number, a: number, b: number) => {
    out[n++] = mix(mix(mix(SEED, template), a), b);
  };
  const put3 = (template: number, a: number, b: number, c: number) => {
    out[n++] = mix(mix(mix(mix(SEED, template), a), b), c);
  };
  const inside = (j: number): boolean => j >= from && j < to;
  const F = (j: number): number => (inside(j) ? form[j]! : j < from ? NOWHERE : NOWHERE + 1);
  const P = (j: number): number => (inside(j) ? tag[j]! : j < from ? NOWHERE : NOWHERE + 1);
  const Q = (j: number): number => (inside(j) ? state[j]! : NOWHERE);
  const M = (j: number, y: number): number => (inside(j) ? probabilityClass(marginal[j * L + y]!) : 9);
  const here = known[i]!;
  const f0 = form[i]!;
  const p0 = tag[i]!;
  for (let d = -2; d <= 2; d++) {
    put1(10 + d, F(i + d));
    put1(20 + d, P(i + d));
  }
  put2(30, F(i - 1), f0);
  put2(31, f0, F(i + 1));
  put2(35, P(i - 1), p0);
  put2(36, p0, P(i + 1));
  put3(37, P(i - 2), P(i - 1), p0);
  put3(38, P(i - 1), p0, P(i + 1));
  put3(39, p0, P(i + 1), P(i + 2));
  put2(40, F(i - 1), p0);
  put2(41, p0, F(i + 1));
  put2(42, here.stem, p0);
  put2(51, here.shape, i === from ? 1 : 0);
  put1(54, here.fine);
  put2(55, inside(i - 1) ? known[i - 1]!.coarse : 99, here.coarse);
  put2(56, here.coarse, inside(i + 1) ? known[i + 1]!.coarse : 99);
  put3(75, Q(i - 1), state[i]!, Q(i + 1));
  put2(78, run[i]! < 0 ? -1 : runs[run[i]!]!.look, state[i]!);
  put3(79, Q(i - 1), state[i]!, F(i - 1));
  put3(80, state[i]!, Q(i + 1), F(i + 1));
  put2(92, Math.min(i - from, 4), state[i]!);
  put2(93, Math.min(to - i, 4), state[i]!);
  for (let y = 1; y < L; y++) put2(100 + y, M(i, y), y === 2 ? state[i]! : 0);
  put3(110, M(i, 1), M(i, 2), M(i, CUE_FIRST));
  put3(111, M(i - 1, 2), M(i, 2), M(i + 1, 2));
  put3(112, M(i - 1, 1), M(i, 1), M(i + 1, 1));
  put3(113, M(i - 1, CUE_FIRST), M(i - 1, CUE_REST), M(i, 2));
  put3(114, M(i + 1, 0), M(i, 2), f0);
  put3(115, M(i - 1, 0), M(i, 2), f0);
  put3(116, M(i - 1, 2), M(i + 1, 2), p0);
  put2(117, cue[i]!, p0);
  return n;
}

/** What the features need to know of a cue and its window, worked out once for the two. */
export interface CueView {
  readonly cue: Cue;
  readonly window: readonly [from: number, to: number];
  readonly head: number;
  readonly tags: number;
  readonly spelt: number;
  readonly bucket: number;
  readonly inRun: number;
  readonly before: number;
  readonly after: number;
  /** Per word of the window: other cues, commas and verbs passed on the way from the cue; least content probability. */
  readonly cuesPassed: Uint8Array;
  readonly commasPassed: Uint8Array;
  readonly verbsPassed: Uint8Array;
  readonly leastContent: Float32Array;
}

/** Longest reach of a cue, in words. */
const BACK = 170;
const AHEAD = 260;

/** The words that may belong to a cue: its paragraph, and the paragraphs over which a quotation in it runs on. */
export function windowOf(article: Prepared, cue: Cue): readonly [from: number, to: number] {
  const { words, runs, run } = article;
  const paragraph = words.paragraph[cue.from]!;
  let from = words.paragraphAt[paragraph]!;
  let to = words.paragraphAt[paragraph + 1]!;
  // A quotation that began before this paragraph, or goes on after it, takes its other stretches along.
  const firstRun = run[from]!;
  for (let r = firstRun; r > 0 && runs[r - 1]!.quotation === runs[firstRun]!.quotation; r--) from = runs[r - 1]!.from;
  const lastRun = run[to - 1]!;
  if (lastRun >= 0) {
    for (let r = lastRun; r + 1 < runs.length && runs[r + 1]!.quotation === runs[lastRun]!.quotation; r++)
      to = runs[r + 1]!.to;
  }
  return [Math.max(from, cue.from - BACK), Math.min(to, cue.to + AHEAD)];
}

export function viewOf(article: Prepared, marginal: Float32Array, cue: Cue): CueView {
  const window = windowOf(article, cue);
  const [from, to] = window;
  const { known, tag, run, runs, form } = article;
  // The word that says most: the last verb, else the likeliest word.
  let head = cue.from;
  let tags = 0;
  let spelt = 0;
  let bucket = 0;
  for (let i = cue.from; i < cue.to; i++) {
    const better = article.cue[i]! >= article.cue[head]!;
    if (isVerb(tag[i]!) ? !isVerb(tag[head]!) || better : !isVerb(tag[head]!) && better) head = i;
    tags = mix(tags, tag[i]!);
    spelt = mix(spelt, known[i]!.word);
    bucket = Math.max(bucket, article.cue[i]!);
  }
  const length = to - from;
  const cuesPassed = new Uint8Array(length);
  const commasPassed = new Uint8Array(length);
  const verbsPassed = new Uint8Array(length);
  const leastContent = new Float32Array(length);
  const walk = (start: number, end: number, step: number) => {
    let cues = 0;
    let commas = 0;
    let verbs = 0;
    let least = 1;
    for (let i = start; i !== end; i += step) {
      least = Math.min(least, marginal[i * L + 2]! + 0.5 * marginal[i * L + CUE_FIRST]!);
      cuesPassed[i - from] = Math.min(cues, 3);
      commasPassed[i - from] = Math.min(commas, 4);
      verbsPassed[i - from] = Math.min(verbs, 4);
      leastContent[i - from] = least;
      if (marginal[i * L + CUE_FIRST]! > 0.4) cues++;
      if (tag[i] === COMMA) commas++;
      if (isVerb(tag[i]!)) verbs++;
    }
  };
  walk(cue.to, to, 1);
  walk(cue.from - 1, from - 1, -1);
  // The nearest quotations on either side.
  let before = -1;
  let after = -1;
  for (let i = cue.from - 1; i >= from && before < 0; i--) before = run[i]!;
  for (let i = cue.to; i < to && after < 0; i++) after = run[i]!;
  const inRun = run[cue.from]!;
  if (inRun >= 0) {
    if (before === inRun) before = -1;
    if (after === inRun) after = -1;
  }
  const gapBefore = before >= 0 ? Math.min(cue.from - runs[before]!.to, 12) : 15;
  const gapAfter = after >= 0 ? Math.min(runs[after]!.from - cue.to, 12) : 15;
  void form;
  return {
    cue,
    window,
    head: known[head]!.stem,
    tags,
    spelt,
    bucket,
    inRun,
    before: before < 0 ? -1 : before * 16 + gapBefore,
    after: after < 0 ? -1 : after * 16 + gapAfter,
    cuesPassed,
    commasPassed,
    verbsPassed,
    leastContent,
  };
}

export const MOST_CUE_PLACE_FEATURES = 60;

/** Hashes of how word `i` stands to the cue. */
export function contentFeatures(
  article: Prepared,
  marginal: Float32Array,
  view: CueView,
  i: number,
  out: Int32Array,
): number {
  const { known, form, tag, state, run, runs, words } = article;
  const { cue, window } = view;
  let n = 0;
  const put2 = (template: number, a: number, b: number) => {
    out[n++] = mix(mix(mix(SEED, template), a), b);
  };
  const put3 = (template: number, a: number, b: number, c: number) => {
    out[n++] = mix(mix(mix(mix(SEED, template), a), b), c);
  };
  if (i >= cue.from && i < cue.to) {
    put2(200, 1, 1);
    put3(201, i === cue.from ? 1 : 0, i === cue.to - 1 ? 1 : 0, 1);
    return n;
  }
  const at = i - window[0];
  const [w0, w1] = window;
  const F = (j: number): number => (j >= w0 && j < w1 ? form[j]! : NOWHERE);
  const P = (j: number): number => (j >= w0 && j < w1 ? tag[j]! : NOWHERE);
  const Q = (j: number): number => (j >= w0 && j < w1 ? state[j]! : NOWHERE);
  const side = i < cue.from ? 0 : 1;
  const away = side ? i - cue.to + 1 : cue.from - i;
  const d = side ? distanceClass(away) : -distanceClass(away);
  const near = Math.max(-6, Math.min(6, d));
  const sentences = Math.max(-3, Math.min(3, words.sentence[i]! - words.sentence[cue.from]!));
  const f0 = form[i]!;
  const p0 = tag[i]!;
  const q0 = state[i]!;
  const mine = run[i]!;
  // Which quotation: none, the cue's own, the one nearest before or after it, another.
  const which =
    mine < 0
      ? 0
      : mine === view.inRun
        ? 1
        : view.before >= 0 && mine === view.before >> 4
          ? 2
          : view.after >= 0 && mine === view.after >> 4
            ? 3
            : 4;
  const gap = which === 2 ? view.before & 15 : which === 3 ? view.after & 15 : 0;
  const cueQuoted = view.inRun >= 0 ? 1 : 0;
  const passed = view.cuesPassed[at]! * 64 + view.commasPassed[at]! * 8 + view.verbsPassed[at]!;
  const sideSentence = side * 8 + sentences + 3;
  const states = (Q(i - 1) * 8 + q0) * 8 + Q(i + 1);
  put2(210, d, 0);
  put2(211, d, p0);
  put2(212, near, view.head);
  put3(213, side, view.head, p0);
  put2(214, near, view.tags);
  put3(215, side, view.tags, p0);
  put3(216, side, view.head, f0);
  put2(217, near, side ? F(cue.to) : F(cue.from - 1));
  put3(218, near, F(cue.to), view.head);
  put3(219, near, F(cue.from - 1), view.head);
  put2(220, sideSentence, i === words.sentenceAt[words.sentence[i]!] ? 1 : 0);
  put3(221, sideSentence, which, q0);
  put3(222, sideSentence, which, states);
  put3(223, which * 16 + gap, states, side);
  put3(224, which * 16 + gap, mine < 0 ? -1 : runs[mine]!.look, q0);
  put3(225, side * 2 + cueQuoted, which, states);
  put3(226, side, view.commasPassed[at]!, p0);
  put3(227, side, view.verbsPassed[at]!, p0);
  put3(228, side, view.cuesPassed[at]!, states);
  put2(229, side, passed);
  put3(230, side, passed, p0);
  put3(231, side, probabilityClass(marginal[i * L + 1]!), d);
  put3(232, side, probabilityClass(marginal[i * L + 1]!), view.cuesPassed[at]! * 8 + view.verbsPassed[at]!);
  put3(233, side, probabilityClass(marginal[i * L + 2]!), view.cuesPassed[at]!);
  put3(234, side, probabilityClass(view.leastContent[at]!), sentences);
  put3(235, side, probabilityClass(view.leastContent[at]!), states);
  put3(236, side, probabilityClass(view.leastContent[at]!), p0);
  put3(237, side, P(i - 1), p0 * 64 + P(i + 1));
  put3(238, side, F(i - 1), f0);
  put3(239, side, f0, F(i + 1));
  put3(240, sideSentence, view.bucket, p0);
  put2(241, near, view.bucket);
  put3(242, side, view.spelt, near);
  put3(243, side, view.before < 0 ? -1 : view.before & 15, view.after < 0 ? -1 : view.after & 15);
  put3(244, which, view.before < 0 ? -1 : view.before & 15, view.after < 0 ? -1 : view.after & 15);
  put3(245, side, view.head, states);
  put3(246, side, distanceClass(words.sentenceAt[words.sentence[i]! + 1]! - i), q0);
  put3(247, near, P(cue.to), P(cue.to + 1));
  put3(248, near, P(cue.from - 1), P(cue.from - 2));
  put3(249, side, view.head, known[i]!.coarse);
  if (away <= 5) {
    // What stands between, word by word.
    let between = 0;
    let tagsBetween = 0;
    for (let j = side ? cue.to : i + 1; j < (side ? i : cue.from); j++) {
      between = mix(between, form[j]!);
      tagsBetween = mix(tagsBetween, tag[j]!);
    }
    put3(250, side, tagsBetween, p0);
    put3(251, side, tagsBetween, P(i + 1) * 64 + p0);
    if (away <= 3) put3(252, side, between, p0);
  }
  const openBefore = q0 === OPENS || q0 === CLOSES || q0 === OUTSIDE ? q0 : 4;
  put3(253, side * 8 + openBefore, F(i - 1), F(i + 1));
  return n;
}
