import { describe, expect, test } from 'vitest';
import { ledgerCsv } from '../../src/brief/render/ledger/csv.ts';
import { ledgerHtml } from '../../src/brief/render/ledger/html.ts';
import { ledgerMarkdown } from '../../src/brief/render/ledger/markdown.ts';
import { quoteText } from '../../src/brief/render/ledger/text.ts';
import { PLAIN } from '../../src/brief/render/text.ts';
import type { Quote } from '../../src/model/index.ts';

const quote = (fields: Partial<Quote>): Quote => ({
  id: '3f09c1d2a4',
  speaker: 'Ines Duarte',
  kind: 'direct',
  act: 'said',
  words: '“Nobody crosses today,”',
  when: '2031-03-04',
  addressee: null,
  via: [],
  outlet: 'Harbour Post',
  title: 'The bridge is closed',
  published: '2031-03-05',
  url: 'https://example.org/bridge#top',
  confidence: 0.9,
  citations: [{ article: `sha256:${'3f09c1d2'.repeat(8)}`, span: [24, 47], quote: '', prefix: '', suffix: '' }],
  ...fields,
});
const plain = quote({});
const carried = quote({ addressee: 'reporters', via: ['Reuters', 'transcript'], when: null });
const corrected = quote({ addressee: 'reporters', corrected: ['c1'] });
const hostile = quote({
  speaker: null,
  words: '=1+1 | <script>\u001b[2J',
  when: null,
  outlet: null,
  title: null,
  published: null,
});
const dangerous = quote({ url: 'javascript:alert(1)' });

const csvRow = (one: Quote) => ledgerCsv([one]).split('\n')[1]!;
const text = (one: Quote) => quoteText(one, PLAIN);
const markdown = (one: Quote) => ledgerMarkdown([one]).split('\n')[2]!;
const html = (one: Quote) => ledgerHtml([one]);

describe('one quote in every format', () => {
  test.each([
    [
      'text',
      text(plain),
      '3f09c1d2a4 Ines Duarte “Nobody crosses today,” (4 March 2031; Harbour Post, 5 March 2031)\n',
    ],
    ['text: how it came', text(carried), '(5 March 2031; to reporters · by way of Reuters ← transcript; Harbour Post'],
    ['text: corrected', text(corrected), '(4 March 2031; to reporters · corrected by a reader; Harbour Post'],
    ['md: corrected', markdown(corrected), '| to reporters · corrected by a reader |'],
    ['html: corrected', html(corrected), '<footer>to reporters · corrected by a reader</footer>'],
    ['csv: corrected', csvRow(corrected), ',c1'],
    [
      'text: nothing known',
      text(hostile),
      '3f09c1d2a4 Speaker unknown =1+1 | <script>�[2J (day unknown; 3f09c1d23f09)',
    ],
    [
      'md',
      markdown(plain),
      '| 4 March 2031 | Ines Duarte | “Nobody crosses today,” |  | [Harbour Post, 5 March 2031](<https://example.org/bridge>) |',
    ],
    ['md: a bar stays in its cell', markdown(hostile), '=1+1 \\| &lt;script\\>'],
    [
      'html',
      html(plain),
      '<a rel="noreferrer noopener" href="https://example.org/bridge">Harbour Post, 5 March 2031</a>',
    ],
    ['html: words are never markup', html(hostile), '=1+1 | &#60;script&#62;'],
    [
      'csv',
      csvRow(carried),
      '3f09c1d2a4,Ines Duarte,direct,said,"“Nobody crosses today,”",,reporters,Reuters < transcript,',
    ],
    ['csv: no formula', csvRow(hostile), "'=1+1"],
  ])('%s', (_what, shown, words) => expect(shown).toContain(words));

  test('no link but to the web', () => {
    for (const shown of [markdown(dangerous), html(dangerous)]) expect(shown).not.toContain('javascript:');
  });
});
