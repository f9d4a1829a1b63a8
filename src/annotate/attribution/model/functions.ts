import { mix } from './hash.ts';
import type { KnownWord } from './lexicon.ts';
import { TAGS } from './tags.ts';
import { addIndexed, type Indexed } from './weights.ts';

/**
 * What a word does in its sentence, as a dependency parser would label it, guessed from the words around it: enough to tell
 * the verb of a reported clause ("said he *would* go") from that of the main one, at a tenth of a parser's cost.
 */
export const FUNCTIONS = [
  'ROOT', 'nsubj', 'obj', 'pobj', 'poss', 'det', 'amod', 'compound', 'appos', 'ccomp', 'xcomp', 'advcl', 'relcl', 'acl', 'pcomp', 'conjv', 'conj',
  'cc', 'aux', 'auxpass', 'mark', 'prepv', 'prep', 'agent', 'advmod', 'neg', 'prt', 'punct', 'npadvmod', 'parataxis', 'other',
] as const; // biome-ignore format: a table

export const FUNCTION_FEATURES = 22;
const PUNCT = FUNCTIONS.indexOf('punct');
const AUX = FUNCTIONS.indexOf('aux');
const isClauseVerb = (tag: number): boolean => tag >= 9 && tag <= 14;
/** Tags from here on are punctuation. */
const FIRST_MARK = TAGS.indexOf('.');

/** Hashes of what word `i` of the sentence [from, to) shows of its function, given those of the words before it (`functions`). */
export function functionFeatures(
  words: readonly KnownWord[],
  tags: Uint8Array,
  from: number,
  to: number,
  i: number,
  functions: Uint8Array,
  out: Int32Array,
): number {
  const before = i > from ? functions[i - 1]! : 40;
  const before2 = i > from + 1 ? functions[i - 2]! : 41;
  // The verb that governs what follows: its function and what it means, roughly.
  let lastVerb = 0;
  for (let j = i - 1; j >= from && i - j < 30; j--) {
    if (!isClauseVerb(tags[j]!) || functions[j] === AUX || functions[j] === AUX + 1) continue;
    lastVerb = mix(functions[j]!, words[j]!.coarse);
    break;
  }
  let n = 0;
  const put = (template: number, a: number, b = 0, c = 0) => {
    out[n++] = mix(mix(mix(mix(0x3fa9, template), a), b), c);
  };
  const P = (j: number): number => (j >= from && j < to ? tags[j]! : j < from ? 50 : 51);
  const here = words[i]!;
  const left = i > from ? words[i - 1]!.word : 1;
  const right = i + 1 < to ? words[i + 1]!.word : 2;
  const p0 = tags[i]!;
  put(1, here.word);
  put(2, here.word, p0, before);
  put(3, left, p0);
  put(4, right, p0);
  put(5, P(i - 1), p0, P(i + 1));
  put(6, P(i - 2), P(i - 1), p0);
  put(7, p0, P(i + 1), P(i + 2));
  put(8, p0, P(i + 1) * 64 + P(i + 2), P(i + 3));
  put(9, P(i - 3) * 64 + P(i - 2), P(i - 1), p0);
  put(10, p0, before, before2);
  put(11, p0, before, P(i + 1));
  put(12, p0, lastVerb);
  put(13, p0, lastVerb, P(i - 1));
  put(14, here.stem, lastVerb);
  put(15, here.stem, p0, P(i + 1));
  put(16, here.coarse, before, P(i + 1));
  put(17, left, right, p0);
  put(18, i > from ? words[i - 1]!.stem : 0, P(i - 2), p0);
  put(19, i === from ? 1 : 0, p0, P(i + 1));
  put(20, lastVerb, before, p0);
  put(21, left, here.word);
  put(22, P(i - 2) * 64 + P(i - 1), p0 * 64 + P(i + 1), P(i + 2));
  return n;
}

const scores = new Int32Array(FUNCTIONS.length);
const features = new Int32Array(FUNCTION_FEATURES);

/** Punctuation has its function from its tag; -1 for words. */
export const functionOfTag = (tag: number): number => (tag >= FIRST_MARK ? PUNCT : -1);

/** Guesses the functions of the words of one sentence, left to right; writes indices of `FUNCTIONS`. */
export function functionsOf(
  weights: Indexed,
  words: readonly KnownWord[],
  tags: Uint8Array,
  from: number,
  to: number,
  out: Uint8Array,
): void {
  for (let i = from; i < to; i++) {
    let best = functionOfTag(tags[i]!);
    if (best < 0) {
      const n = functionFeatures(words, tags, from, to, i, out, features);
      scores.fill(0);
      for (let f = 0; f < n; f++) addIndexed(weights, features[f]!, scores);
      best = 0;
      for (let y = 1; y < FUNCTIONS.length; y++) if (scores[y]! > scores[best]!) best = y;
    }
    out[i] = best;
  }
}
