/** The first schema. Released migrations are never edited: a change is a new number. */
export const library = `
CREATE TABLE captures (
  hash TEXT PRIMARY KEY,
  bytes BLOB NOT NULL,           -- zlib
  size INTEGER NOT NULL          -- before compression
);

CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  feed_title TEXT,
  trouble TEXT                   -- JSON; why it could not be read, the last time
);

CREATE TABLE document_captures (
  document INTEGER NOT NULL REFERENCES documents (id),
  capture TEXT NOT NULL REFERENCES captures (hash),
  url TEXT,
  media_type TEXT,
  charset TEXT,
  fetched_at TEXT NOT NULL,      -- the first time that these bytes were seen
  PRIMARY KEY (document, capture)
) WITHOUT ROWID;

CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents (id),
  entry TEXT NOT NULL,
  position INTEGER NOT NULL,
  version INTEGER NOT NULL,      -- the current one
  UNIQUE (document, entry)
);

CREATE TABLE versions (
  article TEXT NOT NULL REFERENCES articles (id),
  version INTEGER NOT NULL,
  capture TEXT NOT NULL REFERENCES captures (hash),
  hash TEXT NOT NULL,
  json TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  PRIMARY KEY (article, version)
);

CREATE TABLE collections (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL
);

CREATE TABLE collection_documents (
  collection TEXT NOT NULL REFERENCES collections (id),
  document INTEGER NOT NULL REFERENCES documents (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (collection, document)
) WITHOUT ROWID;
CREATE INDEX collection_documents_by_document ON collection_documents (document);

CREATE TABLE revision (n INTEGER NOT NULL);
INSERT INTO revision VALUES (0);

CREATE TABLE compiled (
  key TEXT PRIMARY KEY,
  json TEXT NOT NULL,
  kept_at TEXT NOT NULL
);
`
