import type { Article } from '../src/model/index.ts';
import { plainArticle as bare } from '../training/corpus.ts';

/** An article of which nothing but the text is known, and what a test says of it beside that. */
export const plainArticle = (text: string, known: Partial<Article> = {}): Article => ({
  ...bare(text),
  id: 'sha256:test',
  ...known,
});
