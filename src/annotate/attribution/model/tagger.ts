import { mix } from './hash.ts';
import type { KnownWord } from './lexicon.ts';
import { addRow, type Table } from './table.ts';

/** Penn Treebank tags that the tagger tells apart; punctuation has `.`, quotation marks `"`. */
export const TAGS = [
  'NN', 'NNS', 'NNP', 'NNPS', 'JJ', 'JJR', 'JJS', 'RB', 'RBR', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'MD', 'IN', 'TO',
  'DT', 'PDT', 'PRP', 'PRP$', 'WP', 'WDT', 'WRB', 'CC', 'CD', 'EX', 'POS', 'RP', 'UH', '.', ',', ':', '"',
] as const; // biome-ignore format: a table

const COMMA = TAGS.indexOf(',');
const COLON = TAGS.indexOf(':');
const STOP = TAGS.indexOf('.');
const QUOTE = TAGS.indexOf('"');

/** The tag of a token that is no word; -1 for words. */
export function tagOfMark(lower: string, shape: number): number {
  if (shape !== 0) return -1;
  if (lower === ',') return COMMA;
  if (/^(?:[:;–—-]|\.{2,}|…|--)$/.test(lower)) return COLON;
  if (/^["“”„‟«»‘’']|^``$/.test(lower)) return QUOTE;
  if (/^[%$£€&#@]/.test(lower)) return -1;
  return STOP;
}

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
  table: Table,
  words: readonly KnownWord[],
  from: number,
  to: number,
  tags: Uint8Array,
): void {
  let before = 40;
  let before2 = 41;
  for (let i = from; i < to; i++) {
    let tag = tagOfMark(words[i]!.lower, words[i]!.shape);
    if (tag < 0) {
      const n = tagFeatures(words, from, to, i, before, before2, features);
      scores.fill(0);
      for (let f = 0; f < n; f++) addRow(table, features[f]!, scores, 0);
      tag = 0;
      for (let y = 1; y < TAGS.length; y++) if (scores[y]! > scores[tag]!) tag = y;
    }
    tags[i] = tag;
    before2 = before;
    before = tag;
  }
}
