/** What a person did with articles. Where it stands in a row of its own, the article's end is its end. */
export const state = `
ALTER TABLE articles ADD COLUMN read_at INTEGER;      -- ms; null: unread
ALTER TABLE articles ADD COLUMN starred_at INTEGER;
ALTER TABLE articles ADD COLUMN later_at INTEGER;

-- Lists and counts of them cost what they hold, not what the library holds.
CREATE INDEX articles_unread ON articles (time, n) WHERE read_at IS NULL;
CREATE INDEX articles_unread_by_document ON articles (document, time, n) WHERE read_at IS NULL;
-- What a walk by arrival asks, and what a search looks up of a thousand hits at a time, without opening their rows.
DROP INDEX articles_by_arrival;
CREATE INDEX articles_by_arrival ON articles (n, time, document, arrived_at, read_at, starred_at, later_at);
CREATE INDEX articles_starred ON articles (time, n) WHERE starred_at IS NOT NULL;
CREATE INDEX articles_later ON articles (time, n) WHERE later_at IS NOT NULL;

CREATE TABLE tags (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  key TEXT NOT NULL UNIQUE       -- the name in one spelling: two that differ in it alone are one
);
CREATE TABLE article_tags (
  n INTEGER NOT NULL REFERENCES articles (n) ON DELETE CASCADE,
  tag INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
  PRIMARY KEY (n, tag)
) WITHOUT ROWID;
CREATE INDEX article_tags_by_tag ON article_tags (tag, n);

CREATE TABLE article_marks (
  n INTEGER NOT NULL REFERENCES articles (n) ON DELETE CASCADE,
  mark TEXT NOT NULL,
  PRIMARY KEY (n, mark)
) WITHOUT ROWID;
CREATE INDEX article_marks_by_mark ON article_marks (mark, n);

CREATE TABLE highlights (
  id TEXT PRIMARY KEY,
  n INTEGER NOT NULL REFERENCES articles (n) ON DELETE CASCADE,
  hash TEXT NOT NULL,            -- of the article in whose text start and end count
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  note TEXT,
  lost INTEGER NOT NULL DEFAULT 0,  -- that text does not have it
  made_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX highlights_by_article ON highlights (n);
`
