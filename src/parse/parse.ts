import { decode } from './decode.ts';
import { parseJsonLines } from './jsonlines.ts';
import type { Parsed, Source } from './source.ts';
import { parseText } from './text.ts';

export type { Known, Parsed, Source } from './source.ts';

/** The articles in a source, whatever its format. Never throws: what cannot be read is a problem. */
export async function parse(source: Source): Promise<Parsed> {
  const { text, problems } = decode(source.bytes);
  const known = { path: source.path, url: source.url };
  const parsed = /\.(?:jsonl|ndjson)$/i.test(source.path ?? '') ? parseJsonLines(text, known) : parseText(text, known);
  return { articles: parsed.articles, problems: [...problems, ...parsed.problems] };
}
