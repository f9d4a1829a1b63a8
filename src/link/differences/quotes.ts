import type { Span } from '../../model/index.ts';
import { shinglesOf } from '../../text/shingles.ts';
import { type Word, wordsOf } from '../../text/words.ts';
import type { Story } from './story.ts';

/** One unbroken quotation: its words, and where the marks close. */
export interface Quote {
  readonly article: number;
  readonly words: readonly Word[];
  readonly keys: ReadonlySet<string>;
  readonly span: Span;
  /** Where the whole quotation begins. */
  readonly of: number;
}

// Three words in a row are enough to look closer; what counts as the same quotation is decided on the whole.
const RUN = 3;
const LONGEST_POSTING = 12;

/** The quotations of an article, outermost marks only; one that goes on over a paragraph's end is one. */
export function quotesOf(story: Story, article: number): Quote[] {
  const { article: source, findings } = story.records[article]!;
  return findings.quotations
    .filter((quotation) => quotation.depth === 0)
    .map(({ spans }): Quote => {
      const read = spans.slice(0, 20).map(([start, end]): Span => [start, Math.min(end, start + 4000)]);
      return quoteOf(article, wordsOf(source.text, read), [read[0]![0], read.at(-1)![1]], read[0]![0]);
    })
    .filter((quote) => quote.words.length >= 2);
}

const ABBREVIATED = /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|st|lt|col|no|vs|jr|sr|prof|\p{L})$/u;

/** A quotation sentence by sentence: where one paper ends a sentence and another goes on, the two are to be set side by side. */
export function sentencesIn(quote: Quote, text: string): Quote[] {
  const out: Quote[] = [];
  let from = 0;
  quote.words.forEach((word, at) => {
    if (at === from) return;
    const before = quote.words[at - 1]!;
    const ends = /^[’”"']?[.?!]/.test(text.slice(before.end, before.end + 2)) && !ABBREVIATED.test(before.form);
    // "U.S. troops", "No. 10": a small letter or a number goes on.
    const goesOn = !/\p{Lu}/u.test(text[word.start]!);
    if (!ends || goesOn) return;
    out.push(partOf(quote, from, at));
    from = at;
  });
  out.push(partOf(quote, from, quote.words.length));
  return out.filter((part) => part.words.length >= 2);
}

const partOf = (quote: Quote, from: number, to: number): Quote => {
  const words = quote.words.slice(from, to);
  return quoteOf(quote.article, words, [words[0]!.start, words.at(-1)!.end], quote.of);
};

const quoteOf = (article: number, words: readonly Word[], span: Span, of: number): Quote => ({
  article,
  words,
  keys: new Set(words.map((word) => word.key)),
  span,
  of,
});

/** Pairs of quotations of different articles with three words in a row in common; bounded for words that stand everywhere. */
export function* candidates(quotes: readonly Quote[]): Generator<[Quote, Quote]> {
  const postings = new Map<number, Quote[]>();
  const pairs = new Map<Quote, Set<Quote>>();
  for (const quote of quotes) {
    const keys = quote.words.map((word) => word.key);
    for (const shingle of new Set(shinglesOf(keys, Math.min(RUN, keys.length)))) {
      const list = postings.get(shingle) ?? [];
      postings.set(shingle, list);
      for (const other of list.slice(0, LONGEST_POSTING)) {
        if (other.article === quote.article) continue;
        const seen = pairs.get(other) ?? new Set();
        pairs.set(other, seen);
        if (!seen.has(quote)) {
          seen.add(quote);
          yield [other, quote];
        }
      }
      list.push(quote);
    }
  }
}
