/**
 * npm run bench [-- --sizes 100,1000,10000]
 *
 * Speed, memory and growth on articles grown from the bundled sample: deterministic, 700 words each. Wall clock on
 * whatever else the machine does: compare ratios, not single figures. "extract" counts processor time.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Article, articlesOf, briefOf, Dossier, readArticle } from '../src/index.ts';
import { grow } from './grow.ts';

const at = process.argv.indexOf('--sizes');
const sizes = (at > 0 ? process.argv[at + 1]! : '100,1000,10000').split(',').map(Number);
const sample: Article[] = [];
for await (const item of articlesOf([new URL('../sample/story', import.meta.url).pathname]))
  if ('article' in item) sample.push(item.article);

const seconds = (from: number) => (performance.now() - from) / 1000;
const megabytes = (bytes: number) => Math.round(bytes / 1e6);
const rows: string[][] = [];

// extract: one core, warmed up, median of five rounds.
const grown: Article[] = [];
const scratch = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
try {
  const file = (size: number) => {
    const path = join(scratch, `${size}.jsonl`);
    writeFileSync(path, [...grow(sample, size)].map((line) => JSON.stringify(line)).join('\n'));
    return path;
  };
  for await (const item of articlesOf([file(200)])) if ('article' in item) grown.push(item.article);
  for (const article of grown.slice(0, 50)) readArticle(article);
  const rounds = Array.from({ length: 5 }, () => {
    // Processor time, not the clock's: what else the machine does should not count.
    const from = process.cpuUsage();
    for (const article of grown) readArticle(article);
    const { user, system } = process.cpuUsage(from);
    return (grown.length * 1e6) / (user + system);
  }).sort((a, b) => a - b);
  const words = Math.round(grown.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) / grown.length);
  rows.push([
    'extract',
    `${grown.length} articles of ${words} words`,
    `${rounds[2]!.toFixed(0)} articles/s`,
    '',
    `${megabytes(process.memoryUsage.rss())} MB`,
  ]);

  let before: { size: number; took: number } | null = null;
  for (const size of sizes) {
    const input = file(size);
    const directory = join(scratch, `dossier-${size}`);
    const dossier = new Dossier(directory);
    let peak = 0;
    let read = 0;
    const from = performance.now();
    for await (const event of dossier.read([input])) {
      if (event.kind === 'read' && ++read % 50 === 0) peak = Math.max(peak, process.memoryUsage.rss());
    }
    const took = seconds(from);
    const growth = before ? `× ${(took / before.took).toFixed(1)} for × ${size / before.size}` : '';
    rows.push([
      'read',
      `${read} articles`,
      `${took.toFixed(1)} s (${(read / took).toFixed(0)}/s)`,
      growth,
      `${megabytes(peak)} MB`,
    ]);
    const opened = performance.now();
    const brief = dossier.brief();
    rows.push([
      'brief',
      `newest story (${brief?.story.counts.articles ?? 0}) of ${read}`,
      `${(seconds(opened) * 1000).toFixed(0)} ms`,
      '',
      `${megabytes(statSync(join(directory, 'dossier.sqlite')).size)} MB on disk`,
    ]);
    dossier.close();
    before = { size, took };
  }

  const twenty = grown.slice(0, 20).map((article) => readArticle(article));
  briefOf(twenty);
  const times = Array.from({ length: 7 }, () => {
    const from = performance.now();
    briefOf(twenty);
    return seconds(from) * 1000;
  }).sort((a, b) => a - b);
  rows.push(['link + brief', '20 articles', `${times[3]!.toFixed(0)} ms`, '', '']);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
const header = ['what', 'of', 'took', 'growth', 'memory'];
const widths = header.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]!.length)));
for (const row of [header, ...rows])
  console.log(
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd(),
  );
