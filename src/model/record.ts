import type { Article } from './article.ts';
import type { Findings } from './findings.ts';

/** One article with what it says: what the store keeps and the linking starts from. */
export interface ArticleRecord {
  readonly article: Article;
  readonly findings: Findings;
}
