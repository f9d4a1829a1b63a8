import type { Quotation, Span } from '../../model/index.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { overlaps, within } from '../../text/spans.ts';
import type { Reading } from '../reading.ts';
import type { Found } from './found.ts';
import { readRules } from './rules.ts';

/** His own words of another day, and no report of somebody else's: “I told them, ‘never again.’” */
const OWN = /^(?:I|we)$/i;

/**
 * What somebody quotes somebody else as saying: “Berg told us, ‘The gate will hold,’ and we believed him,” Duarte said. The words are Berg's, and
 * came through Duarte: a report of its own inside hers, which chains and speakers then treat as any report inside a report.
 */
export function nestedQuotations(reading: Reading, quotations: readonly Quotation[]): Found[] {
  const inner = quotations.filter(({ depth, unbalanced }) => depth === 1 && !unbalanced);
  if (inner.length === 0) return [];
  const { text } = reading;
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
    .filter(
      ({ source, cue, content }) =>
        source.length > 0 &&
        cue.length > 0 &&
        !OWN.test(text.slice(...source[0]!)) &&
        content.some((part) => innerSpans.some((span) => overlaps(span, part))),
    )
    .map((found) => ({ ...found, content: wordsOnly(found.content, innerSpans), rule: `nested-${found.rule}` }));
}

/** “‘The gate will hold,’ and we believed him”: where a part begins with the inner quotation, it is that alone. */
const wordsOnly = (content: readonly Span[], inner: readonly Span[]): readonly Span[] =>
  content.map((part) => inner.find((span) => span[0] === part[0] && span[1] < part[1]) ?? part);
