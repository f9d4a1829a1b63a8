import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const MAIN = new URL('../../src/faces/cli/main.ts', import.meta.url).pathname;
const scratch = mkdtempSync(join(tmpdir(), 'hearsay-correct-cli-'));
const hearsay = (args: readonly string[], input?: string) =>
  spawnSync(process.execPath, [MAIN, ...args, '--dossier', join(scratch, 'dossier')], {
    cwd: scratch,
    encoding: 'utf8',
    input,
    env: { ...process.env, NO_COLOR: '1', HEARSAY_BY: 'Rosa' },
  });
const speakers = () =>
  (JSON.parse(hearsay(['quotes', '--format', 'json']).stdout) as { quotes: { id: string; speaker: string }[] }).quotes;

test('hearsay correct: made, listed, undone, exported, imported; forgetting says what is lost', () => {
  writeFileSync(join(scratch, 'bridge.txt'), 'Bridge closed\n\n“Nobody crosses today,” said Ines Duarte, the mayor.\n');
  hearsay(['read', 'bridge.txt']);
  const { id } = speakers()[0]!;

  const made = hearsay(['correct', 'speaker', id, 'Lena Voss', '--why', 'she was there']);
  expect([made.status, made.stdout]).toEqual([0, expect.stringMatching(/^Kept as c[0-9a-f]{12}\./)]);
  const correction = /c[0-9a-f]{12}/.exec(made.stdout)![0];
  expect(speakers()).toMatchObject([{ id, speaker: 'Lena Voss', corrected: [correction] }]);
  expect(hearsay(['verify', 'Nobody crosses today']).stdout).toContain('said by Lena Voss');

  const list = hearsay(['correct', 'list']).stdout;
  expect(list).toMatch(/speaker Lena Voss: “Nobody crosses today,.*by Rosa · .* · because she was there/);
  const exported = hearsay(['correct', 'export']).stdout;
  expect(exported.split('\n')).toHaveLength(2);

  expect(hearsay(['correct', 'undo', correction]).status).toBe(0);
  expect(speakers()[0]!.speaker).toBe('Ines Duarte');
  expect(hearsay(['correct', 'undo', correction]).status).toBe(1);
  const undoing = (
    JSON.parse(hearsay(['correct', 'list', '--format', 'json']).stdout) as { corrections: { id: string }[] }
  ).corrections[1]!.id;
  expect(hearsay(['correct', 'undo', undoing]).status).toBe(0);
  expect(hearsay(['correct', 'import', '-'], exported).stdout).toContain('Took in 0, had 1 already');
  expect(hearsay(['correct', 'import', '-'], 'nonsense\n')).toMatchObject({
    status: 3,
    stderr: expect.stringContaining('correct/bad-line') as string,
  });
  expect(hearsay(['forget', 'bridge.txt']).stdout).toContain('1 correction speaks of it: kept');
});

test.each([
  [['correct', 'constructor']],
  [['correct', 'join', 'x']],
  [['correct', 'add', 'x', 'y']],
])('%j is wrong usage', (args) => {
  expect(hearsay(args)).toMatchObject({ status: 2, stderr: expect.stringContaining('--help') as string });
});
