import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Prepared } from '../../../src/annotate/attribution/model/prepared.ts';
import { cueLabels } from '../../../training/stages.ts';
import { readTaught } from '../../../training/taught.ts';

const TEXT = 'Berg has said it was over . He left .';
const words = TEXT.split(' ');
const preparedOf = (text: string) =>
  ({ words: { count: text.split(' ').length, sentence: words.map((_, i) => (i < 7 ? 0 : 1)) } }) as unknown as Prepared;

function taught(labels: readonly number[]) {
  const file = join(mkdtempSync(join(tmpdir(), 'hearsay-taught-')), 'taught.jsonl');
  writeFileSync(file, `${JSON.stringify({ text: TEXT, labels })}\n`);
  return readTaught(file, preparedOf);
}

test('a teacher’s labels are learned as they were given', () => {
  // source, cue of two words, content; a cue that goes on has begun.
  const labels = [1, 3, 4, 2, 2, 2, 0, 1, 3, 0];
  const [example] = taught(labels);
  expect([...cueLabels(example!)]).toEqual(labels);
  expect([...cueLabels(taught([0, 4, 0, 0, 0, 0, 4, 4, 0, 0])[0]!)]).toEqual([0, 3, 0, 0, 0, 0, 3, 3, 0, 0]);
});

test('labels of other words are refused', () => {
  expect(() => taught([0, 1])).toThrow('other words');
});
