import { readFileSync } from 'node:fs';
import { CUE_FIRST, CUE_REST } from '../src/annotate/attribution/model/cue-features.ts';
import type { Prepared } from '../src/annotate/attribution/model/prepared.ts';
import type { Example } from './stages.ts';

/** Articles that nobody annotated, with the labels that `cue_teacher.py` gave their words, for the first stage to learn from. */
export function readTaught(file: string, prepared: (text: string) => Prepared): Example[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line)
    .map((line) => {
      const { text, labels } = JSON.parse(line) as { text: string; labels: number[] };
      const article = prepared(text);
      if (labels.length !== article.words.count) throw new Error('The teacher read other words than these.');
      return { article, gold: asMarked(article, labels) };
    });
}

/** The labels as if people had marked them. Which source and content belong to which cue is left open: the first stage does not ask. */
function asMarked({ words }: Prepared, labels: readonly number[]): Example['gold'] {
  const source: number[] = [];
  const content: number[] = [];
  const cues: number[][] = [];
  labels.forEach((label, i) => {
    const last = cues.at(-1);
    if (label === 1) source.push(i);
    else if (label === 2) content.push(i);
    else if (label === CUE_REST && last?.at(-1) === i - 1 && words.sentence[i] === words.sentence[i - 1]) last.push(i);
    else if (label === CUE_FIRST || label === CUE_REST) cues.push([i]);
  });
  return [{ source, cue: [], content }, ...cues.map((cue) => ({ source: [], cue, content: [] }))];
}
