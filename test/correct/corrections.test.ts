import { describe, expect, test } from 'vitest';
import { type Correction, type CorrectionDraft, CorrectionError, type Dossier } from '../../src/index.ts';
import { brief, dossierWith, HARBOUR, LEDGER, NEWS, quote, read, signed, VALLEY } from './news.ts';

/** Who says what in the brief, one line an utterance: `speaker: paper, paper`. */
function said(dossier: Dossier): string[] {
  const { said: lines, story } = brief(dossier);
  const papers = new Map(story.articles.map(({ id, outlet }) => [id, outlet!.replace('The ', '')]));
  return lines
    .map(
      ({ speaker, accounts }) =>
        `${speaker.name}: ${accounts
          .map(({ article }) => papers.get(article))
          .sort()
          .join(', ')}`,
    )
    .sort();
}

const AS_READ = [
  'Ada Brandt: ledger',
  'Ines Duarte: harbour, ledger, valley',
  'The ferry company: harbour',
  'Tom Okafor: harbour, valley',
];
const without = (line: string, ...instead: string[]): string[] =>
  [...AS_READ.filter((one) => one !== line), ...instead].sort();

const BRANDT = 'Children will have to take the ferry';
const OKAFOR = 'Two weeks of dry weather';
const DUARTE = 'Nobody crosses the bridge';

/** Each kind: the correction as a face asks for it, and what the brief then says. */
const KINDS: readonly (readonly [string, (dossier: Dossier) => CorrectionDraft, readonly string[]])[] = [
  [
    'the speaker, a new name',
    (d) => ({ kind: 'speaker', quote: quote(d, 'ledger', BRANDT).id, speaker: 'Lena Voss' }),
    without('Ada Brandt: ledger', 'Lena Voss: ledger'),
  ],
  [
    'the speaker, somebody the article names',
    (d) => ({ kind: 'speaker', quote: quote(d, 'ledger', BRANDT).id, speaker: 'Duarte' }),
    without('Ada Brandt: ledger', 'Ines Duarte: ledger'),
  ],
  [
    'the speaker of every account',
    (d) => ({ kind: 'speaker', quote: quote(d, 'valley', OKAFOR).id, speaker: 'Lena Voss', everyAccount: true }),
    without('Tom Okafor: harbour, valley', 'Lena Voss: harbour, valley'),
  ],
  [
    'nobody knows the speaker',
    (d) => ({ kind: 'speaker', quote: quote(d, 'ledger', BRANDT).id, speaker: null }),
    without('Ada Brandt: ledger', 'null: ledger'),
  ],
  [
    'nothing was said',
    (d) => ({ kind: 'reject', quote: quote(d, 'ledger', BRANDT).id }),
    without('Ada Brandt: ledger'),
  ],
  [
    'something was said that was not found',
    () => ({
      kind: 'add',
      article: 'valley.txt',
      words: 'Cracks in two pillars closed the old Tarn bridge to all traffic on Monday',
      speaker: 'Lena Voss',
    }),
    without('', 'Lena Voss: valley'),
  ],
  [
    'two utterances are one',
    (d) => ({
      kind: 'join',
      utterances: [quote(d, 'ledger', BRANDT).id, quote(d, 'harbour', 'twice as many boats').id],
    }),
    without('Ada Brandt: ledger', 'Ada Brandt: harbour, ledger').filter(
      (line) => line !== 'The ferry company: harbour',
    ),
  ],
  [
    'one account is of another utterance',
    (d) => ({
      kind: 'split',
      utterance: quote(d, 'harbour', DUARTE).id,
      accounts: [quote(d, 'ledger', 'Nobody would cross').id],
    }),
    without('Ines Duarte: harbour, ledger, valley', 'Ines Duarte: harbour, valley', 'Ines Duarte: ledger'),
  ],
  [
    'two names are one actor',
    () => ({ kind: 'merge', names: ['Ada Brandt', 'Tom Okafor'] }),
    without('Tom Okafor: harbour, valley', 'Ada Brandt: harbour, valley'),
  ],
];

