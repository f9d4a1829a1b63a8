import { quantised, type Weights } from '../src/annotate/attribution/model/weights.ts';
import { FeatureIndex } from './feature-index.ts';
import { seeded, shuffled } from './random.ts';

/** A task of labelling sentences from left to right, each word by its features and the labels before it. */
export interface GreedyTask {
  readonly name: string;
  readonly labels: number;
  readonly mostFeatures: number;
  readonly sentences: number;
  readonly goldOf: (sentence: number) => Uint8Array;
  /** The labels that come into question. */
  readonly choicesOf: (sentence: number, word: number) => Uint8Array;
  readonly featuresOf: (sentence: number, word: number, labelled: Uint8Array, out: Int32Array) => number;
}

const PASSES = 3;
const LEAST = 4;

/** An averaged perceptron; every 40th sentence is held out, and the agreement on those is printed. Keeps the `rows` strongest features. */
export function trainGreedy(task: GreedyTask, rows: number): Weights {
  const L = task.labels;
  const index = new FeatureIndex();
  const buffer = new Int32Array(task.mostFeatures);
  const isHeld = (sentence: number): boolean => sentence % 40 === 39;
  for (let s = 0; s < task.sentences; s++) {
    const gold = task.goldOf(s);
    for (let i = 0; i < gold.length; i++) {
      const n = task.featuresOf(s, i, gold, buffer);
      for (let f = 0; f < n; f++) index.count(buffer[f]!);
    }
  }
  const hashes = index.freeze(LEAST);
  const weights = new Float32Array(hashes.length * L);
  const sums = new Float64Array(hashes.length * L);
  const random = seeded(11);
  const scores = new Float64Array(L);
  const ids = new Int32Array(task.mostFeatures);
  let step = 1;
  const run = (s: number, learn: boolean): number => {
    const gold = task.goldOf(s);
    const labelled = new Uint8Array(gold.length);
    let right = 0;
    for (let i = 0; i < gold.length; i++) {
      const choices = task.choicesOf(s, i);
      if (choices.length === 1) {
        labelled[i] = choices[0]!;
        if (choices[0] === gold[i]) right++;
        continue;
      }
      const n = task.featuresOf(s, i, labelled, buffer);
      scores.fill(0);
      for (let f = 0; f < n; f++) {
        const id = index.idOf(buffer[f]!);
        ids[f] = id;
        if (id >= 0) for (let y = 0; y < L; y++) scores[y]! += weights[id * L + y]!;
      }
      let best = choices[0]!;
      for (const y of choices) if (scores[y]! > scores[best]!) best = y;
      labelled[i] = best;
      const wanted = gold[i]!;
      step++;
      if (best === wanted) right++;
      else if (learn && choices.includes(wanted)) {
        for (let f = 0; f < n; f++) {
          const id = ids[f]!;
          if (id < 0) continue;
          weights[id * L + wanted]! += 1;
          sums[id * L + wanted]! += step;
          weights[id * L + best]! -= 1;
          sums[id * L + best]! -= step;
        }
      }
    }
    return right;
  };
  for (let pass = 0; pass < PASSES; pass++) {
    for (const s of shuffled(task.sentences, random)) if (!isHeld(s)) run(s, true);
  }
  for (let i = 0; i < weights.length; i++) weights[i]! -= sums[i]! / step;
  const strength = Float32Array.from(hashes, (_, id) => {
    let most = 0;
    for (let y = 0; y < L; y++) most = Math.max(most, Math.abs(weights[id * L + y]!));
    return most;
  });
  const bar = Float32Array.from(strength).sort().at(-Math.min(rows, strength.length))!;
  const kept: number[] = [];
  for (let id = 0; id < hashes.length; id++) {
    if (strength[id]! >= bar && kept.length < rows) kept.push(id);
    else weights.fill(0, id * L, (id + 1) * L);
  }
  let right = 0;
  let all = 0;
  for (let s = 0; s < task.sentences; s++) {
    if (!isHeld(s)) continue;
    right += run(s, false);
    all += task.goldOf(s).length;
  }
  const share = ((100 * right) / all).toFixed(2);
  console.error(
    `${task.name}: ${kept.length} of ${hashes.length} features; agrees with its teacher on ${share} % of ${all} words`,
  );
  const strongest = new Float32Array(kept.length * L);
  let clip = 0;
  kept.forEach((id, k) => {
    for (let y = 0; y < L; y++) {
      const weight = weights[id * L + y]!;
      strongest[k * L + y] = weight;
      clip = Math.max(clip, Math.abs(weight));
    }
  });
  return quantised(
    Int32Array.from(kept, (id) => hashes[id]!),
    strongest,
    L,
    clip * 0.5,
  );
}
