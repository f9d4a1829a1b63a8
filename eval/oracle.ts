/**
 * Gold as input: articles and findings made from a gold file, so that a step can be measured without the errors of the
 * steps before it. The gold's words (content, source, cue) are found again in the text; the rest is left neutral, or
 * filled from the gold when asked.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Article, Attribution, Block, SourceKind, Span } from '../src/model/index.ts';
import { paragraphsOf } from '../src/text/sentences.ts';
import { plainArticle } from '../training/corpus.ts';

export interface GoldAttribution {
  readonly kind: 'direct' | 'indirect' | 'mixed';
  readonly content: readonly string[];
  readonly source: string | null;
  readonly cue: string | null;
  readonly speaker: string | null;
  readonly addressee: string | null;
  readonly via: readonly string[];
  readonly when: string | null;
}

export interface GoldArticle {
  readonly i: number;
  readonly file: string;
  readonly meta?: {
    readonly outlet?: string | null;
    readonly title?: string | null;
    readonly authors?: readonly string[];
    readonly published?: string | null;
  };
  readonly attributions: readonly GoldAttribution[];
}

/** The gold of one story; the parts on several articles are left untyped here. */
export interface GoldStory {
  readonly event: string;
  readonly articles: readonly GoldArticle[];
}

export interface OracleArticle {
  readonly article: Article;
  readonly gold: GoldArticle;
  /** One per gold attribution whose content stands in the text, in text order. */
  readonly attributions: readonly Attribution[];
  /** The gold entry of each attribution, in the same order. */
  readonly entries: readonly GoldAttribution[];
  /** Gold words that were not found in the text. */
  readonly lost: readonly string[];
}

/** How much of the gold goes into the attributions: only spans, or also speaker, addressee, via and when. */
export type Fill = 'spans' | 'all';

/**
 * Reads a gold file: `seeds.json` with the folder `../seeds` beside its own, or `stories/EVENT.json` with `EVENT.jsonl`
 * beside it. Throws when a file cannot be read.
 */
export function oracle(goldFile: string, fill: Fill = 'spans'): OracleArticle[] {
  const gold = JSON.parse(readFileSync(goldFile, 'utf8')) as GoldStory;
  const articles = gold.event === 'seeds' ? seedArticles(goldFile, gold) : storyArticles(goldFile);
  return gold.articles.map((entry) => {
    const article = articles.find((a) => basename(a.path ?? '') === basename(entry.file));
    if (!article) throw new Error(`${goldFile}: no text for ${entry.file}`);
    return located(article, entry, fill);
  });
}

function storyArticles(goldFile: string): Article[] {
  const lines = readFileSync(goldFile.replace(/\.json$/, '.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line) => {
    const raw = JSON.parse(line) as Partial<Record<keyof Article, string>>;
    const text = raw.text ?? '';
    return {
      ...plainArticle(text, raw.path ?? ''),
      url: raw.url ?? null,
      outlet: raw.outlet ?? null,
      title: raw.title ?? null,
      published: raw.published ?? null,
      blocks: paragraphsOf(text).map((span): Block => ({ kind: 'paragraph', span })),
    };
  });
}

function seedArticles(goldFile: string, gold: GoldStory): Article[] {
  return gold.articles.map(({ file, meta }) => {
    const text = readFileSync(join(dirname(goldFile), '..', 'seeds', file), 'utf8');
    const header = text.indexOf('=== ARTICLE ===');
    const blocks = paragraphsOf(text).map((span): Block => {
      const line = text.slice(...span);
      const metadata = span[0] < header || line.startsWith('===') || /^date \d{4}-\d\d-\d\d$/.test(line);
      return { kind: metadata ? 'metadata' : line === meta?.title ? 'title' : 'paragraph', span };
    });
    return {
      ...plainArticle(text, file),
      outlet: meta?.outlet ?? null,
      title: meta?.title ?? null,
      authors: meta?.authors ?? [],
      published: meta?.published ?? null,
      blocks,
    };
  });
}

