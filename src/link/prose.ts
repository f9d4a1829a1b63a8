import type { Article, Span } from '../model/index.ts';
import { type Word, wordsOf } from '../text/words.ts';

const NOT_PROSE: ReadonlySet<string> = new Set(['metadata', 'byline', 'credit', 'boilerplate']);

/** The stretches of an article that hold prose. */
export const proseOf = ({ text, blocks }: Pick<Article, 'text' | 'blocks'>): readonly Span[] =>
  blocks.length ? blocks.filter(({ kind }) => !NOT_PROSE.has(kind)).map(({ span }) => span) : [[0, text.length]];

/** The words of an article's prose, made once for all that look at them while a story is linked. */
export function proseWordsOf(article: Article): readonly Word[] {
  let words = known.get(article);
  if (!words) known.set(article, (words = wordsOf(article.text, proseOf(article))));
  return words;
}

const known = new WeakMap<Article, readonly Word[]>();
