import type { Corrections } from './corrections.ts';
import {
  lookupKeys,
  type StorySignature,
  sameStory,
  scoredOnce,
  signatureOf,
  storedKeys,
  storiesAround,
  type TiedArticle,
} from './link/stories.ts';
import type { Article, ArticleRecord, Problem } from './model/index.ts';
import type { Placement, Store } from './store/store.ts';

/** What became of one thing that was named to `read`. */
export type ReadEvent =
  | {
      readonly kind: 'read' | 'known';
      readonly record: Pick<ArticleRecord, 'article'>;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'problem'; readonly problem: Problem };

// An article is held against this many others that share its rarest features; more would only be more of the same story.
const MOST_CANDIDATES = 60;

// So many articles find their story together: one after the other, each would look again at what the one before had looked at; all at the
// end, those that have none yet would be one heap.
const SETTLED_TOGETHER = 50;

/** Brings articles into a dossier, and each into its story. */
export class Reader {
  readonly #store: Store;
  readonly #corrections: Corrections;
  readonly #likeness = scoredOnce();

  constructor(store: Store, corrections: Corrections) {
    this.#store = store;
    this.#corrections = corrections;
  }

  /** What `Dossier.read` promises. */
  async *read(inputs: readonly string[], options: { allowPrivate?: boolean }): AsyncGenerator<ReadEvent> {
    // Loaded when something is read: whoever only looks at the dossier needs none of it.
    const [{ articlesOf, READING }, { readAhead }] = await Promise.all([
      import('./pipeline.ts'),
      import('./reading-threads.ts'),
    ]);
    let open = 0;
    const isKnown = ({ id }: Article) => this.#store.madeBy(id) === READING;
    for await (const item of readAhead(articlesOf(inputs, options), (article) => !isKnown(article))) {
      if ('problem' in item) {
        yield { kind: 'problem', problem: item.problem };
        continue;
      }
      const { article, record } = item;
      // It may have come twice, and be known since it was read ahead.
      if (!record || isKnown(article)) {
        yield { kind: 'known', record: { article }, problems: [] };
        continue;
      }
      this.#store.transaction(() => this.#store.add(record, READING, this.#placementOf(record)));
      if (++open % SETTLED_TOGETHER === 0) this.settle();
      yield { kind: 'read', record, problems: record.findings.problems };
    }
    this.#corrections.findHomes();
    this.settle();
  }

  /**
   * Puts articles that have no story yet into one, and looks again at the stories beside them: a late article may join two stories or part
   * one. Found by the missing story, so that a reading that was broken off is made good the next time.
   */
  settle(): void {
    const { stories } = this.#store;
    if (stories.unsettled() === null) return;
    this.#store.transaction(() => {
      const shelf = {
        tied: (article: string) => this.#tied(article),
        members: (story: string) => stories.members(story),
      };
      for (let open = stories.unsettled(); open !== null; open = stories.unsettled())
        for (const { id, articles } of storiesAround(open, shelf, this.#likeness))
          for (const article of articles) stories.set(article, id);
    });
  }

  #tied(article: string): TiedArticle {
    const { signature, story, similar } = this.#store.stories.tied(article);
    return {
      signature: signature as StorySignature,
      story,
      edges: similar.map(({ id, score }) =>
        id < article ? { a: id, b: article, score } : { a: article, b: id, score },
      ),
    };
  }

  #placementOf(record: ArticleRecord): Placement {
    const { article } = record;
    const signature = signatureOf(record);
    return {
      signature,
      keys: storedKeys(signature),
      similar: this.#store.stories
        .candidates(lookupKeys(signature), MOST_CANDIDATES)
        .filter(({ id }) => id !== article.id)
        .map(({ id, signature: other }) => ({ id, ...sameStory(signature, other as StorySignature) }))
        .filter(({ same }) => same),
      attributions: this.#corrections.rowsOf(record),
    };
  }
}
