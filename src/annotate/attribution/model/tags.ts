/** Penn Treebank tags that the tagger tells apart; punctuation has `.`, quotation marks `"`. */
export const TAGS = [
  'NN', 'NNS', 'NNP', 'NNPS', 'JJ', 'JJR', 'JJS', 'RB', 'RBR', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'MD', 'IN', 'TO',
  'DT', 'PDT', 'PRP', 'PRP$', 'WP', 'WDT', 'WRB', 'CC', 'CD', 'EX', 'POS', 'RP', 'UH', '.', ',', ':', '"',
] as const; // biome-ignore format: a table

/** Tags that a word never seen before may have. */
export const OPEN_TAGS = Uint8Array.from(
  ['NN', 'NNS', 'NNP', 'NNPS', 'JJ', 'JJR', 'RB', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'CD', 'UH'],
  (tag) => (TAGS as readonly string[]).indexOf(tag),
);

/** Whether a tag, by its index, is a verb's or a noun's. */
export const isVerb = (tag: number): boolean => tag >= 9 && tag <= 14;
export const isNoun = (tag: number): boolean => tag <= 3;

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
