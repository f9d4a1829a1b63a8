import type { Span } from '../../model/index.ts';
import { paragraphsOf } from '../../text/sentences.ts';

/** One line that is not empty (or, in hard-wrapped text, the lines of one paragraph), white space at its ends left out. */
export interface Line {
  readonly span: Span;
  readonly text: string;
  /** Words by white space, counted in the first 2,000 characters: beyond, it makes no difference. */
  readonly words: number;
  /** An empty line lies before it, or the beginning of the text. */
  readonly gapBefore: boolean;
}

const ENDS_SENTENCE = /[.!?…:;][”’"'»)\]]*$/;

function countWords(text: string): number {
  const end = Math.min(text.length, 2000);
  let count = 0;
  let inWord = false;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    const space = code === 32 || code === 160 || (code >= 9 && code <= 13);
    if (!space && !inWord) count++;
    inWord = !space;
  }
  return count;
}

const blankBetween = (text: string, from: number, to: number): boolean =>
  /\n[^\S\n]*\n|\r[^\S\r\n]*\r|\u2029/.test(text.slice(from, to).replaceAll('\r\n', '\n'));

/** The line over `span`. */
export const lineAt = (text: string, span: Span, gapBefore: boolean): Line => {
  const words = text.slice(span[0], span[1]);
  return { span, text: words, words: countWords(words), gapBefore };
};

/** The lines of a text, in order; paragraphs that were wrapped by hand at a fixed width are one line each. */
export function linesOf(text: string): Line[] {
  let before = 0;
  const lines = paragraphsOf(text).map((span, index) => {
    const line = lineAt(text, span, index === 0 || blankBetween(text, before, span[0]));
    before = span[1];
    return line;
  });
  return isWrapped(lines) ? unwrapped(text, lines) : rejoined(text, lines);
}

/** "(R-Ohio) said", ", the board said": what cannot begin a paragraph. */
const CANNOT_BEGIN = /^(?:\([RDI](?:-\p{Lu}[\p{L}.]*)?\)|[,;]\s?\p{L})/u;

/** Joins a line to the one before where a page broke it within a sentence: "Sen. Ana Lopes ⏎ (D-Ohio) said", "asked ⏎ the mayor to go". */
function rejoined(text: string, lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  lines.forEach((line, index) => {
    const last = out.at(-1);
    const open = last && index > 1 && !line.gapBefore && !ENDS_SENTENCE.test(last.text.slice(-8));
    if (open && (CANNOT_BEGIN.test(line.text.slice(0, 40)) || (last.words >= TORN && /^\p{Ll}/u.test(line.text)))) {
      const span: Span = [last.span[0], line.span[1]];
      out[out.length - 1] = { ...last, span, text: text.slice(...span), words: last.words + line.words };
    } else out.push(line);
  });
  return out;
}

/** A shorter line that stops without a full stop is a heading or an item of a list. */
const TORN = 6;

/**
 * Mail and old wires break their lines at 60 to 90 columns, with empty lines between paragraphs. Told by this: no line is
 * longer, and most lines that another follows directly stop in mid-sentence, near the full width.
 */
function isWrapped(lines: readonly Line[]): boolean {
  const longest = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  if (longest < 50 || longest > 100) return false;
  const inner = lines.filter((_, index) => lines[index + 1] && !lines[index + 1]!.gapBefore);
  if (inner.length < 4 || inner.length < lines.length / 3) return false;
  const full = inner.filter((line) => line.text.length > longest * 0.7 && !ENDS_SENTENCE.test(line.text));
  return full.length > inner.length * 0.6;
}

/** Joins a line to the one before where that one is nearly as long as the width: a short one ended its paragraph. */
function unwrapped(text: string, lines: readonly Line[]): Line[] {
  const longest = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  const out: Line[] = [];
  let lastLength = 0;
  for (const line of lines) {
    const last = out.at(-1);
    if (last && !line.gapBefore && lastLength > longest * 0.6) {
      out[out.length - 1] = lineAt(text, [last.span[0], line.span[1]], last.gapBefore);
    } else out.push(line);
    lastLength = line.text.length;
  }
  return out;
}
