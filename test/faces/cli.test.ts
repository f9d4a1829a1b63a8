import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const MAIN = new URL('../../src/faces/cli/main.ts', import.meta.url).pathname;
const SAMPLE = new URL('../../sample/story', import.meta.url).pathname;
let scratch: string;
let dossier: string;

function hearsay(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    cwd: scratch,
  });
  return { status, stdout, stderr };
}
const inDossier = (...args: string[]) => hearsay([args[0]!, '--dossier', dossier, ...args.slice(1)]);

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'hearsay-cli-'));
  dossier = join(scratch, 'dossier');
  const { status, stdout } = inDossier('read', SAMPLE);
  expect([status, stdout.split('\n')[0]]).toEqual([0, `Read 10 articles into ${dossier}.`]);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('usage', () => {
  test.each([
    [['--help'], 0, 'Usage: hearsay COMMAND'],
    [['brief', '--help'], 0, '--as-of DATE'],
    [['help', 'read'], 0, 'hearsay read PATH'],
    [['--version'], 0, /^\d+\.\d+\.\d+/],
    [[], 2, 'Usage: hearsay COMMAND'],
    [['breif'], 2, 'there is no command “breif”'],
    [['brief', '--colour'], 2, '--colour'],
    [['brief', '--format', 'pdf'], 2, '--format takes text, md, html, json'],
    [['brief', '--as-of', '2031-02-30'], 2, '--as-of takes a day'],
    [['quotes', '--min-confidence', '7'], 2, 'a number from 0 to 1'],
    [['read'], 2, 'nothing was named'],
    [['compare'], 2, 'which one?'],
    [['brief', '--dossier', '/nowhere/at/all'], 3, 'There is no dossier in /nowhere'],
  ] as const)('hearsay %j exits %d', (args, code, words) => {
    const { status, stdout, stderr } = hearsay(args);
    expect(stdout + stderr).toMatch(words);
    expect(status).toBe(code);
  });
});

test('reading again changes nothing and says so', () => {
  const before = inDossier('brief', '--format', 'json').stdout;
  expect(inDossier('read', SAMPLE).stdout).toContain('Read 0 articles');
  expect(inDossier('brief', '--format', 'json').stdout).toBe(before);
});

test('what cannot be read is told with its place and next step, the rest is read, exit 3', () => {
  writeFileSync(join(scratch, 'empty.txt'), '');
  writeFileSync(
    join(scratch, 'good.txt'),
    'The bridge at Tarn is closed\n\n“Nobody crosses today,” said Ines Duarte, the mayor.\n',
  );
  const { status, stdout, stderr } = hearsay([
    'read',
    '--dossier',
    join(scratch, 'mixed'),
    'empty.txt',
    'missing.txt',
    'good.txt',
  ]);
  expect(status).toBe(3);
  expect(stdout).toContain('Read 1 article ');
  expect(stderr).toMatch(/empty\.txt.*parse\/empty/);
  expect(stderr).toMatch(/missing\.txt.*intake\//);
});

test.each(['text', 'md', 'html', 'json'])('brief --format %s has the five sections', (format) => {
  const { status, stdout } = inDossier('brief', '--all', '--format', format);
  expect(status).toBe(0);
  const sections =
    format === 'json'
      ? ['"happened"', '"said"', '"differ"', '"origins"', '"next"']
      : ['What happened', 'Who said what', 'Where accounts differ', 'Where it comes from', 'What next'];
  for (const section of sections) expect(stdout.toLowerCase()).toContain(section.toLowerCase());
});

test('no colour into a pipe; FORCE_COLOR has it', () => {
  expect(inDossier('brief').stdout).not.toContain('\u001b[');
  const forced = execFileSync(process.execPath, [MAIN, 'brief', '--dossier', dossier], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: '1' },
  });
  expect(forced).toContain('\u001b[');
});

test('no line is wider than the width asked for', () => {
  const lines = inDossier('brief', '--width', '60').stdout.split('\n');
  const tooWide = lines.filter((line) => [...line].length > 60 && line.trim().includes(' '));
  expect(tooWide.filter((line) => line.trim().split(' ').length > 2)).toEqual([]);
});

