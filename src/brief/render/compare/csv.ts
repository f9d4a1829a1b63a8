import type { BriefArticle, BriefUtterance } from '../../../model/index.ts';
import { changesInWords } from '../outline.ts';
import { asCsv } from '../table.ts';
import { comparisonOf } from './comparison.ts';

const COLUMNS = [
  'utterance',
  'speaker',
  'when',
  'outlet',
  'published',
  'against',
  'changes',
  'words',
  'addressee',
  'medium',
  'via',
  'url',
  'article',
  'attribution',
  'span',
] as const;

/** `hearsay compare` as CSV: one account a row, the fullest first. */
export function compareCsv(utterance: BriefUtterance, articles: readonly BriefArticle[]): string {
  const { id, speaker, when, accounts } = comparisonOf(utterance, articles);
  return asCsv(
    COLUMNS,
    accounts.map(({ account, article, outlet, published }) => [
      id,
      speaker,
      when,
      outlet,
      published,
      account.against,
      account.against === 'paraphrase' ? '' : changesInWords(account.changes),
      account.words,
      account.addressee,
      account.medium,
      account.via.join(' < '),
      article?.url,
      account.article,
      account.attribution,
      account.citations.map(({ span }) => span.join('-')).join(' '),
    ]),
  );
}
