import type { ArticleRecord, Dossier, Hit, KeptCorrection, Quote, StoryRow } from '../../index.ts';
import { outlineView, type StoryView } from './views.ts';

/** The answers of the JSON API, by path. Each takes plain values and gives plain values; null is "there is no such thing". */

export interface DossierView {
  readonly articles: number;
  /** How many stories pass the filter; `stories` is the page asked for. */
  readonly total: number;
  readonly stories: readonly StoryRow[];
  readonly outlets: readonly { readonly name: string; readonly stories: number }[];
}

export interface ArticleView extends ArticleRecord {
  readonly story: string | null;
}

export interface SpeakerView {
  readonly name: string;
  readonly lines: readonly (Quote & { readonly story: string | null })[];
  readonly stories: readonly { readonly id: string; readonly title: string }[];
  /** Other speakers who share a word of the name: who may be the same. */
  readonly alike: readonly string[];
  /** More was said than is sent. */
  readonly more: boolean;
}

export interface SearchView {
  readonly hits: readonly Hit[];
  readonly quotes: readonly Quote[];
  readonly speakers: readonly { readonly name: string; readonly lines: number }[];
  readonly more: boolean;
}

export interface CorrectionsView {
  /** Newest first. */
  readonly corrections: readonly KeptCorrection[];
}

export interface Desk {
  readonly dossier: Dossier;
  /** The stories, newest first; remembered as long as the dossier stays as it is. */
  readonly stories: () => readonly StoryRow[];
}

const PAGE = 100;
const MOST_LINES = 500;

type Answer = (desk: Desk, path: readonly string[], query: URLSearchParams) => unknown;

/** The first word of the path after `/api/` names the answer. */
export const ANSWERS: Readonly<Record<string, Answer>> = {
  dossier: (desk, _, query): DossierView => dossierView(desk, query),
  outline: (desk, [id]): StoryView | null => outlineAnswer(desk, id!),
  article: (desk, [id]): ArticleView | null => articleAnswer(desk, id!),
  utterance: ({ dossier }, [id]): { story: string } | null => {
    const story = dossier.storyOf(id!);
    return story === null ? null : { story };
  },
  speaker: (desk, _, query): SpeakerView => speakerAnswer(desk, query.get('name') ?? ''),
  corrections: ({ dossier }): CorrectionsView => ({ corrections: dossier.corrections().toReversed() }),
  search: (desk, _, query): SearchView => searchAnswer(desk, query),
};

function dossierView({ dossier, stories }: Desk, query: URLSearchParams): DossierView {
  const rows = stories();
  const [outlet, words, since, until] = ['outlet', 'words', 'since', 'until'].map((name) => query.get(name) || null);
  const from = Math.max(0, Number(query.get('from')) || 0);
  const wanted = rows.filter(
    (row) =>
      (!outlet || row.outlets.includes(outlet)) &&
      (!words || row.title.toLowerCase().includes(words.toLowerCase())) &&
      (!since || (row.to ?? '') >= since) &&
      (!until || (row.from ?? '9') <= `${until}~`),
  );
  const outlets = new Map<string, number>();
  for (const row of rows) for (const name of row.outlets) outlets.set(name, (outlets.get(name) ?? 0) + 1);
  return {
    articles: dossier.count(),
    total: wanted.length,
    stories: wanted.slice(from, from + PAGE),
    outlets: [...outlets]
      .map(([name, count]) => ({ name, stories: count }))
      .sort((a, b) => b.stories - a.stories || (a.name < b.name ? -1 : 1))
      .slice(0, 200),
  };
}

function outlineAnswer({ dossier, stories }: Desk, id: string): StoryView | null {
  const articles = dossier.headings(id);
  const row = stories().find((one) => one.id === id);
  const outlets = new Set(articles.map(({ outlet }) => outlet)).size;
  return articles.length === 0 ? null : outlineView(id, row?.title ?? articles[0]!.title ?? '', articles, outlets);
}

export function articleAnswer({ dossier }: Desk, id: string): ArticleView | null {
  const record = dossier.article(id);
  return record && { ...record, story: dossier.storyOf(record.article.id) };
}

function speakerAnswer({ dossier, stories }: Desk, name: string): SpeakerView {
  const quotes = name ? dossier.quotes({ speaker: name }) : [];
  const lines = quotes
    .slice(0, MOST_LINES)
    .map((quote) => ({ ...quote, story: dossier.storyOf(quote.citations[0]!.article) }));
  const ids = new Set(lines.map(({ story }) => story));
  return {
    name,
    lines,
    stories: stories().filter(({ id }) => ids.has(id)),
    alike: alike(dossier, name),
    more: quotes.length > lines.length,
  };
}

function alike(dossier: Dossier, name: string): string[] {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3);
  const named = words.flatMap((word) => dossier.quotes({ speaker: word, most: 200 }));
  return [...new Set(named.flatMap(({ speaker }) => (speaker && speaker !== name ? [speaker] : [])))].sort();
}

function searchAnswer({ dossier }: Desk, query: URLSearchParams): SearchView {
  const [words, speaker, outlet, since, until] = ['q', 'speaker', 'outlet', 'since', 'until'].map(
    (name) => query.get(name)?.trim() || undefined,
  );
  if (!words && !speaker && !outlet && !since && !until) return { hits: [], quotes: [], speakers: [], more: false };
  const within = (hit: Hit) =>
    (!outlet || hit.outlet?.toLowerCase().includes(outlet.toLowerCase())) &&
    (!since || (hit.published ?? '') >= since) &&
    (!until || (hit.published !== null && hit.published <= `${until}~`));
  const hits = words && !speaker ? dossier.search(words, 60).filter(within) : [];
  const spoken = dossier.quotes({ about: words, speaker, outlet, since, until, most: MOST_LINES });
  const named = words && !speaker ? dossier.quotes({ speaker: words, outlet, since, until, most: MOST_LINES }) : [];
  const counts = new Map<string, number>();
  for (const { speaker: name } of named) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return {
    hits,
    quotes: spoken.slice(0, 100),
    speakers: [...counts].map(([name, lines]) => ({ name, lines })).sort((a, b) => b.lines - a.lines),
    more: spoken.length > 100,
  };
}
