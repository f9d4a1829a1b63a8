import type { Words } from '../src/annotate/attribution/model/words.ts';
import type { Span } from '../src/model/index.ts';
import type { GoldAttribution } from './corpus.ts';

/** A gold attribution in word indices, each list in order. */
export interface GoldInWords {
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly content: readonly number[];
}

/** The words that the spans touch. */
export function wordsIn(words: Words, spans: readonly Span[]): number[] {
  const found = new Set<number>();
  for (const [from, to] of spans) {
    for (let i = firstEndingAfter(words.end, from); i < words.count && words.start[i]! < to; i++) found.add(i);
  }
  return [...found].sort((a, b) => a - b);
}

function firstEndingAfter(ends: Int32Array, at: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function goldInWords(words: Words, gold: readonly GoldAttribution[]): GoldInWords[] {
  return gold.map(({ source, cue, content }) => ({
    source: wordsIn(words, source),
    cue: wordsIn(words, cue),
    content: wordsIn(words, content),
  }));
}
