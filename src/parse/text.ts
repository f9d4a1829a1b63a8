import { articleFrom } from './assemble.ts';
import { problemFor } from './problems.ts';
import type { Known, Parsed } from './source.ts';
import { readPlain } from './text/plain.ts';

/**
 * One article from plain text in whatever shape people paste. The text is kept to the character (the caller drops a byte
 * order mark); what is known from outside goes before what the text states. Pure; never throws.
 */
export function parseText(text: string, known: Known = {}): Parsed {
  if (!/\S/.test(text)) return { articles: [], problems: [problemFor.empty(known.path)] };
  const reading = readPlain(text, known.title ?? null);
  const stated: Known = {
    path: known.path ?? null,
    url: known.url ?? reading.url,
    outlet: known.outlet ?? reading.outlet,
    title: known.title ?? reading.title,
    authors: known.authors?.length ? known.authors : reading.authors,
    published: known.published ?? null,
    updated: known.updated ?? reading.updated,
    language: known.language ?? reading.language,
  };
  return articleFrom(text, reading.blocks, stated, reading.published);
}
