import type { Article, Problem } from '../model/index.ts';
import type { Known, Parsed } from './source.ts';
import { parseText } from './text.ts';

/** Articles from JSON Lines, one a line; a bad line is a problem with its number and the rest is read. Pure. */
export function parseJsonLines(text: string, known: Known = {}): Parsed {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  text.split('\n').forEach((line, index) => {
    if (!line.trim()) return;
    try {
      const fields = JSON.parse(line);
      const parsed = parseText(fields.text, { ...known, ...fields });
      articles.push(...parsed.articles);
      problems.push(...parsed.problems);
    } catch {
      problems.push({
        code: 'parse/bad-line',
        severity: 'error',
        message: `Line ${index + 1} is not a JSON object.`,
        next: 'Mend that line and read the file again; the other lines were read.',
        path: known.path ?? null,
      });
    }
  });
  return { articles, problems };
}