describe('each kind of correction', () => {
  test('what was read', async () => {
    const dossier = await dossierWith();
    expect(said(dossier)).toEqual(AS_READ);
    dossier.close();
  });

  test.each(KINDS)('%s: is used, told, undone, and carried to another dossier', async (_, draftOf, expected) => {
    const dossier = await dossierWith();
    const before = JSON.stringify(brief(dossier));
    const raw = JSON.stringify(
      dossier.quotes().map(({ citations }) => dossier.article(citations[0]!.article, { raw: true })),
    );
    const { id } = dossier.correct(draftOf(dossier), signed(1, 'Rosa', 'I was there'));

    expect(said(dossier)).toEqual(expected);
    const kept = dossier.corrections();
    expect(kept).toMatchObject([{ id, by: 'Rosa', why: 'I was there', state: 'in use' }]);
    const told = brief(dossier).said.flatMap(({ corrected }) => corrected ?? []);
    if (kept[0]!.what.kind !== 'reject') expect(told).toContain(id);
    expect(dossier.verify().broken).toEqual([]);

    // Elsewhere, before the articles are read there and after.
    for (const first of ['corrections', 'articles']) {
      const other = await dossierWith(first === 'articles' ? NEWS : []);
      expect(other.importCorrections(dossier.exportCorrections())).toEqual({ added: 1, known: 0, problems: [] });
      if (first === 'corrections') await read(other, NEWS.toReversed());
      expect(brief(other)).toEqual(brief(dossier));
      expect(other.quotes()).toEqual(dossier.quotes());
      expect(other.importCorrections(dossier.exportCorrections())).toEqual({ added: 0, known: 1, problems: [] });
      other.close();
    }

    // Nothing was overwritten, and undoing leaves no trace.
    const undoing = dossier.undo(id.slice(0, 6), signed(2));
    expect(JSON.stringify(brief(dossier))).toBe(before);
    expect(
      JSON.stringify(dossier.quotes().map(({ citations }) => dossier.article(citations[0]!.article, { raw: true }))),
    ).toBe(raw);
    expect(dossier.corrections()).toMatchObject([{ id, state: 'undone', undone: { id: undoing.id, by: 'Rosa' } }, {}]);
    expect(() => dossier.undo(id, signed(3))).toThrow(CorrectionError);
    dossier.undo(undoing.id, signed(4));
    expect(said(dossier)).toEqual(expected);
    dossier.close();
  });
});

describe('the ledger, the search for a quote and the article agree with the brief', () => {
  test('a new speaker is found by, and the old one no longer', async () => {
    const dossier = await dossierWith();
    const { id, citations } = quote(dossier, 'ledger', BRANDT);
    const { id: correction } = dossier.correct({ kind: 'speaker', quote: id, speaker: 'Lena Voss' }, signed(1));
    expect(dossier.quotes({ speaker: 'voss' })).toMatchObject([{ id, speaker: 'Lena Voss', corrected: [correction] }]);
    expect(dossier.quotes({ speaker: 'brandt' })).toEqual([]);
    expect(dossier.find('Children will have to take the ferry to school')[0]!.speaker).toBe('Lena Voss');
    expect(dossier.compare(id)!.utterance.speaker.name).toBe('Lena Voss');
    const { article } = citations[0]!;
    const one = (raw: boolean) =>
      dossier.article(article, { raw })!.findings.attributions.find((a) => id.endsWith(a.id))!;
    expect(one(false).speaker).toMatchObject({ name: 'Lena Voss', basis: 'stated', correctedBy: correction });
    expect(one(true)).toMatchObject({ speaker: { name: 'Ada Brandt' } });
    expect(one(true).corrected).toBeUndefined();
    dossier.close();
  });

  test('a merged actor is found by any of its names', async () => {
    const dossier = await dossierWith();
    dossier.correct({ kind: 'merge', names: ['Ada Brandt', 'Tom Okafor'] }, signed(1));
    for (const speaker of ['brandt', 'okafor'])
      expect(new Set(dossier.quotes({ speaker }).map((one) => one.speaker))).toEqual(new Set(['Ada Brandt']));
    await read(dossier, [{ ...VALLEY, paper: 'evening' }]);
    expect(quote(dossier, 'evening', OKAFOR).speaker).toBe('Ada Brandt');
    dossier.close();
  });

  test('a rejected one is gone from the ledger, an added one has its id there', async () => {
    const dossier = await dossierWith();
    const { id } = quote(dossier, 'ledger', BRANDT);
    dossier.correct({ kind: 'reject', quote: id }, signed(1));
    expect(dossier.quotes({ speaker: 'brandt' })).toEqual([]);
    expect(dossier.compare(id)).toBeNull();
    const words = 'Engineers closed the old Tarn bridge on Monday';
    dossier.correct({ kind: 'add', article: 'ledger.txt', words, speaker: 'Lena Voss' }, signed(2));
    const added = quote(dossier, 'ledger', words);
    expect(added).toMatchObject({ speaker: 'Lena Voss', kind: 'indirect', confidence: 1 });
    expect(dossier.compare(added.id)!.utterance.speaker.name).toBe('Lena Voss');
    // An added one can be corrected like any other.
    dossier.correct({ kind: 'speaker', quote: added.id, speaker: 'Ada Brandt' }, signed(3));
    expect(quote(dossier, 'ledger', words)).toMatchObject({ id: added.id, speaker: 'Ada Brandt' });
    dossier.correct({ kind: 'reject', quote: added.id }, signed(4));
    expect(dossier.quotes().map((one) => one.id)).not.toContain(added.id);
    dossier.close();
  });

  test('the words of a quotation without its marks are added with them, as a direct one', async () => {
    const dossier = await dossierWith();
    const { id } = quote(dossier, 'ledger', BRANDT);
    dossier.correct({ kind: 'reject', quote: id }, signed(1));
    const words = 'Children will have to take the ferry to school,';
    dossier.correct({ kind: 'add', article: 'ledger.txt', words, speaker: 'Lena Voss' }, signed(2));
    expect(quote(dossier, 'ledger', BRANDT)).toMatchObject({
      speaker: 'Lena Voss',
      kind: 'direct',
      words: `“${words}”`,
    });
    dossier.close();
  });
});

