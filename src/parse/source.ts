import type { Article, Problem } from '../model/index.ts';

/** Bytes with where they came from. */
export interface Source {
  readonly bytes: Uint8Array;
  /** As given by the user: a file path, or null (standard input, a web address). */
  readonly path: string | null;
  readonly url: string | null;
  /** `Content-Type` of the answer that brought it, parameters included: `text/html; charset=windows-1251`. */
  readonly mediaType?: string | undefined;
  /** Set on a part of a long JSON Lines file: the number of its first line. */
  readonly firstLine?: number | undefined;
}

/** What came out of one source: none, one or many articles, and what could not be read. */
export interface Parsed {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

/** What is known about an article from outside its text (a feed, JSON Lines, the page's head); absent or null is unknown. */
export interface Known {
  readonly path?: string | null;
  readonly url?: string | null;
  readonly outlet?: string | null;
  readonly title?: string | null;
  readonly authors?: readonly string[];
  /** Any form a person or machine writes; what cannot be read as a day is left unknown, with a problem. */
  readonly published?: string | null;
  readonly updated?: string | null;
  readonly language?: string | null;
}
