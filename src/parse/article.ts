import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Article } from '../model/index.ts';
import { languageOf } from './language.ts';

export type ArticleParts = Omit<Article, 'id' | 'language'> & { readonly language?: string | null };

/**
 * An article with its id. The id is made of what makes the article itself, so that one text read twice from two folders
 * is one article; a JSON array keeps the fields apart (`["a","b"]` is never `["ab",""]`).
 */
export function articleOf(parts: ArticleParts): Article {
  const { url, outlet, title, published, text } = parts;
  return {
    id: articleId(parts),
    path: parts.path,
    url,
    outlet,
    title,
    authors: parts.authors,
    published,
    updated: parts.updated,
    language: parts.language || languageOf(text),
    text,
    blocks: parts.blocks,
  };
}

/** The id that these parts make: `sha256:` and 64 hexadecimal digits. A stored article whose id is another was changed. */
export function articleId({
  url,
  outlet,
  title,
  published,
  text,
}: Pick<Article, 'url' | 'outlet' | 'title' | 'published' | 'text'>): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(JSON.stringify([url, outlet, title, published, text]))))}`;
}
