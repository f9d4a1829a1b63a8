import type { Edtf, Findings, Span, TimeExpression } from '../../model/index.ts';
import { edtfOf, edtfRange } from '../../text/calendar.ts';
import type { Annotator, Reading } from '../reading.ts';
import type { Anchor, Resolved } from './context.ts';
import { longest } from './grammar.ts';
import { rules } from './rules.ts';
import { tenseAround } from './tense.ts';
import { type TimeWord, timeWordsOf } from './words.ts';

/** Time expressions, counted from the day the article first ran and from the dates that the story tells. */
export const times: Annotator = {
  name: 'times',
  needs: [],
  gives: ['times'],
  annotate: (reading: Reading): Partial<Findings> => ({ times: timesOf(reading) }),
};

/** What the story has told so far. Each expression found gives a new one. */
interface Told {
  /** The last date. */
  readonly date: Anchor | null;
  /** The last quarter named without its year. */
  readonly quarter: Anchor | null;
  /** Sentence of the last "nine months" or "six months". */
  readonly months: number;
}

/**
 * Every time expression of the prose, in text order, without overlaps. Linear in the length of the text. Where the article's
 * day is unknown, what counts from it has no `edtf`: never today's.
 */
export function timesOf(reading: Reading): TimeExpression[] {
  const day = dayPublished(reading.article.published);
  const out: TimeExpression[] = [];
  let told: Told = { date: null, quarter: null, months: -9 };
  let token = 0;
  for (const [number, sentence] of reading.sentences.entries()) {
    while (token < reading.tokens.length && reading.tokens[token]!.end <= sentence[0]) token++;
    const words = timeWordsOf(reading.tokens, token, sentence);
    for (let at = 0; at < words.length; at++) {
      if (!mayBegin(words, at)) continue;
      const found = longest(rules, words, at);
      if (!found) continue;
      const span: Span = [words[found.from]!.start, words[found.to - 1]!.end];
      const resolved = found.means({
        day,
        told: told.date,
        // "In the nine months, it earned …; a year earlier, …" is no quarter of the year before.
        quarter: number - told.months > 1 ? told.quarter : null,
        sentence: number,
        tense: tenseAround(words, found.from, found.to),
      });
      if (!resolved) continue;
      out.push(expressionOf(span, resolved));
      told = toldAfter(told, resolved, span, number);
      at = found.to - 1;
    }
  }
  return out;
}

/** False for most words, at the cost of a glance: "the" is frequent, "the week" is not. */
function mayBegin(words: readonly TimeWord[], at: number): boolean {
  const { entry } = words[at]!;
  if (entry?.is !== 'lead') return entry !== null;
  const next = words[at + 1];
  // "the ’80s", "the comparable year-ago quarter"
  return next !== undefined && (next.entry !== null || /^(?:[’'‘`]|comparable)$/.test(next.text));
}

/** The day number an article counts from; null when unknown, or known by month or year alone. */
function dayPublished(published: Edtf | null): number | null {
  const range = published === null ? null : edtfRange(published);
  return range && range[0] === range[1] ? range[0] : null;
}

function toldAfter(
  told: Told,
  { type, value, range, unit, doubt, anchor }: Resolved,
  span: Span,
  sentence: number,
): Told {
  if (/^P(?:[69]|12)M$/.test(value)) return { ...told, months: sentence };
  if (!range || !unit || type === 'DURATION' || doubt) return told;
  const date: Anchor = { range, unit, span, stated: anchor === undefined, sentence };
  return { ...told, date, quarter: unit === 'Q' && anchor === 'article' ? date : told.quarter };
}

function expressionOf(span: Span, { type, value, range, doubt, edtf, anchor }: Resolved): TimeExpression {
  const printed = edtf ?? (range ? edtfOf(range) : null);
  const interval = printed && edtfRange(printed) ? printed : null;
  const doubted =
    interval && doubt
      ? interval
          .split('/')
          .map((part) => (part === '..' ? part : part + doubt))
          .join('/')
      : interval;
  return { span, type, value, edtf: doubted, ...(anchor ? { anchor } : {}) };
}
