import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Span } from '../src/model/index.ts';

/** One attribution as an annotator marked it; spans in UTF-16 units. */
export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface GoldArticle {
  readonly name: string;
  readonly article: Article;
  readonly gold: readonly GoldAttribution[];
}

/** An article of which nothing but the text is known. */
export function plainArticle(text: string, path: string | null = null): Article {
  return {
    id: `sha256:${path ?? ''}`,
    path,
    url: null,
    outlet: null,
    title: null,
    authors: [],
    published: null,
    updated: null,
    language: 'en',
    text,
    blocks: [],
  };
}

/** The articles of a folder in the layout of PolNeAR, in name order; where several people annotated one, the first of them. */
export function readCorpus(folder: string): GoldArticle[] {
  const annotations = readdirSync(join(folder, 'attributions')).sort();
  const firstOf = new Map<string, string>();
  for (const name of annotations) {
    const key = name.replace(/_[0-9a-f]{4}\.ann$/, '');
    if (!firstOf.has(key)) firstOf.set(key, name);
  }
  const out: GoldArticle[] = [];
  for (const name of readdirSync(join(folder, 'text')).sort()) {
    const annotation = firstOf.get(name.replace(/\.txt$/, ''));
    if (!annotation) continue;
    const text = readFileSync(join(folder, 'text', name), 'utf8');
    const rows = readFileSync(join(folder, 'attributions', annotation), 'utf8');
    out.push({ name, article: plainArticle(text, join(folder, 'text', name)), gold: attributionsIn(rows, text) });
  }
  return out;
}

/** The attribution events of a brat file. Its offsets count code points. `Content2` goes on with the content. */
function attributionsIn(rows: string, text: string): GoldAttribution[] {
  const unitOf: number[] = [];
  for (let unit = 0; unit < text.length; unit += text.codePointAt(unit)! > 0xffff ? 2 : 1) unitOf.push(unit);
  unitOf.push(text.length);
  const spans = new Map<string, Span[]>();
  const out: GoldAttribution[] = [];
  for (const row of rows.split('\n')) {
    const [id, body] = row.split('\t');
    if (!id || !body) continue;
    if (id.startsWith('T')) {
      const where = body.slice(body.indexOf(' ') + 1);
      const parts = where.split(';').map((part): Span => {
        const [from, to] = part.split(' ').map(Number);
        return [unitOf[from!] ?? text.length, unitOf[to!] ?? text.length];
      });
      spans.set(id, parts);
    } else if (id.startsWith('E')) {
      const found: Record<'source' | 'cue' | 'content', Span[]> = { source: [], cue: [], content: [] };
      for (const part of body.trim().split(/\s+/).slice(1)) {
        const [role, span] = part.split(':');
        const key = role!.replace(/\d+$/, '').toLowerCase();
        if (key === 'source' || key === 'cue' || key === 'content') found[key].push(...(spans.get(span!) ?? []));
      }
      for (const key of ['source', 'cue', 'content'] as const) found[key].sort((a, b) => a[0] - b[0]);
      out.push(found);
    }
  }
  return out;
}
