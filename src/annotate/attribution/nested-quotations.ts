import type { Quotation, Span } from '../../model/index.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { lengthOf, overlaps, shared, within } from '../../text/spans.ts';
import type { Reading } from '../reading.ts';
import type { Found } from './found.ts';
import { readRules } from './rules.ts';

/** His own words of another day are no report of somebody else's: “I told them, ‘never again.’” And no source begins with its verb. */
const NOBODY = /^(?:(?:I|we)$|(?:am|is|are|was|were|has|have|had)\b)/i;

// An article has a handful; what has more is no article, and each is held against all of them.
const MOST = 500;

/**
 * What somebody quotes somebody else as saying: “Berg told us, ‘The gate will hold,’ and we believed him,” Duarte said. The words are Berg's, and
 * came through Duarte: a report of its own inside hers, which chains and speakers then treat as any report inside a report. A single word in marks
 * (“the so-called ‘deal’”) is nobody's sentence.
 */
export function nestedQuotations(reading: Reading, quotations: readonly Quotation[]): Found[] {
  const { text } = reading;
  const inner = quotations
    .filter(({ depth, unbalanced, spans }) => depth === 1 && !unbalanced && /\s/.test(text.slice(...spans[0]!)))
    .slice(0, MOST);
  if (inner.length === 0) return [];
  const innerSpans = inner.flatMap(({ spans }) => spans);
  // Only those sentences inside the outer quotation that hold a mark of the inner one: the rest has been read.
  const sentences = quotations
    .filter(({ depth }) => depth === 0)
    .flatMap(({ spans }) => spans)
    .filter((span) => innerSpans.some((other) => within(other, span)))
    .sort((a, b) => a[0] - b[0])
    .flatMap(([start, end]): Span[] => sentencesOf(text, [start + 1, end - 1]))
    .filter((sentence) => innerSpans.some((span) => overlaps(span, sentence)));
  return readRules(
    { ...reading, sentences },
    inner.map((quotation) => ({ ...quotation, depth: 0 })),
  )
    .filter(({ source, cue }) => source.length > 0 && cue.length > 0 && !NOBODY.test(text.slice(...source[0]!)))
    .map((found) => ({ ...found, content: wordsOnly(found.content, innerSpans), rule: `nested-${found.rule}` }))
    .filter(({ content }) => mostlyQuoted(content, innerSpans));
}

/** “‘The gate will hold,’ and we believed him”: where a part begins with the inner quotation, it is that alone. */
const wordsOnly = (content: readonly Span[], inner: readonly Span[]): readonly Span[] =>
  content.map((part) => inner.find((span) => span[0] === part[0] && span[1] < part[1]) ?? part);

/** “The law asks that firms report all ‘significant’ branches” quotes no sentence. */
const mostlyQuoted = (content: readonly Span[], inner: readonly Span[]): boolean =>
  2 * shared(content, inner) >= lengthOf(content);
