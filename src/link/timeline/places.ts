import type { Report } from './reports.ts';

/** How many articles some reports, or places of a line, are from. */
export const articlesIn = (places: readonly { readonly article: string }[]): number =>
  new Set(places.map(({ article }) => article)).size;

/** By article, then by where it stands there: an order that never depends on that of reading. */
export const byPlace = (a: Report, b: Report): number =>
  a.article < b.article ? -1 : a.article > b.article ? 1 : a.mention.span[0] - b.mention.span[0];
