import { averageLinked } from './average.ts';
import { type StoryEdge, storyEdges } from './edges.ts';
import { type StoryLikeness, scoredOnce } from './likeness.ts';
import { inOrder, type StorySignature } from './signature.ts';

/** The articles of one event. */
export interface Story {
  /** Made from its first article (by day, then id), so that it stays when others come. */
  readonly id: string;
  /** Article ids, by day and id; articles without a day come last. */
  readonly articles: readonly string[];
}

/**
 * The stories that the articles make. Groups grow from the most alike pair on, as long as their articles are alike on average
 * (average linkage), so no chain of look-alikes ties two events together; the result does not depend on the order of arrival.
 * `edges` are those of `storyEdges`, when a store already has them; only articles that edges tie together can be one story. `likeness`
 * is for those who ask again: it knows what it was asked before.
 */
export function clusterStories(
  signatures: readonly StorySignature[],
  edges: readonly StoryEdge[] = storyEdges(signatures),
  likeness: StoryLikeness = scoredOnce(),
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
    const score = known.get(key) ?? likeness(sorted[x]!, sorted[y]!);
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
