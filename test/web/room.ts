import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../../scripts/browser.ts';
import { type ReadingRoom, serve } from '../../src/faces/http/server.ts';
import { Dossier } from '../../src/index.ts';

export const SAMPLE = new URL('../../sample/story', import.meta.url).pathname;

/** A reading room on a dossier of these files, with a browser in it; `close` when done. */
export interface Visit {
  readonly directory: string;
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly room: ReadingRoom;
  /** Everything that a page asked for outside the room. */
  readonly strangers: readonly string[];
  /** Errors that a page threw or its policy reported. */
  readonly errors: readonly string[];
  /** A new page at this place, shown. */
  readonly at: (hash: string) => Promise<Page>;
  /** Closes the room and opens it again on the same dossier, as the next day. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Reads the inputs into a fresh dossier and opens the room. `articles`: texts to be read besides, by file name. */
export async function visit(
  inputs: readonly string[],
  articles: Readonly<Record<string, string>> = {},
): Promise<Visit> {
  const scratch = mkdtempSync(join(tmpdir(), 'hearsay-room-'));
  const files = Object.entries(articles).map(([name, text]) => {
    const path = join(scratch, name);
    writeFileSync(path, text);
    return path;
  });
  const directory = join(scratch, 'dossier');
  const dossier = new Dossier(directory);
  for await (const _ of dossier.read([...inputs, ...files]));
  dossier.close();

  let room = await serve({ dossier: directory });
  const browser = await openBrowser();
  const context = await browser.newContext({ acceptDownloads: true });
  const strangers: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(room.origin) && !/^(?:data|blob|file):/.test(url)) strangers.push(url);
  });
  context.on('weberror', (error) => errors.push(String(error.error())));
  context.on('console', (message) => {
    // A place that does not exist is an answer; the browser logs it all the same.
    if (message.type() === 'error' && !/status of 40[34]/.test(message.text())) errors.push(message.text());
  });
  const enter = async () => {
    const page = await context.newPage();
    await page.goto(room.link);
    await page.waitForSelector('main');
    await page.close();
  };
  await enter();
  return {
    directory,
    browser,
    context,
    strangers,
    errors,
    get room() {
      return room;
    },
    at: async (hash) => {
      const page = await context.newPage();
      await page.goto(`${room.origin}/${hash}`);
      await page.waitForSelector('main:not(:has(.waiting)) :is(h1, h2)');
      return page;
    },
    restart: async () => {
      await room.close();
      room = await serve({ dossier: directory });
      await enter();
    },
    close: async () => {
      await browser.close();
      await room.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}
