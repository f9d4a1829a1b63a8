import type { QuotedWords, Span } from '../model/index.ts';
import { commonRuns } from '../text/align.ts';
import { wordsOf } from '../text/words.ts';

const CONTEXT = 32;

/** The words at `span` with what stands around them, so that they can be found again after an edit. */
export function quoted(text: string, span: Span): QuotedWords {
  return {
    exact: text.slice(...span),
    prefix: text.slice(Math.max(0, span[0] - CONTEXT), span[0]),
    suffix: text.slice(span[1], span[1] + CONTEXT),
    start: span[0],
  };
}

// “Yes,” stands in any article: without its neighbours it is found by its place only.
const TELLING_LENGTH = 20;
const TELLING_CONTEXT = 8;

/**
 * Where the words stand in this text; null when they do not. Letter for letter first, then with other marks, dashes and white
 * space, then with a few words changed. Of several places that one counts whose neighbours are the same, then the nearest to the
 * old one. `same` says that it is the very text the words were taken from: there, the old place is enough.
 */
export function locate(text: string, words: QuotedWords, same = false): Span | null {
  if (words.exact === '') return null;
  const end = words.start + words.exact.length;
  if (same && text.slice(words.start, end) === words.exact) return [words.start, end];
  const strict = best(text, words, (exact) => exact);
  if (strict) return strict;
  const loose = plain(text);
  const found = best(loose.text, { ...words, exact: plain(words.exact).text.trim() }, (exact) => plain(exact).text);
  if (found) return [loose.at[found[0]]!, loose.at[found[1] - 1]! + 1];
  return nearly(text, words);
}

function best(text: string, words: QuotedWords, fold: (context: string) => string): Span | null {
  const { exact, start } = words;
  if (exact === '') return null;
  const [prefix, suffix] = [fold(words.prefix), fold(words.suffix)];
  let found: { at: number; context: number } | null = null;
  // A text of one word ten thousand times is no article: after this many places the best so far stands.
  let tries = 500;
  for (let at = text.indexOf(exact); at >= 0 && tries-- > 0; at = text.indexOf(exact, at + 1)) {
    const context = sharedEnd(text, at, prefix) + sharedStart(text, at + exact.length, suffix);
    const nearer = found && Math.abs(at - start) < Math.abs(found.at - start);
    if (!found || context > found.context || (context === found.context && nearer)) found = { at, context };
  }
  if (!found || (exact.length < TELLING_LENGTH && found.context < TELLING_CONTEXT)) return null;
  return [found.at, found.at + exact.length];
}

function sharedEnd(text: string, at: number, prefix: string): number {
  let n = 0;
  while (n < prefix.length && n < at && text[at - 1 - n] === prefix[prefix.length - 1 - n]) n++;
  return n;
}

function sharedStart(text: string, at: number, suffix: string): number {
  let n = 0;
  while (n < suffix.length && text[at + n] === suffix[n]) n++;
  return n;
}

/** The text with marks, dashes and white space made plain, and where each of its units stood. */
function plain(text: string): { readonly text: string; readonly at: readonly number[] } {
  const out: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = PLAIN.get(text[i]!) ?? (/\s/.test(text[i]!) ? ' ' : text[i]!);
    if (unit === ' ' && out.at(-1) === ' ') continue;
    out.push(unit);
    at.push(i);
  }
  return { text: out.join(''), at };
}

const PLAIN = new Map(
  [
    ['“”„‟«»', '"'],
    ['‘’‚‛ʼ`´', "'"],
    ['‐‑–—', '-'],
  ].flatMap(([units, to]) => [...units!].map((unit) => [unit, to!] as const)),
);

// An editor who changes a word or two in a sentence has not made another sentence of it.
const LEAST_WORDS = 6;
const ENOUGH = 0.75;
const MOST_WORDS = 400;

/** The stretch that holds at least three in four of the words, in order and close together; null when there is none. */
function nearly(text: string, { exact }: QuotedWords): Span | null {
  const wanted = wordsOf(exact, [[0, exact.length]]).slice(0, MOST_WORDS);
  if (wanted.length < LEAST_WORDS) return null;
  const here = wordsOf(text, [[0, text.length]]);
  const keys = wanted.map((word) => word.key);
  const anchor = commonRuns(
    keys,
    here.map((word) => word.key),
  ).reduce((longest, run) => (run.length > longest.length ? run : longest), { a: 0, b: 0, length: 0 });
  if (anchor.length < 3) return null;
  const slack = Math.ceil(wanted.length / 4);
  const low = Math.max(0, anchor.b - anchor.a - slack);
  const high = Math.min(here.length, anchor.b + wanted.length - anchor.a + slack);
  const runs = commonRuns(
    keys,
    here.slice(low, high).map((word) => word.key),
  );
  if (runs.reduce((sum, run) => sum + run.length, 0) < ENOUGH * wanted.length) return null;
  const from = here[low + runs[0]!.b]!;
  const to = here[low + runs.at(-1)!.b + runs.at(-1)!.length - 1]!;
  return withMarks(text, exact, [from.start, to.end]);
}

/** A stretch found by its words, with the marks at its ends where the words had some. */
function withMarks(text: string, exact: string, [start, end]: Span): Span {
  const before = /["“”‘’'«»„]$/.test(text.slice(0, start)) && /^["“”‘’'«»„]/.test(exact);
  const after = /[.,;:!?…]*["“”‘’'«»]$/.test(exact) ? /^[.,;:!?…]{0,3}["“”‘’'«»]/.exec(text.slice(end, end + 4)) : null;
  return [before ? start - 1 : start, after ? end + after[0].length : end];
}
