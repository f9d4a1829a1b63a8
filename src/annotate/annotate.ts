import type { Article, Findings } from '../model/index.ts';
import { annotators } from './annotators.ts';
import { readingOf, type Tools } from './reading.ts';

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
 * problem and the others go on. `tools` lends what is loaded from outside, such as the learned attribution model.
 */
export function annotate(article: Article, tools: Tools = {}): Findings {
  const reading = readingOf(article);
  let found = NOTHING;
  for (const annotator of annotators) {
    try {
      found = { ...found, ...annotator.annotate(reading, found, tools) };
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
