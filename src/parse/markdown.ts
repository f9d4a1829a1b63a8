import { parse as parseYaml } from 'yaml';
import type { Block } from '../model/index.ts';
import { paragraphsOf } from '../text/sentences.ts';
import { articleFrom } from './assemble.ts';
import { dayIn } from './dates.ts';
import { problemFor } from './problems.ts';
import type { Known, Parsed } from './source.ts';
import { fieldOf, namesIn } from './text/fields.ts';
import { isBoilerplate, isByline, pictureLine } from './text/furniture.ts';

const LONGEST_FRONT_MATTER = 20_000;

/**
 * One article from Markdown, with YAML front matter where it has some. The text is the file to the character, marks and all,
 * so that every pointer into it holds; blocks leave the marks of headings, quotes and lists out. Pure; never throws.
 */
export function parseMarkdown(text: string, known: Known = {}): Parsed {
  if (!/\S/.test(text)) return { articles: [], problems: [problemFor.empty(known.path)] };
  const matter = frontMatter(text);
  const { blocks, title } = blocksOf(text, matter.end);
  const fields = matter.fields;
  const one = (...names: string[]): string | null => names.map((name) => fields.get(name)?.[0]).find(Boolean) ?? null;
  const byline = blocks.find((block) => block.kind === 'byline');
  const stated: Known = {
    path: known.path ?? null,
    url: known.url ?? one('url'),
    outlet: known.outlet ?? one('outlet'),
    title: known.title ?? one('title') ?? title,
    authors: known.authors?.length
      ? known.authors
      : (fields.get('authors')?.flatMap(namesIn) ?? (byline ? namesIn(text.slice(...byline.span)) : [])),
    published: known.published ?? one('published'),
    updated: known.updated ?? one('updated'),
    language: known.language ?? one('language'),
  };
  return articleFrom(
    text,
    matter.end ? [{ kind: 'metadata', span: [0, matter.end] }, ...blocks] : blocks,
    stated,
    byline && dayIn(text.slice(...byline.span)) ? text.slice(...byline.span) : null,
  );
}

interface FrontMatter {
  /** Where it ends in the text; 0 when there is none. */
  readonly end: number;
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

function frontMatter(text: string): FrontMatter {
  const fields = new Map<string, string[]>();
  const none: FrontMatter = { end: 0, fields };
  const open = /^---[^\S\n]*\r?\n/.exec(text);
  if (!open) return none;
  const close = /\n(?:---|\.\.\.)[^\S\n]*(?=\r?\n|$)/.exec(text.slice(0, LONGEST_FRONT_MATTER));
  if (!close) return none;
  const value = yamlIn(text.slice(open[0].length, close.index + 1));
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, entry] of Object.entries(value)) {
      const field = fieldOf(key);
      const values = (Array.isArray(entry) ? entry : [entry]).map(nameOf).filter((one) => one !== '');
      if (field && values.length && !fields.has(field)) fields.set(field, values);
    }
  }
  return { end: close.index + close[0].length, fields };
}

/** The front matter as YAML; where it is none ("title: Report: Mayor to quit"), its lines read as `key: words`. */
function yamlIn(matter: string): unknown {
  try {
    // Dates stay strings: "2025-11-26T23:30:00-05:00" must not move to another day by being counted in UTC.
    return parseYaml(matter, { schema: 'failsafe', maxAliasCount: 10, logLevel: 'error' });
  } catch {
    const pairs = [...matter.matchAll(/^([\w -]{1,40}):[^\S\n]+(\S[^\n]*)$/gm)];
    return Object.fromEntries(pairs.map(([, key, words]) => [key, words!.trim().replace(/^(["'])(.*)\1$/, '$2')]));
  }
}

/** A string, or the `name` of an object such as `{ name: Jane Doe, email: … }`. */
function nameOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  const name = typeof value === 'object' && value !== null ? (value as { name?: unknown }).name : null;
  return typeof name === 'string' ? name.trim() : '';
}

function blocksOf(text: string, from: number): { blocks: Block[]; title: string | null } {
  const blocks: Block[] = [];
  let title: string | null = null;
  let fenced = false;
  let open: { start: number; end: number } | null = null;
  const close = () => {
    if (open) blocks.push({ kind: kindOf(text.slice(open.start, open.end)), span: [open.start, open.end] });
    open = null;
  };
  let before = from;
  for (const [start, end] of paragraphsOf(text, [from, text.length])) {
    const line = text.slice(start, end);
    if (/\n\s*\n/.test(text.slice(before, start).replace(/\r/g, ''))) close();
    before = end;
    if (/^(?:```|~~~)/.test(line)) {
      close();
      fenced = !fenced;
      continue;
    }
    if (fenced) continue;
    const heading = /^(#{1,6})\s+(.*?)(?:\s+#+)?$/s.exec(line);
    if (heading) {
      close();
      const at = start + line.indexOf(heading[2]!, heading[1]!.length);
      const isTitle = heading[1] === '#' && title === null;
      if (isTitle) title = heading[2]!;
      blocks.push({ kind: isTitle ? 'title' : 'heading', span: [at, at + heading[2]!.length] });
    } else if (/^(?:={3,}|-{3,})$/.test(line) && open) {
      // Underlined headings: the line before was one.
      const span: [number, number] = [
        (open as { start: number; end: number }).start,
        (open as { start: number; end: number }).end,
      ];
      const isTitle = line[0] === '=' && title === null;
      if (isTitle) title = text.slice(...span);
      blocks.push({ kind: isTitle ? 'title' : 'heading', span });
      open = null;
    } else if (/^(?:[-*_]\s?){3,}$/.test(line.slice(0, 80)) || /^!\[[^\]]{0,500}\]\(\S{0,2000}\)$/.test(line)) close();
    else if (/^(?:>|[-*+]|\d{1,3}[.)])\s/.test(line)) {
      close();
      const marks = /^(?:(?:>|[-*+]|\d{1,3}[.)])\s+)+/.exec(line)![0].length;
      open = { start: Math.min(start + marks, end), end };
    } else if (open) open = { start: (open as { start: number }).start, end };
    else open = { start, end };
  }
  close();
  return { blocks, title };
}

function kindOf(words: string): Block['kind'] {
  const plain = words.replace(/^[*_]+|[*_]+$/g, '');
  if (isByline(plain)) return 'byline';
  return isBoilerplate(plain) ? 'boilerplate' : (pictureLine(plain) ?? 'paragraph');
}
