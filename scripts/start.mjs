// npm start: sets up, reads the bundled sample story into a fresh dossier, prints its brief.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, installPackages, node, root, run } from './setup.mjs';

installPackages();
build();
const hearsay = `${root}bin/hearsay.mjs`;
const dossier = mkdtempSync(join(tmpdir(), 'hearsay-'));
try {
  run(node, [hearsay, 'read', '--dossier', dossier, 'sample/story']);
  run(node, [hearsay, 'brief', '--all', '--dossier', dossier]);
} finally {
  rmSync(dossier, { recursive: true, force: true });
}
