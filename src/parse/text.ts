import type { Block } from '../model/index.ts';
import { paragraphsOf } from '../text/sentences.ts';
import { articleOf } from './article.ts';
import type { Known, Parsed } from './source.ts';

/** One article from plain text in whatever shape people paste. The text is kept to the character. Pure. */
export function parseText(text: string, known: Known = {}): Parsed {
  const blocks: Block[] = paragraphsOf(text).map((span) => ({ kind: 'paragraph', span }));
  const article = articleOf({
    path: known.path ?? null,
    url: known.url ?? null,
    outlet: known.outlet ?? null,
    title: known.title ?? null,
    authors: known.authors ?? [],
    published: known.published ?? null,
    updated: known.updated ?? null,
    language: known.language ?? null,
    text,
    blocks,
  });
  return { articles: [article], problems: [] };
}
