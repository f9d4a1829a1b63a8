import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { SCHEMAS, schemaOf } from '../../scripts/schemas.ts';
import { type ArticleRecord, articlesOf, briefOf, Dossier, extractLine, readArticle } from '../../src/index.ts';

const files = Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[];
const committed = (file: string) => readFileSync(new URL(`../../docs/schema/${file}`, import.meta.url), 'utf8');
const SAMPLE = new URL('../../sample/story', import.meta.url).pathname;

test.each(files)('docs/schema/%s says what the types say (npm run schemas)', (file) => {
  expect(JSON.parse(committed(file))).toEqual(JSON.parse(schemaOf(file)));
});

test('what is printed keeps to its schema', async () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const check = (file: (typeof files)[number], value: unknown) => {
    const validate =
      ajv.getSchema(`https://hearsay.example/schema/1/${file}`) ?? ajv.compile(JSON.parse(committed(file)));
    validate(JSON.parse(JSON.stringify(value)));
    expect(validate.errors ?? []).toEqual([]);
  };
  const records: ArticleRecord[] = [];
  for await (const item of articlesOf([SAMPLE])) if ('article' in item) records.push(readArticle(item.article));
  expect(records.length).toBeGreaterThan(7);
  for (const record of records) check('extract.schema.json', extractLine(record));
  check('brief.schema.json', briefOf(records, { story: 'sample' }));
  const dossier = new Dossier(':memory:');
  for await (const _ of dossier.read([SAMPLE]));
  const quotes = dossier.quotes();
  expect(quotes.length).toBeGreaterThan(20);
  check('quotes.schema.json', { hearsay: 1, quotes });
  dossier.close();
});
