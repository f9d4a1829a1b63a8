import type { Article, Citation, Span } from '../model/index.ts';

const CONTEXT = 32;

/** A pointer to `article.text.slice(...span)` with up to 32 units of context on either side (W3C TextQuoteSelector). */
export function cite(article: Article, span: Span): Citation {
  const { id, text } = article;
  return {
    article: id,
    span,
    quote: text.slice(...span),
    prefix: text.slice(Math.max(0, span[0] - CONTEXT), span[0]),
    suffix: text.slice(span[1], span[1] + CONTEXT),
  };
}

/** Whether the citation's words stand where it says in this text. */
export const holds = (citation: Citation, text: string): boolean => text.slice(...citation.span) === citation.quote;
