import type { Span } from '../../model/index.ts';

/**
 * An attribution as one finder sees it, before the finders are merged: who (source) says (cue) what (content).
 * Spans are in UTF-16 units of the article's text, in text order, snapped to tokens, without white space at their ends.
 * Source or cue may be empty; content never is.
 */
export interface Proposal {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Probability in [0, 1] that a careful reader would mark this attribution with this source and about this content. */
  readonly confidence: number;
}
