import type { Quotation, Span } from '../../../model/index.ts';
import { quotationsOf } from '../../../text/quotations.ts';
import type { Reading } from '../../reading.ts';
import type { Proposal } from '../proposal.ts';
import { confidenceOf } from './confidence.ts';
import { ContentReader, type Reported } from './contents.ts';
import { type CueCandidate, findCues } from './cues.ts';
import type { AttributionModel } from './model.ts';
import { type Prepared, prepare } from './prepared.ts';

export interface ProposeOptions {
  /** The article's quotations where they are known already; found anew otherwise. */
  readonly quotations?: readonly Quotation[];
  /** Least confidence, 0 to 1; by default the one that served best on held-out articles. */
  readonly threshold?: number;
}

/** A cue with what it reports, in words. */
export interface Candidate {
  readonly cue: CueCandidate;
  readonly reported: Reported;
  readonly confidence: number;
}

// Cues that begin with less than this probability are not looked into.
const LEAST_CUE = 0.2;

// A long article has a hundred; what has more than this is no article, and each takes its time.
const MOST_CUES = 3000;

/** All that the two stages see in a prepared article, not yet set against each other. */
function candidatesIn(article: Prepared, model: AttributionModel): Candidate[] {
  const { marginal, cues } = findCues(article, model.cues, LEAST_CUE);
  const reader = new ContentReader(article, marginal, model.contents);
  const out: Candidate[] = [];
  for (const cue of cues.slice(0, MOST_CUES)) {
    const reported = reader.read(cue);
    if (reported.content.length === 0) continue;
    out.push({ cue, reported, confidence: confidenceOf(article, cue, reported, model.calibration) });
  }
  return out;
}

/**
 * The attributions that the learned model sees in an article, in text order of their cues. No word has a role in two of
 * them: where two claim it, the surer one has it. Pure; its time is linear in the length of the text, since every cue is
 * read in a window of bounded length.
 */
export function proposeAttributions(
  reading: Reading,
  model: AttributionModel,
  options: ProposeOptions = {},
): readonly Proposal[] {
  const quotations = options.quotations ?? quotationsOf(reading.text, reading.paragraphs);
  const article = prepare(reading, quotations, model.lookup, model);
  const threshold = options.threshold ?? model.calibration.threshold;
  const candidates = candidatesIn(article, model).filter(({ confidence }) => confidence >= threshold);
  return resolve(article, candidates);
}

function resolve(article: Prepared, candidates: readonly Candidate[]): Proposal[] {
  const taken = new Uint8Array(article.words.count);
  const kept: { at: number; proposal: Proposal }[] = [];
  const sorted = [...candidates].sort((a, b) => b.confidence - a.confidence || a.cue.from - b.cue.from);
  for (const { cue, reported, confidence } of sorted) {
    let free = true;
    for (let i = cue.from; i < cue.to; i++) if (taken[i]) free = false;
    if (!free) continue;
    const content = reported.content.filter((i) => !taken[i]);
    if (content.length * 2 < reported.content.length) continue;
    const source = reported.source.filter((i) => taken[i] !== 2 && taken[i] !== 3);
    for (let i = cue.from; i < cue.to; i++) taken[i] = 2;
    for (const i of content) taken[i] = 3;
    for (const i of source) taken[i] ||= 1;
    kept.push({
      at: cue.from,
      proposal: {
        source: spansOf(article, source),
        cue: [[article.words.start[cue.from]!, article.words.end[cue.to - 1]!]],
        content: spansOf(article, content),
        confidence,
      },
    });
  }
  return kept.sort((a, b) => a.at - b.at).map(({ proposal }) => proposal);
}

/** Runs of neighbouring words as spans; a run ends with its paragraph. */
function spansOf({ words }: Prepared, indices: readonly number[]): Span[] {
  const out: Span[] = [];
  let first = -1;
  let last = -2;
  for (const i of indices) {
    if (i !== last + 1 || words.paragraph[i] !== words.paragraph[last]) {
      if (first >= 0) out.push([words.start[first]!, words.end[last]!]);
      first = i;
    }
    last = i;
  }
  if (first >= 0) out.push([words.start[first]!, words.end[last]!]);
  return out;
}
