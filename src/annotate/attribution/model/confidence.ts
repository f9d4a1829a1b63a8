import type { Reported } from './contents.ts';
import type { CueCandidate } from './cues.ts';
import { kindOfTag } from './lexicon.ts';
import type { Calibration } from './model.ts';
import { OUTSIDE, type Prepared } from './prepared.ts';
import { isVerb, TAGS } from './tags.ts';

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
    ...looksOf(article, cue, reported),
  ];
}

/** Signs that hold or do not: what the cue’s, the source’s and the content’s words look like. */
function looksOf(article: Prepared, cue: CueCandidate, { source, content }: Reported): number[] {
  const { tag, state, known, words } = article;
  const out = new Array<number>(LOOKS).fill(0);
  let head = cue.from;
  for (let i = cue.from; i < cue.to; i++) if (article.cue[i]! >= article.cue[head]!) head = i;
  out[article.cue[head]!] = 1;
  out[12 + kindOfTag(tag[head]!)] = 1;
  out[15] = tag[head] === VBG ? 1 : 0;
  out[16] = tag[head] === VB ? 1 : 0;
  out[17] = Math.min(cue.to - cue.from, 4) - 1;
  const sourceTag = source.length ? tag[source.at(-1)!]! : -1;
  out[18] = sourceTag === PRP ? 1 : 0;
  out[19] = sourceTag === NNP ? 1 : 0;
  out[20] = source.length && source[0]! > cue.from ? 1 : 0;
  out[21] = source.length && source.at(-1)! + 1 === cue.from ? 1 : 0;
  const first = known[content[0]!]!.lower;
  out[22] = first === 'that' ? 1 : 0;
  out[23] = first === 'to' ? 1 : 0;
  out[24] = content[0] === cue.to ? 1 : 0;
  const end = content.at(-1)! + 1;
  const sentenceEnd = words.sentenceAt[words.sentence[end - 1]! + 1]!;
  out[25] = sentenceEnd - end <= 1 ? 1 : 0;
  out[26] = content[0]! < cue.from ? 1 : 0;
  out[27] = state[cue.from] === OUTSIDE ? 0 : 1;
  out[28] = content.some((i) => isVerb(tag[i]!)) ? 1 : 0;
  return out;
}

const LOOKS = 29;
/** How many signs a proposal has: one weight of the calibration for each. */
export const SIGNS = 13 + LOOKS;
const PRP = TAGS.indexOf('PRP');
const NNP = TAGS.indexOf('NNP');
const VBG = TAGS.indexOf('VBG');
const VB = TAGS.indexOf('VB');

/** Probability that a careful reader would mark this, with this source and at least about this content. */
export function confidenceOf(
  article: Prepared,
  cue: CueCandidate,
  reported: Reported,
  calibration: Calibration,
): number {
  const signs = signsOf(article, cue, reported);
  let sum = 0;
  for (let k = 0; k < signs.length; k++) sum += signs[k]! * (calibration.weights[k] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
