import { describe, expect, test } from 'vitest';
import { compareCsv } from '../../src/brief/render/compare/csv.ts';
import { compareHtml } from '../../src/brief/render/compare/html.ts';
import { compareMarkdown } from '../../src/brief/render/compare/markdown.ts';
import { compareText } from '../../src/brief/render/compare/text.ts';
import { PLAIN } from '../../src/brief/render/text.ts';
import type { Against, BriefAccount, BriefArticle, BriefUtterance, Change } from '../../src/model/index.ts';

const account = (article: string, words: string, against: Against, changes: readonly Change[] = []): BriefAccount => ({
  article,
  attribution: 'a1',
  words,
  against,
  changes,
  source: null,
  via: against === 'fullest' ? ['transcript', 'Ledger'] : [],
  addressee: null,
  medium: null,
  hedge: null,
  confidence: 1,
  citations: [{ article, span: [10, 10 + words.length], quote: words, prefix: '', suffix: '' }],
});
const article = (id: string, outlet: string | null, url: string | null = null): BriefArticle => ({
  id,
  outlet,
  title: null,
  published: '2031-03-05',
  url,
  path: `${id}.txt`,
});
const utterance: BriefUtterance = {
  id: 'u1',
  speaker: { name: 'Ines Duarte', actor: 'ines-duarte', basis: 'stated' },
  kind: 'direct',
  act: 'said',
  when: '2031-03-04',
  why: 'the same words',
  accounts: [
    account('one', '“We will not rest until the bridge | stands,”', 'fullest'),
    account('two', '“We won’t rest until the bridge | stands,”', 'rewording', [
      { op: 'replaced', fullest: 'will not', here: 'won’t' } as Change,
    ]),
    account('three', '=until <b>the bridge</b>\u001b[2J', 'paraphrase'),
  ],
};
const articles = [
  article('one', 'Harbour Post', 'https://example.org/a#top'),
  article('two', 'Coast *Mirror*'),
  article('three', null),
];

describe('one utterance in every format', () => {
  const cases: [format: string, shown: string, has: string[], hasNot: string[]][] = [
    [
      'text',
      compareText(utterance, articles, PLAIN),
      [
        'Ines Duarte · 4 March 2031',
        'Harbour Post, 5 March 2031 (fullest)\n  by way of transcript ← Ledger',
        '“We [-will not-]{+won’t+} rest until the bridge | stands,”',
        'three.txt, 5 March 2031 (paraphrase)\n  =until <b>the bridge</b>�[2J',
      ],
      ['Only one article'],
    ],
    [
      'md',
      compareMarkdown(utterance, articles),
      [
        '| Coast \\*Mirror\\*, 5 March 2031 | other words | “We ~~will not~~ **won’t** rest until the bridge \\| stands,” |',
        '=until &lt;b\\>the bridge&lt;/b\\>',
      ],
      ['<b>'],
    ],
    [
      'html',
      compareHtml(utterance, articles),
      [
        '“We <del>will not</del> <ins>won’t</ins> rest',
        '<a rel="noreferrer noopener" href="https://example.org/a">Harbour Post, 5 March 2031</a>',
        '&#60;b&#62;the bridge',
      ],
      ['<b>', '<script'],
    ],
    [
      'csv',
      compareCsv(utterance, articles),
      [
        'utterance,speaker,when,outlet,published,against,changes,',
        'u1,Ines Duarte,2031-03-04,Coast *Mirror*,2031-03-05,rewording,“won’t” for “will not”,',
        // What begins like a formula is a text.
        "'=until",
        'transcript < Ledger',
      ],
      [',=until'],
    ],
  ];
  test.each(cases)('%s', (_format, shown, has, hasNot) => {
    for (const words of has) expect(shown).toContain(words);
    for (const words of hasNot) expect(shown).not.toContain(words);
  });

  test('a single account says that it is the only one', () => {
    const alone = { ...utterance, accounts: utterance.accounts.slice(0, 1) };
    for (const shown of [
      compareText(alone, articles, PLAIN),
      compareMarkdown(alone, articles),
      compareHtml(alone, articles),
    ])
      expect(shown).toContain('Only one article has it.');
  });
});
