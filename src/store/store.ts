import type { SQLInputValue } from 'node:sqlite';
import type { Article, ArticleRecord, Edtf, Findings } from '../model/index.ts';
import { CorrectionShelf } from './corrections.ts';
import { Database, pack, unpack } from './database.ts';
import { StoryShelf } from './stories.ts';

/** What the pipeline works out about an article's place in the dossier before it enters. */
export interface Placement {
  /** Anything that serialises; handed back by `signatures`. */
  readonly signature: unknown;
  /** Rare features, few: each becomes a posting. */
  readonly keys: readonly number[];
  /** Articles of the dossier that tell the same event. */
  readonly similar: readonly { readonly id: string; readonly score: number }[];
  /** One row per attribution, for `quotes` and `compare`. */
  readonly attributions: readonly {
    readonly key: string;
    readonly id: string;
    readonly speaker: string | null;
    readonly day: Edtf | null;
  }[];
}

export interface ArticleRow {
  readonly id: string;
  readonly story: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: Edtf | null;
}

export interface AttributionFilter {
  /** Folded words that the folded speaker must contain. */
  readonly speaker?: string;
  readonly since?: Edtf;
  readonly until?: Edtf;
  readonly outlet?: string;
  /** Words (FTS5 query) that the article must hold. */
  readonly about?: string;
}

/**
 * The dossier on disk: articles with what was read in them, their stories, and what readers corrected. Each article enters in one
 * transaction, whole or not at all; after a kill at any moment nothing finished is lost and nothing needs mending.
 */
export class Store {
  readonly stories: StoryShelf;
  readonly corrections: CorrectionShelf;
  readonly #database: Database;

  /** Opens or creates the dossier in `directory`. Throws when a newer Hearsay wrote it or the folder cannot be written. */
  constructor(directory: string) {
    this.#database = new Database(directory);
    this.stories = new StoryShelf(this.#database);
    this.corrections = new CorrectionShelf(this.#database);
  }

  close(): void {
    this.#database.close();
  }

  transaction<T>(work: () => T): T {
    return this.#database.transaction(work);
  }

  /** Changes whenever anything in the dossier does, by this connection or another. */
  version(): string {
    return this.#database.version();
  }

  /** The version of the reading that made an article's findings, or null when the dossier does not hold it. */
  madeBy(id: string): string | null {
    return (this.#database.get('SELECT made_by FROM article WHERE id = ?', id)?.made_by as string) ?? null;
  }

  count(): number {
    return this.#database.get('SELECT count(*) AS n FROM article')!.n as number;
  }

  /** Enters an article with all that hangs on it, in one transaction; an older record of the same article is replaced. */
  add(record: ArticleRecord, madeBy: string, placement: Placement): void {
    const { text, ...rest } = record.article;
    this.transaction(() => {
      this.#remove(record.article.id);
      const row = this.#database.run(
        'INSERT INTO article (id, story, outlet, title, published, made_by, article, text, findings, signature) VALUES (?, NULL, ?, ?, ?, ?, ?, ?, ?, ?)',
        rest.id,
        rest.outlet,
        rest.title,
        rest.published,
        madeBy,
        JSON.stringify(rest),
        text,
        pack(record.findings),
        pack(placement.signature),
      );
      const number = row.lastInsertRowid;
      this.#database.run(
        'INSERT INTO search (rowid, title, text, outlet) VALUES (?, ?, ?, ?)',
        number,
        rest.title,
        text,
        rest.outlet,
      );
      this.stories.keep(record.article.id, placement.signature);
      this.#index(number, placement.attributions);
      for (const key of placement.keys)
        this.#database.run('INSERT OR IGNORE INTO posting (feature, article) VALUES (?, ?)', key, number);
      for (const { id, score } of placement.similar) {
        this.#database.run(
          'INSERT OR IGNORE INTO similar (a, b, score) SELECT ?, number, ? FROM article WHERE id = ?',
          number,
          score,
          id,
        );
      }
    });
  }

