import type { Quote } from '../../../model/index.ts';
import { CORRECTED, dateInWords, oneLine } from '../outline.ts';

/** What every rendering of the ledger says of a quote, in the same words; empty where nothing is known. */
export interface LedgerLine {
  readonly quote: Quote;
  readonly speaker: string;
  readonly day: string;
  readonly words: string;
  /** To whom and by way of whom, and whether a reader corrected it. */
  readonly how: string;
  /** The outlet and its day, or the article's id where the outlet is unknown. */
  readonly where: string;
}

export function ledgerLine(quote: Quote): LedgerLine {
  const day = quote.when ?? quote.published;
  const outlet = quote.outlet ?? quote.title ?? quote.citations[0]?.article.slice(7, 19) ?? 'outlet unknown';
  return {
    quote,
    speaker: oneLine(quote.speaker ?? 'Speaker unknown'),
    day: day ? dateInWords(day) : 'day unknown',
    words: oneLine(quote.lead ? `${quote.lead} ${quote.words}` : quote.words),
    how: oneLine(
      [
        quote.addressee && `to ${quote.addressee}`,
        quote.via.length > 0 && `by way of ${quote.via.join(' ← ')}`,
        quote.corrected && CORRECTED,
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    where: oneLine(quote.published ? `${outlet}, ${dateInWords(quote.published)}` : outlet),
  };
}
