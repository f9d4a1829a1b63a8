import { problemFor } from '../problems.ts';
import type { Known, Parsed } from '../source.ts';

/** Articles of an XML file. */
export function parseXml(_text: string, known: Known = {}): Parsed {
  return { articles: [], problems: [problemFor.noArticle('the XML file', known.path)] };
}
