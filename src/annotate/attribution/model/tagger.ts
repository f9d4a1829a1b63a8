import { mix } from './hash.ts';
import type { KnownWord } from './lexicon.ts';
import { TAGS } from './tags.ts';
import { addIndexed, type Indexed } from './weights.ts';

export const TAG_FEATURES = 20;

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
  const at = (j: number): KnownWord | null => (j >= from && j < to ? words[j]! : null);
  const here = words[i]!;
  const left = at(i - 1);
  const right = at(i + 1);
  const leftWord = left?.word ?? 1;
  const rightWord = right?.word ?? 2;
  const first = i === from ? 1 : 0;
  let n = 0;
  const put = (template: number, a: number, b = 0) => {
    out[n++] = mix(mix(mix(0x51ed27, template), a), b);
  };
  put(1, here.word);
  put(2, here.suffix3, here.shape);
  put(3, here.suffix2);
  put(4, here.shape, first);
  put(5, here.fine);
  put(6, leftWord);
  put(7, rightWord);
  put(8, at(i - 2)?.word ?? 3);
  put(9, at(i + 2)?.word ?? 4);
  put(10, before);
  put(11, before, before2);
  put(12, before, here.word);
  put(13, before, rightWord);
  put(14, leftWord, here.suffix3);
  put(15, rightWord, here.suffix3);
  put(16, right?.suffix3 ?? 0, here.suffix3);
  put(17, left?.shape ?? 9, here.shape * 8 + (right?.shape ?? 7));
  put(18, here.coarse, before);
  put(19, right?.coarse ?? 0, here.coarse);
  put(20, left?.suffix3 ?? 0, before);
  return n;
}

const scores = new Int32Array(TAGS.length);
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
    let tag = words[i]!.onlyTag;
    if (tag < 0) {
      const n = tagFeatures(words, from, to, i, before, before2, features);
      scores.fill(0);
      for (let f = 0; f < n; f++) addIndexed(weights, features[f]!, scores);
      tag = 0;
      for (let y = 1; y < TAGS.length; y++) if (scores[y]! > scores[tag]!) tag = y;
    }
    tags[i] = tag;
    before2 = before;
    before = tag;
  }
}
