import type { Article, Findings, Span } from '../model/index.ts';
import { paragraphsOf, sentencesOf } from '../text/sentences.ts';
import { trimmed } from '../text/spans.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import type { AttributionModel } from './attribution/model/index.ts';

/** An article prepared for annotating: its tokens, sentences and paragraphs, made once. */
export interface Reading {
  readonly article: Article;
  readonly text: string;
  /** Of the whole text, metadata and boilerplate included. */
  readonly tokens: readonly Token[];
  /** Blocks (without blocks: lines) that hold prose: title, standfirst, headings, paragraphs, captions. Metadata, bylines, credits and boilerplate are left out. */
  readonly paragraphs: readonly Span[];
  /** Sentences of those paragraphs, in order. */
  readonly sentences: readonly Span[];
}

const NOT_PROSE = new Set(['metadata', 'byline', 'credit', 'boilerplate']);

export function readingOf(article: Article): Reading {
  const { text, blocks } = article;
  const paragraphs = blocks.length
    ? // A block may hold several lines: text wrapped by hand at a fixed width is one paragraph all the same.
      blocks.filter((block) => !NOT_PROSE.has(block.kind)).map((block) => trimmed(text, block.span))
    : paragraphsOf(text);
  return {
    article,
    text,
    tokens: tokenize(text),
    paragraphs,
    sentences: paragraphs.flatMap((p) => sentencesOf(text, p)),
  };
}

/** What annotators may be lent: things that are loaded from outside, so that reading itself needs no files. */
export interface Tools {
  /** The learned attribution model; without it rules alone find attributions. */
  readonly model?: AttributionModel | undefined;
}

export type Finding = keyof Findings;

/**
 * One step of reading. It declares what it needs and what it gives; it never changes what it was handed, but returns new
 * values for the findings it names in `gives`. Pure: no clock, no files, no randomness.
 */
export interface Annotator {
  readonly name: string;
  readonly needs: readonly Finding[];
  readonly gives: readonly Finding[];
  readonly annotate: (reading: Reading, found: Findings, tools?: Tools) => Partial<Findings>;
}
