// npm start: sets up, reads the bundled sample story into a fresh dossier, prints its brief, and opens the reading room on it.
// Without a terminal (a build server) the room is opened, asked once whether it answers, and closed.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, installPackages, node, root, run } from './setup.mjs';

installPackages();
build();
const hearsay = `${root}bin/hearsay.mjs`;
const dossier = mkdtempSync(join(tmpdir(), 'hearsay-'));
const clear = () => rmSync(dossier, { recursive: true, force: true });
process.on('exit', clear);
run(node, [hearsay, 'read', '--dossier', dossier, 'sample/story']);
run(node, [hearsay, 'brief', '--all', '--dossier', dossier]);

const stays = process.stdout.isTTY && !process.env.CI;
const room = spawn(node, [hearsay, 'serve', '--dossier', dossier], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
// Ctrl-C reaches the room too; it closes by itself, and this program after it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => room.kill(signal));
room.on('exit', (code) => process.exit(code ?? 1));
let said = '';
room.stdout.setEncoding('utf8').on('data', async (words) => {
  process.stdout.write(words);
  said += words;
  const link = /http:\S+/.exec(said)?.[0];
  if (stays || !link || !said.includes('\n')) return;
  said = '';
  const { status } = await fetch(link);
  console.log(status === 200 ? 'It answers; there is no terminal here, so it closes again.' : `It answers ${status}.`);
  if (status !== 200) process.exitCode = 1;
  room.kill('SIGTERM');
});
