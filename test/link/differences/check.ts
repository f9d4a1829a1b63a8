import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotate/annotate.ts';
import { linkActors } from '../../../src/link/actors.ts';
import { findDifferences } from '../../../src/link/differences/differences.ts';
import { linkUtterances } from '../../../src/link/utterances/linkUtterances.ts';
import type { ArticleRecord, Difference } from '../../../src/model/index.ts';
import { plainArticle } from '../../plain.ts';

export function recordOf(text: string, n: number, published: string | null = '2031-05-14'): ArticleRecord {
  const article = plainArticle(text, { id: `sha256:${n}`, outlet: `Outlet ${n}`, published });
  return { article, findings: annotate(article) };
}

export function differencesOf(records: readonly ArticleRecord[]): Difference[] {
  const actors = linkActors(records);
  return findDifferences(records, { actors, utterances: linkUtterances(records, actors), happenings: [] });
}

/** Each article is a text; each difference expected is `kind: value | value`, the values in order of article. */
export function check(what: string, texts: readonly string[], expected: readonly string[]): void {
  test(what, () => {
    const records = texts.map((text, n) => recordOf(text, n));
    const shape = (differences: readonly Difference[]): string[] =>
      differences.map((one) => `${one.kind}: ${one.accounts.map((account) => account.value).join(' | ')}`);
    const found = differencesOf(records);
    expect(shape(found)).toEqual(expected);
    expect(differencesOf(records.toReversed())).toEqual(found);
    for (const { accounts } of found) {
      for (const { article, span } of accounts.flatMap((account) => account.places)) {
        const { text } = records.find((record) => record.article.id === article)!.article;
        expect(text.slice(...span).length).toBe(span[1] - span[0]);
        expect(span[1]).toBeGreaterThan(span[0]);
      }
    }
  });
}
