import { createHash } from 'node:crypto';
import type { Brief, Dossier, Edtf, StoryRow } from '../../index.ts';

/** Briefs kept: a story of 200 articles takes a few megabytes. */
const MOST_BRIEFS = 40;

/**
 * What the server remembers of the dossier. A brief is remembered by the articles it was made of, so that reading something else
 * does not forget it; the list of stories by the version of the dossier.
 */
export class Memory {
  readonly #dossier: Dossier;
  readonly #briefs = new Map<string, Brief>();
  #stories: { version: string; rows: readonly StoryRow[] } | null = null;

  constructor(dossier: Dossier) {
    this.#dossier = dossier;
  }

  stories(): readonly StoryRow[] {
    // Listing the stories may settle new articles, which is a change itself: ask for the version afterwards.
    if (this.#stories?.version !== this.#dossier.version()) {
      const rows = this.#dossier.stories();
      this.#stories = { version: this.#dossier.version(), rows };
    }
    return this.#stories.rows;
  }

  /** The brief of a story (its full id, or `all`) as of a day; null when there is none. */
  brief(story: string, asOf?: Edtf): Brief | null {
    const members = this.#dossier.members(story);
    if (members.length === 0) return null;
    const key = createHash('sha256')
      .update(JSON.stringify([story, asOf ?? null, members, this.#dossier.aliases()]))
      .digest('base64');
    const known = this.#briefs.get(key);
    const brief = known ?? this.#dossier.brief(story === 'all' ? { all: true, asOf } : { story, asOf });
    if (!brief) return null;
    // The one asked for last is forgotten last.
    this.#briefs.delete(key);
    this.#briefs.set(key, brief);
    for (const oldest of this.#briefs.keys()) {
      if (this.#briefs.size <= MOST_BRIEFS) break;
      this.#briefs.delete(oldest);
    }
    return brief;
  }
}
