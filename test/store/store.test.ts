import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Dossier } from '../../src/index.ts';
import { MIGRATIONS } from '../../src/store/schema.ts';

const MAIN = new URL('../../src/faces/cli/main.ts', import.meta.url).pathname;
let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'hearsay-store-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** So many little articles, one a line. */
function articles(name: string, count: number): string {
  const path = join(scratch, `${name}.jsonl`);
  const line = (i: number) =>
    JSON.stringify({
      path: `${name}-${i}.txt`,
      outlet: `Paper ${i % 7}`,
      title: `Bridge ${i} closed`,
      published: '2031-03-05',
      text: `“Nobody crosses bridge ${i} today,” said Ines Duarte, the mayor of ${name} ${i}.`,
    });
  writeFileSync(path, Array.from({ length: count }, (_, i) => line(i)).join('\n'));
  return path;
}

function integrity(directory: string): { articles: number; orphans: number; check: string } {
  const database = new DatabaseSync(join(directory, 'dossier.sqlite'));
  const one = (sql: string) => Object.values(database.prepare(sql).get()!)[0];
  const result = {
    articles: one('SELECT count(*) FROM article') as number,
    orphans: one('SELECT count(*) FROM attribution WHERE article NOT IN (SELECT number FROM article)') as number,
    check: one('PRAGMA integrity_check') as string,
  };
  database.close();
  return result;
}

test('killed while reading: what was finished is there, whole, and reading goes on from it', async () => {
  const input = articles('killed', 3000);
  const directory = join(scratch, 'killed');
  const child = spawn(process.execPath, [MAIN, 'read', '--dossier', directory, input], { stdio: 'ignore' });
  const database = join(directory, 'dossier.sqlite');
  // Wait until it is well under way, then kill it as hard as one can.
  for (let tries = 0; tries < 400; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    try {
      const peek = new DatabaseSync(database, { readOnly: true });
      const { n } = peek.prepare('SELECT count(*) AS n FROM article').get() as { n: number };
      peek.close();
      if (n > 100) break;
    } catch {
      // not made yet
    }
  }
  child.kill('SIGKILL');
  await once(child, 'exit');
  const after = integrity(directory);
  expect(after.articles).toBeGreaterThan(100);
  expect(after.articles).toBeLessThan(3000);
  expect(after).toMatchObject({ orphans: 0, check: 'ok' });
  const dossier = new Dossier(directory);
  const found = dossier.quotes();
  expect(new Set(found.map((quote) => quote.citations[0]!.article)).size).toBe(after.articles);
  dossier.close();
});

test('two processes may write into one dossier at once', async () => {
  const directory = join(scratch, 'shared');
  const inputs = [articles('left', 150), articles('right', 150)];
  const codes = await Promise.all(
    inputs.map(async (input) => {
      const child = spawn(process.execPath, [MAIN, 'read', '--dossier', directory, input], { stdio: 'ignore' });
      return (await once(child, 'exit'))[0] as number;
    }),
  );
  expect(codes).toEqual([0, 0]);
  expect(integrity(directory)).toEqual({ articles: 300, orphans: 0, check: 'ok' });
});

test('a dossier of a newer Hearsay is left alone, with a clear message', () => {
  const directory = join(scratch, 'newer');
  new Dossier(directory).close();
  const database = new DatabaseSync(join(directory, 'dossier.sqlite'));
  database.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
  database.close();
  const { status, stderr } = spawnSync(process.execPath, [MAIN, 'stories', '--dossier', directory], {
    encoding: 'utf8',
  });
  expect(status).toBe(3);
  expect(stderr).toContain('Use the newer Hearsay');
});

test('a dossier that somebody edited by hand does not verify', async () => {
  const directory = join(scratch, 'edited');
  const dossier = new Dossier(directory);
  for await (const _ of dossier.read([articles('edited', 3)]));
  expect(dossier.verify().broken).toEqual([]);
  const database = new DatabaseSync(join(directory, 'dossier.sqlite'));
  database.exec("UPDATE article SET text = replace(text, 'Nobody', 'Anybody') WHERE number = 2");
  database.close();
  const { broken } = dossier.verify();
  expect(broken.length).toBeGreaterThan(0);
  dossier.close();
});
