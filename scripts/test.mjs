// npm test: sets up, checks types and style, runs every test, and ends with one line that counts them.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build, debianPackages, installPackages, node, root, run } from './setup.mjs';

installPackages();
debianPackages({ chromium: 'chromium' });
build();
const bin = (path) => `${root}node_modules/${path}`;
const results = `${root}.cache/test-results.json`;
mkdirSync(`${root}.cache`, { recursive: true });
rmSync(results, { force: true });

const types = run(node, [bin('typescript/bin/tsc'), '--noEmit'], { allowFailure: true });
const style = run(node, [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'], { allowFailure: true });
const tests = run(
  node,
  [
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...process.argv.slice(2),
  ],
  {
    allowFailure: true,
  },
);
let passed = 0;
let failed = 0;
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(results, 'utf8'));
  passed = numPassedTests;
  // A file that does not load counts as one failure.
  failed = Math.max(numFailedTests, numFailedTests === 0 && numFailedTestSuites > 0 ? numFailedTestSuites : 0);
} catch {
  console.error('The test runner left no results.');
}
if (types !== 0) console.error('Types are wrong: see "tsc" above.');
if (style !== 0) console.error('Style is off: see "biome" above; "npm run fix" mends most of it.');
for (const status of [types, style])
  if (status !== 0) failed++;
  else passed++;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || tests !== 0 || passed === 0 ? 1 : 0);
