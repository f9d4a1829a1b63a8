import { headingOf } from './brief/brief.ts';
import { cite } from './brief/citations.ts';
import { type Found, findQuote } from './brief/find.ts';
import type { Article, ArticleRecord, BriefArticle, Citation } from './model/index.ts';
import type { Store } from './store/store.ts';
import { fold, ftsWords } from './words-sought.ts';

/** An article that a search found. */
export interface Hit extends BriefArticle {
  readonly story: string | null;
  /** The first place in the text where one of the words stands; null when they stand in the title or outlet only. */
  readonly snippet: Citation | null;
}

/** Articles whose title, text or outlet holds all these words, best first, each with the first of them in its place. */
export function articlesWith(store: Store, words: string, limit: number): Hit[] {
  const query = ftsWords(words);
  if (!query) return [];
  return store.search(query, limit).map((id) => {
    const { article } = store.record(id)!;
    return { ...headingOf(article), story: store.stories.of(id), snippet: snippetOf(article, fold(words).split(' ')) };
  });
}

function snippetOf(article: Article, words: readonly string[]): Citation | null {
  for (const { index, 0: word } of article.text.matchAll(/[\p{L}\p{N}\p{M}]+/gu))
    if (words.includes(fold(word))) return cite(article, [index, index + word.length]);
  return null;
}

const WORDINGS = ['the same words', 'other punctuation', 'other spelling', 'words changed'];

/** Where words like these stand, the closest wording first; empty when nowhere. `recordOf` gives an article as readers corrected it. */
export function placesOfQuote(store: Store, recordOf: (article: string) => ArticleRecord, quote: string): Found[] {
  const rare = [...new Set(fold(quote).split(' '))].filter((word) => word.length > 3);
  const words = rare.length ? rare : fold(quote).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const candidates = store.search(words.map((word) => `"${word}"`).join(' OR '), 50);
  return candidates
    .map((id) => findQuote(recordOf(id), quote))
    .filter((found) => found !== null)
    .sort((a, b) => b.share - a.share || WORDINGS.indexOf(a.wording) - WORDINGS.indexOf(b.wording));
}
