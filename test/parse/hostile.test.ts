import { afterAll, describe, expect, test } from 'vitest';
import { parse } from '../../src/parse/parse.ts';
import { closeWorkers, inWorker } from '../../src/parse/pool.ts';

afterAll(closeWorkers);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (bytes: Uint8Array | string, path = 'story.txt') =>
  parse({ bytes: typeof bytes === 'string' ? bytesOf(bytes) : bytes, path, url: null });
const SENTENCE = 'The council of Vale approved the new harbour after a night of talks. ';

/** What must come of each: the codes of the problems, and how many articles. */
const cases: readonly (readonly [
  name: string,
  input: Uint8Array | string,
  path: string,
  codes: readonly string[],
  articles: number,
])[] = [
  ['an empty file', '', 'a.txt', ['parse/empty'], 0],
  ['white space only', ' \n\t\n', 'a.txt', ['parse/empty'], 0],
  ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'a.txt', ['parse/binary'], 0],
  ['a ZIP archive', 'PK\x03\x04\x14\x00', 'a.docx', ['parse/binary'], 0],
  ['a JPEG image', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]), 'a.txt', ['parse/binary'], 0],
  ['binary data', new Uint8Array(4000).map((_, index) => (index * 7919) % 31), 'a.txt', ['parse/binary'], 0],
  ['50 MB of text', SENTENCE.repeat(725_000), 'a.txt', ['parse/too-large'], 0],
  ['5 MB of text', SENTENCE.repeat(72_500), 'a.txt', ['parse/too-large'], 0],
  ['a page of 50 MB', `<html><body><p>${SENTENCE.repeat(725_000)}`, 'a.html', ['parse/too-large'], 0],
  ['10,000 quotation marks', `${SENTENCE}\n${'“"'.repeat(5000)}`, 'a.txt', ['parse/no-date'], 1],
  ['a line of 1 MB', 'word '.repeat(200_000), 'a.txt', ['parse/no-date'], 1],
  ['a million rules', '====\n'.repeat(200_000), 'a.txt', ['parse/no-date'], 1],
  ['keys without end', 'Key: value\n'.repeat(100_000), 'a.txt', ['parse/no-date'], 1],
  ['capitals and dashes', `${'A-'.repeat(100_000)}\n`.repeat(5), 'a.txt', ['parse/no-date'], 1],
  ['nul bytes', `${SENTENCE.repeat(20)}\0${SENTENCE}`, 'a.txt', ['parse/nul', 'parse/no-date'], 1],
  [
    'broken UTF-8',
    new Uint8Array([...bytesOf(`“Señor Ñuñez” – ${SENTENCE}`), 0xff, 0xc3, 0x28, 0x20]),
    'a.txt',
    ['parse/broken-utf8', 'parse/no-date'],
    1,
  ],
  [
    '100,000 nested tags',
    `<html><body>${'<div>'.repeat(100_000)}<p>${SENTENCE.repeat(10)}</p>`,
    'a.html',
    ['parse/bad-markup', 'parse/no-date'],
    1,
  ],
  [
    '100,000 nested tags, closed',
    `<html><body>${'<div>'.repeat(100_000)}<p>${SENTENCE.repeat(10)}</p>${'</div>'.repeat(100_000)}`,
    'a.html',
    ['parse/bad-markup', 'parse/no-date'],
    1,
  ],
  ['tags that never end', `<html><body>${'<a '.repeat(200_000)}`, 'a.html', ['parse/no-article'], 0],
  ['a page with no words', '<html><body><script>alert(1)</script></body></html>', 'a.html', ['parse/no-article'], 0],
  ['half of a JSON object', '{"text": "The council', 'a.json', ['parse/bad-json'], 0],
  ['a list that nests 100,000 deep', `${'['.repeat(100_000)}`, 'a.json', ['parse/bad-json'], 0],
  [
    'an XML bomb',
    `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${'ha'.repeat(50)}">${'bcdefghij'
      .split('')
      .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
      .join('')}]><rss><channel><item><title>Vale</title><description>&j;</description></item></channel></rss>`,
    'a.xml',
    ['parse/no-date', 'parse/summary-only'],
    1,
  ],
];

describe('hostile input: a problem with its place and a next step, in bounded time', () => {
  test.each(cases)('%s', { timeout: 30_000 }, async (_, input, path, codes, articles) => {
    const parsed = await read(input, path);
    expect(parsed.problems.map((problem) => problem.code)).toEqual(codes);
    expect(parsed.articles).toHaveLength(articles);
    for (const problem of parsed.problems) {
      expect(problem.path).toBe(path);
      expect(problem.message).toMatch(/\S.*\.$/);
      expect(problem.next).toMatch(/\S.*\.$/);
    }
    for (const { text, blocks } of parsed.articles) {
      const inOrder = blocks.every(
        ({ span }, index) => span[0] >= (blocks[index - 1]?.span[1] ?? 0) && span[1] > span[0],
      );
      expect(inOrder).toBe(true);
      expect(blocks.at(-1)?.span[1] ?? 0).toBeLessThanOrEqual(text.length);
    }
  });

  test('an XML bomb is not expanded', async () => {
    const bomb = cases.find(([name]) => name === 'an XML bomb')!;
    const { articles } = await read(bomb[1], 'a.xml');
    expect(articles[0]!.text.length).toBeLessThan(200);
  });

  test('a page that takes too long is given up, and the next one is read', async () => {
    const page = `<html><body>${`<p>${SENTENCE}</p>`.repeat(20_000)}</body></html>`;
    const late = await inWorker({ format: 'html', text: page, known: { path: 'slow.html' } }, 1);
    expect(late.problems).toMatchObject([{ code: 'parse/timeout', path: 'slow.html' }]);
    const next = await inWorker({ format: 'html', text: `<p>${SENTENCE.repeat(5)}</p>`, known: {} });
    expect(next.articles).toHaveLength(1);
  });

  test('scripts are neither run nor read', async () => {
    const page = `<html><body><p>${SENTENCE.repeat(5)}</p><script>globalThis.harm = 1; document.write('harm')</script></body></html>`;
    const { articles } = await read(page, 'a.html');
    expect(articles[0]!.text).not.toContain('harm');
    expect('harm' in globalThis).toBe(false);
  });
});
