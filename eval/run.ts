/**
 * npm run eval [-- --short] [--only seeds,stories,polnear,times] [--misses] [--save] [--check]
 *
 * Reads the corpora beside the project, scores the record with the scorers that lie with them, and prints one table with
 * the figures last saved beside the new ones. --save keeps the new ones (eval/last.json); --check fails when a figure
 * fell by more than one point (a share whose corpus has under 40 items: by more than two items).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ArticleRecord, articlesOf, briefOf, extractLine, readArticle } from '../src/index.ts';
import { goldStories, hasShared, SHARED } from './corpora.ts';

/** In per cent, with the number of items where it is a share of items. */
interface Figure {
  readonly value: number;
  readonly of?: number;
  readonly target?: number;
}
type Figures = Record<string, Figure>;

const flags = process.argv.slice(2);
const only = flags.includes('--only') ? flags[flags.indexOf('--only') + 1]!.split(',') : null;
const wants = (part: string) => !only || only.includes(part);
const LAST = new URL('last.json', import.meta.url).pathname;

const STORY_TARGETS: Record<string, readonly [seeds: number, stories: number]> = {
  quotes: [98, 95],
  precision: [98, 95],
  speaker: [96, 90],
  indirect: [85, 75],
  via: [85, 70],
  when: [92, 80],
  addressee: [80, 60],
  same: [95, 88],
  'kept-apart': [99, 99],
  happened: [90, 75],
  next: [100, 70],
  differ: [85, 60],
  origins: [100, 80],
  cited: [100, 100],
};

if (!hasShared()) {
  console.log(`eval skipped: the corpora (${SHARED}) are not here.`);
  process.exit(0);
}

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-eval-'));
const figures: Figures = {};
try {
  if (wants('seeds') || wants('stories')) await scoreStories();
  if (wants('polnear')) await scorePolnear();
  if (wants('times') && !flags.includes('--short'))
    for (const corpus of ['timebank', 'aquaint']) await scoreTimes(corpus);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
report();

async function recordsOf(inputs: readonly string[]): Promise<ArticleRecord[]> {
  const records: ArticleRecord[] = [];
  for await (const item of articlesOf(inputs)) if ('article' in item) records.push(readArticle(item.article));
  return records;
}

function run(script: string, args: readonly string[], input?: string): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(SHARED, 'score', script), ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  return stdout;
}

async function scoreStories(): Promise<void> {
  const pooled: Record<string, { ok: number; of: number }> = {};
  for (const { name, gold, inputs } of goldStories()) {
    if (!wants(name === 'seeds' ? 'seeds' : 'stories')) continue;
    const records = await recordsOf(inputs);
    const extract = join(scratch, 'extract.jsonl');
    const brief = join(scratch, 'brief.json');
    writeFileSync(extract, records.map((record) => JSON.stringify(extractLine(record))).join('\n'));
    writeFileSync(brief, JSON.stringify(briefOf(records, { story: 'all' })));
    const result = JSON.parse(run('story.mjs', [gold, extract, brief, '--json'])) as {
      score: Record<string, { ok: number; of: number }>;
      misses: string[];
    };
    if (flags.includes('--misses')) for (const miss of result.misses) console.log(`${name}  ${miss}`);
    for (const [measure, { ok, of }] of Object.entries(result.score)) {
      if (name === 'seeds')
        figures[`seeds ${measure}`] = { value: (100 * ok) / of, of, target: STORY_TARGETS[measure]?.[0] };
      else {
        const sum = (pooled[measure] ??= { ok: 0, of: 0 });
        sum.ok += ok;
        sum.of += of;
      }
    }
  }
  for (const [measure, { ok, of }] of Object.entries(pooled)) {
    figures[`stories ${measure}`] = { value: (100 * ok) / of, of, target: STORY_TARGETS[measure]?.[1] };
  }
}

async function scorePolnear(): Promise<void> {
  const dir = join(SHARED, 'data/polnear/dev');
  const records = await recordsOf(
    readdirSync(join(dir, 'text'))
      .sort()
      .map((file) => join(dir, 'text', file)),
  );
  const lines = records.map((record) => JSON.stringify(extractLine(record))).join('\n');
  const result = JSON.parse(run('attributions.mjs', [dir, '--json'], lines)) as {
    exact: Record<string, { f: number }>;
    linked: { p: number; r: number; f: number };
    recallByKind: Record<string, number>;
  };
  const targets: Record<string, number> = { source: 78, cue: 72, content: 66, direct: 94, mixed: 85, indirect: 60 };
  figures['polnear linked F1'] = { value: 100 * result.linked.f, target: 70 };
  figures['polnear linked precision'] = { value: 100 * result.linked.p };
  for (const [kind, share] of Object.entries(result.recallByKind))
    figures[`polnear ${kind} recall`] = { value: 100 * share, target: targets[kind] };
  for (const [role, { f }] of Object.entries(result.exact))
    figures[`polnear exact ${role} F1`] = { value: 100 * f, target: targets[role] };
}

async function scoreTimes(corpus: string): Promise<void> {
  const dir = join(SHARED, 'data/time', corpus);
  const input = join(scratch, `${corpus}.jsonl`);
  const output = join(scratch, `${corpus}.out.jsonl`);
  writeFileSync(input, run('times.mjs', ['prepare', dir]));
  writeFileSync(output, (await recordsOf([input])).map((record) => JSON.stringify(extractLine(record))).join('\n'));
  const text = run('times.mjs', ['score', dir, output]);
  for (const [measure, target] of [
    ['strict', 82],
    ['relaxed', undefined],
    ['type', undefined],
    ['value', 80],
  ] as const) {
    figures[`${corpus} ${measure} F1`] = {
      value: Number(new RegExp(`${measure} F1 ([\\d.]+)`).exec(text)![1]),
      target,
    };
  }
}

function report(): void {
  const last: Figures = existsSync(LAST) ? (JSON.parse(readFileSync(LAST, 'utf8')) as Figures) : {};
  const fallen: string[] = [];
  const rows = Object.entries(figures).map(([name, { value, of, target }]) => {
    const before = last[name]?.value;
    const allowed = of && of < 40 ? 200 / of : 1;
    if (before !== undefined && value < before - allowed - 1e-9) fallen.push(name);
    const mark = target === undefined ? '' : value >= target - 1e-9 ? 'reached' : 'short';
    return [name, value.toFixed(1), before?.toFixed(1) ?? '', target?.toString() ?? '', mark, of?.toString() ?? ''];
  });
  const header = ['figure', 'now', 'last', 'target', '', 'of'];
  const widths = header.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]!.length)));
  for (const row of [header, ...rows])
    console.log(
      row.map((cell, i) => (i === 0 || i === 4 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '),
    );
  if (flags.includes('--save')) writeFileSync(LAST, `${JSON.stringify({ ...last, ...figures }, null, 1)}\n`);
  if (fallen.length) console.log(`\nFallen by more than a point: ${fallen.join(', ')}`);
  if (flags.includes('--check') && fallen.length) process.exitCode = 1;
}
