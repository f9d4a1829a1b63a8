import { Emitter } from './emitter.ts';
import type { KnownWord } from './lexicon.ts';
import { type Indexed, likeliest } from './weights.ts';

export const TAG_FEATURES = 20;

const emit = new Emitter(0x51ed27);

/** Hashes of the tagger's features of word `i`, given the two tags before it; written to `out`. */
export function tagFeatures(
  words: readonly KnownWord[],
  from: number,
  to: number,
  i: number,
  before: number,
  before2: number,
  out: Int32Array,
): number {
  const here = words[i]!;
  const left = i > from ? words[i - 1]! : null;
  const right = i + 1 < to ? words[i + 1]! : null;
  const leftWord = left ? left.word : 1;
  const rightWord = right ? right.word : 2;
  emit.start(out);
  emit.put1(1, here.word);
  emit.put2(2, here.suffix3, here.shape);
  emit.put1(3, here.suffix2);
  emit.put2(4, here.shape, i === from ? 1 : 0);
  emit.put1(5, here.fine);
  emit.put1(6, leftWord);
  emit.put1(7, rightWord);
  emit.put1(8, i - 1 > from ? words[i - 2]!.word : 3);
  emit.put1(9, i + 2 < to ? words[i + 2]!.word : 4);
  emit.put1(10, before);
  emit.put2(11, before, before2);
  emit.put2(12, before, here.word);
  emit.put2(13, before, rightWord);
  emit.put2(14, leftWord, here.suffix3);
  emit.put2(15, rightWord, here.suffix3);
  emit.put2(16, right ? right.suffix3 : 0, here.suffix3);
  emit.put2(17, left ? left.shape : 9, here.shape * 8 + (right ? right.shape : 7));
  emit.put2(18, here.coarse, before);
  emit.put2(19, right ? right.coarse : 0, here.coarse);
  emit.put2(20, left ? left.suffix3 : 0, before);
  return emit.count;
}

const features = new Int32Array(TAG_FEATURES);

/** Tags the words of one sentence [from, to), left to right; writes indices of `TAGS`. */
export function tagSentence(
  weights: Indexed,
  words: readonly KnownWord[],
  from: number,
  to: number,
  tags: Uint8Array,
): void {
  let before = 40;
  let before2 = 41;
  for (let i = from; i < to; i++) {
    const choices = words[i]!.tags;
    let tag = choices[0]!;
    if (choices.length > 1) {
      const n = tagFeatures(words, from, to, i, before, before2, features);
      tag = likeliest(weights, features, n, choices);
    }
    tags[i] = tag;
    before2 = before;
    before = tag;
  }
}