describe('an edited article', () => {
  const EDITS: readonly (readonly [string, (text: string) => string])[] = [
    ['a sentence put in before', (text) => `It has rained for nine days.\n\n${text}`],
    [
      'a word changed beside it',
      (text) => text.replace('said Ada Brandt, a teacher', 'said Ada Brandt, who teaches at Tarn'),
    ],
    ['a word changed within it', (text) => text.replace('have to take', 'need to take')],
    ['other marks', (text) => text.replace(/[“”]/g, '"')],
  ];
  const EDITIONS = [
    ['at the same address', {}],
    ['in the same file, without an address', { url: null }],
    ['under the same headline, elsewhere', { url: null, path: 'copy/of/it.txt' }],
  ] as const;
  describe.each(EDITIONS)('%s', (_, at) => {
    test.each(EDITS)('%s: the correction holds in it', async (__, edit) => {
      const dossier = await dossierWith([HARBOUR, VALLEY, { ...LEDGER, ...at, path: 'ledger.txt' }]);
      const { id, citations } = quote(dossier, 'ledger', BRANDT);
      dossier.correct({ kind: 'speaker', quote: id, speaker: 'Lena Voss' }, signed(1));
      dossier.forget(citations[0]!.article);
      expect(dossier.corrections()).toMatchObject([{ state: 'lost' }]);
      await read(dossier, [{ ...LEDGER, ...at, text: edit(LEDGER.text) }]);
      expect(quote(dossier, 'ledger', 'to take the ferry').speaker).toBe('Lena Voss');
      expect(said(dossier)).toContain('Lena Voss: ledger');
      expect(dossier.corrections()).toMatchObject([{ state: 'in use', problems: [] }]);
      dossier.close();
    });
  });

  test('elsewhere, under another headline: found by its words', async () => {
    const dossier = await dossierWith();
    const { id, citations } = quote(dossier, 'ledger', BRANDT);
    dossier.correct({ kind: 'speaker', quote: id, speaker: 'Lena Voss' }, signed(1));
    dossier.forget(citations[0]!.article);
    await read(dossier, [{ paper: 'gazette', title: 'No bridge', text: LEDGER.text }]);
    expect(quote(dossier, 'gazette', BRANDT).speaker).toBe('Lena Voss');
    // The article itself comes back: it is its correction again, and not the other's.
    await read(dossier, [LEDGER]);
    expect(quote(dossier, 'ledger', BRANDT).speaker).toBe('Lena Voss');
    expect(quote(dossier, 'gazette', BRANDT).speaker).toBe('Ada Brandt');
    dossier.close();
  });

  test('both editions side by side', async () => {
    const dossier = await dossierWith();
    dossier.correct({ kind: 'reject', quote: quote(dossier, 'ledger', BRANDT).id }, signed(1));
    await read(dossier, [{ ...LEDGER, text: `Tarn, Monday. ${LEDGER.text}` }]);
    expect(dossier.quotes({ speaker: 'brandt' })).toEqual([]);
    dossier.close();
  });

  test('words that were cut are told, and the correction is kept', async () => {
    const dossier = await dossierWith();
    const { id, citations } = quote(dossier, 'ledger', BRANDT);
    const made = dossier.correct({ kind: 'speaker', quote: id, speaker: 'Lena Voss' }, signed(1));
    expect(dossier.correctionsOnlyOf('ledger.txt')).toBe(1);
    dossier.forget(citations[0]!.article);
    await read(dossier, [
      { ...LEDGER, text: `${LEDGER.text.split('\n\n').slice(0, 2).join('\n\n')}\n\nSchools stay open.` },
    ]);
    const [kept] = dossier.corrections();
    expect(kept).toMatchObject({ ...made, state: 'lost', problems: [{ code: 'correct/lost-place' }] });
    expect(brief(dossier).problems.map(({ code }) => code)).toContain('correct/lost-place');
    await read(dossier, [LEDGER]);
    expect(quote(dossier, 'ledger', BRANDT).speaker).toBe('Lena Voss');
    expect(brief(dossier).problems.map(({ code }) => code)).not.toContain('correct/lost-place');
    dossier.close();
  });
});

