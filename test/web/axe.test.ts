import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Dossier } from '../../src/index.ts';
import { SAMPLE, type Visit, visit } from './room.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let here: Visit;
let pages: Record<string, string>;
beforeAll(async () => {
  here = await visit([SAMPLE]);
  const dossier = new Dossier(here.directory);
  const said = dossier.brief({ all: true })!.said.find(({ accounts }) => accounts.length > 2)!;
  dossier.close();
  const { article, attribution } = said.accounts[0]!;
  pages = {
    dossier: '',
    story: '#/story/all',
    article: `#/article/${article.slice(7, 23)}/${attribution}`,
    compare: `#/compare/${said.id}`,
    speaker: `#/speaker/${encodeURIComponent(said.speaker.name ?? '')}`,
    search: '#/search?q=dam',
    paste: '#/paste',
    corrections: '#/corrections',
    error: '#/story/none',
  };
});
afterAll(() => here.close());

interface Found {
  readonly violations: readonly { id: string; impact: string; nodes: readonly { html: string }[] }[];
}

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each([
    'dossier',
    'story',
    'article',
    'compare',
    'speaker',
    'search',
    'paste',
    'corrections',
    'error',
  ])('axe finds nothing on the page “%s”, wide or at 320 pixels, and nothing is cut off', async (name) => {
    const page = await here.at(pages[name]!);
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(AXE);
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: { run(): Promise<Found> } }).axe.run(),
      );
      expect(violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html} (${nodes.length})`)).toEqual(
        [],
      );
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        `wider than ${width}`,
      ).toBeLessThanOrEqual(width);
    }
    await page.close();
  });
});
