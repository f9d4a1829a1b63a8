/** Which articles of each story the reader has had in sight, so that the next visit can show what is new. Kept in this browser only. */
const KEY = 'hearsay:seen';
const MOST_STORIES = 2000;

type Seen = Record<string, string[]>;

function load(): Seen {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Seen;
  } catch {
    return {};
  }
}

const mark = (id: string): string => id.replace('sha256:', '').slice(0, 8);

/** The articles that were not there at the last visit; none on the first. */
export function newSince(story: string, articles: readonly string[]): ReadonlySet<string> {
  const before = load()[story];
  if (!before) return new Set();
  return new Set(articles.filter((id) => !before.includes(mark(id))));
}

/** How many articles of a story were seen; null when the story never was. */
export function seenCounts(): (story: string) => number | null {
  const seen = load();
  return (story) => seen[story]?.length ?? null;
}

/** Remembers a visit. */
export function remember(story: string, articles: readonly string[]): void {
  try {
    const { [story]: _, ...rest } = load();
    const kept = Object.entries(rest).slice(-MOST_STORIES + 1);
    localStorage.setItem(KEY, JSON.stringify({ ...Object.fromEntries(kept), [story]: articles.map(mark) }));
  } catch {
    // A browser that keeps nothing shows nothing as new; all else works.
  }
}
