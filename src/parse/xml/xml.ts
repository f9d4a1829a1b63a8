import { DOMParser } from 'linkedom';
import type { Problem } from '../../model/index.ts';
import { articleFrom } from '../assemble.ts';
import { compose, type Piece } from '../compose.ts';
import { flatten } from '../html/flatten.ts';
import { problemFor } from '../problems.ts';
import type { Known, Parsed } from '../source.ts';
import { feedItems } from './feed.ts';
import { newsItems } from './newsml.ts';

/** One article as a feed or wire file holds it. */
export interface XmlItem {
  readonly known: Known;
  readonly pieces: readonly Piece[];
  /** True when the file holds a summary only, and the article lies behind its address. */
  readonly summary: boolean;
}

/**
 * The articles of an XML file: the items of RSS, RDF and Atom feeds, NewsML-G2 news items, NITF. The parser knows no
 * document types, so entities declared in the file are never expanded and nothing outside it is fetched. Pure.
 */
export function parseXml(xml: string, known: Known = {}): Parsed {
  const flat = flatten(xml);
  const document = new DOMParser().parseFromString(flat.html, 'text/xml') as unknown as Document;
  const items = [...feedItems(document), ...newsItems(document)];
  const articles: Parsed['articles'][number][] = [];
  const problems: Problem[] = [];
  if (flat.cut)
    problems.push(problemFor.badMarkup(`The file nests ${flat.cut} tags too deep; they were passed over.`, known.path));
  let summaries = 0;
  for (const item of items) {
    const title = item.known.title ?? null;
    const { text, blocks } = compose(title ? [{ kind: 'title', text: title }, ...item.pieces] : item.pieces);
    if (!item.pieces.length) continue;
    const parsed = articleFrom(text, blocks, { ...item.known, path: known.path ?? null });
    articles.push(...parsed.articles);
    problems.push(...parsed.problems);
    if (item.summary) summaries++;
  }
  if (!articles.length) problems.push(problemFor.noArticle('the XML file', known.path));
  if (summaries) problems.push(problemFor.summaries(summaries, known.path));
  return { articles, problems };
}
