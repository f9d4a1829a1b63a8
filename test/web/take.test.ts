import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articlesOf, readArticle } from '../../src/index.ts';
import { SAMPLE, type Visit, visit } from './room.ts';

let here: Visit;
beforeAll(async () => {
  here = await visit([SAMPLE]);
});
afterAll(async () => {
  expect(here.strangers).toEqual([]);
  expect(here.errors).toEqual([]);
  await here.close();
});

test('a story saved to one file opens from the disk, without the room, and its lines lead to their words', async () => {
  const page = await here.at('#/story/all');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Save as a file').click()]);
  const file = join(tmpdir(), `hearsay-saved-${process.pid}.html`);
  await download.saveAs(file);
  try {
    const offline = await here.browser.newContext({ offline: true });
    const saved = await offline.newPage();
    const asked: string[] = [];
    const errors: string[] = [];
    saved.on('request', (request) => asked.push(request.url()));
    saved.on('pageerror', (error) => errors.push(String(error)));
    saved.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await saved.goto(`file://${file}`);
    await saved.waitForSelector('.utterance');
    expect(await saved.locator('h1').textContent()).toBe(await page.locator('h1').textContent());
    await saved.locator('.utterance .words a').first().click();
    await saved.waitForSelector('.reading .target');
    await saved.goBack();
    await saved.getByText('compare', { exact: true }).first().click();
    await saved.waitForSelector('.account');
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
    expect(errors).toEqual([]);
    await offline.close();
  } finally {
    rmSync(file, { force: true });
  }
  await page.close();
});

test.each([
  'harbour-post.txt',
  'valley-echo.html',
  'capital-standard.md',
])('a dropped file (%s) is marked in the page as it is on the command line', async (name) => {
  const path = join(SAMPLE, name);
  const page = await here.at('#/paste');
  const before = page.context().pages().length;
  const sent: string[] = [];
  page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
  await page.locator('input[type=file]').setInputFiles(path);
  await page.waitForSelector('.reading', { timeout: 60_000 });
  const shown = await page
    .locator('.reading .note .who')
    .evaluateAll((notes) => notes.map((note) => (note.textContent ?? '').replace(/\s+/g, ' ').trim()));
  const expected: string[] = [];
  for await (const item of articlesOf([path])) {
    if (!('article' in item)) continue;
    const { article, findings } = readArticle(item.article);
    const left = article.blocks.filter(({ kind }) => ['metadata', 'boilerplate', 'credit'].includes(kind));
    for (const { speaker, kind, content } of findings.attributions) {
      const [start] = content[0]!;
      if (left.some(({ span }) => start >= span[0] && start < span[1])) continue;
      expected.push(`${(speaker.name ?? 'Speaker unknown').replace(/\s+/g, ' ')} ${kind}`);
    }
  }
  expect(shown).toEqual(expected);
  expect(expected.length).toBeGreaterThan(2);
  expect(sent).toEqual([]);
  expect(page.context().pages().length).toBe(before);
  await page.close();
});

test('a pasted text is marked at once', async () => {
  const page = await here.at('#/paste');
  await page.getByLabel('The article’s text or HTML').fill(readFileSync(join(SAMPLE, 'lakeside-herald.txt'), 'utf8'));
  await page.getByRole('button', { name: 'Mark it' }).click();
  await page.waitForSelector('.reading .note', { timeout: 60_000 });
  expect(await page.locator('.reading .said').count()).toBeGreaterThan(3);
  await page.close();
});
