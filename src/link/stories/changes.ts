import type { Story } from '../stories.ts';

/** What became of the stories when articles came or went: said in one line each, by story id. */
export interface StoryChange {
  readonly kind: 'new' | 'gone' | 'renamed' | 'merged' | 'split';
  /** The story as it is now; for one that is gone, as it was. */
  readonly story: string;
  /** Ids it had before (merged, renamed) or the story it was a part of (split). */
  readonly from: readonly string[];
  readonly message: string;
}

/** The changes from one state of the stories to the next; growth alone is none. Ordered by story id. */
export function storyChanges(before: readonly Story[], after: readonly Story[]): StoryChange[] {
  const was = new Map(before.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)));
  const ids = new Set(before.map(({ id }) => id));
  const heirs = new Map<string, string[]>();
  const out: StoryChange[] = [];
  const put = (kind: StoryChange['kind'], story: string, from: readonly string[], message: string): void => {
    out.push({ kind, story, from, message });
  };
  for (const { id, articles } of after) {
    const from = [...new Set(articles.map((article) => was.get(article)).filter((old) => old !== undefined))].sort();
    for (const old of from) heirs.set(old, [...(heirs.get(old) ?? []), id]);
    if (from.length === 0) put('new', id, [], `${id} is a new story.`);
    else if (from.length > 1) put('merged', id, from, `${from.join(' and ')} are one story now: ${id}.`);
    else if (from[0] !== id && !ids.has(id) && !after.some((s) => s.id === from[0]))
      put('renamed', id, from, `${from[0]} is ${id} now: an earlier article came in.`);
  }
  for (const { id } of before) {
    const now = heirs.get(id) ?? [];
    if (now.length === 0) put('gone', id, [], `${id} is gone with its articles.`);
    for (const part of now.length > 1 ? now.filter((heir) => heir !== id) : []) {
      put('split', part, [id], `${part} is a story apart from ${id} now.`);
    }
  }
  return out.sort((x, y) => (x.story < y.story ? -1 : x.story > y.story ? 1 : x.kind < y.kind ? -1 : 1));
}
