import type { Reported } from './contents.ts';
import type { CueCandidate } from './cues.ts';
import type { Calibration } from './model.ts';
import { OUTSIDE, type Prepared } from './prepared.ts';

const logit = (p: number): number => {
  const safe = Math.min(0.999, Math.max(0.001, p));
  return Math.log(safe / (1 - safe));
};

/** The signs by which a proposal is judged; the first is constant. Their number is that of `Calibration.weights`. */
export function signsOf(article: Prepared, cue: CueCandidate, reported: Reported): number[] {
  const { state, words } = article;
  const { source, content } = reported;
  let quoted = 0;
  for (const i of content) if (state[i] !== OUTSIDE) quoted++;
  const share = quoted / content.length;
  const distance = Math.min(Math.abs(content[0]! - cue.to), Math.abs(cue.from - content.at(-1)! - 1));
  return [
    1,
    logit(cue.probability),
    logit(cue.begins),
    logit(reported.contentMean),
    logit(reported.contentEnds),
    source.length ? logit(reported.sourceMean) : 0,
    source.length ? 0 : 1,
    source.length ? 0 : logit(reported.sourceMost),
    share > 0.95 ? 1 : 0,
    share > 0 && share <= 0.95 ? 1 : 0,
    Math.log(1 + content.length),
    Math.log(1 + Math.max(0, distance)),
    words.sentence[content[0]!] === words.sentence[cue.from] ? 0 : 1,
  ];
}

export const SIGNS = 13;

/** Probability that a careful reader would mark this, with this source and at least about this content. */
export function confidenceOf(
  article: Prepared,
  cue: CueCandidate,
  reported: Reported,
  calibration: Calibration,
): number {
  const signs = signsOf(article, cue, reported);
  let sum = 0;
  for (let k = 0; k < signs.length; k++) sum += signs[k]! * calibration.weights[k]!;
  return 1 / (1 + Math.exp(-sum));
}
