/** Feeds that the reader follows, and what the last poll of each told. */
export const subscriptions = `
CREATE TABLE subscriptions (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL UNIQUE,         -- key of its document: the address first subscribed to
  feed_url TEXT NOT NULL UNIQUE,         -- the address now
  host TEXT NOT NULL,                    -- of it
  title TEXT,
  own_title TEXT,
  site_url TEXT,
  folder TEXT NOT NULL,                  -- JSON: names, from the outermost inwards
  state TEXT NOT NULL,
  added_at TEXT NOT NULL,
  due_at INTEGER NOT NULL,               -- ms
  polled_at INTEGER,                     -- ms
  poll TEXT NOT NULL                     -- JSON
) WITHOUT ROWID;
CREATE INDEX subscriptions_by_due ON subscriptions (due_at) WHERE state = 'active';

CREATE INDEX articles_by_document_arrival ON articles (document, n);
CREATE INDEX articles_by_document_url ON articles (document, url);
`
