import { describe, expect, test } from 'vitest';
import { quotationsOf } from '../../src/text/quotations.ts';
import { paragraphsOf } from '../../src/text/sentences.ts';

/** The quotations of a text as their words, spans joined by " | ", with ~ before an unbalanced one and > per level of depth. */
const read = (text: string): string[] =>
  quotationsOf(text, paragraphsOf(text)).map(
    ({ spans, depth, unbalanced }) =>
      `${unbalanced ? '~' : ''}${'>'.repeat(depth)}${spans.map((span) => text.slice(...span)).join(' | ')}`,
  );

describe('marks of every habit', () => {
  const cases: [what: string, text: string, found: string[]][] = [
    ['curly', 'She said: “We will rebuild.” He left.', ['“We will rebuild.”']],
    ['straight', '"We will," she said, "rebuild."', ['"We will,"', '"rebuild."']],
    ['single curly', 'A ‘safe’ bridge, said Duarte’s aide.', ['‘safe’']],
    ['single straight', "Mayor calls bridge 'unsafe' after Okafor's visit", ["'unsafe'"]],
    ['a plural’s apostrophe', "'The workers' union is ready,' she said.", ["'The workers' union is ready,'"]],
    ['only apostrophes', "The workers' union and Duarte's aides met in the '90s.", []],
    ['guillemets', '«Nous partons», dit-elle. «Oui.»', ['«Nous partons»', '«Oui.»']],
    ['low and high', '„Wir gehen“, sagte sie.', ['„Wir gehen“']],
    ['doubled apostrophes', "''We will rebuild,'' she said.", ["''We will rebuild,''"]],
    ['backticks', "``We will rebuild,'' she said.", ["``We will rebuild,''"]],
    ['mixed glyphs', '“We will rebuild." He left.', ['“We will rebuild."']],
    ['inches are none', 'A board of 6\'2" and a "plank".', ['"plank"']],
    ['glued to a word', '(“Rebuild!”)—“Never.”', ['“Rebuild!”', '“Never.”']],
    ['clipped words', '“Get ’em out, ’cause it’s over,” she said.', ['“Get ’em out, ’cause it’s over,”']],
  ];
  test.each(cases)('%s', (_, text, found) => expect(read(text)).toEqual(found));
});

test('a quotation in a quotation has its depth', () => {
  expect(read('“He told me, ‘Go home,’ and I went,” she said.')).toEqual([
    '“He told me, ‘Go home,’ and I went,”',
    '>‘Go home,’',
  ]);
  expect(read('\'He said "no" twice,\' she wrote.')).toEqual(['\'He said "no" twice,\'', '>"no"']);
});

describe('over several paragraphs', () => {
  test('reopened at each', () => {
    expect(read('“The bridge is old.\n\n“It will be closed,” she said.')).toEqual([
      '“The bridge is old. | “It will be closed,”',
    ]);
  });
  test('running on over line ends', () => {
    expect(read('“The bridge is old.\nIt is closed.\nGo home,” she said.')).toEqual([
      '“The bridge is old. | It is closed. | Go home,”',
    ]);
    expect(read('"The bridge is old.\nGo home," she said. "Now."')).toEqual([
      '"The bridge is old. | Go home,"',
      '"Now."',
    ]);
  });
  test('a lost closing mark ends with its paragraph', () => {
    expect(read('“The bridge is old, she said.\n\nIt rained. He said “no” to her.')).toEqual([
      '~“The bridge is old, she said.',
      '“no”',
    ]);
  });
  test('a lost opening mark begins with its paragraph', () => {
    expect(read('It rained.\n\nWe will rebuild,” she said.')).toEqual(['~We will rebuild,”']);
  });
});

test('hostile runs of marks end in linear time and give spans within the text', () => {
  for (const text of [
    '"'.repeat(10_000),
    '“'.repeat(10_000),
    "'a ".repeat(20_000),
    '«'.repeat(5_000) + '\n“a'.repeat(5_000),
    '‘a “b\n'.repeat(10_000),
  ]) {
    for (const { spans } of quotationsOf(text, paragraphsOf(text))) {
      for (const [start, end] of spans) expect(start >= 0 && start < end && end <= text.length).toBe(true);
    }
  }
});
