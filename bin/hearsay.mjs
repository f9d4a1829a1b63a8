#!/usr/bin/env node
// Starts the command line. Where the machine's Node is too old, the one that `npm ci` pinned beside us does the work.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
if (major < 22 || (major === 22 && minor < 13)) {
  const pinned = here('../node_modules/node/bin/node');
  if (!existsSync(pinned) || process.env.HEARSAY_NODE) {
    console.error(
      `hearsay needs Node 22.13 or newer; this is ${process.versions.node}. Run "npm ci" in Hearsay's folder, which brings one, or install a newer Node.`,
    );
    process.exit(2);
  }
  const { spawnSync } = await import('node:child_process');
  const { status, signal } = spawnSync(pinned, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, HEARSAY_NODE: '1' },
  });
  process.exit(status ?? (signal ? 130 : 1));
}
const built = here('../dist/faces/cli/main.js');
if (!existsSync(built)) {
  console.error('hearsay is not built yet. Run "npm run build" in its folder.');
  process.exit(2);
}
// An older Node has not all of this: it must not fail before it is told apart above.
const [{ enableCompileCache }, { setFlagsFromString }] = await Promise.all([import('node:module'), import('node:v8')]);
// What ends with one answer ends before the slowest compiler's code would earn its making: a brief takes a fifth less time without it.
if (!/^(?:read|extract|serve|verify)$/.test(process.argv[2] ?? '')) setFlagsFromString('--no-opt');
// Node keeps what it compiled for the next time, where the folder may be written.
enableCompileCache(here('../.cache/compiled'));
await import(built);
