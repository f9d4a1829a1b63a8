import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Dossier } from '../../src/index.ts';
import { SAMPLE, type Visit, visit } from './room.ts';

let here: Visit;
beforeAll(async () => {
  here = await visit([SAMPLE]);
});
afterAll(async () => {
  expect(here.strangers).toEqual([]);
  // An answer of 400 is a refusal that the page shows.
  expect(here.errors.filter((error) => !/status of 400/.test(error))).toEqual([]);
  await here.close();
});

function asked<T>(question: (dossier: Dossier) => T): T {
  const dossier = new Dossier(here.directory);
  try {
    return question(dossier);
  } finally {
    dossier.close();
  }
}
const said = () => asked((dossier) => dossier.brief({ all: true })!.said);
const focus = (page: Page, id: string) => page.locator(`[id="${id}"]`).focus();
const keep = async (page: Page) => {
  await page.getByRole('button', { name: 'Keep the correction' }).click();
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
};

test('a speaker set with the keyboard is the speaker everywhere, after a restart too, until it is undone', async () => {
  const utterance = said().find(({ accounts, speaker }) => accounts.length > 1 && speaker.name === 'Mara Lindqvist')!;
  const page = await here.at(`#/story/all/${utterance.id}`);
  // The story comes in parts; until all are there the page still moves.
  await page.waitForLoadState('networkidle');
  await focus(page, utterance.id);
  await page.keyboard.press('s');
  await page.locator('dialog[open] input:focus').waitFor();
  await page.keyboard.type('Nadia Orel');
  await page.getByLabel('Why (may stay empty)').fill('the transcript names her');
  await page.getByLabel('Your name (may stay empty)').fill('Ana Bell');
  await page.keyboard.press('Enter');
  const speaker = page.locator('.speaker', { has: page.getByRole('heading', { name: 'Nadia Orel' }) });
  await speaker.getByText('corrected').first().waitFor();
  await page.close();

  await here.restart();
  const { article, attribution } = utterance.accounts[1]!;
  const reading = await here.at(`#/article/${article.slice(7, 23)}/${attribution}`);
  await reading.locator('.note.active', { hasText: 'Nadia Orel' }).waitFor();
  await reading.goto(`${here.room.origin}/#/speaker/Nadia%20Orel`);
  await expect.poll(() => reading.locator('.utterance').count()).toBe(utterance.accounts.length);
  await reading.goto(`${here.room.origin}/#/search?speaker=orel`);
  await expect.poll(() => reading.locator('.utterance').count()).toBe(utterance.accounts.length);
  await reading.goto(`${here.room.origin}/#/compare/${utterance.id}`);
  await reading.getByRole('heading', { name: 'Nadia Orel' }).waitFor();
  const saved = await here.context.request.get(`${here.room.origin}/save/all`);
  expect(await saved.text()).toContain('Nadia Orel');

  await reading.goto(`${here.room.origin}/#/corrections`);
  await reading.getByText('Ana Bell').waitFor();
  await reading.getByText('the transcript names her').waitFor();
  const exported = await here.context.request.get(`${here.room.origin}/corrections.jsonl`);
  expect(await exported.text()).toContain('Nadia Orel');
  await reading.getByRole('button', { name: 'Undo' }).click();
  await reading.getByText('Undone. It stays in the list.').waitFor();
  await reading.goto(`${here.room.origin}/#/compare/${utterance.id}`);
  await reading.getByRole('heading', { name: 'Mara Lindqvist' }).waitFor();
  await reading.close();
});

test('an attribution is rejected with x, and words that were missed are added by selecting them', async () => {
  const file = readFileSync(`${SAMPLE}/lakeside-herald.txt`, 'utf8');
  const { id, attributions } = asked((dossier) => {
    const record = dossier
      .members('all')
      .map((one) => dossier.article(one)!)
      .find(({ article }) => article.text === file)!;
    return { id: record.article.id, attributions: record.findings.attributions };
  });
  const page = await here.at(`#/article/${id.slice(7, 23)}`);
  const notes = page.locator('.note');
  await expect.poll(() => notes.count()).toBe(attributions.length);
  await notes.first().focus();
  await page.keyboard.press('x');
  await keep(page);
  await expect.poll(() => notes.count()).toBe(attributions.length - 1);

  // Words of a paragraph that nobody is reported to say.
  const words = await page.evaluate(() => {
    const told = [...document.querySelectorAll('.passage.paragraph .prose')]
      .flatMap((prose) => [...prose.childNodes])
      .find((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim().length > 20)!;
    getSelection()!.selectAllChildren(told.parentElement!);
    getSelection()!.setBaseAndExtent(told, 0, told, told.textContent!.length);
    return getSelection()!.toString();
  });
  await page.keyboard.press('a');
  await page.getByRole('combobox', { name: 'Speaker' }).fill('the union');
  await keep(page);
  await expect.poll(() => notes.count()).toBe(attributions.length);
  const added = asked((dossier) => dossier.article(id)!).findings.attributions.find(({ corrected }) => corrected)!;
  expect(file.slice(...added.content[0]!)).toBe(words.trim());
  expect(added.speaker.name).toBe('the union');
  await page.close();
});

test('utterances are joined with m, and an account is split off on the page that compares', async () => {
  // Two lines of one speaker in two articles: as if two outlets had told one remark in words too different to see.
  const story = asked((dossier) => dossier.stories().find(({ articles }) => articles > 1)!.id);
  const told = () => asked((dossier) => dossier.brief({ story })!.said);
  const single = told().filter(
    ({ accounts, kind, id }) => accounts.length === 1 && kind === 'direct' && !id.includes('.'),
  );
  const [one, other] = single.flatMap((a) =>
    single
      .filter(
        (b) => a.speaker.name && a.speaker.name === b.speaker.name && a.accounts[0]!.article < b.accounts[0]!.article,
      )
      .map((b) => [a, b] as const),
  )[0]!;
  const page = await here.at(`#/story/${story}`);
  await focus(page, one.id);
  await page.keyboard.press('m');
  await focus(page, other.id);
  await page.keyboard.press('m');
  await page.getByRole('button', { name: 'Join them' }).click();
  await keep(page);
  const members = (accounts: readonly { readonly article: string; readonly attribution: string }[]) =>
    accounts.map(({ article, attribution }) => `${article} ${attribution}`).sort();
  const joined = told().find(({ accounts }) => members(accounts).includes(members(one.accounts)[0]!))!;
  expect(members(joined.accounts)).toEqual(members([...one.accounts, ...other.accounts]));

  await page.goto(`${here.room.origin}/#/compare/${joined.id}`);
  await page.waitForSelector('.account');
  await page.getByLabel('of another utterance').last().check();
  await page.getByRole('button', { name: 'Split off 1 account' }).click();
  await keep(page);
  await expect.poll(() => page.locator('.account').count()).toBe(joined.accounts.length - 1);
  await page.close();
});

test('two names are merged on the speaker’s page; what cannot be corrected says why', async () => {
  const page = await here.at('#/speaker/Mara%20Lindqvist');
  await page.getByRole('button', { name: 'Also called …' }).click();
  await page.getByLabel('Other name').fill('Mara Lindqvist');
  await page.getByRole('button', { name: 'Keep the correction' }).click();
  await page.getByText('To merge takes two names or more that differ.').waitFor();
  await page.getByLabel('Other name').fill('Envoy');
  await keep(page);
  await expect
    .poll(() => asked((dossier) => dossier.corrections().some(({ what }) => what.kind === 'merge')))
    .toBe(true);
  await page.close();
});
