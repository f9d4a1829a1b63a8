import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../src/parse/decode.ts';
import { parseHtml } from '../../src/parse/html/html.ts';
import { parseJsonLines } from '../../src/parse/jsonlines.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import type { Parsed } from '../../src/parse/source.ts';
import { parseText } from '../../src/parse/text.ts';
import { parseXml } from '../../src/parse/xml/xml.ts';

const scrap = fc.constantFrom(
  '\n',
  '\r\n',
  '\n\n',
  ' ',
  '\t',
  'Title: ',
  'Date: ',
  'By ',
  'Ines Duarte',
  '2 May 2031',
  '2031-05-02',
  ' | ',
  ' — ',
  '===',
  '---',
  '# ',
  '> ',
  '- ',
  'VALE CITY (AP) — ',
  'The council of Vale approved the harbour.',
  'said',
  '“',
  '”',
  '"',
  '{',
  '}',
  '[',
  '](',
  '<p>',
  '</div>',
  '<h1>',
  '<item>',
  '&amp;',
  '\0',
  '\ufeff',
  '\ud800',
  'Source: The Vale Courier',
  'What next?',
  'Read more: ',
  '。',
);
const words = fc
  .array(fc.oneof(scrap, fc.string({ maxLength: 12, unit: 'binary' })), { maxLength: 40 })
  .map((parts) => parts.join(''));

function sound({ articles, problems }: Parsed) {
  for (const { text, blocks, id } of articles) {
    expect(id).toMatch(/^sha256:[0-9a-f]{64}$/);
    let before = 0;
    for (const { span } of blocks) {
      expect(span[0]).toBeGreaterThanOrEqual(before);
      expect(span[1]).toBeGreaterThan(span[0]);
      before = span[1];
    }
    expect(before).toBeLessThanOrEqual(text.length);
  }
  for (const { next, message } of problems) expect(next && message).toBeTruthy();
}

const rounds = { numRuns: 1000 };

test('plain text: kept to the character, blocks in order and within it', () => {
  fc.assert(
    fc.property(words, (text) => {
      const parsed = parseText(text);
      sound(parsed);
      if (parsed.articles[0]) expect(parsed.articles[0].text).toBe(text);
    }),
    rounds,
  );
});

test('Markdown: kept to the character, blocks in order and within it', () => {
  fc.assert(
    fc.property(words, (text) => {
      const parsed = parseMarkdown(text);
      sound(parsed);
      if (parsed.articles[0]) expect(parsed.articles[0].text).toBe(text);
    }),
    rounds,
  );
});

test('JSON Lines: the text of a line comes out as it went in', () => {
  fc.assert(
    fc.property(words, (text) => {
      const parsed = parseJsonLines(`${JSON.stringify({ text })}\n`);
      sound(parsed);
      if (parsed.articles[0]) expect(parsed.articles[0].text).toBe(text);
    }),
    rounds,
  );
});

test('pages and feeds: nothing throws, whatever the markup', () => {
  fc.assert(
    fc.property(words, (text) => {
      sound(parseHtml(text));
      sound(parseXml(text));
    }),
    { numRuns: 200 },
  );
});

test('any bytes can be decoded', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(typeof decode(bytes, { path: null }).text).toBe('string');
    }),
    rounds,
  );
});
