import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, test } from 'vitest';
import { annotators } from '../../src/annotate/annotators.ts';

const SRC = new URL('../../src/', import.meta.url).pathname;

function* sources(dir: string): Generator<string> {
  for (const name of readdirSync(dir).sort()) {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(name)) yield path;
  }
}
const files = [...sources(SRC)].map((path) => {
  const imports = [
    ...readFileSync(path, 'utf8').matchAll(
      /(?:^|\n)(?:import|export)[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s*['"]([^'"]+)['"]/g,
    ),
  ].map((m) => (m[1] ?? m[2] ?? m[3])!);
  return { name: relative(SRC, path), path, imports };
});
const stationOf = (name: string) => (name.includes('/') ? name.split('/')[0]! : name);
const ours = (from: string, to: string) => relative(SRC, normalize(join(dirname(from), to)));

/** What each folder may import of ours, besides itself. */
const MAY: Record<string, readonly string[]> = {
  model: [],
  text: ['model'],
  intake: ['model', 'text'],
  parse: ['model', 'text'],
  annotate: ['model', 'text'],
  correct: ['model', 'text'],
  link: ['model', 'text'],
  store: ['model', 'text'],
  brief: ['model', 'text'],
  faces: ['index.ts', 'browser.ts', 'show.ts'],
};

test('a station imports only the nouns, the text helpers and itself; faces import only the public face', () => {
  const wrong = files.flatMap(({ name, path, imports }) => {
    const station = stationOf(name);
    const allowed = MAY[station];
    if (!allowed) return [];
    return imports
      .filter((to) => to.startsWith('.'))
      .map((to) => stationOf(ours(path, to)))
      .filter((to) => to !== station && !allowed.includes(to))
      .map((to) => `${name} imports ${to}`);
  });
  expect(wrong).toEqual([]);
});

// Hostile pages are parsed in threads that can be stopped; what runs in them is pure.
const THREADS = ['parse/parse.ts', 'parse/pool.ts', 'parse/worker.ts'];

test('the pure stations touch neither files nor network nor clock nor chance', () => {
  const PURE = ['model', 'text', 'parse', 'annotate', 'correct', 'link', 'brief'];
  const wrong = files
    .filter(({ name }) => PURE.includes(stationOf(name)) && !THREADS.includes(name))
    .flatMap(({ name, path, imports }) => {
      const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const used = [
        /\bDate\.now\b/,
        /new Date\(\)/,
        /\bMath\.random\b/,
        /\bprocess\.(?:env|argv|std|exit|cwd|pid|hrtime|memory|cpu|on\b|nextTick|platform|version)/,
        /\bfetch\(/,
      ]
        .filter((pattern) => pattern.test(code))
        .map(String);
      return [...imports.filter((to) => to.startsWith('node:')), ...used].map((what) => `${name}: ${what}`);
    });
  expect(wrong).toEqual([]);
});

test('every annotator’s needs are met by those before it', () => {
  const have = new Set<string>();
  const missing = annotators.flatMap(({ name, needs, gives }) => {
    const lacking = needs.filter((need) => !have.has(need)).map((need) => `${name} needs ${need}`);
    for (const finding of gives) have.add(finding);
    return lacking;
  });
  expect(missing).toEqual([]);
});

// A name that an older Node's module does not export is an error before the first line runs: nobody would be told what is wrong.
test('what starts the command line imports at its head only what every Node has', () => {
  const start = readFileSync(new URL('../../bin/hearsay.mjs', import.meta.url), 'utf8');
  const heads = [...start.matchAll(/^import .*$/gm)].map(([line]) => line);
  expect(heads).toEqual([`import { existsSync } from 'node:fs';`, `import { fileURLToPath } from 'node:url';`]);
});
