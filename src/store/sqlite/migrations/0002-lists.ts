import type { Article } from '../../../article/index.ts'
import { listedArticle } from '../../listed-article.ts'
import { whatChanged } from '../../what-changed.ts'
import type { SqlDatabase, SqlRow } from '../driver.ts'

/** `yinz`: tells a library of Yinzheng, whatever its file is called. */
export const LIBRARY_MARK = 0x79696e7a

/**
 * An article gets a number that rises with arrival, and columns of its own for lists; a document says whether it is a feed. What refers to
 * an article or a capture does so by number: keys that come in order are written next to each other, hashes all over the file.
 */
const SCHEMA = `
PRAGMA application_id = ${LIBRARY_MARK};

ALTER TABLE documents ADD COLUMN is_feed INTEGER NOT NULL DEFAULT 0;
UPDATE documents SET is_feed = 1 WHERE EXISTS (SELECT 1 FROM articles WHERE document = documents.id AND entry <> 'page');

CREATE TABLE numbered_articles (
  n INTEGER PRIMARY KEY AUTOINCREMENT,  -- in the order of arrival, whatever the clock says; never used again
  id TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES documents (id),
  entry TEXT NOT NULL,
  position INTEGER NOT NULL,
  version INTEGER NOT NULL,             -- the current one
  hash TEXT NOT NULL,                   -- of the current one
  arrived_at INTEGER NOT NULL,          -- ms
  changed_at INTEGER,                   -- ms; when the current version was kept, if it is not the first
  time INTEGER NOT NULL,                -- ms; what lists are ordered by
  published TEXT,
  published_precision TEXT,
  published_inferred INTEGER NOT NULL DEFAULT 0,
  headline TEXT,
  publisher TEXT,
  origin TEXT,
  language TEXT NOT NULL,
  url TEXT,
  feed_title TEXT,
  excerpt TEXT NOT NULL,
  length INTEGER NOT NULL               -- of the body, in UTF-16 units
);
INSERT INTO numbered_articles (id, document, entry, position, version, hash, arrived_at, time, language, excerpt, length)
  SELECT id, document, entry, position, version, '', 0, 0, 'und', '', 0 FROM articles ORDER BY rowid;

CREATE TABLE numbered_captures (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  bytes BLOB NOT NULL,                  -- zlib; empty where they were let go
  size INTEGER NOT NULL                 -- before compression
);
INSERT INTO numbered_captures (hash, bytes, size) SELECT hash, bytes, size FROM captures ORDER BY rowid;

CREATE TABLE numbered_document_captures (
  document INTEGER NOT NULL REFERENCES documents (id),
  capture INTEGER NOT NULL REFERENCES captures (id),
  url TEXT,
  media_type TEXT,
  charset TEXT,
  fetched_at TEXT NOT NULL,             -- the first time that these bytes were seen
  PRIMARY KEY (document, capture)
) WITHOUT ROWID;
INSERT INTO numbered_document_captures
  SELECT document, numbered_captures.id, url, media_type, charset, fetched_at FROM document_captures JOIN numbered_captures ON hash = capture;

CREATE TABLE numbered_versions (
  n INTEGER NOT NULL REFERENCES articles (n) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  capture INTEGER NOT NULL REFERENCES captures (id),
  hash TEXT NOT NULL,
  json TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  changes TEXT,                         -- JSON; against the version before, NULL in the first
  PRIMARY KEY (n, version)
);
INSERT INTO numbered_versions (n, version, capture, hash, json, kept_at)
  SELECT n, versions.version, numbered_captures.id, versions.hash, json, kept_at
  FROM versions JOIN numbered_articles ON numbered_articles.id = article JOIN numbered_captures ON numbered_captures.hash = capture
  ORDER BY versions.rowid;

DROP TABLE versions;
DROP TABLE document_captures;
DROP TABLE captures;
DROP TABLE articles;
ALTER TABLE numbered_articles RENAME TO articles;
ALTER TABLE numbered_captures RENAME TO captures;
ALTER TABLE numbered_document_captures RENAME TO document_captures;
ALTER TABLE numbered_versions RENAME TO versions;

-- A list is found in one of these alone; then come the rows of its page.
CREATE INDEX articles_by_time ON articles (time, n, document);
CREATE INDEX articles_by_arrival ON articles (n, document, arrived_at);
CREATE INDEX articles_by_document ON articles (document, time, n);
CREATE INDEX versions_by_capture ON versions (capture);
CREATE INDEX document_captures_by_capture ON document_captures (capture);

ALTER TABLE documents ADD COLUMN keep_days INTEGER;     -- of this feed, instead of the library's
ALTER TABLE documents ADD COLUMN keep_articles INTEGER;

-- Ids of articles that limits let go, so that they do not come back while their feed has them.
CREATE TABLE let_go (
  id TEXT PRIMARY KEY,
  seen_at INTEGER NOT NULL              -- ms; the last time that the feed had it, to a day
) WITHOUT ROWID;
CREATE INDEX let_go_by_seen ON let_go (seen_at);

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  json TEXT NOT NULL
) WITHOUT ROWID;
`

export function lists(database: SqlDatabase): void {
  database.script(SCHEMA)
  for (const row of database.rows('SELECT n, version FROM versions WHERE version > 1')) compare(database, Number(row['n']), Number(row['version']))
  for (let after = 0; ;) {
    const rows = database.rows(KEPT, after)
    for (const row of rows) fill(database, row)
    const last = rows.at(-1)
    if (!last) return
    after = Number(last['n'])
  }
}

const KEPT = `
SELECT n, version, json, versions.hash AS kept_hash, kept_at,
  (SELECT kept_at FROM versions WHERE n = articles.n ORDER BY version LIMIT 1) AS first_kept_at
FROM articles JOIN versions USING (n, version) WHERE n > ? ORDER BY n LIMIT 200`

function fill(database: SqlDatabase, row: SqlRow): void {
  const article = JSON.parse(String(row['json'])) as Article
  const arrivedAt = Date.parse(String(row['first_kept_at'])) || 0
  const { time, excerpt, length } = listedArticle(article, arrivedAt)
  database.run(
    `UPDATE articles SET hash = ?, arrived_at = ?, changed_at = ?, time = ?, published = ?, published_precision = ?, published_inferred = ?,
       headline = ?, publisher = ?, origin = ?, language = ?, url = ?, feed_title = ?, excerpt = ?, length = ? WHERE n = ?`,
    String(row['kept_hash']), arrivedAt, Number(row['version']) > 1 ? Date.parse(String(row['kept_at'])) : null, time,
    article.published?.at ?? null, article.published?.precision ?? null, article.published?.inferred ? 1 : 0,
    article.headline ?? null, article.publisher ?? null, article.origin ?? null, article.language, article.url ?? null, article.feedTitle ?? null,
    excerpt, length, Number(row['n']),
  )
}

function compare(database: SqlDatabase, n: number, version: number): void {
  const [before, after] = database.rows('SELECT json FROM versions WHERE n = ? AND version IN (?, ?) ORDER BY version', n, version - 1, version)
  if (!before || !after) return
  const changes = whatChanged(JSON.parse(String(before['json'])) as Article, JSON.parse(String(after['json'])) as Article)
  database.run('UPDATE versions SET changes = ? WHERE n = ? AND version = ?', JSON.stringify(changes), n, version)
}
