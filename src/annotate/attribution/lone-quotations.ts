import type { Quotation } from '../../model/index.ts';
import { overlaps } from '../../text/spans.ts';
import type { Found } from './found.ts';
import { Nearby } from './nearby.ts';
import { isTitleOfWork } from './titles-of-works.ts';

// Shorter ones are titles, nicknames and scare quotes more often than somebody's words.
const LEAST_WORDS = 8;
const LETTERS = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/**
 * Quotations that stand in no report, of eight words or more: a placard, a statute, a heading, a remark whose “he said” is two paragraphs
 * away. Somebody's words they are all the same; by whom, nobody says here. Another article may.
 */
export function loneQuotations(text: string, quotations: readonly Quotation[], found: readonly Found[]): Found[] {
  const reports = new Nearby(found, ({ content }) => content);
  return quotations
    .filter(({ depth, spans }) => {
      if (
        depth > 0 ||
        reports.near(spans).some(({ content }) => content.some((c) => spans.some((s) => overlaps(s, c))))
      )
        return false;
      let words = 0;
      for (const span of spans) words += text.slice(...span).match(LETTERS)?.length ?? 0;
      return words >= LEAST_WORDS && !(spans.length === 1 && isTitleOfWork(text.slice(...spans[0]!)));
    })
    .map(({ spans }) => ({ source: [], cue: [], content: [...spans], act: 'said', confidence: 0.5, rule: 'marks' }));
}