test('--as-of shows what was known then', () => {
  const { stdout } = inDossier('brief', '--all', '--as-of', '2031-03-04', '--format', 'json');
  const { story } = JSON.parse(stdout) as { story: { articles: { published: string }[] } };
  expect(story.articles.map(({ published }) => published)).toEqual(['2031-03-04']);
});

test('quotes: filters, csv, and 1 for none', () => {
  const { quotes } = JSON.parse(inDossier('quotes', '--speaker', 'varn', '--format', 'json').stdout) as {
    quotes: { speaker: string; id: string }[];
  };
  expect(quotes.length).toBeGreaterThan(3);
  for (const { speaker } of quotes) expect(speaker).toMatch(/Varn/);
  expect(inDossier('quotes', '--about', 'turbine', '--format', 'csv').stdout.split('\n')[0]).toMatch(
    /^id,speaker,kind/,
  );
  expect(inDossier('quotes', '--about', 'zeppelin').status).toBe(1);
  const compared = inDossier('compare', quotes[0]!.id);
  expect([compared.status, compared.stdout]).toEqual([0, expect.stringContaining('Varn')]);
  expect(inDossier('compare', 'nothing').status).toBe(1);
});

test('verify: all citations hold; a quote is found in its wording, or not at all', () => {
  const all = inDossier('verify');
  expect(all.status).toBe(0);
  expect(all.stdout).toMatch(/^[1-9]\d* citations checked against the stored text, 0 broken/);
  expect(inDossier('verify', 'Nobody in this ministry takes lessons from Taldora').stdout).toMatch(
    /the same words, said by .*Toran/,
  );
  expect(
    inDossier('verify', 'I have not read it, but it is what negotiators do, they talk to the other side').stdout,
  ).toContain('other punctuation');
  const none = inDossier('verify', 'the moon is made of very old cheese');
  expect([none.status, none.stdout]).toEqual([1, 'No: nothing in the dossier has these words.\n']);
});

test('extract: a line per article, no dossier touched', () => {
  const { status, stdout } = hearsay(
    ['extract', '-'],
    'Bridge closed\n\n“Nobody crosses today,” said Ines Duarte, the mayor.\n',
  );
  expect(status).toBe(0);
  const line = JSON.parse(stdout) as {
    hearsay: number;
    article: { text: string };
    attributions: { content: [number, number][] }[];
  };
  expect(line.hearsay).toBe(1);
  expect(line.article.text.slice(...line.attributions[0]!.content[0]!)).toBe('“Nobody crosses today,”');
});

test('export: iCalendar and Web Annotations, the same on any day', () => {
  const ical = inDossier('export', '--all', '--format', 'ical').stdout;
  expect(ical).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(ical).toContain('DTSTART;VALUE=DATE:20310310');
  expect(inDossier('export', '--all', '--format', 'ical').stdout).toBe(ical);
  const page = JSON.parse(inDossier('export', '--all', '--format', 'annotations').stdout) as {
    type: string;
    items: unknown[];
  };
  expect([page.type, page.items.length > 20]).toEqual(['AnnotationPage', true]);
});

test('forget takes an article out with all that hung on it', () => {
  const copy = join(scratch, 'forgetting');
  hearsay(['read', '--dossier', copy, SAMPLE]);
  const { articles } = (
    JSON.parse(hearsay(['brief', '--all', '--dossier', copy, '--format', 'json']).stdout) as {
      story: { articles: { id: string; outlet: string }[] };
    }
  ).story;
  const herald = articles.find(({ outlet }) => outlet === 'Lakeside Herald')!;
  const first = hearsay(['forget', '--dossier', copy, herald.id.slice(0, 20)]);
  expect([first.status, first.stderr]).toEqual([0, '']);
  const again = hearsay(['forget', '--dossier', copy, herald.id]);
  expect([again.status, again.stdout]).toEqual([1, '']);
  expect(again.stderr).toContain('There is no one article');
  expect(hearsay(['brief', '--all', '--dossier', copy, '--format', 'json']).stdout).not.toContain(herald.id);
  expect(hearsay(['verify', '--dossier', copy, 'My grandfather built that dam']).status).toBe(1);
  expect(hearsay(['quotes', '--dossier', copy, '--outlet', 'lakeside']).status).toBe(1);
});