  #index(article: number, attributions: Placement['attributions']): void {
    for (const { key, id, speaker, day } of attributions) {
      this.#database.run(
        'INSERT OR IGNORE INTO attribution (key, article, id, speaker, day) VALUES (?, ?, ?, ?, ?)',
        key,
        article,
        id,
        speaker,
        day,
      );
    }
  }

  /** Replaces the rows by which an article's attributions are found: a correction changed who speaks, or what counts as one. */
  reindex(id: string, attributions: Placement['attributions']): void {
    this.transaction(() => {
      const number = this.#database.get('SELECT number FROM article WHERE id = ?', id)?.number as number | undefined;
      if (number === undefined) return;
      this.#database.run('DELETE FROM attribution WHERE article = ?', number);
      this.#index(number, attributions);
    });
  }

  /** Ids of the articles in which one of these folded names stands in the folded name of a speaker. */
  spokenBy(names: readonly string[]): string[] {
    return this.#database
      .all(
        `SELECT DISTINCT a.id FROM json_each(?) n JOIN attribution t ON instr(' ' || t.speaker || ' ', ' ' || n.value || ' ') > 0
       JOIN article a ON a.number = t.article ORDER BY a.id`,
        JSON.stringify(names),
      )
      .map((row) => row.id as string);
  }

  /** Takes an article out with everything that hung on it. False when it is not there. */
  forget(id: string): boolean {
    return this.transaction(() => this.#remove(id));
  }

  #remove(id: string): boolean {
    const number = this.#database.get('SELECT number FROM article WHERE id = ?', id)?.number as number | undefined;
    if (number === undefined) return false;
    this.stories.unsettle(id);
    this.#database.run('DELETE FROM search WHERE rowid = ?', number);
    this.#database.run('DELETE FROM article WHERE number = ?', number);
    return true;
  }

  /** The record of one article by its id, or by any unambiguous beginning of it; null when there is none or several. */
  record(id: string): ArticleRecord | null {
    const prefix = id.startsWith('sha256:') ? id : `sha256:${id}`;
    const rows = this.#database.all(
      'SELECT article, text, findings FROM article WHERE id >= ? AND id < ? LIMIT 2',
      prefix,
      `${prefix}~`,
    );
    return rows.length === 1 ? unpackRecord(rows[0]!) : null;
  }

  /** The records of a story, or of the whole dossier, by day and id. */
  records(story?: string): ArticleRecord[] {
    const where = story === undefined ? '' : 'WHERE story = ?';
    const rows = this.#database.all(
      `SELECT article, text, findings FROM article ${where} ORDER BY published, id`,
      ...(story === undefined ? [] : [story]),
    );
    return rows.map(unpackRecord);
  }

  /** The articles of a story, or of the whole dossier, without their texts, by day and id. */
  headings(story?: string): Omit<Article, 'text'>[] {
    const where = story === undefined ? '' : 'WHERE story = ?';
    return this.#database
      .all(
        `SELECT article FROM article ${where} ORDER BY published IS NULL, published, id`,
        ...(story === undefined ? [] : [story]),
      )
      .map((row) => JSON.parse(row.article as string) as Omit<Article, 'text'>);
  }

  /** Every article's heading, newest first. */
  articles(): ArticleRow[] {
    return this.#database.all(
      'SELECT id, story, outlet, title, published FROM article ORDER BY published DESC, id',
    ) as unknown as ArticleRow[];
  }

  /** The one article with this id, beginning of an id, path or address; null when there is none or several. */
  identify(name: string): string | null {
    const prefix = name.startsWith('sha256:') ? name : `sha256:${name}`;
    const rows = this.#database.all(
      `SELECT id FROM article WHERE (id >= ?1 AND id < ?1 || '~') OR article ->> '$.path' = ?2 OR article ->> '$.url' = ?2 LIMIT 2`,
      prefix,
      name,
    );
    return rows.length === 1 ? (rows[0]!.id as string) : null;
  }

  /** The article and attribution with this key, or null. */
  attribution(key: string): { article: string; attribution: string } | null {
    const row = this.#database.get(
      'SELECT a.id AS article, t.id AS attribution FROM attribution t JOIN article a ON a.number = t.article WHERE t.key = ?',
      key,
    );
    return row ? { article: row.article as string, attribution: row.attribution as string } : null;
  }

  /** Attributions that pass the filter, by day, article and place. */
  attributions(filter: AttributionFilter): { article: string; attribution: string; key: string }[] {
    const where: string[] = ['1'];
    const values: SQLInputValue[] = [];
    const add = (condition: string, value: SQLInputValue | undefined) => {
      if (value === undefined) return;
      where.push(condition);
      values.push(value);
    };
    add("(' ' || t.speaker || ' ') LIKE '% ' || ? || ' %'", filter.speaker);
    add('t.day >= ?', filter.since);
    add("t.day < ? || '~'", filter.until);
    add('a.outlet LIKE ?', filter.outlet === undefined ? undefined : `%${filter.outlet}%`);
    add('a.number IN (SELECT rowid FROM search WHERE search MATCH ?)', filter.about);
    return this.#database.all(
      `SELECT a.id AS article, t.id AS attribution, t.key FROM attribution t JOIN article a ON a.number = t.article
       WHERE ${where.join(' AND ')} ORDER BY t.day, a.published, a.id, length(t.id), t.id`,
      ...values,
    ) as unknown as { article: string; attribution: string; key: string }[];
  }

  /** Ids of the articles that match a full-text query (FTS5 syntax), best first. */
  search(query: string, limit: number): string[] {
    return this.#database
      .all(
        'SELECT a.id FROM search s JOIN article a ON a.number = s.rowid WHERE search MATCH ? ORDER BY s.rank, a.id LIMIT ?',
        query,
        limit,
      )
      .map((row) => row.id as string);
  }
}

function unpackRecord(row: Record<string, unknown>): ArticleRecord {
  const article = { ...JSON.parse(row.article as string), text: row.text } as Article;
  return { article, findings: unpack(row.findings) as Findings };
}
