import type { Span } from '../model/index.ts';

export type TokenKind = 'word' | 'number' | 'mark' | 'punctuation';

/** A word, number, quotation mark or other punctuation. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: TokenKind;
}

// A word keeps inner apostrophes, hyphens and full stops between letters ("U.S.", "U.S.-led", "son-in-law", "Harbour.example");
// a number keeps inner commas and points ("3.5", "1,200"). The alternatives begin with different characters, so nothing backtracks far.
const TOKEN =
  /(?:\p{Lu}\.){2,}(?:-\p{L}[\p{L}\p{N}]*)*|\p{N}+(?:[.,]\p{N}+)*(?:[-–][\p{L}\p{N}]+|(?=\p{L})[\p{L}\p{N}]+)*|[\p{L}\p{M}]+(?:[’'.\-‑&][\p{L}\p{N}]+)*|''|``|\.{2,}|\S/gu;
const MARK = /^(?:["“”„‟«»‹›‘’‚‛]|''|``)$/u;

/** Splits text into tokens, in order; white space belongs to none. Linear in the length of the text. */
export function tokenize(text: string, span: Span = [0, text.length]): Token[] {
  const out: Token[] = [];
  TOKEN.lastIndex = span[0];
  for (let match = TOKEN.exec(text); match && match.index < span[1]; match = TOKEN.exec(text)) {
    const word = match[0];
    const kind: TokenKind = /^\p{N}/u.test(word)
      ? 'number'
      : /^[\p{L}\p{M}]/u.test(word)
        ? 'word'
        : MARK.test(word)
          ? 'mark'
          : 'punctuation';
    out.push({ start: match.index, end: match.index + word.length, text: word, kind });
  }
  TOKEN.lastIndex = 0;
  return out;
}
