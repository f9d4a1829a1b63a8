import type { Article, Problem } from '../model/index.ts';
import { articleFrom } from './assemble.ts';
import { compose, type Piece } from './compose.ts';
import { articleFromFields } from './jsonlines.ts';
import { problemFor } from './problems.ts';
import type { Known, Parsed } from './source.ts';
import { namesIn } from './text/fields.ts';
import { fragmentPieces } from './xml/elements.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * Articles of one JSON value: an object with the fields of JSON Lines, a ninjs item, a JSON Feed, or a list of any of these
 * (also under `items`, `articles` or `hits`). Pure; never throws.
 */
export function parseJson(text: string, known: Known = {}): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 160) : 'unknown error';
    return { articles: [], problems: [problemFor.badJson(`${why}.`, known.path)] };
  }
  const articles: Article[] = [];
  const problems: Problem[] = [];
  const listed = listIn(value);
  for (const [index, item] of listed.items.entries()) {
    const read = isObject(item)
      ? (ninjs(item, known, listed.outlet) ?? articleFromFields(item, known))
      : 'it holds no JSON object.';
    if (typeof read === 'string') problems.push(problemFor.badJson(`item ${index + 1}: ${read}`, known.path));
    else {
      articles.push(...read.articles);
      problems.push(...read.problems);
    }
  }
  return { articles, problems };
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function listIn(value: unknown): { items: readonly unknown[]; outlet: string | null } {
  if (Array.isArray(value)) return { items: value, outlet: null };
  if (!isObject(value) || typeof value.text === 'string') return { items: [value], outlet: null };
  const list = [value.items, value.articles, value._items, value.hits].find(Array.isArray);
  return list ? { items: list, outlet: words(value.title) } : { items: [value], outlet: null };
}

const words = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null);

/** An item of ninjs (1.x names fields `body_html`, 2.x and 3.x list bodies and headlines) or of JSON Feed; null for others. */
function ninjs(item: Json, known: Known, outlet: string | null): Parsed | null {
  const html =
    words(item.body_html) ?? words(item.body_xhtml) ?? words(item.content_html) ?? listed(item.bodies, 'html');
  const plain = words(item.body_text) ?? words(item.content_text) ?? listed(item.bodies, 'plain');
  if (!html && !plain) return null;
  const title = words(item.headline) ?? listed(item.headlines) ?? words(item.title);
  const body: Piece[] = fragmentPieces(html ?? plain!);
  const { text, blocks } = compose(title ? [{ kind: 'title', text: title }, ...body] : body);
  if (!body.length) return { articles: [], problems: [problemFor.empty(known.path)] };
  const sources = [item.infosources, item.infosource, item.provider, item.copyrightholder]
    .flat()
    .map(nameOf)
    .filter((name) => name !== null);
  const people = [item.authors, item.author, item.by, item.byline, item.bylines]
    .flat()
    .map(nameOf)
    .filter((name) => name !== null);
  return articleFrom(text, blocks, {
    path: known.path ?? null,
    url:
      [item.url, item.canonicalurl, item.uri].map(words).find((one) => one && /^https?:/.test(one)) ??
      known.url ??
      null,
    outlet: sources[0] ?? outlet,
    title,
    authors: [...new Set(people.flatMap(namesIn))],
    published:
      [
        item.firstcreated,
        item.firstCreated,
        item.date_published,
        item.versioncreated,
        item.versionCreated,
        item.contentCreated,
      ]
        .map(words)
        .find(Boolean) ?? null,
    updated: [item.date_modified, item.versioncreated, item.versionCreated].map(words).find(Boolean) ?? null,
    language: words(item.language),
  });
}

function nameOf(value: unknown): string | null {
  return isObject(value) ? (words(value.name) ?? words(value.value) ?? words(value.literal)) : words(value);
}

/** The value in a list such as `[{ "contentType": "text/html", "value": "…" }]`. */
function listed(list: unknown, kind = ''): string | null {
  if (!Array.isArray(list)) return null;
  const found = list
    .filter(isObject)
    .find((one) => (words(one.contentType) ?? words(one.contenttype) ?? kind).includes(kind));
  return found ? words(found.value) : null;
}
