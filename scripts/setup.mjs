// What `npm start` and `npm test` need on a fresh machine, done once and fast afterwards. Runs on any Node from 18 on.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path) => `${root}${path}`;
const stamp = at('node_modules/.hearsay-setup');

/** The Node that the project pins; everything after the setup runs on it. */
export const node = at('node_modules/node/bin/node');

/** Runs a program with its output shown; ends this one with its exit code when it fails. */
export function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) {
    console.error(`${program} could not be started: ${error.message}`);
    process.exit(1);
  }
  if (status !== 0 && !options.allowFailure) process.exit(status ?? 1);
  return status ?? 1;
}

/** Installs what package-lock.json pins, unless just that is installed already. */
export function installPackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && existsSync(node) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Installing packages (once) …');
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
  // A registry that lacks the programs of other systems makes "npm ci" refuse; "npm install" then takes what the lock pins, and leaves the lock alone.
  if (run('npm', ['ci', ...quietly], { allowFailure: true }) !== 0) run('npm', ['install', '--no-save', ...quietly]);
  if (!existsSync(node)) {
    console.error(
      'The pinned Node did not install: its install script was not run. Type "npm rebuild node" and start again.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

/** Checks and declares src/, bundles it into dist/ and the reading room's page into dist/web; notes are kept, so that nothing changed means nothing done. */
export function build() {
  declare();
  bundle();
}

/** Bundles what Node runs and the page, unless their sources are those of the last time. */
function bundle() {
  const hash = createHash('sha256');
  for (const path of [...filesUnder('src'), 'vite.config.ts', 'vite.node.config.ts', 'package-lock.json'].sort()) {
    hash.update(`${path}\n`).update(readFileSync(at(path)));
  }
  const notes = at('.cache/bundles.sha256');
  const wanted = hash.digest('hex');
  const made = ['dist/web/index.html', 'dist/faces/cli/main.js'].every((path) => existsSync(at(path)));
  if (made && existsSync(notes) && readFileSync(notes, 'utf8') === wanted) return;
  // Pieces of the last build, and what Node kept of having compiled them, are named by their content: nothing overwrites them.
  for (const folder of ['dist/chunks', '.cache/compiled']) rmSync(at(folder), { recursive: true, force: true });
  for (const config of ['vite.node.config.ts', 'vite.config.ts'])
    run(node, [at('node_modules/vite/bin/vite.js'), 'build', '--config', config, '--logLevel', 'warn']);
  writeFileSync(notes, wanted);
}

const filesUnder = (folder) =>
  readdirSync(at(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(path) : [path];
  });

function declare() {
  mkdirSync(at('.cache'), { recursive: true });
  run(node, [
    at('node_modules/typescript/bin/tsc'),
    '-p',
    'tsconfig.build.json',
    '--incremental',
    '--tsBuildInfoFile',
    '.cache/build.tsbuildinfo',
  ]);
}

/** Installs Debian packages where we are root and apt is there; else says what to type. */
export function debianPackages(programs) {
  const missing = Object.entries(programs).filter(
    ([program]) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0,
  );
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map(([, name]) => name))];
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || spawnSync('sh', ['-c', 'command -v apt-get']).status !== 0) {
    console.error(
      `These are needed and not here: ${packages.join(', ')}. Install them (on Debian or Ubuntu: sudo apt-get install -y ${packages.join(' ')}) and start again.`,
    );
    process.exit(1);
  }
  console.error(`Installing ${packages.join(', ')} (once) …`);
  run('sh', [
    '-c',
    `apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ${packages.join(' ')} >/dev/null`,
  ]);
}
