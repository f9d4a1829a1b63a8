/**
 * Which articles are one event: the 232 events of ../shared/data/stories mixed into one dossier, in the order of their days and
 * shuffled. B³ against the event, beside a tf-idf baseline (cosine over words, idf of this very collection, the same window of
 * days and the same clustering, its threshold chosen on this very data).
 *
 *   npx node eval/stories.ts [--misses]
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NOTHING } from '../src/annotate/annotate.ts';
import { readingOf } from '../src/annotate/reading.ts';
import { averageLinked } from '../src/link/stories/average.ts';
import { STORY_LIKENESS } from '../src/link/stories/likeness.ts';
import { clusterStories, type StorySignature, signatureOf } from '../src/link/stories.ts';
import type { Article } from '../src/model/index.ts';
import { parseJsonLines } from '../src/parse/jsonlines.ts';
import { quotationsOf } from '../src/text/quotations.ts';
import { SHARED, storyEvents } from './corpora.ts';

interface Told {
  readonly event: string;
  readonly article: Article;
  readonly signature: StorySignature;
}

let took = 0;
const all: Told[] = [];
const seen = new Set<string>();
for (const file of readdirSync(join(SHARED, 'data/stories')).sort()) {
  for (const { event, articles } of storyEvents(file)) {
    const lines = articles.map((article) => JSON.stringify({ ...article, published: article.date }));
    for (const article of parseJsonLines(lines.join('\n')).articles) {
      // Some articles stand in two of the collections, under two events.
      if (seen.has(article.text)) continue;
      seen.add(article.text);
      const quotations = quotationsOf(article.text, readingOf(article).paragraphs);
      const started = performance.now();
      const signature = signatureOf({ article, findings: { ...NOTHING, quotations } });
      took += performance.now() - started;
      all.push({ event, article, signature });
    }
  }
}

const byDay = [...all].sort((a, b) => (a.signature.day ?? 0) - (b.signature.day ?? 0));
for (const [name, told] of [
  ['by day', byDay],
  ['shuffled', shuffled(byDay, 7)],
] as const) {
  const started = performance.now();
  const stories = clusterStories(told.map(({ signature }) => signature));
  const time = performance.now() - started;
  const story = new Map(stories.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)));
  report(
    `${name}: ${stories.length} stories in ${time.toFixed(0)} ms`,
    told.map(({ event, article }) => [event, story.get(article.id)!]),
  );
  if (process.argv.includes('--misses') && name === 'by day') {
    const title = new Map(all.map((t) => [t.article.id, `${t.event} ${t.article.published} ${t.article.title}`]));
    for (const { articles } of stories) {
      if (articles.length !== 3 || new Set(articles.map((id) => title.get(id)!.split(' ')[0])).size > 1) {
        console.log(articles.map((id) => `   ${title.get(id)}`).join('\n'), '\n');
      }
    }
  }
}
console.log(`${all.length} articles, ${(took / all.length).toFixed(2)} ms a signature`);
baseline();

/** B³: for each article, how much of its story is of its event (precision) and of its event in its story (recall). */
function report(name: string, pairs: readonly (readonly [event: string, story: string])[]): number {
  let precision = 0;
  let recall = 0;
  for (const [event, story] of pairs) {
    const inStory = pairs.filter((pair) => pair[1] === story);
    const inEvent = pairs.filter((pair) => pair[0] === event);
    const both = inStory.filter((pair) => pair[0] === event).length;
    precision += both / inStory.length / pairs.length;
    recall += both / inEvent.length / pairs.length;
  }
  const f1 = (2 * precision * recall) / (precision + recall);
  if (name)
    console.log(
      `${name}: B³ precision ${(100 * precision).toFixed(1)} recall ${(100 * recall).toFixed(1)} F1 ${(100 * f1).toFixed(1)}`,
    );
  return f1;
}

function baseline(): void {
  const documents = byDay.map(({ article }) => {
    const counts = new Map<string, number>();
    for (const word of `${article.title} ${article.text}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return counts;
  });
  const frequency = new Map<string, number>();
  for (const counts of documents) for (const word of counts.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const vectors = documents.map((counts) => {
    const vector = [...counts].map(
      ([word, n]) => [word, (1 + Math.log(n)) * Math.log(documents.length / frequency.get(word)!)] as const,
    );
    const norm = Math.sqrt(vector.reduce((sum, [, w]) => sum + w * w, 0));
    return new Map(vector.map(([word, w]) => [word, w / norm]));
  });
  const cosine = new Map<string, number>();
  const pairs: [number, number][] = [];
  for (let i = 0; i < vectors.length; i++) {
    for (let j = i + 1; j < vectors.length && byDay[j]!.signature.day! - byDay[i]!.signature.day! <= 7; j++) {
      let sum = 0;
      for (const [word, w] of vectors[i]!) sum += w * (vectors[j]!.get(word) ?? 0);
      cosine.set(`${i} ${j}`, sum);
      pairs.push([i, j]);
    }
  }
  let best = { f1: 0, threshold: 0 };
  for (let threshold = 0.05; threshold < 0.5; threshold += 0.01) {
    // `averageLinked` joins from STORY_LIKENESS on: move the scores so that the threshold lies there.
    const groups = averageLinked(
      byDay.map((_, at) => at),
      pairs,
      (x, y) => (cosine.get(`${Math.min(x, y)} ${Math.max(x, y)}`) ?? 0) - threshold + STORY_LIKENESS,
    );
    const story = new Map(groups.flatMap((group, at) => group.map((member) => [member, String(at)] as const)));
    const f1 = report(
      '',
      byDay.map(({ event }, at) => [event, story.get(at)!]),
    );
    if (f1 > best.f1) best = { f1, threshold };
  }
  console.log(
    `baseline (tf-idf cosine, best threshold ${best.threshold.toFixed(2)}): B³ F1 ${(100 * best.f1).toFixed(1)}`,
  );
}

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const out = [...list];
  let state = seed;
  for (let at = out.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (at + 1);
    [out[at], out[other]] = [out[other]!, out[at]!];
  }
  return out;
}
