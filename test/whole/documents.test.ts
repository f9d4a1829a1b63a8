import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DOCUMENTS, filled, outputs } from '../../scripts/docs.ts';
import { allCommands } from '../../src/faces/cli/commands/index.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const read = (file: string) => readFileSync(ROOT + file, 'utf8');

test('the output that the documents show is what is really printed (npm run docs)', async () => {
  const made = await outputs();
  for (const file of DOCUMENTS) expect(filled(read(file), made)).toBe(read(file));
});

test('every command and option is in docs/cli.md', async () => {
  const text = read('docs/cli.md');
  for (const { name, options } of await allCommands()) {
    expect(text).toContain(`## ${name}\n`);
    for (const option of Object.keys(options)) expect(text).toContain(`--${option}`);
  }
});

test.each(['extract', 'brief', 'quotes'])('every field of %s is in docs/record.md', (name) => {
  const text = read('docs/record.md');
  const fields = new Set<string>();
  (function walk(value: unknown) {
    if (!value || typeof value !== 'object') return;
    if ('properties' in value) for (const field of Object.keys(value.properties as object)) fields.add(field);
    for (const one of Object.values(value)) walk(one);
  })(JSON.parse(read(`docs/schema/${name}.schema.json`)));
  expect(fields.size).toBeGreaterThan(10);
  expect([...fields].filter((field) => !text.includes(`\`${field}\``))).toEqual([]);
});
