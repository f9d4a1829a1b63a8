import { type Database, unpack } from './database.ts';

/** An article as it is tied to others. */
export interface Tied {
  /** As it was handed in with the article. */
  readonly signature: unknown;
  /** Null until it was put into one. */
  readonly story: string | null;
  /** The articles that tell the same event, and how alike each is. */
  readonly similar: readonly { readonly id: string; readonly score: number }[];
}

/** Which article belongs to which story, and what is needed to find out. */
export class StoryShelf {
  readonly #database: Database;
  readonly #signatures = new Map<string, unknown>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** An article without a story, or null when all have one. */
  unsettled(): string | null {
    return (this.#database.get('SELECT id FROM article WHERE story IS NULL LIMIT 1')?.id as string) ?? null;
  }

  of(article: string): string | null {
    return (this.#database.get('SELECT story FROM article WHERE id = ?', article)?.story as string) ?? null;
  }

  /** Ids of the articles of a story, or of the whole dossier, in order. */
  members(story?: string): string[] {
    const rows =
      story === undefined
        ? this.#database.all('SELECT id FROM article ORDER BY id')
        : this.#database.all('SELECT id FROM article WHERE story = ? ORDER BY id', story);
    return rows.map((row) => row.id as string);
  }

  /** The story of the newest article, or null when there is no article. */
  newest(): string | null {
    const row = this.#database.get('SELECT story FROM article ORDER BY published DESC, id LIMIT 1');
    return (row?.story as string) ?? null;
  }

  /** The one story whose id begins so; null when there is none or several. */
  named(beginning: string): string | null {
    const rows = this.#database.all(
      "SELECT DISTINCT story FROM article WHERE story >= ?1 AND story < ?1 || '~' LIMIT 2",
      beginning,
    );
    return rows.length === 1 ? (rows[0]!.story as string) : null;
  }

  set(article: string, story: string): void {
    this.#database.run('UPDATE article SET story = ? WHERE id = ? AND story IS NOT ?', story, article, story);
  }

  /** Takes the story from an article and from those of its story and those it is tied to: they must find theirs anew. */
  unsettle(article: string): void {
    this.#database.run(
      `UPDATE article SET story = NULL WHERE number IN (
         SELECT s.b FROM similar s JOIN article a ON a.number = s.a WHERE a.id = ?1
         UNION SELECT s.a FROM similar s JOIN article a ON a.number = s.b WHERE a.id = ?1
         UNION SELECT m.number FROM article a JOIN article m ON m.story = a.story WHERE a.id = ?1)`,
      article,
    );
  }

  /** How an article is tied to others. */
  tied(article: string): Tied {
    const { number, story } = this.#database.get('SELECT number, story FROM article WHERE id = ?', article)!;
    const similar = this.#database.all(
      `SELECT o.id, s.score FROM similar s JOIN article o ON o.number = s.b WHERE s.a = ?1
       UNION ALL SELECT o.id, s.score FROM similar s JOIN article o ON o.number = s.a WHERE s.b = ?1`,
      number!,
    );
    return {
      signature: this.#signatureOf(article),
      story: story as string | null,
      similar: similar.map(({ id, score }) => ({ id: id as string, score: score as number })),
    };
  }

  /** Articles that share features with the keys, with their signatures, those that share most first. */
  candidates(keys: readonly number[], limit: number): { id: string; signature: unknown }[] {
    if (keys.length === 0) return [];
    return this.#database
      .all(
        `SELECT a.id FROM (
           SELECT p.article, count(*) AS shared FROM posting p
           WHERE p.feature IN (
             SELECT value FROM json_each(?1)
             WHERE (SELECT count(*) FROM (SELECT 1 FROM posting WHERE feature = value LIMIT ?2 + 1)) <= ?2)
           GROUP BY p.article) c
         JOIN article a ON a.number = c.article ORDER BY c.shared DESC, a.id LIMIT ?3`,
        JSON.stringify(keys),
        MOST_POSTINGS,
        limit,
      )
      .map(({ id }) => ({ id: id as string, signature: this.#signatureOf(id as string) }));
  }

  /** Signatures are asked for again and again while news of one week comes in. */
  #signatureOf(article: string): unknown {
    const known = this.#signatures.get(article);
    if (known !== undefined) return known;
    const { signature } = this.#database.get('SELECT signature FROM article WHERE id = ?', article)!;
    return this.keep(article, unpack(signature));
  }

  /** Has a signature at hand that will soon be asked for. */
  keep<T>(article: string, signature: T): T {
    if (this.#signatures.size >= MOST_SIGNATURES) this.#signatures.delete(this.#signatures.keys().next().value!);
    this.#signatures.set(article, signature);
    return signature;
  }
}

// What more articles than this have in common ("president", a name that is in the news for years) finds none of them: however many articles
// a dossier holds, one more looks at so many for each of its keys.
const MOST_POSTINGS = 400;

/** About 3 KB each. */
const MOST_SIGNATURES = 5000;
