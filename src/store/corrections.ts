import type { Article, Correction } from '../model/index.ts';
import type { Database } from './database.ts';

/** What readers decided, and where the words of articles that are gone were found. */
export class CorrectionShelf {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Keeps a correction; false when it is there already. */
  add(entry: Correction): boolean {
    const { changes } = this.#database.run(
      'INSERT OR IGNORE INTO correction (id, entry) VALUES (?, ?)',
      entry.id,
      JSON.stringify(entry),
    );
    return changes > 0;
  }

  /** The corrections in the order they came in, without the first so many. */
  all(from = 0): Correction[] {
    // Numbers are given from 1 without gaps: nothing is ever taken out.
    return this.#database
      .all('SELECT entry FROM correction WHERE number > ? ORDER BY number', from)
      .map((row) => JSON.parse(row.entry as string) as Correction);
  }

  /** Grows with every correction and changes with every home: for those who keep what they made of them. */
  version(): string {
    const { n, homes } = this.#database.get(
      `SELECT (SELECT coalesce(max(number), 0) FROM correction) AS n,
              (SELECT coalesce(group_concat(gone || article, ' '), '') FROM (SELECT * FROM home ORDER BY gone, article)) AS homes`,
    ) as { n: number; homes: string };
    return `${n} ${homes}`;
  }

  /** Ids of the articles that are this one or may be another edition of it: by address, by file, by outlet and headline. */
  editions({ id, url, path, outlet, title }: Pick<Article, 'id' | 'url' | 'path' | 'outlet' | 'title'>): string[] {
    return this.#database
      .all(
        `SELECT id FROM article WHERE id = ?1
         UNION SELECT id FROM article WHERE article ->> '$.url' = ?2
         UNION SELECT id FROM article WHERE article ->> '$.path' = ?3
         UNION SELECT id FROM article WHERE title = ?4 AND outlet IS ?5
         ORDER BY id`,
        id,
        url,
        path,
        title,
        outlet,
      )
      .map((row) => row.id as string);
  }

  /** Where the words of articles that are gone were found: their id → ids of articles. */
  homes(): ReadonlyMap<string, readonly string[]> {
    const rows = this.#database.all('SELECT gone, article FROM home ORDER BY gone, article');
    const byGone = Map.groupBy(rows, ({ gone }) => gone as string);
    return new Map([...byGone].map(([gone, found]) => [gone, found.map(({ article }) => article as string)]));
  }

  setHomes(gone: string, articles: readonly string[]): void {
    this.#database.transaction(() => {
      this.#database.run('DELETE FROM home WHERE gone = ?', gone);
      for (const article of articles)
        this.#database.run('INSERT INTO home (gone, article) VALUES (?, ?)', gone, article);
    });
  }
}
