import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Debian's; another can be named where it lies elsewhere. */
const CHROMIUM = process.env.HEARSAY_CHROMIUM ?? '/usr/bin/chromium';

/** A real browser without a window, and without traffic of its own. Throws, with what to type, where there is none. */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) {
    throw new Error(
      `There is no browser at ${CHROMIUM}. Type "apt-get install -y chromium", or name yours in HEARSAY_CHROMIUM.`,
    );
  }
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
