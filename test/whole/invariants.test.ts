import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Article, type ArticleRecord, articlesOf, briefOf, readArticle, type Span } from '../../src/index.ts';
import { plainArticle } from '../plain.ts';

/** What must hold for any text whatever (docs/architecture.md, Invariants). */
const article = (text: string): Article =>
  plainArticle(text, { id: `sha256:${text.length}`, outlet: 'The Test', published: '2031-03-05' });

// Random text made of the pieces that news is made of, so that the grammar is really reached, and of raw characters.
const PIECES = [
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '«',
  '»',
  "''",
  '\n',
  '\n\n',
  ' ',
  '. ',
  ', ',
  '? ',
  '—',
  '…',
  'he said',
  'she told reporters',
  'according to',
  'Mayor Ines Duarte',
  'Okafor',
  'the envoy',
  'on Tuesday',
  'next week',
  'March 10',
  'said that',
  'We will rebuild',
  'a 14-point plan',
  'at least 11 villages',
  'who',
  'and',
  'added',
  'Q:',
  'DUARTE:',
  '\u0000',
  '\ud83d\ude00',
  '\ufeff',
  '\u202e',
  '(',
];
const prose = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

function allSpans(value: unknown, key = ''): Span[] {
  if (Array.isArray(value)) {
    if (value.length === 2 && value.every((n) => typeof n === 'number') && key !== 'value')
      return [value as unknown as Span];
    return value.flatMap((one) => allSpans(one, key));
  }
  if (value && typeof value === 'object') return Object.entries(value).flatMap(([name, one]) => allSpans(one, name));
  return [];
}

test('any text: spans in range, direct contents verbatim inside quotation marks, no throw', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const { findings } = readArticle(article(text));
      expect(findings.problems.filter((problem) => problem.code.startsWith('annotate/'))).toEqual([]);
      for (const [start, end] of allSpans(findings)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(start).toBeLessThanOrEqual(end);
      }
      for (const { kind, content } of findings.attributions) {
        if (kind !== 'direct') continue;
        for (const [start, end] of content) {
          expect(findings.quotations.some(({ spans }) => spans.some(([s, e]) => s <= start && end <= e))).toBe(true);
        }
      }
    }),
    { numRuns: 1000, seed: 20310305 },
  );
});

async function sample(): Promise<ArticleRecord[]> {
  const records: ArticleRecord[] = [];
  for await (const item of articlesOf([new URL('../../sample/story', import.meta.url).pathname]))
    if ('article' in item) records.push(readArticle(item.article));
  return records;
}

describe('the same input gives the same record', () => {
  test('in any order of the articles, byte for byte', async () => {
    const records = await sample();
    const expected = JSON.stringify(briefOf(records, { story: 'sample' }));
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(JSON.stringify(briefOf(shuffled, { story: 'sample' }))).toBe(expected);
      }),
      { numRuns: 30, seed: 7 },
    );
  });
});
