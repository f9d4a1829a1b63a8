import { articleFromFields } from './jsonlines.ts';
import { problemFor } from './problems.ts';
import type { Known, Parsed } from './source.ts';

/** Articles of one JSON value. */
export function parseJson(text: string, known: Known = {}): Parsed {
  const read = articleFromFields(JSON.parse(text), known);
  return typeof read === 'string' ? { articles: [], problems: [problemFor.badJson(read, known.path)] } : read;
}
