// npm run shots: a picture of every page of the reading room, light and dark, wide and phone, into ./shots.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../src/faces/http/server.ts';
import { Dossier } from '../src/index.ts';
import { openBrowser } from './browser.ts';

const ROOT = new URL('..', import.meta.url).pathname;
const only = process.argv[2];

const directory = mkdtempSync(join(tmpdir(), 'hearsay-shots-'));
const dossier = new Dossier(directory);
for await (const _ of dossier.read([`${ROOT}sample/story`]));
const brief = dossier.brief({ all: true })!;
const widest = brief.said.toSorted((a, b) => b.accounts.length - a.accounts.length);
const compared = widest.find(({ accounts }) => accounts.some(({ against }) => against === 'rewording')) ?? widest[0]!;
const article = compared.accounts[0]!.article.slice(7, 23);
dossier.close();

const PAGES: Readonly<Record<string, string>> = {
  dossier: '',
  story: '#/story/all',
  'story-asof': '#/story/all?asof=2031-03-05',
  article: `#/article/${article}/${compared.accounts[0]!.attribution}`,
  compare: `#/compare/${compared.id}`,
  speaker: `#/speaker/${encodeURIComponent(compared.speaker.name ?? '')}`,
  search: '#/search?q=dam',
  'search-nothing': '#/search?q=zebra',
  paste: '#/paste',
  corrections: '#/corrections',
  error: '#/story/none',
};

const room = await serve({ dossier: directory });
const browser = await openBrowser();
mkdirSync(`${ROOT}shots`, { recursive: true });
try {
  for (const [shape, width, height] of [
    ['wide', 1280, 900],
    ['phone', 360, 740],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme });
      const page = await context.newPage();
      page.on('pageerror', (error) => console.error(String(error)));
      await page.goto(room.link);
      for (const [name, hash] of Object.entries(PAGES)) {
        if (only && only !== name) continue;
        await page.goto(`${room.origin}/${hash}`);
        await page.waitForSelector('main h1, main h2');
        await page.waitForTimeout(250);
        await page.screenshot({ path: `${ROOT}shots/${name}-${shape}-${colorScheme}.png`, fullPage: true });
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  await room.close();
  rmSync(directory, { recursive: true, force: true });
}
