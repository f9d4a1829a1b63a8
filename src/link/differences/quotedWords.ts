import type { Span } from '../../model/index.ts';
import { align, type Step } from '../../text/align.ts';
import { rarityOf } from '../../text/rarity.ts';
import { shinglesOf } from '../../text/shingles.ts';
import { stemOf } from '../../text/stem.ts';
import { type Word, wordsOf } from '../../text/words.ts';
import { type DifferenceFinder, type Draft, draftOf, type Story } from './story.ts';

/** The same quotation in other words: "up to the court" here, "up for the court" there; or cut short where it goes on. */
export const quotedWords: DifferenceFinder = { name: 'quoted words', find: (story) => changesOf(story) };

/** One unbroken quotation: its words, and where the marks close. */
interface Quote {
  readonly article: number;
  readonly words: readonly Word[];
  readonly span: Span;
}

// Three words in a row are enough to look closer; what counts as the same quotation is decided on the whole.
const RUN = 3;
const LONGEST_POSTING = 12;

function changesOf(story: Story): Draft[] {
  const quotes = story.records.flatMap((_, article) => quotesOf(story, article));
  const out: Draft[] = [];
  const shown = new Set<string>();
  for (const [one, other] of candidates(quotes)) {
    for (const change of changesBetween(one, other, story)) {
      // A third article often prints one of the two wordings again: it joins when the finders' drafts are merged.
      const key = `${one.article} ${change.at} ${other.article} ${change.to}`;
      if (shown.has(key)) continue;
      shown.add(key);
      const draft = draftOf(story, 'wording', change.topic, change.said, change.why);
      if (draft) out.push(draft);
    }
  }
  return out;
}

function quotesOf(story: Story, article: number): Quote[] {
  const { article: source, findings } = story.records[article]!;
  return findings.quotations
    .filter((quotation) => quotation.depth === 0)
    .flatMap((quotation) => quotation.spans)
    .map(
      (span): Quote => ({ article, span, words: wordsOf(source.text, [[span[0], Math.min(span[1], span[0] + 4000)]]) }),
    )
    .filter((quote) => quote.words.length >= 2);
}

function* candidates(quotes: readonly Quote[]): Generator<[Quote, Quote]> {
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

interface Changed {
  readonly at: number;
  readonly to: number;
  readonly topic: string;
  readonly said: { value: string; article: number; span: Span }[];
  readonly why: string;
}

function changesBetween(one: Quote, other: Quote, story: Story): Changed[] {
  const steps = align(one.words, other.words);
  const same = steps.filter((step) => step.op === 'same').reduce((sum, step) => sum + step.a[1] - step.a[0], 0);
  const shorter = Math.min(one.words.length, other.words.length);
  const weight = steps
    .filter((step) => step.op === 'same')
    .flatMap((step) => one.words.slice(step.a[0], step.a[1]))
    .reduce((sum, word) => sum + rarityOf(stemOf(word.form)), 0);
  // Common ground of function words alone ("that we are going to") is no common quotation.
  if (same < 3 || weight < 8 || same / shorter < 0.5) return [];
  const out: Changed[] = [];
  steps.forEach((step, at) => {
    const before = steps[at - 1];
    const after = steps[at + 1];
    if (step.op === 'same') return;
    const inner = isGround(before) && isGround(after);
    const size = Math.max(step.a[1] - step.a[0], step.b[1] - step.b[0]);
    if (inner && size <= 14 && !isTrifle(step, one, other)) out.push(changed(one, other, step, story, whyOf(step)));
    else if (!after && isGround(before) && cutShort(step, one, other, story))
      out.push(changed(one, other, step, story, 'cut short where the other goes on'));
  });
  return out;
}

const isGround = (step: Step | undefined): boolean => step?.op === 'same' || step?.op === 'spelling';

const whyOf = (step: Step): string =>
  step.op === 'spelling'
    ? 'the same quotation, spelled otherwise'
    : step.op === 'replaced'
      ? 'other words in the same quotation'
      : 'words that one of the two leaves out';

/** Words an editor put in brackets in place of a pronoun, and an "and" between two sentences, change nothing. */
function isTrifle(step: Step, one: Quote, other: Quote): boolean {
  const [a, b] = [one.words.slice(...step.a), other.words.slice(...step.b)];
  if (step.op === 'spelling')
    return a.map((w) => w.key).join('') === b.map((w) => w.key).join('') && a.length === b.length;
  return [...a, ...b].every((word) => /^(?:uh|um|er|you know)$/.test(word.form));
}

/** True when the shorter quotation ends with a full stop or comma in the midst of the longer one's sentence. */
function cutShort(step: Step, one: Quote, other: Quote, story: Story): boolean {
  const longer = step.op === 'cut' ? one : step.op === 'added' ? other : null;
  if (!longer) return false;
  const short = longer === one ? other : one;
  const next = longer.words[longer === one ? step.a[0] : step.b[0]]!;
  const text = story.records[short.article]!.article.text;
  const ending = /([.?!,])[”"’']*$/.exec(text.slice(short.words.at(-1)!.end, short.span[1] + 1).trimEnd());
  return !!ending && !/[.?!"—;:…,]/.test(next.before) && short.words.length >= 3;
}

function changed(one: Quote, other: Quote, step: Step, story: Story, why: string): Changed {
  const said = [
    { quote: one, range: step.a },
    { quote: other, range: step.b },
  ].map(({ quote, range }) => {
    const from = Math.max(0, range[0] - 2);
    const to = Math.min(quote.words.length, range[1] + 2);
    const span: Span = [quote.words[from]!.start, quote.words[Math.max(from, to - 1)]!.end];
    const { text } = story.records[quote.article]!.article;
    return { value: text.slice(...span).replace(/\s+/g, ' '), article: quote.article, span };
  });
  const topic = one.words.slice(Math.max(0, step.a[0] - 6), Math.min(one.words.length, step.a[1] + 4));
  const { text } = story.records[one.article]!.article;
  const words = text.slice(topic[0]!.start, topic.at(-1)!.end).replace(/\s+/g, ' ');
  return {
    at: one.words[Math.min(step.a[0], one.words.length - 1)]!.start,
    to: other.words[Math.min(step.b[0], other.words.length - 1)]!.start,
    topic: `the words “${words}”`,
    said,
    why,
  };
}
