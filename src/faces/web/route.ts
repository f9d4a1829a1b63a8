import { useEffect, useState } from 'preact/hooks';
import { saved } from './data.ts';

/** Where the reader is. The address keeps it after the `#`, so that a saved page has the same links as a served one. */
export interface Route {
  /** `story`, `article`, …; empty on the front page. */
  readonly page: string;
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [page = '', ...rest] = path.split('/').map(decoded);
  if (page === '' && saved) return { page: 'story', path: [saved.story], query: new URLSearchParams() };
  return { page, path: rest, query: new URLSearchParams(query) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a page: `to('article', id, 'a3')`. Empty values of the query are left out. */
export function to(page: string, ...rest: (string | Readonly<Record<string, string | null | undefined>>)[]): string {
  const path = rest.filter((part) => typeof part === 'string').map(encodeURIComponent);
  const query = new URLSearchParams();
  for (const part of rest)
    if (typeof part === 'object') for (const [name, value] of Object.entries(part)) if (value) query.set(name, value);
  const asked = query.toString();
  return `#/${[page, ...path].filter(Boolean).join('/')}${asked ? `?${asked}` : ''}`;
}

/** The part of an article's id that addresses use. */
export const short = (id: string): string => id.replace('sha256:', '').slice(0, 16);

/** Changes the address without a step for the Back button: for sliders and filters. */
export function replace(hash: string): void {
  history.replaceState(null, '', hash);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
