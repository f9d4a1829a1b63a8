import { CUE_FIRST, CUE_LABELS } from './cue-features.ts';
import { FUNCTIONS } from './functions.ts';
import { mix } from './hash.ts';
import type { Prepared } from './prepared.ts';
import { isVerb, TAGS } from './tags.ts';

/** A cue the first stage proposes: words [from, to). */
export interface Cue {
  readonly from: number;
  readonly to: number;
}

const L = CUE_LABELS.length;
const COMMA = TAGS.indexOf(',');
/** By function: whether verbs of it head a clause of their own. */
const OPENS_CLAUSE = FUNCTIONS.map((name) =>
  ['ROOT', 'ccomp', 'xcomp', 'advcl', 'relcl', 'acl', 'conjv', 'parataxis'].includes(name),
);

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
  /** The functions of the last three clauses' verbs passed, mixed. */
  readonly clausesPassed: Int32Array;
  readonly headFn: number;
  readonly leastContent: Float32Array;
}

/** Longest reach of a cue, in words. */
const BACK = 170;
const AHEAD = 260;

/** The words that may belong to a cue: its paragraph, and the paragraphs over which a quotation in it runs on. */
function windowOf(article: Prepared, cue: Cue): readonly [from: number, to: number] {
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

const roomFor = (words: number) => ({
  cuesPassed: new Uint8Array(words),
  commasPassed: new Uint8Array(words),
  verbsPassed: new Uint8Array(words),
  clausesPassed: new Int32Array(words),
  leastContent: new Float32Array(words),
});
let passed = roomFor(BACK + AHEAD);

/** What the features need to know of a cue; it holds until the next view, which has the same memory. */
export function viewOf(article: Prepared, marginal: Float32Array, cue: Cue): CueView {
  const window = windowOf(article, cue);
  const [from, to] = window;
  const { known, tag, fn, run, runs } = article;
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
  if (passed.leastContent.length < to - from) passed = roomFor(2 * (to - from));
  const { cuesPassed, commasPassed, verbsPassed, clausesPassed, leastContent } = passed;
  const walk = (start: number, end: number, step: number) => {
    let cues = 0;
    let commas = 0;
    let verbs = 0;
    let clauses = 0;
    let least = 1;
    for (let i = start; i !== end; i += step) {
      least = Math.min(least, marginal[i * L + 2]! + 0.5 * marginal[i * L + CUE_FIRST]!);
      cuesPassed[i - from] = Math.min(cues, 3);
      commasPassed[i - from] = Math.min(commas, 4);
      verbsPassed[i - from] = Math.min(verbs, 4);
      clausesPassed[i - from] = clauses;
      leastContent[i - from] = least;
      if (marginal[i * L + CUE_FIRST]! > 0.4) cues++;
      if (tag[i] === COMMA) commas++;
      if (isVerb(tag[i]!)) verbs++;
      const f = fn[i]!;
      if (OPENS_CLAUSE[f]) clauses = ((clauses << 5) | f) & 0x7fff;
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
    clausesPassed,
    headFn: article.fn[head]!,
    leastContent,
  };
}
