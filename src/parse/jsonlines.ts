import type { Article, Problem } from '../model/index.ts';
import { MAX_TEXT } from './limits.ts';
import { problemFor } from './problems.ts';
import type { Known, Parsed } from './source.ts';
import { parseText } from './text.ts';

/** More bad lines than this in one file are counted, not listed: it is some other format. */
const MOST_LISTED = 20;

/**
 * Articles from JSON Lines, one a line: `text` (kept to the character), and where known `path`, `url`, `outlet`, `title`,
 * `authors`, `published`, `updated`, `language`. A bad line is a problem with its number, and the rest is read. `firstLine`
 * is the number of the first line given, when a long file comes in parts. Pure; never throws.
 */
export function parseJsonLines(text: string, known: Known = {}, firstLine = 1): Parsed {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  let bad = 0;
  let number = firstLine;
  for (let start = 0; start < text.length; number++) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end).trim();
    start = end + 1;
    if (!line) continue;
    const read = readLine(line, known);
    if (typeof read === 'string') {
      if (++bad <= MOST_LISTED) problems.push(problemFor.badLine(number, read, known.path));
      continue;
    }
    articles.push(...read.articles);
    problems.push(...read.problems.map((problem) => ({ ...problem, message: `Line ${number}: ${problem.message}` })));
  }
  if (bad > MOST_LISTED)
    problems.push(problemFor.badLine(number - 1, `${bad} lines in all could not be read.`, known.path));
  return { articles, problems };
}

function readLine(line: string, known: Known): Parsed | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `not valid JSON (${error instanceof Error ? error.message.slice(0, 120) : 'unknown error'}).`;
  }
  return articleFromFields(value, known);
}

/** One article from an object with the fields of JSON Lines, or what is wrong with it, in a sentence. */
export function articleFromFields(value: unknown, known: Known): Parsed | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'it holds no JSON object.';
  const fields = value as Readonly<Record<string, unknown>>;
  const { text } = fields;
  if (typeof text !== 'string') return 'the object has no “text”, or it is not a string.';
  if (text.length > MAX_TEXT) return `its text has ${text.length} characters; at most ${MAX_TEXT} are read.`;
  const string = (name: string): string | null => {
    const field = fields[name];
    if (typeof field === 'number') return String(field);
    return typeof field === 'string' && field.trim() ? field.trim() : null;
  };
  const { authors } = fields;
  return parseText(text, {
    path: string('path') ?? known.path ?? null,
    url: string('url') ?? known.url ?? null,
    outlet: string('outlet'),
    title: string('title'),
    authors: Array.isArray(authors)
      ? authors.filter((author): author is string => typeof author === 'string' && author.trim() !== '')
      : string('authors')
        ? [string('authors')!]
        : [],
    published: string('published'),
    updated: string('updated'),
    language: string('language'),
  });
}
