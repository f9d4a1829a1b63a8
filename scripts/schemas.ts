// npm run schemas: the JSON Schemas of docs/schema, from the types themselves, so that they cannot disagree.
import { writeFileSync } from 'node:fs';
import { createGenerator } from 'ts-json-schema-generator';

const ROOT = new URL('..', import.meta.url).pathname;

/** File name → the type it describes. */
export const SCHEMAS = {
  'extract.schema.json': { type: 'ExtractLine', path: 'src/extract.ts' },
  'brief.schema.json': { type: 'Brief', path: 'src/model/brief.ts' },
  'quotes.schema.json': { type: 'Ledger', path: 'src/model/ledger.ts' },
} as const;

/** The schema of one file, as text. */
export function schemaOf(file: keyof typeof SCHEMAS): string {
  const { type, path } = SCHEMAS[file];
  const schema = createGenerator({
    path: `${ROOT}${path}`,
    type,
    tsconfig: `${ROOT}tsconfig.json`,
    skipTypeCheck: true,
  }).createSchema(type);
  return `${JSON.stringify({ ...schema, $id: `https://hearsay.example/schema/1/${file}` }, null, 1)}\n`;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const file of Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[])
    writeFileSync(`${ROOT}docs/schema/${file}`, schemaOf(file));
}
