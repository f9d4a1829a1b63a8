/**
 * Origins and differences of the stories with gold, scored as `story.mjs` scores them but without the stations around:
 *
 *   npx node eval/differences-story.ts [--oracle] [--misses] [--show] [--only NAME]
 *
 * --oracle takes the attributions from the gold, so that the errors of their finder do not count.
 * --read FILE FROM TO prints origins and differences of stories without gold (`../shared/data/stories/*.jsonl`), to be read by eye.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { annotate, NOTHING } from '../src/annotate/annotate.ts';
import { annotators } from '../src/annotate/annotators.ts';
import { readingOf } from '../src/annotate/reading.ts';
import { link } from '../src/link/link.ts';
import type { Article, ArticleRecord, Links, Place, Span } from '../src/model/index.ts';
import { oracle } from './oracle.ts';

const GOLD = '../shared/gold';
type Evidence = readonly [article: number, fragment: string];
interface Gold {
  readonly event: string;
  readonly differ: readonly {
    kind: string;
    topic: string;
    accounts: readonly { value: string; evidence: readonly Evidence[] }[];
  }[];
  readonly origins: readonly { name: string; kind: string }[];
}

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const has = (name: string): boolean => process.argv.includes(name);

const fold = (s: string): string =>
  s
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const SKIPPED = ['the', 'of', 'and', 'a', 'mr', 'ms', 'mrs', 'jr', 'sr', 'news', 'online'];
const wordsOf = (s: string): string[] =>
  fold(s)
    .split(' ')
    .filter((w) => w && !SKIPPED.includes(w));
function sameName(a: string, b: string): boolean {
  const x = wordsOf(a);
  const y = wordsOf(b);
  if (!x.length || !y.length) return false;
  const both = x.filter((w) => y.includes(w)).length;
  const least = Math.min(x.length, y.length);
  return (
    both / least >= 0.5 && (x.at(-1) === y.at(-1) || both === least || x.includes(y.at(-1)!) || y.includes(x.at(-1)!))
  );
}

function sentenceAround(t: string, [s, e]: Span): Span {
  let a = s;
  let b = e;
  const starts = (at: number): boolean =>
    /[.!?\n]/.test(t[at - 1]!) &&
    /[\s”"]/.test(t[at]!) &&
    /[A-Z“"\n]/.test(t.slice(at, at + 40).trimStart()[0] ?? '\n');
  while (a > 0 && s - a < 400 && !starts(a)) a--;
  while (b < t.length && b - e < 400 && !(/[.!?\n]/.test(t[b]!) && /[\s”"]|$/.test(t[b + 1] ?? ''))) b++;
  return [a, b + 1];
}

function recordsOf(goldFile: string): ArticleRecord[] {
  return oracle(goldFile, 'all').map(({ article, attributions }) => {
    if (!has('--oracle')) return { article, findings: annotate(article) };
    const reading = readingOf(article);
    let findings = NOTHING;
    for (const annotator of annotators)
      findings = { ...findings, ...annotator.annotate(reading, findings), attributions };
    return { article, findings };
  });
}

function show(records: readonly ArticleRecord[], links: Links): void {
  const number = new Map(records.map((record, at) => [record.article.id, at]));
  const text = new Map(records.map((record) => [record.article.id, record.article.text]));
  const words = ({ article, span }: Place): string =>
    `${number.get(article)}: ${text
      .get(article)!
      .slice(...span)
      .replace(/\s+/g, ' ')
      .slice(0, 230)}`;
  for (const origin of links.origins) {
    console.log(
      `  ORIGIN ${origin.kind} | ${origin.name} | ${origin.articles.map((id) => number.get(id)).join()} | ${origin.why} | ${origin.places.slice(0, 4).map(words).join(' ## ')}`,
    );
  }
  for (const difference of links.differences) {
    console.log(`  DIFFER ${difference.kind} | ${difference.topic} | ${difference.over} | ${difference.why}`);
    for (const account of difference.accounts)
      console.log(`      ${account.value}   (${account.day})  <${account.places.slice(0, 3).map(words).join(' ## ')}>`);
  }
}

function score(goldFile: string): {
  differ: [number, number];
  origins: [number, number];
  shown: number;
  sources: number;
} {
  const gold = JSON.parse(readFileSync(goldFile, 'utf8')) as Gold;
  const records = recordsOf(goldFile);
  const links = link(records);
  const near = (places: readonly Place[], evidence: readonly Evidence[]): boolean =>
    evidence.some(([i, fragment]) => {
      const { id, text } = records[i]!.article;
      const at = text.indexOf(fragment);
      if (at < 0) return false;
      const [a, b] = sentenceAround(text, [at, at + fragment.length]);
      return places.some((p) => p.article === id && p.span[0] < b && a < p.span[1]);
    });
  const missed = gold.differ.filter(
    (d) =>
      !links.differences.some(
        (mine) =>
          d.accounts.filter((account) =>
            near(
              mine.accounts.flatMap((x) => x.places),
              account.evidence,
            ),
          ).length >= 2,
      ),
  );
  const unnamed = gold.origins.filter((o) => !links.origins.some((mine) => sameName(mine.name, o.name)));
  const result = {
    differ: [gold.differ.length - missed.length, gold.differ.length] as [number, number],
    origins: [gold.origins.length - unnamed.length, gold.origins.length] as [number, number],
    shown: links.differences.length,
    sources: links.origins.length,
  };
  console.log(
    `${gold.event.padEnd(16)} differ ${result.differ.join(' of ')} (${result.shown} shown)   origins ${result.origins.join(' of ')} (${result.sources} shown)`,
  );
  if (has('--misses')) {
    for (const d of missed)
      console.log(
        `    - ${d.kind} | ${d.topic} | ${d.accounts.map((a) => a.evidence.map((e) => e.join(': ')).join(' # ')).join('  VS  ')}`,
      );
    for (const o of unnamed) console.log(`    - origin ${o.kind} | ${o.name}`);
  }
  if (has('--show')) show(records, links);
  return result;
}

function unseen(file: string, from: number, to: number): void {
  const events = readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(from, to);
  for (const line of events) {
    const event = JSON.parse(line) as {
      event: string;
      title: string;
      articles: readonly Record<'outlet' | 'url' | 'title' | 'date' | 'text', string>[];
    };
    const records = event.articles.map((raw): ArticleRecord => {
      const article: Article = {
        id: `sha256:${createHash('sha256')
          .update(raw.url + raw.text)
          .digest('hex')}`,
        path: null,
        url: raw.url,
        outlet: raw.outlet,
        title: raw.title,
        authors: [],
        published: raw.date,
        updated: null,
        language: 'en',
        text: raw.text,
        blocks: [],
      };
      return { article, findings: annotate(article) };
    });
    console.log(`=== ${event.event} ${event.title}`);
    show(records, link(records));
  }
}

if (has('--read')) unseen(argument('--read')!, Number(process.argv.at(-2)), Number(process.argv.at(-1)));
else {
  const files = [
    join(GOLD, 'seeds.json'),
    ...readdirSync(join(GOLD, 'stories'))
      .filter((f) => f.endsWith('.json'))
      .sort()
      .map((f) => join(GOLD, 'stories', f)),
  ];
  const only = argument('--only');
  const results = files
    .filter((f) => !only || basename(f).includes(only))
    .map((f) => ({ seeds: f.includes('seeds'), ...score(f) }));
  const sum = (kind: 'differ' | 'origins', which: 0 | 1): number =>
    results.filter((r) => !r.seeds).reduce((n, r) => n + r[kind][which], 0);
  for (const kind of ['differ', 'origins'] as const) {
    console.log(
      `stories: ${kind} ${sum(kind, 0)} of ${sum(kind, 1)} = ${((100 * sum(kind, 0)) / sum(kind, 1)).toFixed(0)} %`,
    );
  }
}
