import type { Quote } from '../../../model/index.ts';
import { asCsv } from '../table.ts';

const COLUMNS = [
  'id',
  'speaker',
  'kind',
  'act',
  'words',
  'when',
  'addressee',
  'via',
  'outlet',
  'title',
  'published',
  'url',
  'confidence',
  'article',
  'span',
  'lead',
  'corrected',
] as const;

/** The ledger as CSV: one quote a row. */
export const ledgerCsv = (quotes: readonly Quote[]): string =>
  asCsv(
    COLUMNS,
    quotes.map((quote) => [
      quote.id,
      quote.speaker,
      quote.kind,
      quote.act,
      quote.words,
      quote.when,
      quote.addressee,
      quote.via.join(' < '),
      quote.outlet,
      quote.title,
      quote.published,
      quote.url,
      quote.confidence,
      quote.citations[0]?.article,
      quote.citations.map(({ span }) => span.join('-')).join(' '),
      quote.lead ?? null,
      quote.corrected?.join(' '),
    ]),
  );
