import { Emitter } from './emitter.ts';
import { mix } from './hash.ts';
import type { KnownWord } from './lexicon.ts';
import { TAGS } from './tags.ts';
import { type Indexed, likeliest } from './weights.ts';

/**
 * What a word does in its sentence, as a dependency parser would label it, guessed from the words around it: enough to tell
 * the verb of a reported clause ("said he *would* go") from that of the main one, at a tenth of a parser's cost.
 */
export const FUNCTIONS = [
  'ROOT', 'nsubj', 'obj', 'pobj', 'poss', 'det', 'amod', 'compound', 'appos', 'ccomp', 'xcomp', 'advcl', 'relcl', 'acl', 'pcomp', 'conjv', 'conj',
  'cc', 'aux', 'auxpass', 'mark', 'prepv', 'prep', 'agent', 'advmod', 'neg', 'prt', 'punct', 'npadvmod', 'parataxis', 'other',
] as const; // biome-ignore format: a table

export const FUNCTION_FEATURES = 22;
const emit = new Emitter(0x3fa9);
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
  emit.start(out);
  const l1 = i > from ? tags[i - 1]! : 50;
  const l2 = i - 1 > from ? tags[i - 2]! : 50;
  const l3 = i - 2 > from ? tags[i - 3]! : 50;
  const r1 = i + 1 < to ? tags[i + 1]! : 51;
  const r2 = i + 2 < to ? tags[i + 2]! : 51;
  const r3 = i + 3 < to ? tags[i + 3]! : 51;
  const here = words[i]!;
  const left = i > from ? words[i - 1]!.word : 1;
  const right = i + 1 < to ? words[i + 1]!.word : 2;
  const p0 = tags[i]!;
  emit.put1(1, here.word);
  emit.put3(2, here.word, p0, before);
  emit.put2(3, left, p0);
  emit.put2(4, right, p0);
  emit.put3(5, l1, p0, r1);
  emit.put3(6, l2, l1, p0);
  emit.put3(7, p0, r1, r2);
  emit.put3(8, p0, r1 * 64 + r2, r3);
  emit.put3(9, l3 * 64 + l2, l1, p0);
  emit.put3(10, p0, before, before2);
  emit.put3(11, p0, before, r1);
  emit.put2(12, p0, lastVerb);
  emit.put3(13, p0, lastVerb, l1);
  emit.put2(14, here.stem, lastVerb);
  emit.put3(15, here.stem, p0, r1);
  emit.put3(16, here.coarse, before, r1);
  emit.put3(17, left, right, p0);
  emit.put3(18, i > from ? words[i - 1]!.stem : 0, l2, p0);
  emit.put3(19, i === from ? 1 : 0, p0, r1);
  emit.put3(20, lastVerb, before, p0);
  emit.put2(21, left, here.word);
  emit.put3(22, l2 * 64 + l1, p0 * 64 + r1, r2);
  return emit.count;
}

const features = new Int32Array(FUNCTION_FEATURES);

/** Punctuation has its function from its tag; -1 for words. */
export const functionOfTag = (tag: number): number => (tag >= FIRST_MARK ? PUNCT : -1);

/** Guesses the functions of the words of one sentence, left to right, each among the `choices` of its tag; writes indices of `FUNCTIONS`. */
export function functionsOf(
  weights: Indexed,
  words: readonly KnownWord[],
  tags: Uint8Array,
  from: number,
  to: number,
  choices: readonly Uint8Array[],
  out: Uint8Array,
): void {
  for (let i = from; i < to; i++) {
    const mine = choices[tags[i]!]!;
    let best = mine[0]!;
    if (mine.length > 1) {
      const n = functionFeatures(words, tags, from, to, i, out, features);
      best = likeliest(weights, features, n, mine);
    }
    out[i] = best;
  }
}
