import { readFileSync } from 'node:fs';
import { CUE_LABELS } from '../src/annotate/attribution/model/cue-features.ts';
import { cueLabels, type Example } from './stages.ts';

const L = CUE_LABELS.length;

/** By the text of an article, what `cue_teacher.py` makes of it: the probability of each of the first stage's labels at each word. */
export function readTaught(files: readonly string[]): Map<string, Float32Array> {
  const out = new Map<string, Float32Array>();
  for (const file of files) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (!line) continue;
      const { text, logs } = JSON.parse(line) as { text: string; logs: number[] };
      out.set(
        text,
        Float32Array.from(logs, (hundredths) => Math.exp(hundredths / 100)),
      );
    }
  }
  return out;
}

/**
 * What the first stage is to say at each word of the articles, one after the other: where people marked an article, what they
 * marked and what the teacher sees are weighed, `share` for the teacher; elsewhere the teacher is believed.
 */
export function cueTargets(
  examples: readonly Example[],
  taught: readonly (Float32Array | undefined)[],
  people: number,
  share: number,
): Float32Array {
  const out = new Float32Array(examples.reduce((sum, { article }) => sum + article.words.count * L, 0));
  let at = 0;
  examples.forEach((example, a) => {
    const soft = taught[a];
    if (soft && soft.length !== example.article.words.count * L)
      throw new Error('The teacher read other words than these.');
    const believed = !soft ? 0 : a < people ? share : 1;
    if (soft) for (let k = 0; k < soft.length; k++) out[at + k] = believed * soft[k]!;
    cueLabels(example).forEach((label, i) => {
      out[at + i * L + label]! += 1 - believed;
    });
    at += example.article.words.count * L;
  });
  return out;
}
