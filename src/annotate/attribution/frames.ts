import type { Quotation, Span } from '../../model/index.ts';
import { firstEndingAfter, trimmed } from '../../text/spans.ts';
import { isCapitalised } from '../../text/words.ts';
import type { Reading } from '../reading.ts';

/** A word, a punctuation mark, or a whole outermost quotation (of which this is the part that lies in the frame). */
export interface Item {
  readonly start: number;
  readonly end: number;
  /** Lower case for words; the mark itself for punctuation; '“' for a quotation. */
  readonly word: string;
  readonly kind: 'word' | 'punctuation' | 'quotation';
  readonly capital: boolean;
  /** A quotation whose first word is in lower case: it goes on with the clause before it. */
  readonly lowerStart: boolean;
  readonly quotation: Quotation | null;
}

/** A sentence with each outermost quotation as one item, so that “A. B,” she said. is one frame. */
export interface Frame {
  readonly items: readonly Item[];
  readonly span: Span;
  /** Index of its paragraph in the reading. */
  readonly paragraph: number;
}

// No sentence of news has so many words; what has more is read in pieces, so that nothing takes time by the square.
const LONGEST = 400;

/** The frames of an article in text order. A quotation that runs over several paragraphs has an item in each. */
export function framesOf(reading: Reading, quotations: readonly Quotation[]): Frame[] {
  const outer = quotations.filter((q) => q.depth === 0);
  const parts = outer
    .flatMap((quotation) => quotation.spans.map((span) => ({ quotation, span })))
    .sort((a, b) => a.span[0] - b.span[0]);
  const partSpans = parts.map((p) => p.span);
  const frames: Frame[] = [];
  let token = 0;
  let part = 0;
  let paragraph = 0;
  for (const span of joinedSentences(reading, partSpans)) {
    while (paragraph < reading.paragraphs.length - 1 && reading.paragraphs[paragraph]![1] <= span[0]) paragraph++;
    const items: Item[] = [];
    while (token < reading.tokens.length && reading.tokens[token]!.start < span[0]) token++;
    while (token < reading.tokens.length && reading.tokens[token]!.start < span[1]) {
      const t = reading.tokens[token]!;
      while (part < parts.length && parts[part]!.span[1] <= t.start) part++;
      const here = parts[part];
      if (here && here.span[0] < t.end && here.span[1] > t.start) {
        const nickname = isNickname(reading.text, here.span, items.at(-1));
        items.push(
          nickname
            ? {
                start: here.span[0],
                end: here.span[1],
                word: 'nickname',
                kind: 'word',
                capital: true,
                lowerStart: false,
                quotation: null,
              }
            : {
                start: here.span[0],
                end: here.span[1],
                word: '“',
                kind: 'quotation',
                capital: false,
                lowerStart: LOWER_START.test(reading.text.slice(here.span[0], here.span[0] + 4)),
                quotation: here.quotation,
              },
        );
        while (token < reading.tokens.length && reading.tokens[token]!.start < here.span[1]) token++;
        continue;
      }
      const isWord = t.kind === 'word' || t.kind === 'number';
      items.push({
        start: t.start,
        end: t.end,
        word: isWord ? t.text.toLowerCase() : t.text,
        kind: isWord ? 'word' : 'punctuation',
        capital: t.kind === 'word' && isCapitalised(t.text),
        lowerStart: false,
        quotation: null,
      });
      token++;
    }
    for (let from = 0; from < items.length; from += LONGEST) {
      frames.push({ items: items.slice(from, from + LONGEST), span, paragraph });
    }
  }
  return frames;
}

/** Marcia “Cia” Price: between two names, and short. */
function isNickname(text: string, [start, end]: Span, before: Item | undefined): boolean {
  if (end - start > 30 || !before?.capital || before.end !== start - 1) return false;
  const inner = text.slice(start, end);
  return (
    /^\s\p{Lu}/u.test(text.slice(end, end + 3)) &&
    /^\W*[\p{L}\p{N}]/u.test(inner) &&
    !/[.,?!][^\p{L}]*$/u.test(inner) &&
    !/\s.*\s/.test(inner)
  );
}

/** The sentences of the reading, with those boundaries undone that lie inside a quotation. */
function joinedSentences(reading: Reading, parts: readonly Span[]): Span[] {
  const out: Span[] = [];
  let open: Span | null = null;
  for (const sentence of reading.sentences) {
    const start: number = open ? open[0] : sentence[0];
    const end = sentence[1];
    const over = parts[firstEndingAfter(parts, end)];
    if (over && over[0] < end) open = [start, end];
    else {
      out.push(trimmed(reading.text, [start, end]));
      open = null;
    }
  }
  if (open) out.push(open);
  return out;
}

/** What the inside of a quotation tells about how it stands in its sentence. */
export interface QuotationShape {
  /** Words inside the marks. */
  readonly words: number;
  /** Begins with a capital, a digit, a bracket or dots: could be a sentence of its own. */
  readonly startsSentence: boolean;
  /** The last character before the closing mark, or after it when that is a comma or full stop: , . ? ! … — or a letter. */
  readonly last: string;
}

const LOWER_START = /^[“”"„‟«»‹›‘’'`]{1,2}\p{Ll}/u;
const INNER = /[“”"„‟«»‹›‘’'`\s]/;

/** How a quotation looks: how many words it has, how it begins and how it ends. */
export function shapeOf(text: string, item: Item): QuotationShape {
  let start = item.start;
  let end = item.end;
  while (start < end && INNER.test(text[start]!)) start++;
  while (end > start && INNER.test(text[end - 1]!)) end--;
  let words = 0;
  const limit = Math.min(end, start + 400);
  for (let at = start; at < limit; at++) if (/\s/.test(text[at]!) && !/\s/.test(text[at - 1] ?? ' ')) words++;
  const after = text[item.end] ?? '';
  const last = end > start ? text[end - 1]! : '';
  return {
    words: end > start ? words + 1 : 0,
    startsSentence: /[\p{Lu}\p{N}[(.…]/u.test(text[start] ?? ''),
    last: /[,.?!…—–-]/.test(last) ? last : /[,.?!]/.test(after) ? after : last,
  };
}
