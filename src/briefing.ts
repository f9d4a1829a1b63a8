import { type BriefOptions, layOut } from './brief/brief.ts';
import { correct } from './correct/correct.ts';
import type { Homes } from './correct/places.ts';
import { type LinkOptions, link } from './link/link.ts';
import type { ArticleRecord, Brief, Correction } from './model/index.ts';

export interface CorrectOptions {
  /** What readers decided; `records` are then given as they were read. */
  readonly corrections?: readonly Correction[];
  readonly homes?: Homes;
}

/** correct ─▶ link ─▶ brief: the story of these records as it was known on `asOf`. */
export function briefOf(
  read: readonly ArticleRecord[],
  options: BriefOptions & Omit<LinkOptions, 'groupings'> & CorrectOptions = {},
): Brief {
  const { asOf } = options;
  const { records, aliases, groupings, problems } = correct(read, options.corrections ?? [], options);
  // "2025-11" is known by the end of November only: compare with what the day could at the latest be.
  const known = asOf
    ? records.filter(({ article }) => article.published !== null && article.published <= asOf)
    : records;
  const brief = layOut(known, link(known, { asOf, aliases, groupings }), options);
  return problems.length ? { ...brief, problems: [...brief.problems, ...problems] } : brief;
}
