import { clusterStories, type Story } from './cluster.ts';
import type { StoryEdge } from './edges.ts';
import { type StoryLikeness, scoredOnce } from './likeness.ts';
import type { StorySignature } from './signature.ts';

/** How an article is tied to others: its edges, and the story it has been put into, if any. */
export interface TiedArticle {
  readonly signature: StorySignature;
  readonly story: string | null;
  readonly edges: readonly StoryEdge[];
}

/** What is kept of a dossier's articles and stories. */
export interface Shelf {
  readonly tied: (article: string) => TiedArticle;
  readonly members: (story: string) => readonly string[];
}

/**
 * The stories that a new article makes new, and those beside them: the same that `clusterStories` makes of all articles there are, found
 * without looking at them all. Articles of one beat hang together by chance edges, week after week, so "all that are tied to it" would soon
 * be the whole dossier. It begins with the article alone and takes in the neighbours of every story that is not as it was, until nothing
 * more changes. A story in between that stayed as it was has weighed its other neighbours before and was found apart from them; nothing
 * new can come through it.
 */
export function storiesAround(article: string, shelf: Shelf, likeness: StoryLikeness = scoredOnce()): Story[] {
  const region = new Map<string, TiedArticle>();
  const membersOf = new Map<string, readonly string[]>();
  const take = (one: string): void => {
    const tied = shelf.tied(one);
    region.set(one, tied);
    if (tied.story === null || membersOf.has(tied.story)) return;
    membersOf.set(tied.story, shelf.members(tied.story));
    for (const other of membersOf.get(tied.story)!) if (!region.has(other)) take(other);
  };
  const stayed = ({ articles }: Story): boolean => {
    const { story } = region.get(articles[0]!)!;
    if (story === null || membersOf.get(story)!.length !== articles.length) return false;
    return articles.every((one) => region.get(one)!.story === story);
  };
  take(article);
  for (;;) {
    const stories = clusterStories(
      [...region.values()].map(({ signature }) => signature),
      [...region].flatMap(([one, { edges }]) => edges.filter(({ a }) => a === one)),
      likeness,
    );
    const size = region.size;
    for (const story of stories) {
      if (stayed(story)) continue;
      for (const one of story.articles)
        for (const { a, b } of region.get(one)!.edges) {
          const other = a === one ? b : a;
          if (!region.has(other)) take(other);
        }
    }
    if (region.size === size) return stories;
  }
}
