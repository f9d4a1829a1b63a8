import type { DatabaseSync } from 'node:sqlite';

/**
 * The dossier's schema, one step per version: step n brings a dossier from version n to n + 1 (`PRAGMA user_version`).
 * A step that has been released is never edited; a change is a new step.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE article (
    number    INTEGER PRIMARY KEY,           -- rowid, for the indexes below; means nothing outside this dossier
    id        TEXT NOT NULL UNIQUE,          -- sha256:…
    story     TEXT,                          -- id of its story
    outlet    TEXT,
    title     TEXT,
    published TEXT,                          -- EDTF, null when unknown
    made_by   TEXT NOT NULL,                 -- version of the reading that made the findings
    article   TEXT NOT NULL,                 -- JSON of Article without its text
    text      TEXT NOT NULL,                 -- never changes
    findings  BLOB NOT NULL,                 -- JSON of Findings, raw deflate
    signature BLOB NOT NULL                  -- JSON of StorySignature
  ) STRICT;
  CREATE INDEX article_by_story ON article (story, published);
  CREATE INDEX article_by_day ON article (published);

  CREATE TABLE attribution (
    key       TEXT PRIMARY KEY,              -- the id an utterance has when this attribution is its fullest account
    article   INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
    id        TEXT NOT NULL,                 -- a1, a2, …
    speaker   TEXT,                          -- folded, for filters
    day       TEXT                           -- when it was said, else the day of its article
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX attribution_by_article ON attribution (article);
  CREATE INDEX attribution_by_speaker ON attribution (speaker);
  CREATE INDEX attribution_by_day ON attribution (day);

  CREATE TABLE posting (                     -- rare features of an article, to find others of its story
    feature   INTEGER NOT NULL,
    article   INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
    PRIMARY KEY (feature, article)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX posting_by_article ON posting (article);

  CREATE TABLE similar (                     -- pairs of articles that tell one event
    a         INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
    b         INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
    score     REAL NOT NULL,
    PRIMARY KEY (a, b)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX similar_by_b ON similar (b);

  CREATE VIRTUAL TABLE search USING fts5 (title, text, outlet, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');
  `,
  `
  CREATE TABLE correction (                  -- what readers decided; never changed, never taken out: an undoing is an entry too
    number    INTEGER PRIMARY KEY,           -- in the order they came in, which means nothing: they count by their instant
    id        TEXT NOT NULL UNIQUE,
    entry     TEXT NOT NULL                  -- JSON of Correction
  ) STRICT;
  CREATE TRIGGER correction_stays BEFORE DELETE ON correction BEGIN SELECT raise(ABORT, 'a correction is undone, not deleted'); END;
  CREATE TRIGGER correction_is_fixed BEFORE UPDATE ON correction BEGIN SELECT raise(ABORT, 'a correction is undone, not changed'); END;

  CREATE TABLE home (                        -- worked out: where the words of an article that is gone were found
    gone      TEXT NOT NULL,                 -- id of the article that a correction speaks of
    article   TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    PRIMARY KEY (gone, article)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX home_by_article ON home (article);

  CREATE INDEX article_by_url ON article (article ->> '$.url');
  CREATE INDEX article_by_path ON article (article ->> '$.path');
  CREATE INDEX article_by_title ON article (title);
  `,
];

/** Brings the database to the newest version. Throws when it was written by a newer Hearsay. */
export function migrate(database: DatabaseSync): void {
  const version = () => (database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
  if (version() > MIGRATIONS.length) {
    throw new Error(
      `This dossier has schema version ${version()}, and this Hearsay knows versions up to ${MIGRATIONS.length}. Use the newer Hearsay that wrote it.`,
    );
  }
  while (version() < MIGRATIONS.length) {
    database.exec('BEGIN IMMEDIATE');
    try {
      // Somebody else may have migrated while we waited for the lock.
      const at = version();
      if (at < MIGRATIONS.length) {
        database.exec(MIGRATIONS[at]!);
        database.exec(`PRAGMA user_version = ${at + 1}`);
      }
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  }
}
