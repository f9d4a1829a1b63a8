import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { migrate } from './schema.ts';

type Row = Record<string, SQLOutputValue>;

/** One SQLite file in WAL mode, so that a command line and a server may use it at once; each statement is prepared once. */
export class Database {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

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

  /** Changes whenever anything in the file does, by this connection or another. */
  version(): string {
    const { data_version: others } = this.get('PRAGMA data_version') as { data_version: number };
    return `${others}.${this.get('SELECT total_changes() AS n')!.n as number}`;
  }

  get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#prepare(sql).get(...values);
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#prepare(sql).all(...values);
  }

  run(sql: string, ...values: SQLInputValue[]): { changes: number; lastInsertRowid: number } {
    const { changes, lastInsertRowid } = this.#prepare(sql).run(...values);
    return { changes: Number(changes), lastInsertRowid: Number(lastInsertRowid) };
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) this.#statements.set(sql, (statement = this.#database.prepare(sql)));
    return statement;
  }
}

/** A value as it is kept in a BLOB: JSON, raw deflate. */
export const pack = (value: unknown): Uint8Array => deflateRawSync(JSON.stringify(value), { level: 1 });
export const unpack = (blob: unknown): unknown => JSON.parse(inflateRawSync(blob as Uint8Array).toString('utf8'));
