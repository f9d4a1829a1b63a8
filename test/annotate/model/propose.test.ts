import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadModel, proposeAttributions } from '../../../src/annotate/attribution/model/index.ts';
import { readingOf } from '../../../src/annotate/reading.ts';
import type { Span } from '../../../src/model/index.ts';
import { plainArticle } from '../../../training/corpus.ts';

const model = loadModel(readFileSync('models/attribution.bin'));

/** What is found in a text, as `source | cue | content` lines, the parts of one role joined by ` … `. */
function found(text: string): string[] {
  const words = (spans: readonly Span[]) => spans.map((span) => text.slice(...span)).join(' … ');
  return proposeAttributions(readingOf(plainArticle(text)), model).map(
    ({ source, cue, content }) => `${words(source)} | ${words(cue)} | ${words(content)}`,
  );
}

/** The text with its attributions, one a line. None expected means none may be found. */
const check = (name: string, text: string, ...expected: string[]) =>
  test(name, () => expect(found(text)).toEqual(expected));

describe('quotations', () => {
  check(
    'speaker after',
    '“We will rebuild the bridge,” said Mayor Ines Duarte on Monday.',
    'Mayor Ines Duarte | said | “We will rebuild the bridge,”',
  );
  check(
    'split in two by the cue',
    '“We will rebuild,” Duarte said, “and we will do it this year.”',
    'Duarte | said | “We will rebuild,” … “and we will do it this year.”',
  );
  check(
    'straight marks',
    '"The council had no choice," Okafor told reporters.',
    'Okafor | told | "The council had no choice,"',
  );
});

describe('reports without marks', () => {
  check('said that', 'The governor said that the dam would hold.', 'The governor | said | that the dam would hold');
  check(
    'according to, at the end',
    'The dam will hold through the winter, according to the state’s engineers.',
    'the state’s engineers | according to | The dam will hold through the winter',
  );
});

describe('nothing is found in', () => {
  check('the empty text', '');
  check('a plain report', 'The river rose two feet overnight. Schools in Arlen were closed on Tuesday.');
});

test('a text full of marks is read to its end', () => {
  expect(found('"'.repeat(3000))).toBeInstanceOf(Array);
  expect(found('said “'.repeat(1000))).toBeInstanceOf(Array);
});

test('spans are snapped to words, and no word has two roles', () => {
  const text = 'Duarte’s claim that the levee failed was denied by Okafor, who said “it held.”';
  const spans = proposeAttributions(readingOf(plainArticle(text)), model, { threshold: 0.1 }).flatMap(
    ({ source, cue, content }) => [...source, ...cue, ...content],
  );
  for (const [start, end] of spans) expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
});
