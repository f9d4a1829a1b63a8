import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Article, ArticleRecord, Correction, Edtf, Findings } from '../model/index.ts';
import { migrate } from './schema.ts';

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
 * The dossier on disk: one SQLite file in WAL mode, so that a command line and a server may use it at once. Each article
 * enters in one transaction, whole or not at all; after a kill at any moment nothing finished is lost and nothing needs mending.
 */
export class Store {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #signatures = new Map<string, unknown>();

  /** Opens or creates the dossier in `directory`. Throws when a newer Hearsay wrote it or the folder cannot be written. */
  constructor(directory: string) {
    if (directory !== ':memory:') mkdirSync(directory, { recursive: true });
    this.#database = new DatabaseSync(directory === ':memory:' ? directory : join(directory, 'dossier.sqlite'), {
      timeout: 30_000,
    });
    this.#database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -32000;',
    );
    migrate(this.#database);
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  /** The version of the reading that made an article's findings, or null when the dossier does not hold it. */
  madeBy(id: string): string | null {
    return (this.#get('SELECT made_by FROM article WHERE id = ?', id)?.made_by as string) ?? null;
  }

  count(): number {
    return this.#get('SELECT count(*) AS n FROM article')!.n as number;
  }

  /** Enters an article with all that hangs on it, in one transaction; an older record of the same article is replaced. */
  add(record: ArticleRecord, madeBy: string, placement: Placement): void {
    const { text, ...rest } = record.article;
    this.transaction(() => {
      this.#remove(record.article.id);
      const row = this.#run(
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
      const number = Number(row.lastInsertRowid);
      this.#run(
        'INSERT INTO search (rowid, title, text, outlet) VALUES (?, ?, ?, ?)',
        number,
        rest.title,
        text,
        rest.outlet,
      );
      this.#index(number, placement.attributions);
      for (const key of placement.keys)
        this.#run('INSERT OR IGNORE INTO posting (feature, article) VALUES (?, ?)', key, number);
      for (const { id, score } of placement.similar) {
        this.#run(
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
      this.#run(
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
      const number = this.#get('SELECT number FROM article WHERE id = ?', id)?.number as number | undefined;
      if (number === undefined) return;
      this.#run('DELETE FROM attribution WHERE article = ?', number);
      this.#index(number, attributions);
    });
  }

  /** Ids of the articles in which one of these folded names stands in the folded name of a speaker. */
  spokenBy(names: readonly string[]): string[] {
    return this.#all(
      `SELECT DISTINCT a.id FROM json_each(?) n JOIN attribution t ON instr(' ' || t.speaker || ' ', ' ' || n.value || ' ') > 0
       JOIN article a ON a.number = t.article ORDER BY a.id`,
      JSON.stringify(names),
    ).map((row) => row.id as string);
  }

  /** Keeps a correction; false when it is there already. */
  addCorrection(entry: Correction): boolean {
    return (
      this.#run('INSERT OR IGNORE INTO correction (id, entry) VALUES (?, ?)', entry.id, JSON.stringify(entry)).changes >
      0
    );
  }

  /** The corrections in the order they came in, without the first so many. */
  corrections(from = 0): Correction[] {
    // Numbers are given from 1 without gaps: nothing is ever taken out.
    return this.#all('SELECT entry FROM correction WHERE number > ? ORDER BY number', from).map(
      (row) => JSON.parse(row.entry as string) as Correction,
    );
  }

  /** Grows with every correction and changes with every home: for those who keep what they made of them. */
  correctionsVersion(): string {
    const { n, homes } = this.#get(
      `SELECT (SELECT coalesce(max(number), 0) FROM correction) AS n,
              (SELECT coalesce(group_concat(gone || article, ' '), '') FROM (SELECT * FROM home ORDER BY gone, article)) AS homes`,
    ) as { n: number; homes: string };
    return `${n} ${homes}`;
  }

  /** Ids of the articles that are this one or may be another edition of it: by address, by file, by outlet and headline. */
  editions({ id, url, path, outlet, title }: Pick<Article, 'id' | 'url' | 'path' | 'outlet' | 'title'>): string[] {
    return this.#all(
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
    ).map((row) => row.id as string);
  }

  /** Where the words of articles that are gone were found: their id → ids of articles. */
  homes(): ReadonlyMap<string, readonly string[]> {
    const homes = new Map<string, string[]>();
    for (const { gone, article } of this.#all('SELECT gone, article FROM home ORDER BY gone, article'))
      homes.set(gone as string, [...(homes.get(gone as string) ?? []), article as string]);
    return homes;
  }

  setHomes(gone: string, articles: readonly string[]): void {
    this.transaction(() => {
      this.#run('DELETE FROM home WHERE gone = ?', gone);
      for (const article of articles) this.#run('INSERT INTO home (gone, article) VALUES (?, ?)', gone, article);
    });
  }

  /** Takes an article out with everything that hung on it. False when it is not there. */
  forget(id: string): boolean {
    return this.transaction(() => this.#remove(id));
  }

  #remove(id: string): boolean {
    // Those it was tied to must find their story anew.
    this.#run(
      `UPDATE article SET story = NULL WHERE number IN (
         SELECT s.b FROM similar s JOIN article a ON a.number = s.a WHERE a.id = ?1
         UNION SELECT s.a FROM similar s JOIN article a ON a.number = s.b WHERE a.id = ?1)`,
      id,
    );
    const number = this.#get('SELECT number FROM article WHERE id = ?', id)?.number as number | undefined;
    if (number === undefined) return false;
    this.#run('DELETE FROM search WHERE rowid = ?', number);
    this.#run('DELETE FROM article WHERE number = ?', number);
    return true;
  }

  /** Runs `work` in one transaction; nested calls join the outer one. */
  transaction<T>(work: () => T): T {
    if (this.#database.isTransaction) return work();
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /** The record of one article by its id, or by any unambiguous beginning of it; null when there is none or several. */
  record(id: string): ArticleRecord | null {
    const prefix = id.startsWith('sha256:') ? id : `sha256:${id}`;
    const rows = this.#all(
      'SELECT article, text, findings FROM article WHERE id >= ? AND id < ? LIMIT 2',
      prefix,
      `${prefix}~`,
    );
    return rows.length === 1 ? unpackRecord(rows[0]!) : null;
  }

  /** The records of a story, or of the whole dossier, by day and id. */
  records(story?: string): ArticleRecord[] {
    const where = story === undefined ? '' : 'WHERE story = ?';
    const rows = this.#all(
      `SELECT article, text, findings FROM article ${where} ORDER BY published, id`,
      ...(story === undefined ? [] : [story]),
    );
    return rows.map(unpackRecord);
  }

  /** Changes whenever anything in the dossier does, by this connection or another. */
  version(): string {
    const { data_version: others } = this.#get('PRAGMA data_version') as { data_version: number };
    return `${others}.${this.#get('SELECT total_changes() AS n')!.n as number}`;
  }

  /** Ids of the articles of a story, or of the whole dossier, in order. */
  members(story?: string): string[] {
    const where = story === undefined ? '' : 'WHERE story = ?';
    const rows = this.#all(`SELECT id FROM article ${where} ORDER BY id`, ...(story === undefined ? [] : [story]));
    return rows.map((row) => row.id as string);
  }

  /** The articles of a story, or of the whole dossier, without their texts, by day and id. */
  headings(story?: string): Omit<Article, 'text'>[] {
    const where = story === undefined ? '' : 'WHERE story = ?';
    return this.#all(
      `SELECT article FROM article ${where} ORDER BY published IS NULL, published, id`,
      ...(story === undefined ? [] : [story]),
    ).map((row) => JSON.parse(row.article as string) as Omit<Article, 'text'>);
  }

  /** Every article's heading, newest first. */
  articles(): ArticleRow[] {
    return this.#all(
      'SELECT id, story, outlet, title, published FROM article ORDER BY published DESC, id',
    ) as unknown as ArticleRow[];
  }

  /** The one article with this id, beginning of an id, path or address; null when there is none or several. */
  identify(name: string): string | null {
    const prefix = name.startsWith('sha256:') ? name : `sha256:${name}`;
    const rows = this.#all(
      `SELECT id FROM article WHERE (id >= ?1 AND id < ?1 || '~') OR article ->> '$.path' = ?2 OR article ->> '$.url' = ?2 LIMIT 2`,
      prefix,
      name,
    );
    return rows.length === 1 ? (rows[0]!.id as string) : null;
  }

  /** An article without a story, or null when all have one. */
  unsettled(): string | null {
    return (this.#get('SELECT id FROM article WHERE story IS NULL ORDER BY id LIMIT 1')?.id as string) ?? null;
  }

  storyOf(id: string): string | null {
    return (this.#get('SELECT story FROM article WHERE id = ?', id)?.story as string) ?? null;
  }

  setStory(id: string, story: string): void {
    this.#run('UPDATE article SET story = ? WHERE id = ? AND story IS NOT ?', story, id, story);
  }

  /** Articles that share features with the keys, with their signatures, those that share most first. */
  candidates(keys: readonly number[], limit: number): { id: string; shared: number; signature: unknown }[] {
    if (keys.length === 0) return [];
    const rows = this.#all(
      `SELECT a.id, count(*) AS shared FROM posting p JOIN article a ON a.number = p.article
       WHERE p.feature IN (SELECT value FROM json_each(?)) GROUP BY a.number ORDER BY shared DESC, a.id LIMIT ?`,
      JSON.stringify(keys),
      limit,
    );
    return rows.map((row) => ({
      id: row.id as string,
      shared: row.shared as number,
      signature: this.#signatureOf(row.id as string),
    }));
  }

  /** Signatures are asked for again and again while news of one week comes in. */
  #signatureOf(id: string): unknown {
    let signature = this.#signatures.get(id);
    if (signature === undefined) {
      signature = unpack(this.#get('SELECT signature FROM article WHERE id = ?', id)!.signature);
      if (this.#signatures.size >= MOST_SIGNATURES) this.#signatures.clear();
      this.#signatures.set(id, signature);
    }
    return signature;
  }

  /** All articles joined to this one by `similar`, directly or through others, with the pairs among them. */
  component(id: string): {
    articles: { id: string; signature: unknown; story: string | null }[];
    pairs: { a: string; b: string; score: number }[];
  } {
    const members = this.#all(
      `WITH RECURSIVE reach (number) AS (
         SELECT number FROM article WHERE id = ?
         UNION SELECT s.b FROM similar s JOIN reach r ON s.a = r.number
         UNION SELECT s.a FROM similar s JOIN reach r ON s.b = r.number)
       SELECT a.number, a.id, a.signature, a.story FROM article a JOIN reach r ON r.number = a.number ORDER BY a.id`,
      id,
    );
    const idOf = new Map(members.map((row) => [row.number as number, row.id as string]));
    const pairs = members.flatMap((row) =>
      this.#all('SELECT a, b, score FROM similar WHERE a = ?', row.number as number).map((pair) => ({
        a: idOf.get(pair.a as number)!,
        b: idOf.get(pair.b as number)!,
        score: pair.score as number,
      })),
    );
    return {
      articles: members.map((row) => ({
        id: row.id as string,
        signature: unpack(row.signature),
        story: row.story as string | null,
      })),
      pairs,
    };
  }

  /** The article and attribution with this key, or null. */
  attribution(key: string): { article: string; attribution: string } | null {
    const row = this.#get(
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
    return this.#all(
      `SELECT a.id AS article, t.id AS attribution, t.key FROM attribution t JOIN article a ON a.number = t.article
       WHERE ${where.join(' AND ')} ORDER BY t.day, a.published, a.id, length(t.id), t.id`,
      ...values,
    ) as unknown as { article: string; attribution: string; key: string }[];
  }

  /** Ids of the articles that match a full-text query (FTS5 syntax), best first. */
  search(query: string, limit: number): string[] {
    return this.#all(
      'SELECT a.id FROM search s JOIN article a ON a.number = s.rowid WHERE search MATCH ? ORDER BY s.rank, a.id LIMIT ?',
      query,
      limit,
    ).map((row) => row.id as string);
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) this.#statements.set(sql, (statement = this.#database.prepare(sql)));
    return statement;
  }
  #get(sql: string, ...values: SQLInputValue[]) {
    return this.#prepare(sql).get(...values);
  }
  #all(sql: string, ...values: SQLInputValue[]) {
    return this.#prepare(sql).all(...values);
  }
  #run(sql: string, ...values: SQLInputValue[]) {
    return this.#prepare(sql).run(...values);
  }
}

/** About 5 KB each. */
const MOST_SIGNATURES = 5000;

const pack = (value: unknown) => deflateRawSync(JSON.stringify(value), { level: 1 });
const unpack = (blob: unknown): unknown => JSON.parse(inflateRawSync(blob as Uint8Array).toString('utf8'));

function unpackRecord(row: Record<string, unknown>): ArticleRecord {
  const article = { ...JSON.parse(row.article as string), text: row.text } as Article;
  return { article, findings: unpack(row.findings) as Findings };
}
