import { expect, test } from 'vitest';
import { type Chain, Lattice } from '../../../src/annotate/attribution/model/crf.ts';

const L = 3;
const NO = Number.NEGATIVE_INFINITY;
/** Label 2 only after 1 or 2, and never last. */
const chain: Chain = {
  labels: L,
  moves: Float32Array.from([0.3, -0.2, NO, 0.1, 0.4, 0.6, -0.5, 0.2, 0.1, 0.2, -0.1, NO]),
  last: [true, true, false],
};
const scores = [0.2, 1.1, 3, -0.4, 0.7, 0.9, 1.5, -0.2, 0.3, 0.1, 0.8, 2.5];
const N = 4;

/** Every labelling with its score, the slow way. */
function all(): { labels: number[]; score: number }[] {
  const out: { labels: number[]; score: number }[] = [];
  for (let code = 0; code < L ** N; code++) {
    const labels = Array.from({ length: N }, (_, t) => Math.floor(code / L ** t) % L);
    let score = chain.last[labels[N - 1]!] ? 0 : NO;
    labels.forEach((y, t) => {
      score += scores[t * L + y]! + chain.moves[(t ? labels[t - 1]! : L) * L + y]!;
    });
    out.push({ labels, score });
  }
  return out;
}
const paths = all();
const whole = paths.reduce((sum, { score }) => sum + Math.exp(score), 0);
const shareOf = (fits: (labels: number[]) => boolean): number =>
  paths.reduce((sum, { labels, score }) => sum + (fits(labels) ? Math.exp(score) : 0), 0) / whole;

test('marginals are those of all labellings together', () => {
  const lattice = new Lattice(chain);
  lattice.marginals(scores, N);
  for (let t = 0; t < N; t++) {
    for (let y = 0; y < L; y++)
      expect(lattice.marginal[t * L + y]).toBeCloseTo(
        shareOf((labels) => labels[t] === y),
        6,
      );
  }
});

test('moves are counted as often as all labellings make them', () => {
  const lattice = new Lattice(chain);
  lattice.marginals(scores, N, true);
  const oneTwo = paths.reduce(
    (sum, { labels, score }) =>
      sum + (Math.exp(score) / whole) * labels.filter((y, t) => t > 0 && labels[t - 1] === 1 && y === 2).length,
    0,
  );
  expect(lattice.moveSums[1 * L + 2]).toBeCloseTo(oneTwo, 6);
});

test('a run has the probability of the labellings that hold just that run', () => {
  const lattice = new Lattice(chain);
  lattice.marginals(scores, N);
  const probability = lattice.runProbability(N, 0, 2, 1, 2);
  expect(probability).toBeCloseTo(
    shareOf(([a, b, c]) => a === 1 && b === 2 && c !== 2),
    6,
  );
});

test('the best labelling is the likeliest that the grammar allows', () => {
  const lattice = new Lattice(chain);
  const labels = new Uint8Array(N);
  lattice.best(scores, N, labels);
  const [best] = paths.toSorted((a, b) => b.score - a.score);
  expect([...labels]).toEqual(best!.labels);
});
