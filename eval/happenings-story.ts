/**
 * Happenings and outlooks of gold stories, with what was missed and every line that a brief would hold, to be read as an editor:
 *
 *   node eval/happenings-story.ts ../shared/gold/seeds.json [--lines]
 *   node eval/happenings-story.ts ../shared/gold/stories/*.json
 *   node eval/happenings-story.ts --raw ../shared/data/stories/seesaw-valid.jsonl 3     (the third event, no gold)
 */
import { readFileSync } from 'node:fs';
import { annotate } from '../src/annotate/annotate.ts';
import { linkActors } from '../src/link/actors.ts';
import { mergeHappenings } from '../src/link/happenings.ts';
import { findOutlooks } from '../src/link/outlooks.ts';
import type { Article, ArticleRecord, Edtf, Happening, Outlook, Place, Span } from '../src/model/index.ts';
import { paragraphsOf } from '../src/text/sentences.ts';
import { oracle } from './oracle.ts';

interface GoldLine {
  readonly date?: Edtf | null;
  readonly when?: Edtf | null;
  readonly what: string;
  readonly evidence: readonly (readonly [number, string])[];
}

const args = process.argv.slice(2);
const showLines = args.includes('--lines');
const files = args.filter((arg) => !arg.startsWith('--'));

if (args.includes('--raw')) raw(files[0]!, Number(files[1] ?? 0));
else {
  const all = { happened: [0, 0], next: [0, 0], lines: [0, 0] } as Record<string, [number, number]>;
  for (const file of files) {
    const articles = oracle(file).map(({ article }) => article);
    const gold = JSON.parse(readFileSync(file, 'utf8')) as { happened: GoldLine[]; next: GoldLine[] };
    const { happenings, outlooks } = linesOf(articles);
    const found = {
      happened: gold.happened.map((line) =>
        happenings.some((h) => within(h.date, line.date) && near(h.reports, line, articles)),
      ),
      next: gold.next.map((line) =>
        outlooks.some((o) => (!line.when || within(o.when, line.when)) && near(o.places, line, articles)),
      ),
    };
    console.log(
      `\n${file}: happened ${score(found.happened)}, next ${score(found.next)}; ${happenings.length} + ${outlooks.length} lines`,
    );
    gold.happened.forEach((line, i) => {
      if (!found.happened[i])
        console.log(
          `  - ${line.date}  ${line.what}  | ${line.evidence.map(([a, words]) => `${a}: ${words}`).join(' | ')}`,
        );
    });
    gold.next.forEach((line, i) => {
      if (!found.next[i])
        console.log(
          `  > ${line.when}  ${line.what}  | ${line.evidence.map(([a, words]) => `${a}: ${words}`).join(' | ')}`,
        );
    });
    if (showLines) print(happenings, outlooks, articles);
    for (const key of ['happened', 'next'] as const) {
      all[key]![0] += found[key].filter(Boolean).length;
      all[key]![1] += found[key].length;
    }
    all.lines![0] += happenings.length;
    all.lines![1] += outlooks.length;
  }
  const [h, n] = [all.happened!, all.next!];
  console.log(
    `\nhappened ${h[0]} of ${h[1]} (${pct(h)}), next ${n[0]} of ${n[1]} (${pct(n)}); lines ${all.lines!.join(' + ')}`,
  );
}

function raw(file: string, at: number): void {
  const event = JSON.parse(readFileSync(file, 'utf8').split('\n')[at]!) as RawEvent;
  const articles = event.articles.map((row, i) =>
    articleOf({ ...row, published: row.published ?? row.date ?? event.date }, `${event.event}.${i}`),
  );
  const { happenings, outlooks } = linesOf(articles);
  console.log(`${event.event}: ${articles.map((a) => `${a.outlet} ${a.published} ${a.title}`).join(' | ')}`);
  print(happenings, outlooks, articles);
}

interface RawEvent {
  readonly event: string;
  readonly date: string;
  readonly articles: readonly Record<string, string>[];
}

function articleOf(row: Record<string, string>, name: string): Article {
  const text = row.text ?? '';
  return {
    id: `raw:${name}`,
    path: name,
    url: row.url ?? null,
    outlet: row.outlet ?? null,
    title: row.title ?? null,
    authors: [],
    published: row.published ?? null,
    updated: null,
    language: 'en',
    text,
    blocks: paragraphsOf(text).map((span) => ({ kind: 'paragraph' as const, span })),
  };
}

function linesOf(articles: readonly Article[]): { happenings: Happening[]; outlooks: Outlook[] } {
  const records: ArticleRecord[] = articles.map((article) => ({ article, findings: annotate(article) }));
  for (const { findings } of records)
    for (const problem of findings.problems) if (problem.severity === 'error') console.log(problem.message);
  const actors = linkActors(records, []);
  const happenings = mergeHappenings(records, actors);
  return { happenings, outlooks: findOutlooks(records, actors, happenings) };
}

function print(happenings: readonly Happening[], outlooks: readonly Outlook[], articles: readonly Article[]): void {
  const number = (place: Place) => articles.findIndex(({ id }) => id === place.article);
  for (const h of happenings) {
    console.log(
      `  ${h.date.padEnd(21)} ${h.background ? 'b' : ' '}${h.onlySaid ? 's' : ' '} ${h.kind.padEnd(11)} [${h.reports.map(number).join('')}] ${h.text}`,
    );
  }
  for (const o of outlooks) {
    console.log(
      `  NEXT ${(o.when ?? '—').padEnd(16)} ${o.announced ? ' ' : 's'} ${o.state.padEnd(9)} [${o.places.map(number).join('')}] (${o.hedge ?? ''}) ${o.text}`,
    );
  }
}

/** As in ../shared/score/story.mjs. */
function within(got: Edtf | null, want: Edtf | null | undefined): boolean {
  if (!got || !want) return false;
  if (got === want) return true;
  const [a, b] = [got.split('/')[0]!, got.split('/').at(-1)!];
  const [c, d] = [want.split('/')[0]!, want.split('/').at(-1)!];
  return (a.startsWith(c) && b.startsWith(d)) || (a >= c && b <= d && a.length >= c.length);
}

function near(places: readonly Place[], gold: GoldLine, articles: readonly Article[]): boolean {
  return gold.evidence.some(([i, words]) => {
    const text = articles[i]!.text;
    const at = text.indexOf(words);
    if (at < 0) return false;
    const [start, end] = sentenceAround(text, [at, at + words.length]);
    return places.some((place) => place.article === articles[i]!.id && place.span[0] < end && start < place.span[1]);
  });
}

function sentenceAround(text: string, [start, end]: Span): Span {
  let a = start;
  let b = end;
  while (
    a > 0 &&
    start - a < 400 &&
    !(/[.!?\n]/.test(text[a - 1]!) && /[\s”"]/.test(text[a]!) && /[A-Z“"\n]/.test(text.slice(a).trimStart()[0] ?? '\n'))
  )
    a--;
  while (b < text.length && b - end < 400 && !(/[.!?\n]/.test(text[b]!) && /[\s”"]|$/.test(text[b + 1] ?? ''))) b++;
  return [a, b + 1];
}

function score(found: readonly boolean[]): string {
  return `${found.filter(Boolean).length}/${found.length}`;
}
function pct([ok, of]: readonly [number, number]): string {
  return `${((100 * ok) / (of || 1)).toFixed(0)} %`;
}
