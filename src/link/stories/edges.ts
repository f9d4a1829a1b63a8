import { lookupKeys, storedKeys } from './keys.ts';
import { sameStory } from './likeness.ts';
import { inOrder, type StorySignature } from './signature.ts';

/** Two articles that tell one event, and how alike they are: `STORY_LIKENESS` to 1. `a` sorts before `b`. */
export interface StoryEdge {
  readonly a: string;
  readonly b: string;
  readonly score: number;
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

const edgeOf = (x: string, y: string, score: number): StoryEdge =>
  x < y ? { a: x, b: y, score } : { a: y, b: x, score };

function unique(edges: readonly StoryEdge[]): StoryEdge[] {
  const byPair = new Map(edges.map((edge) => [`${edge.a} ${edge.b}`, edge]));
  return [...byPair].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, edge]) => edge);
}
