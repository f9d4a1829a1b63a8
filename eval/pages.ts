/**
 * How well pages are read: `npx node eval/pages.ts [--misses]`, on the pages of ../shared/data/pages (Readability's own tests,
 * trafilatura's, htmldate's). Text is scored as a bag of words against the expected text; title and outlet by letters and
 * digits; a date is right, wrong, or not given.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { decode } from '../src/parse/decode.ts';
import { parseHtml } from '../src/parse/html/html.ts';
import { piecesOf } from '../src/parse/html/pieces.ts';

const DATA = new URL('../../shared/data/pages/', import.meta.url).pathname;
const misses = process.argv.includes('--misses');
const folded = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const miss = (what: string, page: string, got: unknown, want: unknown) => {
  if (misses) console.log(`${what}\t${page}\tgot ${JSON.stringify(got)}\twant ${JSON.stringify(want)}`);
};

class Tally {
  right = 0;
  wrong = 0;
  none = 0;
  add(what: string, page: string, got: string | null, want: string, same: (a: string, b: string) => boolean) {
    if (got === null) this.none++;
    else if (same(got, want)) this.right++;
    else this.wrong++;
    if (got === null || !same(got, want)) miss(what, page, got, want);
  }
  toString(): string {
    const all = this.right + this.wrong + this.none;
    return all
      ? `${((100 * this.right) / all).toFixed(1)} % of ${all} (wrong ${this.wrong}, unknown ${this.none})`
      : '–';
  }
}

function read(file: string, url: string | null) {
  const { text } = decode(readFileSync(file), { path: file });
  const { articles } = parseHtml(text, { path: file, url });
  const article = articles[0] ?? null;
  const first = article?.blocks[0];
  const body = article ? article.text.slice(first?.kind === 'title' ? first.span[1] : 0) : '';
  return { article, body };
}

function wordsF1(got: string, want: string): number {
  const bag = (text: string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  };
  const [a, b] = [bag(got), bag(want)];
  const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((total, one) => total + one, 0);
  let both = 0;
  for (const [word, times] of a) both += Math.min(times, b.get(word) ?? 0);
  return sum(a) + sum(b) === 0 ? 1 : (2 * both) / (sum(a) + sum(b));
}

const sameWords = (a: string, b: string): boolean => folded(a) === folded(b);
const sameDay = (a: string, b: string): boolean => a.slice(0, 10) === b.slice(0, 10);

function readabilityPages() {
  const title = new Tally();
  const outlet = new Tally();
  const date = new Tally();
  const scores: number[] = [];
  for (const name of readdirSync(`${DATA}readability`).sort()) {
    const folder = `${DATA}readability/${name}`;
    if (!existsSync(`${folder}/expected.html`)) continue;
    const want = JSON.parse(readFileSync(`${folder}/expected-metadata.json`, 'utf8'));
    const { article, body } = read(`${folder}/source.html`, null);
    const expected = parseHTML(`<html><body>${readFileSync(`${folder}/expected.html`, 'utf8')}</body></html>`).document
      .body;
    const score = wordsF1(
      body,
      piecesOf(expected)
        .map((piece) => piece.text)
        .join('\n\n'),
    );
    scores.push(score);
    if (score < 0.95) miss('text', name, score.toFixed(3), '');
    if (want.title) title.add('title', name, article?.title ?? null, want.title, sameWords);
    if (want.siteName) outlet.add('outlet', name, article?.outlet ?? null, want.siteName, sameWords);
    if (want.publishedTime) date.add('date', name, article?.published ?? null, want.publishedTime, sameDay);
  }
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  console.log(
    `readability   text F1 ${mean.toFixed(4)} of ${scores.length}, below .95: ${scores.filter((one) => one < 0.95).length}`,
  );
  console.log(`              title ${title}\n              outlet ${outlet}\n              date ${date}`);
}

function trafilaturaPages() {
  const title = new Tally();
  const date = new Tally();
  const author = new Tally();
  let kept = 0;
  let wanted = 0;
  let noise = 0;
  let unwanted = 0;
  const squeezed = (text: string): string => text.replace(/\s+/g, ' ');
  for (const want of JSON.parse(readFileSync(`${DATA}trafilatura/gold.json`, 'utf8'))) {
    const { article, body } = read(`${DATA}trafilatura/html/${want.file}`, want.url);
    const text = squeezed(body);
    for (const part of want.with) {
      wanted++;
      if (text.includes(squeezed(part))) kept++;
      else miss('text missing', want.file, '', part);
    }
    for (const part of want.without) {
      unwanted++;
      if (text.includes(squeezed(part))) {
        noise++;
        miss('text unwanted', want.file, part, '');
      }
    }
    if (want.title) title.add('title', want.file, article?.title ?? null, want.title, sameWords);
    if (want.date) date.add('date', want.file, article?.published ?? null, want.date, sameDay);
    if (want.author) author.add('author', want.file, article?.authors.join('; ') || null, want.author, sameWords);
  }
  const precision = kept / (kept + noise);
  const recall = kept / wanted;
  console.log(
    `trafilatura   text parts kept ${kept}/${wanted}, unwanted ${noise}/${unwanted}, F1 ${((2 * precision * recall) / (precision + recall)).toFixed(4)}`,
  );
  console.log(`              title ${title}\n              author ${author}\n              date ${date}`);
}

function htmldatePages() {
  const date = new Tally();
  for (const [url, want] of Object.entries(JSON.parse(readFileSync(`${DATA}htmldate/gold.json`, 'utf8')))) {
    const { file, date: day } = want as { file: string; date: string };
    if (!day) continue;
    const { article } = read(`${DATA}htmldate/html/${file}`, url);
    date.add('date', file, article?.published ?? null, day, sameDay);
  }
  console.log(`htmldate      date ${date}`);
}

readabilityPages();
trafilaturaPages();
htmldatePages();
