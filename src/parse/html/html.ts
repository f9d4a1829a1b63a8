import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Problem } from '../../model/index.ts';
import { articleFrom } from '../assemble.ts';
import { compose, type Piece } from '../compose.ts';
import { problemFor } from '../problems.ts';
import type { Known, Parsed } from '../source.ts';
import { isByline } from '../text/furniture.ts';
import { folded } from '../text/head.ts';
import { flatten } from './flatten.ts';
import { pageMeta } from './meta.ts';
import { piecesOf } from './pieces.ts';

/** Fewer characters than this are a notice about cookies, not an article. */
const LEAST = 25;

/**
 * The article of a web page: its title, then its readable text, paragraphs with an empty line between. Scripts are never
 * run. Pure, but slow on hostile pages: callers that read files give it to a worker with a time limit.
 */
export function parseHtml(html: string, known: Known = {}): Parsed {
  const problems: Problem[] = [];
  const flat = flatten(html);
  if (flat.cut) {
    problems.push(
      problemFor.badMarkup(
        `The page nests ${flat.cut.toLocaleString('en')} tags too deep; they were passed over, their text kept.`,
        known.path,
      ),
    );
  }
  const { document } = parseHTML(/<html[\s>]/i.test(flat.html) ? flat.html : `<html><body>${flat.html}</body></html>`);
  const meta = pageMeta(document, known.url ?? null);
  const title = known.title ?? meta.title;
  const body = withoutTitle(bodyOf(document), title);
  if (body.reduce((sum, piece) => sum + piece.text.length, 0) < LEAST) {
    return { articles: [], problems: [...problems, problemFor.noArticle('the page', known.path)] };
  }
  const byline = body.find((piece) => piece.kind === 'byline');
  const { text, blocks } = compose(title ? [{ kind: 'title', text: title }, ...body] : body);
  const parsed = articleFrom(text, blocks, {
    path: known.path ?? null,
    url: known.url ?? meta.url,
    outlet: known.outlet ?? meta.outlet,
    title,
    authors: known.authors?.length
      ? known.authors
      : meta.authors.length || !byline
        ? meta.authors
        : [byline.text.replace(/^by:?\s+/i, '')],
    published: known.published ?? meta.published,
    updated: known.updated ?? meta.updated,
    language: known.language ?? meta.language,
  });
  return { articles: parsed.articles, problems: [...problems, ...parsed.problems] };
}

/** The readable part of a page; where none stands out, all of its paragraphs. Changes the document. */
function bodyOf(document: Document): Piece[] {
  const fallback = () => piecesOf(document.body ?? document.documentElement);
  const all = document.querySelectorAll('p').length ? null : fallback();
  try {
    const read = new Readability<Element>(document, {
      serializer: (node) => node as Element,
    }).parse();
    const pieces = read?.content ? piecesOf(read.content) : [];
    if (pieces.length) return pieces;
  } catch {
    // Readability throws on trees it has no idea of, such as a page with no body.
  }
  return all ?? fallback();
}

/** A page prints its title again above the text; it is kept once. */
function withoutTitle(pieces: readonly Piece[], title: string | null): Piece[] {
  if (!title) return [...pieces];
  const same = folded(title);
  const at = pieces.slice(0, 4).findIndex((piece) => folded(piece.text) === same);
  const rest = at < 0 ? pieces : pieces.filter((_, index) => index !== at);
  return rest.map((piece, index) =>
    index < 3 && piece.kind === 'paragraph' && isByline(piece.text) ? { ...piece, kind: 'byline' } : piece,
  );
}
