/**
 * npm run bench [-- --sizes 100,1000,10000]
 *
 * Speed, memory and growth on articles grown from the bundled sample: deterministic, 700 words each. Processor time, and the clock's beside
 * it where one waits for it: compare ratios, not single figures. For large dossiers it takes long: `--sizes 100000`.
 */
import { createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Article, type ArticleRecord, articlesOf, briefOf, Dossier, readArticle } from '../src/index.ts';
import { type GrownArticle, grow } from './grow.ts';

const at = process.argv.indexOf('--sizes');
const sizes = (at > 0 ? process.argv[at + 1]! : '100,1000,10000').split(',').map(Number);
const sample: Article[] = [];
for await (const item of articlesOf([new URL('../sample/story', import.meta.url).pathname]))
  if ('article' in item) sample.push(item.article);

const rows: string[][] = [];
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
/** Milliseconds of this process's processor time: what else the machine does does not count. */
const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const ranked = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(share * times.length))]!;

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
try {
  await extracting();
  let before: Reading | null = null;
  for (const size of sizes) before = await reading(size, before);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
print();

/** One core, warmed up, median of five rounds; and the brief of one event told by twenty articles. */
async function extracting(): Promise<void> {
  const grown: Article[] = [];
  for await (const item of articlesOf([await file('extract', grow(sample, 200))]))
    if ('article' in item) grown.push(item.article);
  for (const article of grown.slice(0, 50)) readArticle(article);
  const rounds = Array.from({ length: 5 }, () => {
    const from = processorTime();
    for (const article of grown) readArticle(article);
    return (1000 * grown.length) / (processorTime() - from);
  });
  const words = Math.round(grown.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) / grown.length);
  add(
    'extract',
    `${grown.length} articles of ${words} words`,
    `${ranked(rounds, 0.5).toFixed(0)} articles/s`,
    '',
    megabytes(process.memoryUsage.rss()),
  );
  const twenty: ArticleRecord[] = [];
  for await (const item of articlesOf([await file('twenty', grow([...sample, ...sample], 20))]))
    if ('article' in item) twenty.push(readArticle(item.article));
  briefOf(twenty);
  const times = Array.from({ length: 7 }, () => {
    const from = processorTime();
    briefOf(twenty);
    return processorTime() - from;
  });
  add('link + brief', '20 articles of one event', `${ranked(times, 0.5).toFixed(0)} ms`);
}

interface Reading {
  readonly size: number;
  readonly took: number;
}

async function reading(size: number, before: Reading | null): Promise<Reading> {
  const input = await file(`articles-${size}`, grow(sample, size));
  const directory = join(scratch, `dossier-${size}`);
  const dossier = new Dossier(directory);
  const tenth = Math.floor(size / 10);
  const marks = [processorTime()];
  let peak = 0;
  let read = 0;
  const started = performance.now();
  for await (const event of dossier.read([input])) {
    if (event.kind !== 'read') continue;
    if (++read % 50 === 0) peak = Math.max(peak, process.memoryUsage.rss());
    if (read % tenth === 0) marks.push(processorTime());
  }
  const clock = (performance.now() - started) / 1000;
  const took = (processorTime() - marks[0]!) / 1000;
  const perArticle = marks.slice(1).map((mark, i) => (mark - marks[i]!) / tenth);
  const growth = before ? `× ${(took / before.took).toFixed(1)} for × ${size / before.size}` : '';
  add('read', `${read} articles`, `${took.toFixed(1)} s (clock ${clock.toFixed(0)} s)`, growth, megabytes(peak));
  add(
    '',
    'an article, first tenth and last',
    `${perArticle[0]!.toFixed(1)} ms, ${perArticle.at(-1)!.toFixed(1)} ms`,
    `× ${(perArticle.at(-1)! / perArticle[0]!).toFixed(2)}`,
  );

  const more: number[] = [];
  for (const [i, article] of [...grow(sample, 100, 700, size)].entries()) {
    const path = join(scratch, `one-more-${i}.jsonl`);
    writeFileSync(path, JSON.stringify(article));
    const from = processorTime();
    for await (const _ of dossier.read([path]));
    more.push(processorTime() - from);
  }
  add('', 'one more article', `p50 ${ranked(more, 0.5).toFixed(0)} ms, p95 ${ranked(more, 0.95).toFixed(0)} ms`);

  const opened = processorTime();
  const brief = dossier.brief();
  add(
    'brief',
    `newest story (${brief?.story.counts.articles ?? 0}) of ${read}`,
    `${(processorTime() - opened).toFixed(0)} ms`,
    '',
    `${megabytes(statSync(join(directory, 'dossier.sqlite')).size)} on disk`,
  );
  dossier.close();
  rmSync(directory, { recursive: true });
  rmSync(input);
  return { size, took };
}

async function file(name: string, articles: Iterable<GrownArticle>): Promise<string> {
  const path = join(scratch, `${name}.jsonl`);
  await pipeline(
    Readable.from(articles).map((article) => `${JSON.stringify(article)}\n`),
    createWriteStream(path),
  );
  return path;
}

function add(what: string, of: string, took: string, growth = '', memory = ''): void {
  rows.push([what, of, took, growth, memory]);
  // One waits long for the last of them.
  if (process.stderr.isTTY) process.stderr.write(`${[what, of, took, growth, memory].filter(Boolean).join(' · ')}\n`);
}

function print(): void {
  const header = ['what', 'of', 'took', 'growth', 'memory'];
  const widths = header.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]!.length)));
  for (const row of [header, ...rows])
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    );
}
