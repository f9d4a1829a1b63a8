import { describe, expect, test } from 'vitest';
import {
  clusterStories,
  type StoryEdge,
  type StorySignature,
  storiesAround,
  storyEdges,
} from '../../../src/link/stories.ts';

/** Signatures of so many events, three articles each, whose subjects run into one another so that chance edges tie them all together. */
function beat(events: number, seed: number): StorySignature[] {
  let state = seed;
  const chance = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: 3 * events }, (_, at) => {
    const event = Math.floor(at / 3);
    const words = new Map<number, number>();
    for (let k = 0; k < 12; k++) words.set(1000 * event + chance(14) + 100, 3 + chance(4));
    for (let k = 0; k < 9; k++) words.set(chance(40), 2 + chance(4));
    const features = [...words.keys()].sort((a, b) => a - b);
    const norm = Math.hypot(...words.values());
    return {
      article: `sha256:${String(chance(1_000_000)).padStart(6, '0')}${at}`,
      day: 20_000 + Math.floor(event / 8) + chance(2),
      features,
      weights: features.map((feature) => words.get(feature)! / norm),
    };
  });
}

/** Articles come in one by one, in this order; what is known then is what a dossier keeps. */
function arriving(order: readonly StorySignature[], edges: readonly StoryEdge[]): { stories: string[]; most: number } {
  const story = new Map<string, string>();
  const here = new Map<string, StorySignature>();
  let most = 0;
  for (const signature of order) {
    here.set(signature.article, signature);
    const looked = new Set<string>();
    const made = storiesAround(signature.article, {
      tied: (article) => {
        looked.add(article);
        return {
          signature: here.get(article)!,
          story: story.get(article) ?? null,
          edges: edges.filter(({ a, b }) => (a === article || b === article) && here.has(a) && here.has(b)),
        };
      },
      members: (id) => [...story].filter(([, of]) => of === id).map(([article]) => article),
    });
    for (const { id, articles } of made) for (const article of articles) story.set(article, id);
    most = Math.max(most, looked.size);
  }
  return { stories: told([...Map.groupBy(story, ([, id]) => id).values()].map((list) => list.map(([a]) => a))), most };
}

const told = (stories: readonly (readonly string[])[]): string[] =>
  stories.map((articles) => [...articles].sort().join(' ')).sort();

describe('the stories around a new article', () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    test(`are those that all articles together make, in any order (${seed})`, () => {
      const articles = beat(60, seed);
      const edges = storyEdges(articles);
      const all = told(clusterStories(articles, edges).map((story) => story.articles));
      for (const order of [
        articles,
        [...articles].reverse(),
        [...articles].sort((a, b) => (a.article < b.article ? -1 : 1)),
      ])
        expect(arriving(order, edges).stories).toEqual(all);
    });
  }
  test('are found without looking at a whole beat', () => {
    const articles = beat(200, 7);
    expect(arriving(articles, storyEdges(articles)).most).toBeLessThan(articles.length / 2);
  });
});
