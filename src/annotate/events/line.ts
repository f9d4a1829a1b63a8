import type { Span } from '../../model/index.ts';
import type { Token } from '../../text/tokens.ts';
import { isCapitalised } from '../../text/words.ts';

/** One sentence as tokens, with its words in lower case and with one kind of apostrophe. */
export interface Line {
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
}

/** A sentence with its tokens, and their words in lower case. */
export const lineOf = (span: Span, tokens: readonly Token[]): Line => ({
  span,
  tokens,
  words: tokens.map(({ text }) => {
    const word = text.toLowerCase();
    return word.includes("'") ? word.replaceAll("'", '’') : word;
  }),
});

/** Tokens of one line. No sentence has more; what a file without full stops has in one is cut, so that reading stays linear. */
const LONGEST = 300;

/** The lines of `sentences`; both lists in text order, so one walk over the tokens does. */
export function linesOf(sentences: readonly Span[], tokens: readonly Token[]): Line[] {
  const out: Line[] = [];
  let at = 0;
  for (const span of sentences) {
    while (at < tokens.length && tokens[at]!.end <= span[0]) at++;
    const from = at;
    while (at < tokens.length && tokens[at]!.start < span[1]) at++;
    for (let start = from; start < at; start += LONGEST) {
      const part = tokens.slice(start, Math.min(at, start + LONGEST));
      out.push(lineOf(part.length === at - from ? span : [part[0]!.start, part.at(-1)!.end], part));
    }
  }
  return out;
}

/** The span of text from token `first` to token `last`, both included. */
export const spanOf = (line: Line, first: number, last: number): Span => [
  line.tokens[first]!.start,
  line.tokens[last]!.end,
];

/** True where the token begins with a capital letter. */
export const isCapital = (line: Line, at: number): boolean => {
  const text = line.tokens[at]?.text;
  return text !== undefined && isCapitalised(text);
};

/** A word, no number or mark. */
export const isWord = (line: Line, at: number): boolean => line.tokens[at]?.kind === 'word';
