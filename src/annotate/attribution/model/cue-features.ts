import { Emitter, NOWHERE, Stretch } from './emitter.ts';
import { distanceClass, OUTSIDE, type Prepared } from './prepared.ts';
import { TAGS } from './tags.ts';

/** Labels of the first stage: it reads one sentence and looks for all cues at once, with whose and what they are beside them. */
export const CUE_LABELS = ['other', 'source', 'content', 'cue', 'cue goes on'] as const;
export const CUE_FIRST = 3;
export const CUE_REST = 4;
export const MOST_CUE_FEATURES = 110;

const emit = new Emitter(0x1f0d);
const at = new Stretch();
export const isVerb = (tag: number): boolean => tag >= 9 && tag <= 14;
export const isNoun = (tag: number): boolean => tag <= 3;
const PRP = TAGS.indexOf('PRP');
const COMMA = TAGS.indexOf(',');

/** Hashes of what word `i` of sentence [from, to) shows; written to `out`; returns how many. */
export function cueFeatures(article: Prepared, from: number, to: number, i: number, out: Int32Array): number {
  const { known, form, tag, fn, cue, phrase, state, run, runs, words } = article;
  emit.start(out);
  at.look(article, from, to);
  const here = known[i]!;
  const f0 = form[i]!;
  const p0 = tag[i]!;
  const s0 = here.stem;
  const c0 = cue[i]!;
  for (let d = -3; d <= 3; d++) emit.put1(10 + d, at.form(i + d));
  for (let d = -1; d <= 1; d++) emit.put1(20 + d, at.tag(i + d));
  emit.put1(101, at.fn(i - 1));
  emit.put2(102, fn[i]!, p0);
  emit.put2(105, at.fn(i - 1), fn[i]!);
  emit.put2(106, fn[i]!, at.fn(i + 1));
  emit.put2(107, fn[i]!, s0);
  emit.put3(108, at.fn(i - 1), fn[i]!, at.fn(i + 1));
  emit.put2(109, fn[i]!, c0);
  emit.put2(110, at.fn(i + 1), s0);
  emit.put2(30, at.form(i - 1), f0);
  emit.put2(31, f0, at.form(i + 1));
  emit.put2(32, at.form(i + 1), at.form(i + 2));
  emit.put2(35, at.tag(i - 1), p0);
  emit.put2(36, p0, at.tag(i + 1));
  emit.put3(37, at.tag(i - 2), at.tag(i - 1), p0);
  emit.put3(38, at.tag(i - 1), p0, at.tag(i + 1));
  emit.put3(39, p0, at.tag(i + 1), at.tag(i + 2));
  emit.put1(41, s0);
  emit.put1(42, at.stem(i - 1));
  emit.put1(43, at.stem(i + 1));
  emit.put2(44, s0, at.tag(i + 1));
  emit.put2(45, at.tag(i - 1), s0);
  emit.put3(46, at.tag(i - 1), s0, at.tag(i + 1));
  emit.put2(47, s0, p0);
  emit.put2(48, s0, at.form(i + 1));
  emit.put3(49, s0, at.tag(i + 1), at.tag(i + 2));
  emit.put1(50, here.suffix3);
  emit.put2(51, here.shape, i === from ? 1 : 0);
  emit.put3(52, at.inside(i - 1) ? known[i - 1]!.shape : 9, here.shape, at.inside(i + 1) ? known[i + 1]!.shape : 9);
  for (let d = -1; d <= 1; d++) emit.put1(54 + d, at.fine(i + d));
  emit.put2(61, here.fine, at.tag(i + 1));
  emit.put2(62, at.tag(i - 1), here.fine);
  emit.put2(63, at.coarse(i - 1), here.coarse);
  emit.put2(64, here.coarse, at.coarse(i + 1));
  emit.put2(68, c0, p0);
  emit.put3(71, at.cue(i - 1), c0, at.cue(i + 1));
  emit.put3(72, at.tag(i - 1), c0, at.tag(i + 1));
  emit.put2(73, c0, at.form(i + 1));
  emit.put2(74, c0, at.form(i - 1));
  emit.put3(75, at.state(i - 1), state[i]!, at.state(i + 1));
  emit.put2(97, phrase[i]!, p0);
  emit.put3(98, phrase[i]!, at.phrase(i + 1), c0);
  emit.put2(99, phrase[i]!, s0);
  emit.put2(100, at.phrase(i - 1), p0);
  emit.put2(76, state[i]!, c0);
  emit.put2(77, state[i]!, s0);
  emit.put2(78, run[i]! < 0 ? -1 : runs[run[i]!]!.look, p0);
  // Looking further: the next and the last verb, noun, mark and comma.
  let leftVerb = NOWHERE;
  let leftNoun = NOWHERE;
  let leftMark = 99;
  let leftVerbAway = 99;
  let leftVerbFn = NOWHERE;
  for (let j = i - 1; j >= from && i - j < 25; j--) {
    const t = tag[j]!;
    if (leftVerb === NOWHERE && isVerb(t)) {
      leftVerb = known[j]!.stem;
      leftVerbFn = fn[j]!;
      leftVerbAway = i - j;
    }
    if (leftNoun === NOWHERE && (isNoun(t) || t === PRP)) leftNoun = j;
    if (leftMark === 99 && (state[j]! === OUTSIDE) !== (state[i]! === OUTSIDE)) leftMark = i - j;
    if (leftVerb !== NOWHERE && leftNoun !== NOWHERE && (leftMark !== 99 || run[i]! < 0)) break;
  }
  let rightVerb = NOWHERE;
  let rightVerbAway = 99;
  let rightVerbFn = NOWHERE;
  let rightNoun = NOWHERE;
  let rightMark = 99;
  let that = 99;
  for (let j = i + 1; j < to && j - i < 25; j++) {
    const t = tag[j]!;
    if (rightVerb === NOWHERE && isVerb(t)) {
      rightVerb = known[j]!.stem;
      rightVerbFn = fn[j]!;
      rightVerbAway = j - i;
    }
    if (rightNoun === NOWHERE && (isNoun(t) || t === PRP)) rightNoun = j;
    if (rightMark === 99 && (state[j]! === OUTSIDE) !== (state[i]! === OUTSIDE)) rightMark = j - i;
    if (that === 99 && known[j]!.lower === 'that') that = j - i;
  }
  emit.put3(111, rightVerbFn, fn[i]!, c0);
  emit.put3(112, leftVerbFn, fn[i]!, c0);
  emit.put2(113, rightVerbFn, s0);
  emit.put2(80, leftVerb, p0);
  emit.put2(81, rightVerb, p0);
  emit.put2(82, leftNoun === NOWHERE ? NOWHERE : tag[leftNoun]! * 8 + known[leftNoun]!.shape, p0);
  emit.put2(83, leftNoun === NOWHERE ? NOWHERE : known[leftNoun]!.coarse, s0);
  emit.put2(84, leftNoun === NOWHERE ? NOWHERE : known[leftNoun]!.coarse, c0);
  emit.put2(85, rightNoun === NOWHERE ? NOWHERE : tag[rightNoun]! * 8 + known[rightNoun]!.shape, s0);
  emit.put2(86, rightNoun === NOWHERE ? NOWHERE : known[rightNoun]!.coarse, c0 * 64 + p0);
  emit.put2(87, distanceClass(-leftMark), p0);
  emit.put2(88, distanceClass(rightMark), p0);
  emit.put3(89, Math.min(leftMark, 6), Math.min(rightMark, 6), c0);
  emit.put2(90, Math.min(that, 6), s0);
  emit.put2(91, Math.min(that, 6), c0 * 64 + p0);
  emit.put2(92, distanceClass(i - from), p0);
  emit.put2(93, distanceClass(to - i), p0);
  emit.put3(94, Math.min(leftVerbAway, 5), Math.min(rightVerbAway, 5), p0);
  emit.put3(95, at.tag(i - 1) === COMMA ? 1 : 0, at.tag(i + 1) === COMMA ? 1 : 0, s0);
  emit.put2(96, from === words.paragraphAt[words.paragraph[i]!] ? 1 : 0, c0);
  return emit.count;
}
