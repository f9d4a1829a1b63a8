import { mix } from './hash.ts';
import { distanceClass, OUTSIDE, type Prepared } from './prepared.ts';
import { TAGS } from './tagger.ts';

/** Labels of the first stage: it reads one sentence and looks for all cues at once, with whose and what they are beside them. */
export const CUE_LABELS = ['other', 'source', 'content', 'cue', 'cue goes on'] as const;
export const CUE_FIRST = 3;
export const CUE_REST = 4;
export const MOST_CUE_FEATURES = 100;

const NOWHERE = 77;
export const isVerb = (tag: number): boolean => tag >= 9 && tag <= 14;
export const isNoun = (tag: number): boolean => tag <= 3;
const PRP = TAGS.indexOf('PRP');
const COMMA = TAGS.indexOf(',');

/** Hashes of what word `i` of sentence [from, to) shows; written to `out`; returns how many. */
export function cueFeatures(article: Prepared, from: number, to: number, i: number, out: Int32Array): number {
  const { known, form, tag, cue, state, run, runs, words } = article;
  let n = 0;
  const put1 = (template: number, a: number) => {
    out[n++] = mix(mix(0x1f0d, template), a);
  };
  const put2 = (template: number, a: number, b: number) => {
    out[n++] = mix(mix(mix(0x1f0d, template), a), b);
  };
  const put3 = (template: number, a: number, b: number, c: number) => {
    out[n++] = mix(mix(mix(mix(0x1f0d, template), a), b), c);
  };
  const inside = (j: number): boolean => j >= from && j < to;
  const F = (j: number): number => (inside(j) ? form[j]! : j < from ? NOWHERE : NOWHERE + 1);
  const P = (j: number): number => (inside(j) ? tag[j]! : j < from ? NOWHERE : NOWHERE + 1);
  const S = (j: number): number => (inside(j) ? known[j]!.stem : NOWHERE);
  const G = (j: number): number => (inside(j) ? known[j]!.fine : NOWHERE);
  const H = (j: number): number => (inside(j) ? known[j]!.coarse : NOWHERE);
  const C = (j: number): number => (inside(j) ? cue[j]! : NOWHERE);
  const Q = (j: number): number => (inside(j) ? state[j]! : NOWHERE);
  const here = known[i]!;
  const f0 = form[i]!;
  const p0 = tag[i]!;
  const s0 = here.stem;
  const c0 = cue[i]!;
  for (let d = -3; d <= 3; d++) {
    put1(10 + d, F(i + d));
    put1(20 + d, P(i + d));
  }
  put2(30, F(i - 1), f0);
  put2(31, f0, F(i + 1));
  put2(32, F(i + 1), F(i + 2));
  put2(33, F(i - 2), F(i - 1));
  put3(34, F(i - 1), f0, F(i + 1));
  put2(35, P(i - 1), p0);
  put2(36, p0, P(i + 1));
  put3(37, P(i - 2), P(i - 1), p0);
  put3(38, P(i - 1), p0, P(i + 1));
  put3(39, p0, P(i + 1), P(i + 2));
  put3(40, P(i - 2) * 64 + P(i - 1), p0, P(i + 1) * 64 + P(i + 2));
  put1(41, s0);
  put1(42, S(i - 1));
  put1(43, S(i + 1));
  put2(44, s0, P(i + 1));
  put2(45, P(i - 1), s0);
  put3(46, P(i - 1), s0, P(i + 1));
  put2(47, s0, p0);
  put2(48, s0, F(i + 1));
  put3(49, s0, P(i + 1), P(i + 2));
  put1(50, here.suffix3);
  put2(51, here.shape, i === from ? 1 : 0);
  put3(52, inside(i - 1) ? known[i - 1]!.shape : 9, here.shape, inside(i + 1) ? known[i + 1]!.shape : 9);
  for (let d = -1; d <= 1; d++) put1(54 + d, G(i + d));
  for (let d = -2; d <= 2; d++) put1(58 + d, H(i + d));
  put2(61, here.fine, P(i + 1));
  put2(62, P(i - 1), here.fine);
  put2(63, H(i - 1), here.coarse);
  put2(64, here.coarse, H(i + 1));
  for (let d = -2; d <= 2; d++) put2(68 + d, C(i + d), d === 0 ? p0 : 0);
  put3(71, C(i - 1), c0, C(i + 1));
  put3(72, P(i - 1), c0, P(i + 1));
  put2(73, c0, F(i + 1));
  put2(74, c0, F(i - 1));
  put3(75, Q(i - 1), state[i]!, Q(i + 1));
  put2(76, state[i]!, c0);
  put2(77, state[i]!, s0);
  put2(78, run[i]! < 0 ? -1 : runs[run[i]!]!.look, p0);
  // Looking further: the next and the last verb, noun, mark and comma.
  let leftVerb = NOWHERE;
  let leftNoun = NOWHERE;
  let leftMark = 99;
  let leftVerbAway = 99;
  for (let j = i - 1; j >= from && i - j < 25; j--) {
    const t = tag[j]!;
    if (leftVerb === NOWHERE && isVerb(t)) {
      leftVerb = known[j]!.stem;
      leftVerbAway = i - j;
    }
    if (leftNoun === NOWHERE && (isNoun(t) || t === PRP)) leftNoun = j;
    if (leftMark === 99 && (state[j]! === OUTSIDE) !== (state[i]! === OUTSIDE)) leftMark = i - j;
    if (leftVerb !== NOWHERE && leftNoun !== NOWHERE && (leftMark !== 99 || run[i]! < 0)) break;
  }
  let rightVerb = NOWHERE;
  let rightVerbAway = 99;
  let rightNoun = NOWHERE;
  let rightMark = 99;
  let that = 99;
  for (let j = i + 1; j < to && j - i < 25; j++) {
    const t = tag[j]!;
    if (rightVerb === NOWHERE && isVerb(t)) {
      rightVerb = known[j]!.stem;
      rightVerbAway = j - i;
    }
    if (rightNoun === NOWHERE && (isNoun(t) || t === PRP)) rightNoun = j;
    if (rightMark === 99 && (state[j]! === OUTSIDE) !== (state[i]! === OUTSIDE)) rightMark = j - i;
    if (that === 99 && known[j]!.lower === 'that') that = j - i;
  }
  put2(80, leftVerb, p0);
  put2(81, rightVerb, p0);
  put2(82, leftNoun === NOWHERE ? NOWHERE : tag[leftNoun]! * 8 + known[leftNoun]!.shape, p0);
  put2(83, leftNoun === NOWHERE ? NOWHERE : known[leftNoun]!.coarse, s0);
  put2(84, leftNoun === NOWHERE ? NOWHERE : known[leftNoun]!.coarse, c0);
  put2(85, rightNoun === NOWHERE ? NOWHERE : tag[rightNoun]! * 8 + known[rightNoun]!.shape, s0);
  put2(86, rightNoun === NOWHERE ? NOWHERE : known[rightNoun]!.coarse, c0 * 64 + p0);
  put2(87, distanceClass(-leftMark), p0);
  put2(88, distanceClass(rightMark), p0);
  put3(89, Math.min(leftMark, 6), Math.min(rightMark, 6), c0);
  put2(90, Math.min(that, 6), s0);
  put2(91, Math.min(that, 6), c0 * 64 + p0);
  put2(92, distanceClass(i - from), p0);
  put2(93, distanceClass(to - i), p0);
  put3(94, Math.min(leftVerbAway, 5), Math.min(rightVerbAway, 5), p0);
  put3(95, P(i - 1) === COMMA ? 1 : 0, P(i + 1) === COMMA ? 1 : 0, s0);
  put2(96, from === words.paragraphAt[words.paragraph[i]!] ? 1 : 0, c0);
  return n;
}
