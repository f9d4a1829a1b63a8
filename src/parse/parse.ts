import type { Problem } from '../model/index.ts';
import { decode } from './decode.ts';
import { parseJsonLines } from './jsonlines.ts';
import { MAX_BYTES, MAX_MARKUP, MAX_TEXT } from './limits.ts';
import { inWorker } from './pool.ts';
import { problemFor } from './problems.ts';
import { binaryKind, formatOf } from './sniff.ts';
import type { Known, Parsed, Source } from './source.ts';
import { parseText } from './text.ts';

export type { Known, Parsed, Source } from './source.ts';

/** The articles in a source, whatever its format and however broken. Never throws; ends in bounded time. */
export async function parse(source: Source): Promise<Parsed> {
  const { bytes, path } = source;
  const failed = (problem: Problem): Parsed => ({ articles: [], problems: [problem] });
  if (!bytes.length) return failed(problemFor.empty(path));
  const kind = binaryKind(bytes);
  if (kind) return failed(problemFor.binary(kind, path));
  const linewise = /\.(?:jsonl|ndjson)$/i.test(path ?? '') || source.firstLine !== undefined;
  if (bytes.length > MAX_BYTES && !linewise) return failed(tooLarge(bytes.length, MAX_BYTES, 'bytes', path));
  try {
    const { text, problems } = decode(bytes, source);
    const parsed = await parseDecoded(text, source);
    return { articles: parsed.articles, problems: [...problems.map((one) => about(one, parsed)), ...parsed.problems] };
  } catch (error) {
    return failed(
      problemFor.badMarkup(`It could not be read: ${error instanceof Error ? error.message : error}`, path),
    );
  }
}

async function parseDecoded(text: string, source: Source): Promise<Parsed> {
  const { path, url } = source;
  const known: Known = { path, url };
  const format = source.firstLine === undefined ? formatOf(text, path, source.mediaType) : 'jsonlines';
  const most = format === 'html' || format === 'xml' ? MAX_MARKUP : MAX_TEXT;
  if (format !== 'jsonlines' && format !== 'json' && text.length > most) {
    return { articles: [], problems: [tooLarge(text.length, most, 'characters', path)] };
  }
  // Markdown and JSON come with large parsers of others, which few readings need.
  switch (format) {
    case 'text':
      return parseText(text, known);
    case 'markdown':
      return (await import('./markdown.ts')).parseMarkdown(text, known);
    case 'jsonlines':
      return parseJsonLines(text, known, source.firstLine ?? 1);
    case 'json':
      return (await import('./json.ts')).parseJson(text, known);
    default:
      return inWorker({ format, text, known });
  }
}

const tooLarge = (size: number, most: number, unit: string, path: string | null): Problem =>
  problemFor.tooLarge(`It has ${size.toLocaleString('en')} ${unit}`, most.toLocaleString('en'), path);

const about = (problem: Problem, parsed: Parsed): Problem =>
  parsed.articles.length === 1 ? { ...problem, article: parsed.articles[0]!.id } : problem;
