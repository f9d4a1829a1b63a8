import type { Edtf, Problem } from '../model/index.ts';
import { articleOf } from './article.ts';
import { dayInUrl, edtfIn, readDay } from './dates.ts';
import { problemFor } from './problems.ts';
import type { Known, Parsed } from './source.ts';
import { type PlainReading, readPlain } from './text/plain.ts';

/**
 * One article from plain text in whatever shape people paste. The text is kept to the character (the caller drops a byte
 * order mark); what is known from outside goes before what the text states. Pure; never throws.
 */
export function parseText(text: string, known: Known = {}): Parsed {
  if (!/\S/.test(text)) return { articles: [], problems: [problemFor.empty(known.path)] };
  const reading = readPlain(text, known.title ?? null);
  const url = known.url ?? reading.url;
  const dates = datesOf(known, reading, url);
  const article = articleOf({
    path: known.path ?? null,
    url,
    outlet: known.outlet ?? reading.outlet,
    title: known.title ?? reading.title,
    authors: known.authors?.length ? known.authors : reading.authors,
    published: dates.published,
    updated: edtfIn(known.updated) ?? edtfIn(reading.updated),
    language: known.language ?? languageTag(reading.language),
    text,
    blocks: reading.blocks,
  });
  return { articles: [article], problems: dates.problems.map((problem) => ({ ...problem, article: article.id })) };
}

const languageTag = (value: string | null): string | null =>
  value && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value) ? value : null;

function datesOf(
  known: Known,
  reading: PlainReading,
  url: string | null,
): { published: Edtf | null; problems: Problem[] } {
  const stated = [known.published, reading.published].filter((value): value is string => Boolean(value));
  for (const value of stated) {
    const day = edtfIn(value);
    if (day) return { published: day, problems: [] };
  }
  const implied = reading.datelineDay ?? dayInUrl(url);
  if (implied) return { published: implied, problems: [] };
  const unread = stated[0];
  if (!unread) return { published: null, problems: [problemFor.noDate(known.path)] };
  const read = readDay(unread);
  const order = 'unclear' in read && read.unclear === 'order';
  return {
    published: null,
    problems: [order ? problemFor.dateOrder(unread, known.path) : problemFor.badDate(unread, known.path)],
  };
}
