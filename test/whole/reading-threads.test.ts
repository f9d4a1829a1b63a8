import { expect, test } from 'vitest';
import { type Article, articlesOf, type Problem, ReadingThreads, readAhead, readArticle } from '../../src/index.ts';

const SAMPLE = new URL('../../sample/story', import.meta.url).pathname;
const sample: Article[] = [];
for await (const item of articlesOf([SAMPLE])) if ('article' in item) sample.push(item.article);
// Enough that threads begin; each article has another id, so that none is taken for another.
const many = Array.from({ length: 40 }, (_, at) => ({ ...sample[at % sample.length]!, id: `sha256:${at}` }));

const problem: Problem = { code: 'parse/empty', severity: 'error', message: 'It is empty.', next: '', path: 'a.txt' };

async function* items() {
  for (const [at, article] of many.entries()) {
    if (at === 20) yield { problem };
    yield { article };
  }
}

async function readBy(threads: ReadingThreads, wants?: (article: Article) => boolean) {
  const out = [];
  for await (const item of readAhead(items(), wants, threads)) out.push(item);
  return out;
}

test('what is found, and its order, do not depend on the number of threads', async () => {
  const expected = many.map((article) => ({ article, record: readArticle(article) }));
  const inOrder = [...expected.slice(0, 20), { problem }, ...expected.slice(20)];
  for (const threads of [0, 1, 3]) expect(await readBy(new ReadingThreads(threads))).toEqual(inOrder);
});

test('an article that is not wanted is not read', async () => {
  const read = await readBy(new ReadingThreads(2), ({ id }) => id !== 'sha256:30');
  expect(read.filter((item) => 'record' in item && item.record === null)).toEqual([
    { article: many[30], record: null },
  ]);
});

test('an article whose thread ended is read all the same', async () => {
  const threads = new ReadingThreads(2);
  for (const article of many.slice(0, 16)) await threads.read(article);
  const under = many.slice(16, 22).map((article) => threads.read(article));
  threads.close();
  expect(await Promise.all(under)).toEqual(many.slice(16, 22).map((article) => readArticle(article)));
});

test('a reader who leaves early leaves no thread behind', async () => {
  const threads = new ReadingThreads(2);
  for await (const item of readAhead(items(), undefined, threads))
    if ('article' in item && item.article.id === 'sha256:25') break;
  expect(threads.ahead).toBe(0);
});