describe('several corrections', () => {
  const set = (d: Dossier, speaker: string): CorrectionDraft => ({
    kind: 'speaker',
    quote: quote(d, 'ledger', BRANDT).id,
    speaker,
  });
  const rejects = (d: Dossier): CorrectionDraft => ({ kind: 'reject', quote: quote(d, 'ledger', BRANDT).id });
  const ids = (d: Dossier) => [quote(d, 'harbour', DUARTE).id, quote(d, 'ledger', 'Nobody would cross').id] as const;

  const CONFLICTS: readonly (readonly [string, readonly ((d: Dossier) => CorrectionDraft)[], string[]])[] = [
    [
      'two speakers',
      [(d) => set(d, 'Lena Voss'), (d) => set(d, 'Olu Adeyemi')],
      without('Ada Brandt: ledger', 'Olu Adeyemi: ledger'),
    ],
    ['set, then rejected', [(d) => set(d, 'Lena Voss'), rejects], without('Ada Brandt: ledger')],
    ['rejected, then set', [rejects, (d) => set(d, 'Lena Voss')], without('Ada Brandt: ledger', 'Lena Voss: ledger')],
    [
      'split, then joined',
      [
        (d) => ({ kind: 'split', utterance: ids(d)[0], accounts: [ids(d)[1]] }),
        (d) => ({ kind: 'join', utterances: [quote(d, 'ledger', BRANDT).id, ids(d)[0]] }),
        (d) => ({ kind: 'join', utterances: [quote(d, 'ledger', BRANDT).id, ids(d)[1]] }),
      ],
      ['Ines Duarte: harbour, ledger, ledger, valley', 'The ferry company: harbour', 'Tom Okafor: harbour, valley'],
    ],
  ];

  test.each(CONFLICTS)('%s: the later counts, in whatever order they come in', async (_, drafts, expected) => {
    // Each is made where the others are not, so that all can be asked for.
    const entries: Correction[] = [];
    const lines: string[] = [];
    for (const [minute, draftOf] of drafts.entries()) {
      const dossier = await dossierWith();
      entries.push(dossier.correct(draftOf(dossier), signed(minute)));
      lines.push(dossier.exportCorrections());
      dossier.close();
    }
    const briefs = new Set<string>();
    for (const order of [lines, lines.toReversed(), [...lines.slice(1), lines[0]!]]) {
      const dossier = await dossierWith();
      for (const line of order) dossier.importCorrections(line);
      expect(said(dossier)).toEqual(expected);
      briefs.add(JSON.stringify([brief(dossier), dossier.quotes(), dossier.exportCorrections()]));
      dossier.close();
    }
    expect(briefs.size).toBe(1);
  });

  test('of three names merged two by two, the newest says which is shown', async () => {
    const dossier = await dossierWith();
    dossier.correct({ kind: 'merge', names: ['Ada Brandt', 'Tom Okafor'] }, signed(1));
    dossier.correct({ kind: 'merge', names: ['Thomas Okafor', 'Tom Okafor'] }, signed(2));
    expect(said(dossier)).toEqual([
      'Ines Duarte: harbour, ledger, valley',
      'The ferry company: harbour',
      'Thomas Okafor: harbour, valley',
      'Thomas Okafor: ledger',
    ]);
    expect(new Set(dossier.quotes({ speaker: 'thomas okafor' }).map(({ speaker }) => speaker))).toEqual(
      new Set(['Thomas Okafor']),
    );
    dossier.close();
  });

  test('a split account stays apart when a new article would tie it in again', async () => {
    const dossier = await dossierWith();
    const [one, other] = ids(dossier);
    dossier.correct({ kind: 'split', utterance: one, accounts: [other] }, signed(1));
    await read(dossier, [{ ...HARBOUR, paper: 'evening' }]);
    const { utterance } = dossier.compare(one)!;
    expect(utterance.accounts).toHaveLength(3);
    expect(utterance.accounts.map(({ article, attribution }) => `${article.slice(7, 15)}${attribution}`)).not.toContain(
      other,
    );
    dossier.close();
  });
});

