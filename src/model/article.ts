import type { Edtf, Span } from './span.ts';

/** What a stretch of an article is for. Blocks lie in text order, do not overlap, and need not cover all of the text. */
export type BlockKind =
  | 'metadata' // `Key: value` lines, rules between them, a glued-on date
  | 'title'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'heading' // "What happened", "What next?"
  | 'paragraph'
  | 'caption'
  | 'credit' // outlet, agency or photographer at the foot
  | 'boilerplate'; // "What's your reaction?", "Sign up to our newsletter"

export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
}

/** One article as parsed. `text` never changes afterwards; all else points into it. */
export interface Article {
  /** `sha256:…` over what makes the article itself (its url, outlet, title, published day and text), not over where it lay. */
  readonly id: string;
  /** As given by the user: a file path, or null (standard input, a feed). */
  readonly path: string | null;
  readonly url: string | null;
  /** The outlet's name as the article or its metadata states it. */
  readonly outlet: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  /** Day of first publication. Null is unknown; it is never today's. */
  readonly published: Edtf | null;
  readonly updated: Edtf | null;
  /** BCP 47, as far as known. */
  readonly language: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}
