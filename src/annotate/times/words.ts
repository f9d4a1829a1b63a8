import type { Span } from '../../model/index.ts';
import type { Token } from '../../text/tokens.ts';
import { type Entry, entryOf } from './lexicon.ts';

/** A token as the rules of time see it: lower case, hyphens split off ("two-day" is two words), "Nov" with its full stop. */
export interface TimeWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What the lexicon knows of it, or null. */
  readonly entry: Entry | null;
  readonly capital: boolean;
  /** Joined to the word before by a hyphen or by nothing at all: the "day" of "two-day". */
  readonly glued: boolean;
  /** Had an ’s, which lies outside of [start, end): "Tuesday’s". */
  readonly possessive: boolean;
}

const DASH = /[-‑–]/;
// Only these may take in the full stop after them ("Nov. 3", "10 a.m."); any other full stop ends something.
const ABBREVIATED =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thur?s?|fri|sat|sun|[ap]\.?m|yrs?|hrs?)$/;

/** The words of one sentence. `first` is the index of its first token; tokens are read up to `span[1]`. */
export function timeWordsOf(tokens: readonly Token[], first: number, span: Span): TimeWord[] {
  const out: TimeWord[] = [];
  for (let at = first; at < tokens.length && tokens[at]!.start < span[1]; at++) {
    const token = tokens[at]!;
    const glued = out.length > 0 && out[out.length - 1]!.end === token.start;
    if (token.kind === 'punctuation' || token.kind === 'mark') {
      const before = out[out.length - 1];
      if (token.text === '.' && glued && before && ABBREVIATED.test(before.text)) {
        out[out.length - 1] = { ...before, end: token.end };
        continue;
      }
      out.push(wordOf(token.text, token.start, token.end, glued));
      continue;
    }
    if (!DASH.test(token.text)) {
      out.push(wordOf(token.text, token.start, token.end, glued));
      continue;
    }
    let start = 0;
    for (let i = 0; i <= token.text.length; i++) {
      if (i < token.text.length && !DASH.test(token.text[i]!)) continue;
      if (i > start)
        out.push(wordOf(token.text.slice(start, i), token.start + start, token.start + i, glued || start > 0));
      start = i + 1;
    }
  }
  return out;
}

function wordOf(printed: string, start: number, end: number, glued: boolean): TimeWord {
  let text = printed.toLowerCase();
  let possessive = false;
  if (text.length > 2 && text.charCodeAt(text.length - 1) === 115 && /[’']/.test(text[text.length - 2]!)) {
    text = text.slice(0, -2);
    end -= 2;
    possessive = true;
  }
  const entry = entryOf(text);
  const code = printed.charCodeAt(0);
  return { text, start, end, entry, capital: code >= 65 && code <= 90, glued, possessive };
}
