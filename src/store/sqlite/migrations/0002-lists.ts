import type { Article } from '../../../article/index.ts'
import { listedArticle } from '../../listed-article.ts'
import type { SqlDatabase, SqlRow } from '../driver.ts'

/** An article gets a number that rises with arrival, and columns of its own for lists; a document says whether it is a feed. */
const SCHEMA = `
PRAGMA application_id = ${0x79696e7a};   -- 'yinz': a library of Yinzheng, also when its file is called otherwise

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
  length INTEGER NOT NULL,              -- of the body, in UTF-16 units
  UNIQUE (document, entry)
);
INSERT INTO numbered_articles (id, document, entry, position, version, hash, arrived_at, time, language, excerpt, length)
  SELECT id, document, entry, position, version, '', 0, 0, 'und', '', 0 FROM articles ORDER BY rowid;
DROP TABLE articles;
ALTER TABLE numbered_articles RENAME TO articles;

CREATE INDEX articles_by_time ON articles (time, n);
CREATE INDEX articles_by_document ON articles (document, time, n);

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  json TEXT NOT NULL
) WITHOUT ROWID;
`

export function lists(database: SqlDatabase): void {
  database.script(SCHEMA)
  for (let after = 0; ;) {
    const rows = database.rows(KEPT, after)
    for (const row of rows) fill(database, row)
    const last = rows.at(-1)
    if (!last) return
    after = Number(last['n'])
  }
}

const KEPT = `
SELECT n, articles.version, json, versions.hash AS kept_hash, kept_at,
  (SELECT min(kept_at) FROM versions WHERE article = articles.id) AS first_kept_at
FROM articles JOIN versions ON article = id AND versions.version = articles.version WHERE n > ? ORDER BY n LIMIT 200`

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
