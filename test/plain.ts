import type { Article } from '../src/model/index.ts';

/** An article of which nothing but the text is known, and what a test says of it beside that. */
export const plainArticle = (text: string, known: Partial<Article> = {}): Article => ({
  id: 'sha256:test',
  path: null,
  url: null,
  outlet: null,
  title: null,
  authors: [],
  published: null,
  updated: null,
  language: 'en',
  text,
  blocks: [],
  ...known,
});
