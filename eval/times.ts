/**
 * Scores time expressions on TimeML corpora, each split in two by a hash of the article's file name: `look` is for development,
 * `report` is the half nobody looks at. Scores as `../shared/score/times.mjs` has them (strict, relaxed, type, value F1).
 *
 *   node eval/times.ts [--half look|report|both] [--misses] [--chrono] [--dir ../shared/data/time]
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readingOf } from '../src/annotate/reading.ts';
import { timesOf } from '../src/annotate/times/times.ts';
import type { Article } from '../src/model/index.ts';

interface Timex {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}
interface GoldArticle {
  readonly name: string;
  readonly text: string;
  readonly created: string | null;
  readonly times: readonly Timex[];
}
type Finder = (article: GoldArticle) => readonly Timex[];

const halfOf = (name: string): 'look' | 'report' =>
  createHash('sha256').update(name).digest()[0]! % 2 === 0 ? 'look' : 'report';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const decoded = (xml: string): string => xml.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name]!);

function readTimeMl(file: string, name: string): GoldArticle {
  const xml = readFileSync(file, 'utf8');
  const created = /<DCT>[\s\S]*?value="(\d{4}-\d\d-\d\d)/.exec(xml)?.[1] ?? null;
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1] ?? '';
  let text = '';
  const open: { start: number; type: string; value: string }[] = [];
  const times: Timex[] = [];
  for (const part of body.split(/(<[^>]+>)/)) {
    const attribute = (key: string) => new RegExp(`\\b${key}="([^"]*)"`).exec(part)?.[1] ?? '';
    if (!part.startsWith('<')) text += decoded(part);
    else if (part.startsWith('<TIMEX3') && !part.endsWith('/>')) {
      open.push({ start: text.length, type: attribute('type'), value: attribute('value') });
    } else if (part.startsWith('</TIMEX3')) times.push({ ...open.pop()!, end: text.length });
  }
  return { name, text, created, times };
}

function score(articles: readonly GoldArticle[], find: Finder, misses: boolean): string {
  let gold = 0;
  let said = 0;
  let strict = 0;
  let relaxed = 0;
  let type = 0;
  let value = 0;
  for (const article of articles) {
    const found = find(article);
    gold += article.times.length;
    said += found.length;
    const used = new Set<Timex>();
    const show = (what: string, from: number, to: number, more: string) => {
      if (!misses) return;
      const line = `${article.text.slice(Math.max(0, from - 40), from)}[${article.text.slice(from, to)}]${article.text.slice(to, to + 25)}`;
      console.log(`${what}\t${line.replace(/\s+/g, ' ')}\t${more}\t(${article.created} ${article.name.slice(0, 12)})`);
    };
    for (const time of article.times) {
      const match = found.find((other) => !used.has(other) && other.start < time.end && time.start < other.end);
      if (!match) {
        show('missed', time.start, time.end, time.value);
        continue;
      }
      used.add(match);
      relaxed++;
      if (match.start === time.start && match.end === time.end) strict++;
      else show('extent', time.start, time.end, `got [${article.text.slice(match.start, match.end)}]`);
      if (match.type === time.type) type++;
      if (match.value === time.value) value++;
      else show('value', time.start, time.end, `gold ${time.value} got ${match.value}`);
    }
    for (const other of found) if (!used.has(other)) show('extra', other.start, other.end, other.value);
  }
  const f1 = (hits: number) => ((200 * hits) / (gold + said || 1)).toFixed(1).padStart(5);
  return `${String(articles.length).padStart(4)} articles ${String(gold).padStart(5)} gold ${String(said).padStart(5)} found   strict ${f1(strict)}   relaxed ${f1(relaxed)}   type ${f1(type)}   value ${f1(value)}`;
}

const articleOf = ({ name, text, created }: GoldArticle): Article => ({
  id: name,
  path: name,
  url: null,
  outlet: null,
  title: null,
  authors: [],
  published: created,
  updated: null,
  language: 'en',
  text,
  blocks: [],
});

const hearsay: Finder = (article) =>
  timesOf(readingOf(articleOf(article))).map(({ span, type, value }) => ({
    start: span[0],
    end: span[1],
    type,
    value,
  }));

const { values: options } = parseArgs({
  options: {
    half: { type: 'string', default: 'look' },
    dir: { type: 'string', default: '../shared/data/time' },
    misses: { type: 'boolean', default: false },
    chrono: { type: 'boolean', default: false },
  },
});
const finders: [string, Finder][] = [['hearsay', hearsay]];
if (options.chrono) finders.push(['chrono', (await import('./chrono.ts')).chronoFinder]);
for (const corpus of ['timebank', 'aquaint']) {
  const folder = join(options.dir, corpus);
  const names = readdirSync(folder).filter((name) => name.endsWith('.tml'));
  for (const half of ['look', 'report'] as const) {
    if (options.half !== 'both' && options.half !== half) continue;
    const articles = names
      .filter((name) => halfOf(name) === half)
      .sort()
      .map((name) => readTimeMl(join(folder, name), name));
    for (const [name, find] of finders) {
      const line = score(articles, find, options.misses && half === 'look');
      // Processor time of a second reading: what a long run costs, whatever else the machine does.
      const started = process.cpuUsage();
      for (const article of articles) find(article);
      const { user, system } = process.cpuUsage(started);
      const rate = Math.round((articles.length * 1e6) / (user + system));
      console.log(`${corpus.padEnd(9)} ${half.padEnd(7)} ${name.padEnd(8)} ${line}   ${rate} articles/s`);
    }
  }
}