function located(article: Article, gold: GoldArticle, fill: Fill): OracleArticle {
  const { text } = article;
  const lost: string[] = [];
  const found: { attribution: Attribution; entry: GoldAttribution }[] = [];
  for (const entry of gold.attributions) {
    const content = contentSpans(text, entry.content);
    if (!content.length) {
      lost.push(entry.content.join(' … '));
      continue;
    }
    const cue = entry.cue ? nearest(text, entry.cue, content) : null;
    const source = entry.source ? nearest(text, entry.source, cue ? [...content, cue] : content) : null;
    if (entry.cue && !cue) lost.push(entry.cue);
    if (entry.source && !source) lost.push(entry.source);
    found.push({ attribution: attributionOf(entry, content, cue, source, fill), entry });
  }
  found.sort((a, b) => a.attribution.content[0]![0] - b.attribution.content[0]![0]);
  return {
    article,
    gold,
    attributions: found.map(({ attribution }, at) => ({ ...attribution, id: `a${at + 1}` })),
    entries: found.map(({ entry }) => entry),
    lost,
  };
}

/** The parts one after another, each the first occurrence after the part before it. */
function contentSpans(text: string, parts: readonly string[]): Span[] {
  const out: Span[] = [];
  let from = 0;
  for (const part of parts) {
    let at = text.indexOf(part, from);
    if (at < 0) at = text.indexOf(part);
    if (at < 0) continue;
    out.push([at, at + part.length]);
    from = at + part.length;
  }
  return out;
}

/** The occurrence of `words` (whole words) outside the content that is nearest to it; one inside only when there is no other near. */
function nearest(text: string, words: string, content: readonly Span[]): Span | null {
  let best: { span: Span; distance: number } | null = null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const span: Span = [at, at + words.length];
    if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') || /[\p{L}\p{N}]/u.test(text[span[1]] ?? ' ')) continue;
    const gaps = content.map(([start, end]) => (span[1] <= start ? start - span[1] : at >= end ? at - end : 600));
    // A line break between the two costs more than any words of one paragraph.
    const between = text.slice(Math.min(span[1], content.at(-1)![1]), Math.max(at, content[0]![0]));
    const apart = between.includes('\n') && !content.some(([start, end]) => start <= at && at < end);
    const distance = Math.min(...gaps) + (apart ? 300 : 0);
    if (!best || distance < best.distance) best = { span, distance };
  }
  return best?.span ?? null;
}

function attributionOf(
  entry: GoldAttribution,
  content: readonly Span[],
  cue: Span | null,
  source: Span | null,
  fill: Fill,
): Attribution {
  const place: Span = cue ?? source ?? content[0]!;
  const all = fill === 'all';
  const name = all ? entry.speaker : null;
  return {
    id: '',
    kind: entry.kind,
    act: 'said',
    content,
    cue: cue ? [cue] : [],
    source: source ? [source] : [],
    sourceKind: sourceKindOf(entry.source),
    speaker: { name, actor: null, basis: name ? 'stated' : 'unknown' },
    addressee: all && entry.addressee ? { name: entry.addressee, actor: null, span: place, basis: 'stated' } : null,
    via: all
      ? entry.via.map((via) => ({ name: via, kind: 'outlet' as const, span: place, basis: 'stated' as const }))
      : [],
    occasion: {
      when: all && entry.when ? { value: entry.when, basis: 'stated', span: place } : null,
      where: null,
      medium: null,
    },
    hedge: null,
    confidence: 1,
    foundBy: 'gold',
  };
}

function sourceKindOf(source: string | null): SourceKind {
  if (!source) return 'none';
  if (/^(?:he|she|they|it|i|we|his|her|their)$/i.test(source)) return 'pronoun';
  return /\p{Lu}/u.test(source.slice(1)) ? 'named' : 'role';
}
