import type { ArticleRecord, Difference, Links } from '../../model/index.ts';

/** Where accounts differ. Sorted, and the same for any order of `records`. */
export function findDifferences(
  _records: readonly ArticleRecord[],
  _links: Pick<Links, 'actors' | 'utterances' | 'happenings'>,
): Difference[] {
  return [];
}
