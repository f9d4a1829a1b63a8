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
  let at = span[0];
  while (at < span[1]) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? ASCII[code]! : code >= 0x2010 && code <= 0x2027 ? PUNCTUATION : OTHER;
    if (kind === SPACE) {
      at++;
      continue;
    }
    const end = kind === LETTER ? wordEnd(text, at) : kind === PUNCTUATION ? markEnd(text, at, code) : UNSURE;
    if (end !== UNSURE) {
      out.push({ start: at, end, text: text.slice(at, end), kind: kind === LETTER ? 'word' : markKind(code) });
      at = end;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match || match.index >= span[1]) break;
    const word = match[0];
    at = match.index + word.length;
    out.push({ start: match.index, end: at, text: word, kind: kindOf(word) });
  }
  return out;
}

const kindOf = (word: string): TokenKind =>
  /^\p{N}/u.test(word) ? 'number' : /^[\p{L}\p{M}]/u.test(word) ? 'word' : MARK.test(word) ? 'mark' : 'punctuation';

// Nearly all tokens of English news are plain letters or one mark: they are told by a table, which takes a fifth of the time of the
// pattern. Whatever the table is not sure of, the pattern decides.
const SPACE = 0;
const LETTER = 1;
const PUNCTUATION = 2;
const OTHER = 3;
const UNSURE = -1;
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  return /\s/.test(char) ? SPACE : /[a-z]/i.test(char) ? LETTER : /\d/.test(char) ? OTHER : PUNCTUATION;
});

const isLetter = (code: number): boolean => code < 128 && ASCII[code] === LETTER;

/** Where the plain letters from `at` on end. */
function lettersEnd(text: string, at: number): number {
  for (;;) {
    const code = text.charCodeAt(at);
    if (!(code < 128) || ASCII[code] !== LETTER) return at;
    at++;
  }
}

/** The end of a word of plain letters with what it joins ("son-in-law", "Benz’s"). */
function wordEnd(text: string, start: number): number {
  let at = lettersEnd(text, start + 1);
  // "U.S." and "J. Edgar" differ by what follows.
  if (at === start + 1 && text[at] === '.') return UNSURE;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code >= 128 && !(code >= 0x2012 && code <= 0x2027) && code !== 0xa0) return UNSURE;
    if (code !== 0x2019 && code !== 39 && code !== 45 && code !== 46 && code !== 38) return at;
    const next = text.charCodeAt(at + 1);
    if (!isLetter(next))
      return next < 128 ? (ASCII[next] === OTHER ? UNSURE : at) : next >= 0x2012 && next <= 0x2027 ? at : UNSURE;
    at = lettersEnd(text, at + 2);
    if (ASCII[text.charCodeAt(at)] === OTHER) return UNSURE;
  }
}

/** A mark stands alone, but for “''”, “``” and dots in a row. */
const markEnd = (text: string, at: number, code: number): number =>
  (code === 39 || code === 46 || code === 96) && text.charCodeAt(at + 1) === code ? UNSURE : at + 1;

const markKind = (code: number): TokenKind =>
  code === 34 || (code >= 0x2018 && code <= 0x201f) ? 'mark' : 'punctuation';
