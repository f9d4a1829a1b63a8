import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { correct } from '../../src/correct/correct.ts';
import type { ArticleRecord, Attribution, Correction } from '../../src/index.ts';
import { Dossier } from '../../src/index.ts';
import { MIGRATIONS } from '../../src/store/schema.ts';
import { dossierWith, LEDGER, quote, read, signed } from './news.ts';

/** The record of the ledger's article as it was read, and a correction of the teacher's words in it. */
async function corrected(kind: 'speaker' | 'reject'): Promise<{ record: ArticleRecord; corrections: Correction[] }> {
  const dossier = await dossierWith();
  const { id, citations } = quote(dossier, 'ledger', 'Children');
  dossier.correct(kind === 'reject' ? { kind, quote: id } : { kind, quote: id, speaker: 'Lena Voss' }, signed(1));
  const record = dossier.article(citations[0]!.article, { raw: true })!;
  const corrections = dossier.corrections();
  dossier.close();
  return { record, corrections };
}

/** The record as another reading would have it. */
const readAgain = (record: ArticleRecord, change: (one: Attribution) => Attribution | null): ArticleRecord => ({
  ...record,
  findings: {
    ...record.findings,
    attributions: record.findings.attributions.map(change).filter((one) => one !== null),
  },
});
const isTeacher = ({ article }: ArticleRecord, { content }: Attribution) =>
  article.text.slice(...content[0]!).includes('Children');

test.each<[string, (record: ArticleRecord, one: Attribution) => Attribution | null]>([
  ['the same', (_, one) => one],
  ['numbered anew', (_, one) => ({ ...one, id: `a${Number(one.id.slice(1)) + 7}` })],
  [
    'with a few words more',
    (record, one) =>
      isTeacher(record, one)
        ? { ...one, content: [[one.content[0]![0], one.content[0]![1] + 16]], kind: 'mixed' }
        : one,
  ],
  ['without it', (record, one) => (isTeacher(record, one) ? null : one)],
])('read again, %s: the correction holds', async (_, change) => {
  for (const kind of ['speaker', 'reject'] as const) {
    const { record, corrections } = await corrected(kind);
    const again = readAgain(record, (one) => change(record, one));
    const before = JSON.stringify(again);
    const { records, problems } = correct([again], corrections);
    const found = records[0]!.findings.attributions.filter((one) => isTeacher(record, one));
    expect(found.map(({ speaker }) => speaker.name)).toEqual(kind === 'reject' ? [] : ['Lena Voss']);
    expect(records[0]!.findings.attributions.length).toBe(
      record.findings.attributions.length - (kind === 'reject' ? 1 : 0),
    );
    expect(problems).toEqual([]);
    expect(JSON.stringify(again)).toBe(before);
  }
});

test('records that no correction speaks of come back as they are', async () => {
  const { record, corrections } = await corrected('speaker');
  const other = {
    ...record,
    article: { ...record.article, id: 'sha256:0', url: 'https://other.example/', path: null },
  };
  const moved = { ...other, article: { ...other.article, title: 'Another' } };
  expect(correct([moved], corrections).records[0]).toBe(moved);
});

test('a dossier made before there were corrections gets their list; an entry is neither changed nor taken out', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'hearsay-before-'));
  const file = join(directory, 'dossier.sqlite');
  const old = new DatabaseSync(file);
  old.exec(MIGRATIONS[0]!);
  old.exec('PRAGMA user_version = 1');
  old.close();
  const dossier = new Dossier(directory);
  await read(dossier, [LEDGER]);
  dossier.correct({ kind: 'reject', quote: quote(dossier, 'ledger', 'Children').id }, signed(1));
  dossier.close();
  const database = new DatabaseSync(file);
  expect(() => database.exec('DELETE FROM correction')).toThrow('undone, not deleted');
  expect(() => database.exec("UPDATE correction SET entry = '{}'")).toThrow('undone, not changed');
  database.close();
  const again = new Dossier(directory);
  expect(again.quotes({ speaker: 'brandt' })).toEqual([]);
  expect(again.corrections()).toHaveLength(1);
  again.close();
});
