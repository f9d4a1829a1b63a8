/**
 * Happenings against the gold timelines of SemEval-2015 task 4 (trial corpus, 30 articles on one company):
 *
 *   node eval/timelines.ts [--misses]
 *
 * A gold entry is an event word in a sentence of an article, with its day, month or year. It is found when a happening has a
 * report in that sentence, and right when that report's date is the gold one or lies within it. Precision is over the reports in
 * sentences that the gold dates: the gold says nothing of the others, being of a few entities only. The systems of the task were
 * scored otherwise (temporal awareness F1 over whole timelines, on the test corpora): their best from raw text is printed beside.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { annotate } from '../src/annotate/annotate.ts';
import { linkActors } from '../src/link/actors.ts';
import { mergeHappenings } from '../src/link/happenings.ts';
import type { Article, ArticleRecord, Edtf, Span } from '../src/model/index.ts';

const ROOT = new URL('../../shared/data/timelines/task4-apple/', import.meta.url).pathname;
const BEST_FROM_RAW_TEXT = 7.85;
const misses = process.argv.includes('--misses');

interface Told {
  readonly article: Article;
  readonly sentences: ReadonlyMap<number, Span>;
}

/** An article of the corpus: sentences put on lines of their own, the markup of events and times left out. */
function read(file: string): { id: string; told: Told } {
  const xml = readFileSync(file, 'utf8');
  const id = /<DOCID>(\d+)/.exec(xml)![1]!;
  const published = /<DCT>.*?value="([\d-]+)"/s.exec(xml)?.[1] ?? null;
  const sentences = new Map<number, Span>();
  let text = '';
  for (const [, number, inner] of xml.matchAll(/<s id="(\d+)">(.*?)<\/s>/gs)) {
    const words = inner!
      .replace(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&')
      // The corpus is tokenised: "iPod , which" reads as it was printed again.
      .replace(/ ([,.;:?!%)])/g, '$1')
      .replace(/([($]) /g, '$1')
      .replace(/ (n't|'s|'re|'ve|'ll|'d|'m)\b/g, '$1')
      .trim();
    if (!words) continue;
    sentences.set(Number(number), [text.length, text.length + words.length]);
    text += `${words}\n`;
  }
  const article: Article = {
    id,
    path: id,
    url: null,
    outlet: 'Wikinews',
    title: null,
    authors: [],
    published,
    updated: null,
    language: 'en',
    text,
    blocks: [...sentences.values()].map((span) => ({ kind: 'paragraph', span })),
  };
  return { id, told: { article, sentences } };
}

interface Gold {
  readonly entity: string;
  readonly date: Edtf;
  readonly article: string;
  readonly sentence: number;
  readonly word: string;
}

/** Dated entries of the gold timelines; what has no year is left out. */
function goldOf(): Gold[] {
  const dir = `${ROOT}TimeLines_trial_data_task4_v1.2/`;
  const out: Gold[] = [];
  for (const file of readdirSync(dir)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    const [entity, ...lines] = readFileSync(dir + file, 'utf8').split('\n');
    for (const line of lines) {
      const [, date, ...events] = line.trim().split('\t');
      if (!date || !/^\d{4}/.test(date)) continue;
      const edtf = date.replace(/(?:-X+)+$/, '');
      for (const event of events) {
        const found = /^(\d+)-(\d+)-(.+)$/.exec(event.trim());
        if (found)
          out.push({
            entity: entity!.trim(),
            date: edtf,
            article: found[1]!,
            sentence: Number(found[2]),
            word: found[3]!,
          });
      }
    }
  }
  return out;
}

const within = (got: Edtf, want: Edtf): boolean => {
  const [from, to] = got.replace(/[~?%]/g, '').split('/');
  return from!.startsWith(want) && (to ?? from!).startsWith(want);
};

const dir = readdirSync(ROOT).find((name) => name === 'Corpus-trial-data_task4_TimeML')!;
const articles = new Map(
  readdirSync(ROOT + dir)
    .sort()
    .map((file) => read(`${ROOT}${dir}/${file}`))
    .map(({ id, told }) => [id, told] as const),
);
const records: ArticleRecord[] = [...articles.values()].map(({ article }) => ({
  article,
  findings: annotate(article),
}));
const happenings = mergeHappenings(records, linkActors(records, []));
const reports = happenings.flatMap((happening) =>
  happening.reports.map((report) => ({ ...report, day: report.date ?? happening.date })),
);

const gold = goldOf();
const rows = new Map<string, { gold: number; found: number; right: number }>();
const all = { gold: 0, found: 0, right: 0 };
const dates = new Map<string, Set<Edtf>>();
for (const entry of gold) {
  const span = articles.get(entry.article)?.sentences.get(entry.sentence);
  const row = rows.get(entry.entity) ?? { gold: 0, found: 0, right: 0 };
  rows.set(entry.entity, row);
  const key = `${entry.article} ${entry.sentence}`;
  dates.set(key, (dates.get(key) ?? new Set()).add(entry.date));
  const here = span
    ? reports.filter((r) => r.article === entry.article && r.span[0] < span[1] && span[0] < r.span[1])
    : [];
  const right = here.some(({ day }) => within(day, entry.date));
  for (const sum of [row, all]) {
    sum.gold++;
    if (here.length) sum.found++;
    if (right) sum.right++;
  }
  if (misses && !right)
    console.log(
      `${entry.date} ${entry.word} [${here.map(({ day }) => day).join(' ')}] ${span ? articles.get(entry.article)!.article.text.slice(...span) : 'no such sentence'}`,
    );
}
let told = 0;
let agreeing = 0;
for (const report of reports) {
  const sentences = articles.get(report.article)!.sentences;
  const own = [...sentences].filter(([, span]) => report.span[0] < span[1] && span[0] < report.span[1]);
  const wanted = own.flatMap(([number]) => [...(dates.get(`${report.article} ${number}`) ?? [])]);
  if (!wanted.length) continue;
  told++;
  if (wanted.some((date) => within(report.day, date))) agreeing++;
}
const pct = (n: number, of: number): string => `${((100 * n) / (of || 1)).toFixed(1).padStart(5)} %`;
console.log('entity                          dated  found  right day   recall');
for (const [entity, { gold: n, found, right }] of rows)
  console.log(
    `${entity.padEnd(30)} ${String(n).padStart(6)} ${String(found).padStart(6)} ${String(right).padStart(10)}  ${pct(right, n)}`,
  );
console.log(
  `${'all'.padEnd(30)} ${String(all.gold).padStart(6)} ${String(all.found).padStart(6)} ${String(all.right).padStart(10)}  ${pct(all.right, all.gold)}`,
);
const [p, r] = [agreeing / (told || 1), all.right / all.gold];
console.log(
  `\nprecision of the day, in sentences that the gold dates: ${pct(agreeing, told)} (${agreeing} of ${told} reports)`,
);
console.log(
  `F1 of the two: ${((200 * p * r) / (p + r || 1)).toFixed(1)}; best published of the task from raw text (its own, stricter measure): ${BEST_FROM_RAW_TEXT}`,
);
