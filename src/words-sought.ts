/** What somebody looks for: a name, words, a quotation. */

/** Lower case, without accents and punctuation, single spaces: for comparing names. */
export function fold(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** As a full-text query for articles that hold all these words; empty when there is none. */
export const ftsWords = (words: string) =>
  fold(words)
    .split(' ')
    .filter(Boolean)
    .map((word) => `"${word}"`)
    .join(' ');

/** All these words stand in the text. */
export const containsWords = (text: string, words: string) => {
  const folded = ` ${fold(text)} `;
  return fold(words)
    .split(' ')
    .every((word) => folded.includes(` ${word} `));
};
