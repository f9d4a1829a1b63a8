import type { Article, CorrectedPlace, Correction, Problem, Span } from '../model/index.ts';
import { locate, quoted } from './locate.ts';

/** Which articles stand in for one that is gone: found by its words, by whoever can search. Old id → ids. */
export type Homes = ReadonlyMap<string, readonly string[]>;

/** A place as a correction keeps it. */
export function placeOf(article: Article, content: readonly Span[], source: readonly Span[] = []): CorrectedPlace {
  const { id, url, path, outlet, title, text } = article;
  return {
    article: { id, url, path, outlet, title },
    content: content.map((span) => quoted(text, span)),
    source: source.map((span) => quoted(text, span)),
  };
}

export interface Located {
  readonly content: readonly Span[];
  readonly source: readonly Span[];
}

/** Where a place stands in this article; null when a part of its content does not. */
export function locatePlace(article: Article, place: CorrectedPlace): Located | null {
  const same = article.id === place.article.id;
  const content = place.content.map((words) => locate(article.text, words, same));
  if (content.length === 0 || content.some((span) => span === null)) return null;
  return {
    content: (content as Span[]).toSorted((a, b) => a[0] - b[0]),
    source: place.source.map((words) => locate(article.text, words, same)).filter((span) => span !== null),
  };
}

/**
 * Whether this is the article of a place, or another edition of it: the same address; or the same outlet and headline; or the same
 * file, as long as no address speaks against it; or one that was found to have its words when it was gone.
 */
export function isEdition(article: Article, { article: old }: CorrectedPlace, homes: Homes): boolean {
  if (article.id === old.id || homes.get(old.id)?.includes(article.id)) return true;
  if (article.url !== null && old.url !== null) return article.url === old.url;
  if (article.title !== null && article.title === old.title && article.outlet === old.outlet) return true;
  return article.path !== null && article.path === old.path;
}

/** Two editions of an article share one of these. */
export const editionKeys = ({ id, url, path, outlet, title }: CorrectedPlace['article']): string[] => [
  id,
  ...(url === null ? [] : [`url ${url}`]),
  ...(path === null ? [] : [`path ${path}`]),
  ...(title === null ? [] : [`title ${outlet ?? ''}\n${title}`]),
];

/** The places that a correction speaks of. */
export function placesOf({ what }: Correction): readonly CorrectedPlace[] {
  switch (what.kind) {
    case 'speaker':
    case 'reject':
    case 'join':
      return what.places;
    case 'split':
      return [...what.stay, ...what.leave];
    case 'add':
      return [what.place];
    default:
      return [];
  }
}

/** Tells that the words a correction speaks of are not there (any more). */
export function lostPlace({ id }: Correction, { article, content }: CorrectedPlace): Problem {
  const words = content
    .map(({ exact }) => exact)
    .join(' … ')
    .replace(/\s+/g, ' ')
    .replace(/^["“]|["”]$/g, '');
  return {
    code: 'correct/lost-place',
    severity: 'warning',
    message: `Correction ${id} speaks of “${words.length > 80 ? `${words.slice(0, 80)} […]` : words}”, which stands in no edition of its article that is here.`,
    next: 'It is kept and counts again when the words do; make it anew at the words that replaced them, or undo it.',
    path: article.path,
    article: article.id,
  };
}
