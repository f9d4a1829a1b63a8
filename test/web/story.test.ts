import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Brief, Dossier } from '../../src/index.ts';
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

function briefOf(asOf?: string) {
  const dossier = new Dossier(here.directory);
  const brief = dossier.brief({ all: true, asOf })!;
  dossier.close();
  return brief;
}
/** What the page shows of what happened: words that one article only has somebody say stand under who said what. */
const deedsOf = (brief: Brief) => brief.happened.filter(({ onlySaid }) => !onlySaid);
const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim();

test('the front page lists the stories, newest first, and leads into one', async () => {
  const page = await here.at('');
  const headlines = await page.locator('.headline').allTextContents();
  const dossier = new Dossier(here.directory);
  expect(headlines).toEqual(dossier.stories().map(({ title }) => oneLine(title)));
  dossier.close();
  await page.locator('.headline').first().click();
  await page.waitForSelector('.story h1');
  expect(page.url()).toContain('#/story/');
  await page.close();
});

test('a filter by outlet and headline narrows the list; what fits nothing says so', async () => {
  const page = await here.at('');
  await page.locator('.filters select').selectOption('Valley Echo');
  await expect.poll(() => page.locator('.headline').count()).toBe(1);
  await page.locator('.filters input[type=search]').fill('zebra');
  await page.getByText('No story passes this filter.').waitFor();
  expect(page.url()).toContain('outlet=Valley');
  await page.close();
});

describe('a story', () => {
  test('has every section with as many lines as the brief', async () => {
    const brief = briefOf();
    const page = await here.at('#/story/all');
    expect(await page.locator('h1').textContent()).toBe(oneLine(brief.story.title));
    expect(await page.locator('.counts').first().textContent()).toContain(
      `${brief.story.counts.articles} articles · ${brief.story.counts.outlets} outlets · ${brief.story.counts.origins} origins`,
    );
    expect(await page.locator('#happened .days > li').count()).toBe(deedsOf(brief).length);
    expect(await page.locator('#differ .difference').count()).toBe(brief.differ.length);
    expect(await page.locator('ul.origins > li').count()).toBe(brief.origins.length);
    expect(await page.locator('#next .days > li').count()).toBe(brief.next.length);
    await page.close();
  });

  test('every line leads in one click to its words in the article', async () => {
    const brief = briefOf();
    const said = brief.said.find(({ accounts }) => accounts.length > 1 && accounts[0]!.citations.length === 1)!;
    const page = await here.at(`#/story/all/${said.id}`);
    await page.locator(`[id="${said.id}"] .words a`).click();
    await page.waitForSelector('.reading .target');
    const marked = (await page.locator('.reading .target').allTextContents()).join('');
    expect(marked).toBe(said.accounts[0]!.citations[0]!.quote);
    expect(await page.locator('.note.active').textContent()).toContain(said.speaker.name);
    await page.close();
  });

  test('the slider shows what was known on a day', async () => {
    const page = await here.at('#/story/all');
    const day = '2031-03-05';
    const slider = page.getByLabel('As known on');
    const first = Number(await slider.getAttribute('min'));
    // The sample begins on 4 March: the day after is one step.
    await slider.fill(String(first + 1));
    await page.getByText('as known on 5 March 2031').waitFor();
    expect(page.url()).toContain(`asof=${day}`);
    const brief = briefOf(day);
    expect(await page.locator('ol.articles > li').count()).toBe(brief.story.articles.length);
    expect(await page.locator('#happened .days > li').count()).toBe(deedsOf(brief).length);
    await page.close();
  });

  test('the timeline draws a day a day wide and a month longer', async () => {
    const page = await here.at('#/story/all');
    const widths = await page
      .locator('.timeline rect.mark')
      .evaluateAll((marks) =>
        marks.map((mark) => [mark.textContent ?? '', mark.getBoundingClientRect().width] as const),
      );
    const width = (beginning: RegExp) => widths.find(([title]) => beginning.test(title))![1];
    expect(width(/^Feb\. 2031:/)).toBeGreaterThan(5 * width(/^\d+ March 2031:/));
    await page.close();
  });

  test('keys: j goes to a line, Enter to its words, c copies it with its source', async () => {
    await here.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await here.at('#/story/all');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const line = (await page.locator('[data-line]:focus a').first().textContent())!;
    await page.keyboard.press('c');
    await page.getByText('Copied, with its source.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')[0]).toBe(line);
    expect(copied).toMatch(/2031\)\n(?:http|$)/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.reading .target');
    await page.close();
  });

  test('what came after the last visit is marked as new', async () => {
    const page = await here.at('#/story/all');
    await page.evaluate(() => {
      const seen = JSON.parse(localStorage.getItem('hearsay:seen')!) as Record<string, string[]>;
      localStorage.setItem('hearsay:seen', JSON.stringify({ ...seen, all: seen.all!.slice(0, -1) }));
    });
    await page.reload();
    await page.getByText('1 new article since you last looked').waitFor();
    expect(await page.locator('.days .new, .utterance .new').count()).toBeGreaterThan(0);
    await page.close();
  });
});

test('compare sets the accounts word by word against the fullest', async () => {
  const said = briefOf().said.find(({ accounts }) => accounts.some(({ against }) => against === 'rewording'))!;
  const page = await here.at(`#/compare/${said.id}`);
  expect(await page.locator('.account').count()).toBe(said.accounts.length);
  const changed = page.locator('.account.rewording').first();
  const rewording = said.accounts.find(({ against }) => against === 'rewording')!;
  // What is not struck is what the account says.
  const here2 = await changed.locator('.words').evaluate((words) => {
    for (const del of words.querySelectorAll('del')) del.remove();
    return words.textContent ?? '';
  });
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  expect(letters(here2)).toBe(letters(rewording.words));
  await page.close();
});

test('a speaker’s page has all that they said, by day', async () => {
  const page = await here.at('#/speaker/Mara%20Lindqvist');
  const dossier = new Dossier(here.directory);
  const quotes = dossier.quotes({ speaker: 'Mara Lindqvist' });
  dossier.close();
  expect(await page.locator('.utterance').count()).toBe(quotes.length);
  await page.close();
});

test('search finds words, speakers, outlets and days', async () => {
  const page = await here.at('#/search?q=turbine');
  await page.waitForSelector('.hits li');
  expect(await page.locator('.utterance mark').first().textContent()).toMatch(/turbine/i);
  await page.getByRole('searchbox', { name: 'Search words' }).fill('Lindqvist');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Speakers' }).waitFor();
  await page.goto(`${here.room.origin}/#/search?outlet=Valley+Echo&since=2031-03-06`);
  const elsewhere = page.locator('.utterance').filter({ hasNotText: 'Valley Echo' });
  await expect.poll(() => elsewhere.count()).toBe(0);
  expect(await page.locator('.utterance').count()).toBeGreaterThan(0);
  await page.goto(`${here.room.origin}/#/search?q=zebra`);
  await page.getByText('Nothing in the dossier fits.').waitFor();
  await page.close();
});

test('the article shows what the parser left out when asked', async () => {
  const dossier = new Dossier(here.directory);
  const ids = dossier.members('all');
  const left = ids
    .map((id) => dossier.article(id)!.article)
    .find(({ blocks }) => blocks.some(({ kind }) => kind === 'boilerplate' || kind === 'metadata'))!;
  dossier.close();
  const page = await here.at(`#/article/${left.id.slice(7, 23)}`);
  expect(await page.locator('.passage.left').count()).toBe(0);
  await page.getByLabel(/show what was left out/).check();
  expect(await page.locator('.passage.left').count()).toBeGreaterThan(0);
  await page.close();
});
