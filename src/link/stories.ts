import { averageLinked } from './stories/average.ts';
import { lookupKeys, storedKeys } from './stories/keys.ts';
import { sameStory } from './stories/likeness.ts';
import type { StorySignature } from './stories/signature.ts';

export { type StoryChange, storyChanges } from './stories/changes.ts';
export { lookupKeys, storedKeys } from './stories/keys.ts';
export { type SameStory, STORY_LIKENESS, sameStory } from './stories/likeness.ts';
export { type StorySignature, signatureOf } from './stories/signature.ts';

/** Two articles that tell one event, and how alike they are: `STORY_LIKENESS` to 1. `a` sorts before `b`. */
export interface StoryEdge {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

/** The articles of one event. */
export interface Story {
  /** Made from its first article (by day, then id), so that it stays when others come. */
  readonly id: string;
  /** Article ids, by day and id; articles without a day come last. */
  readonly articles: readonly string[];
}

// An article is held against this many others that share its rarest features; more would only be more of the same story.
const MOST_CANDIDATES = 200;

/** The pairs of articles that tell one event. Through an inverted index; the same for any order of `signatures`. */
export function storyEdges(signatures: readonly StorySignature[]): StoryEdge[] {
  const sorted = inOrder(signatures);
  const index = new Map<number, number[]>();
  sorted.forEach((signature, at) => {
    for (const key of storedKeys(signature)) {
      const list = index.get(key);
      if (list) list.push(at);
      else index.set(key, [at]);
    }
  });
  const edges: StoryEdge[] = [];
  sorted.forEach((signature, at) => {
    const shared = new Map<number, number>();
    for (const key of lookupKeys(signature)) {
      for (const other of (index.get(key) ?? []).slice(-MOST_CANDIDATES)) {
        if (other !== at) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    const candidates = [...shared].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, MOST_CANDIDATES);
    for (const [other] of candidates) {
      const { same, score } = sameStory(signature, sorted[other]!);
      if (same) edges.push(edgeOf(signature.article, sorted[other]!.article, score));
    }
  });
  return unique(edges);
}

/**
 * The stories that the articles make. Groups grow from the most alike pair on, as long as their articles are alike on average
 * (average linkage), so no chain of look-alikes ties two events together; the result does not depend on the order of arrival.
 * `edges` are those of `storyEdges`, when a store already has them; only articles that edges tie together can be one story.
 */
export function clusterStories(
  signatures: readonly StorySignature[],
  edges: readonly StoryEdge[] = storyEdges(signatures),
): Story[] {
  const sorted = inOrder(signatures);
  const place = new Map(sorted.map(({ article }, at) => [article, at]));
  const known = new Map<number, number>();
  const keyOf = (x: number, y: number): number => Math.min(x, y) * sorted.length + Math.max(x, y);
  const pairs: [number, number][] = [];
  for (const { a, b, score } of edges) {
    const [x, y] = [place.get(a), place.get(b)];
    if (x === undefined || y === undefined || x === y) continue;
    pairs.push([x, y]);
    known.set(keyOf(x, y), score);
  }
  const scoreOf = (x: number, y: number): number => {
    const key = keyOf(x, y);
    const score = known.get(key) ?? sameStory(sorted[x]!, sorted[y]!).score;
    known.set(key, score);
    return score;
  };
  const members = sorted.map((_, at) => at);
  return averageLinked(members, pairs, scoreOf)
    .map((group) => group.map((at) => sorted[at]!.article))
    .map((articles) => ({ id: storyId(articles[0]!), articles }))
    .sort((x, y) => place.get(x.articles[0]!)! - place.get(y.articles[0]!)!);
}

const storyId = (first: string): string => `s${first.replace(/^\w+:/, '').slice(0, 10)}`;

const edgeOf = (x: string, y: string, score: number): StoryEdge =>
  x < y ? { a: x, b: y, score } : { a: y, b: x, score };

function unique(edges: readonly StoryEdge[]): StoryEdge[] {
  const byPair = new Map(edges.map((edge) => [`${edge.a} ${edge.b}`, edge]));
  return [...byPair].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, edge]) => edge);
}

/** By day, then id. */
function inOrder(signatures: readonly StorySignature[]): StorySignature[] {
  return [...signatures].sort(
    (a, b) =>
      (a.day ?? Number.POSITIVE_INFINITY) - (b.day ?? Number.POSITIVE_INFINITY) ||
      (a.article < b.article ? -1 : a.article > b.article ? 1 : 0),
  );
}
