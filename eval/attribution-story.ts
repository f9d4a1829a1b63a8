/**
 * Quotes, precision and indirect of one or more stories, as ../shared/score/story.mjs counts them, with the misses.
 *
 *   node eval/attribution-story.ts [--misses] [--all] ARTICLES GOLD.json …
 *
 * ARTICLES is a folder of texts or a .jsonl of articles. --all prints every attribution found.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { annotate } from '../src/annotate/annotate.ts';
import { loadModel } from '../src/annotate/attribution/model/index.ts';
import type { Article, Attribution, Span } from '../src/model/index.ts';
import { lengthOf, overlaps, shared } from '../src/text/spans.ts';
import { plainArticle } from '../training/corpus.ts';

interface GoldAttribution {
  kind: 'direct' | 'mixed' | 'indirect';
  content: string[];
  source: string | null;
  speaker: string | null;
}
interface Gold {
  articles: { file: string; attributions: GoldAttribution[] }[];
}

const flags = new Set(process.argv.slice(2).filter((a) => a.startsWith('--')));
const [source, ...goldFiles] = process.argv.slice(2).filter((a) => !a.startsWith('--'));
// HEARSAY_MODEL names the model to lend the annotators; without it rules alone are measured.
const model = process.env.HEARSAY_MODEL ? loadModel(readFileSync(process.env.HEARSAY_MODEL)) : undefined;
if (!source || !goldFiles.length)
  throw new Error('usage: attribution-story.ts [--misses] [--all] ARTICLES GOLD.json …');

const total = new Map<string, [ok: number, of: number]>();
const add = (name: string, ok: boolean): void => {
  const [right, of] = total.get(name) ?? [0, 0];
  total.set(name, [right + (ok ? 1 : 0), of + 1]);
};
const show = (text: string, spans: readonly Span[]): string =>
  spans.map((span) => text.slice(...span).replaceAll('\n', ' ')).join(' ⟂ ');

for (const goldFile of goldFiles) {
  const gold = JSON.parse(readFileSync(goldFile, 'utf8')) as Gold;
  const articles = articlesOf(
    statSync(source).isDirectory() ? join(source, `${basename(goldFile, '.json')}.jsonl`) : source,
  );
  for (const goldArticle of gold.articles) {
    const article = articles(goldArticle.file);
    if (!article) continue;
    const { text } = article;
    const got = annotate(article, { model }).attributions;
    if (flags.has('--all')) {
      console.log(`## ${goldArticle.file}`);
      for (const a of got) console.log(line(text, a));
    }
    const marked: Span[] = [];
    for (const g of goldArticle.attributions) {
      const at = g.content.flatMap((part): Span[] => {
        const start = text.indexOf(part);
        return start < 0 ? [] : [[start, start + part.length]];
      });
      if (g.kind !== 'indirect') marked.push(...at);
      const ok = got.some(
        (a) => shared(at, a.content) >= 0.6 * lengthOf(at) && lengthOf(a.content) <= 2.5 * lengthOf(at),
      );
      const name = g.kind === 'indirect' ? 'indirect' : 'quotes';
      add(name, ok);
      if (!ok && flags.has('--misses')) {
        console.log(`MISS ${name} ${goldArticle.file} ${g.speaker} [${g.source}]: ${g.content.join(' ⟂ ')}`);
        for (const a of got) if (shared(at, a.content) > 0) console.log(`       ${line(text, a)}`);
      }
    }
    for (const a of got) {
      if (a.kind !== 'direct') continue;
      const ok = a.content.some((span) => marked.some((m) => overlaps(span, m)));
      add('precision', ok);
      if (!ok && flags.has('--misses')) console.log(`WRONG direct ${goldArticle.file} ${line(text, a)}`);
    }
  }
}
for (const [name, [right, of]] of total)
  console.log(`${name.padEnd(10)} ${right} of ${of}  ${((100 * right) / of).toFixed(1)} %`);

function line(text: string, a: Attribution): string {
  return `${a.kind[0]!.toUpperCase()} ${a.confidence.toFixed(2)} ${a.foundBy} S=[${show(text, a.source)}] C=[${show(text, a.cue)}] :: ${show(text, a.content)}`;
}

function articlesOf(path: string): (file: string) => Article | null {
  const make = (file: string, text: string, title: string | null): Article => ({ ...plainArticle(text, file), title });
  if (!existsSync(path)) {
    const folder = source!;
    return (file) => make(file, readFileSync(join(folder, file), 'utf8'), null);
  }
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((row) => JSON.parse(row) as { path: string; text: string; title?: string });
  return (file) => {
    const row = rows.find((r) => r.path === file || basename(r.path) === file);
    return row ? make(file, row.text, row.title ?? null) : null;
  };
}
