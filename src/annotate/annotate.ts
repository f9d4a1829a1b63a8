import type { Article, Findings } from '../model/index.ts';
import { annotators } from './annotators.ts';
import { readingOf } from './reading.ts';

export const NOTHING: Findings = {
  quotations: [],
  times: [],
  actors: [],
  attributions: [],
  figures: [],
  events: [],
  origins: [],
  problems: [],
};

/**
 * What one article says, by every annotator in turn. Pure; never throws on any text: an annotator that fails gives a
 * problem and the others go on.
 */
export function annotate(article: Article): Findings {
  const reading = readingOf(article);
  let found = NOTHING;
  for (const annotator of annotators) {
    try {
      found = { ...found, ...annotator.annotate(reading, found) };
    } catch (error) {
      const problem = {
        code: `annotate/${annotator.name}`,
        severity: 'error' as const,
        message: `The step “${annotator.name}” failed on this article: ${error instanceof Error ? error.message : String(error)}`,
        next: 'The rest of the record stands. Please report the article’s address with this message.',
        path: article.path,
        article: article.id,
      };
      found = { ...found, problems: [...found.problems, problem] };
    }
  }
  return found;
}
