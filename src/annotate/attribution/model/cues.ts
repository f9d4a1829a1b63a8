import { CUE_FIRST, CUE_LABELS, CUE_REST } from './cue-features.ts';
import type { Cue } from './cue-view.ts';
import type { CueStage } from './model.ts';
import type { Prepared } from './prepared.ts';
import { unpackSums } from './weights.ts';

/** A stretch that may be a cue, with the first stage's probability that it is one, with just these words. */
export interface CueCandidate extends Cue {
  readonly probability: number;
  /** Probability that a cue begins at its first word, however long. */
  readonly begins: number;
}

const L = CUE_LABELS.length;
const LONGEST = 12;

/** The first stage: reads each sentence; gives the probability of every label at every word, and the cues it can see. */
export function findCues(
  article: Prepared,
  { sums, weights, lattice }: CueStage,
  least: number,
): { readonly marginal: Float32Array; readonly cues: readonly CueCandidate[] } {
  const { words } = article;
  const marginal = new Float32Array(words.count * L);
  const cues: CueCandidate[] = [];
  let scores = new Float64Array(0);
  for (let s = 0; s + 1 < words.sentenceAt.length; s++) {
    const from = words.sentenceAt[s]!;
    const to = words.sentenceAt[s + 1]!;
    const n = to - from;
    if (n === 0) continue;
    if (scores.length < n * L) scores = new Float64Array(n * L * 2);
    sums.features.look(article, from, to);
    sums.sumUp(from, to);
    for (let i = from; i < to; i++) unpackSums(weights, sums.sums, sums.rowOf(i), scores, (i - from) * L);
    lattice.marginals(scores, n);
    for (let k = 0; k < n * L; k++) marginal[from * L + k] = lattice.marginal[k]!;
    for (let i = 0; i < n; i++) {
      const begins = lattice.marginal[i * L + CUE_FIRST]!;
      if (begins < least) continue;
      let best = 0;
      let length = 1;
      for (let k = 1; k <= LONGEST && i + k <= n; k++) {
        if (k > 1 && lattice.marginal[(i + k - 1) * L + CUE_REST]! < 0.02) break;
        const probability = lattice.runProbability(n, i, i + k, CUE_FIRST, CUE_REST);
        if (probability > best) {
          best = probability;
          length = k;
        }
      }
      cues.push({ from: from + i, to: from + i + length, probability: best, begins });
    }
  }
  return { marginal, cues };
}