describe('what cannot be corrected is said', () => {
  test.each<[string, CorrectionDraft, RegExp]>([
    ['no such quote', { kind: 'reject', quote: 'nothing' }, /no quote “nothing”/],
    ['no such article', { kind: 'add', article: 'no.txt', words: 'x', speaker: null }, /no one article/],
    [
      'other words',
      { kind: 'add', article: 'ledger.txt', words: 'the moon is made of cheese', speaker: null },
      /do not stand/,
    ],
    [
      'words that stand twice',
      { kind: 'add', article: 'ledger.txt', words: 'bridge', speaker: null },
      /more than once/,
    ],
    [
      'a place beyond the end',
      { kind: 'add', article: 'ledger.txt', words: [[0, 1_000_000]], speaker: null },
      /not within/,
    ],
    ['one name', { kind: 'merge', names: ['Ada Brandt', 'ada  brandt'] }, /two names/],
    ['a name of no letters', { kind: 'merge', names: ['Ada Brandt', '…'] }, /no name/],
  ])('%s', async (_, draft, message) => {
    const dossier = await dossierWith();
    expect(() => dossier.correct(draft, signed(1))).toThrow(message);
    expect(() => dossier.correct(draft, signed(1))).toThrow(CorrectionError);
    expect(dossier.corrections()).toEqual([]);
    dossier.close();
  });

  test.each<[string, unknown]>([
    ['no kind', { kind: 'shout' }],
    ['a kind of every object', { kind: 'constructor' }],
    ['a quote that is a number', { kind: 'reject', quote: 5 }],
    ['a speaker that is none', { kind: 'speaker', quote: 'a', speaker: {} }],
    ['no list of names', { kind: 'merge', names: 'Ada Brandt' }],
    ['spans of words', { kind: 'add', article: 'ledger.txt', words: [['a', 'b']], speaker: null }],
    ['an act that is none', { kind: 'add', article: 'ledger.txt', words: 'bridge', speaker: null, act: 'sang' }],
  ])('a draft of the wrong shape: %s', async (_, draft) => {
    const dossier = await dossierWith([]);
    expect(() => dossier.correct(draft as CorrectionDraft, signed(1))).toThrow(CorrectionError);
    dossier.close();
  });

  test('an instant that is none', async () => {
    const dossier = await dossierWith();
    const draft: CorrectionDraft = { kind: 'merge', names: ['Ada Brandt', 'Lena Voss'] };
    expect(() => dossier.correct(draft, { by: null, at: 'yesterday', why: null })).toThrow(CorrectionError);
    dossier.close();
  });

  test('lines that are no corrections: told with their number, the others are taken in', async () => {
    const dossier = await dossierWith();
    dossier.correct({ kind: 'merge', names: ['Ada Brandt', 'Lena Voss'] }, signed(1));
    const good = dossier.exportCorrections();
    const forged = good.replace('Lena Voss', 'Mira Voss');
    const bad = [
      'nonsense',
      '[]',
      'null',
      '{"what":{}}',
      '{"at":"2031-04-01T10:00:00Z","what":{"kind":"shout"}}',
      forged,
    ];
    const other = await dossierWith();
    const { added, problems } = other.importCorrections([...bad, good].join('\n'));
    expect([added, problems.length]).toEqual([1, bad.length]);
    expect(problems.map(({ message }) => Number(/^Line (\d+)/.exec(message)![1]))).toEqual([1, 2, 3, 4, 5, 6]);
    // Edited by hand and without its id, a line is a correction of its own.
    const { id: _, ...edited } = JSON.parse(forged) as Correction;
    expect(other.importCorrections(JSON.stringify(edited)).added).toBe(1);
    other.close();
    dossier.close();
  });
});
