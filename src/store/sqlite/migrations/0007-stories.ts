/** Stories that grow with what arrives. */
export const stories = `
CREATE TABLE grown_stories (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  articles INTEGER NOT NULL,
  changed_at INTEGER NOT NULL            -- ms
);
CREATE INDEX grown_stories_by_change ON grown_stories (changed_at, n) WHERE articles > 1;

CREATE TABLE merged_stories (
  id TEXT PRIMARY KEY,                   -- of a story that was made one with another
  story INTEGER NOT NULL REFERENCES grown_stories (n)
) WITHOUT ROWID;

CREATE TABLE placed_articles (
  n INTEGER PRIMARY KEY REFERENCES articles (n) ON DELETE CASCADE,
  story INTEGER NOT NULL REFERENCES grown_stories (n),
  reprint_of INTEGER,                    -- number of the article that had this text first
  signature TEXT NOT NULL                -- JSON
);
CREATE INDEX placed_articles_by_story ON placed_articles (story, n);
CREATE INDEX placed_articles_by_reprint ON placed_articles (reprint_of) WHERE reprint_of IS NOT NULL;

CREATE TABLE placed_keys (
  key INTEGER NOT NULL,
  n INTEGER NOT NULL REFERENCES placed_articles (n) ON DELETE CASCADE,
  PRIMARY KEY (key, n)
) WITHOUT ROWID;
CREATE INDEX placed_keys_by_article ON placed_keys (n);

CREATE TABLE unplaced_articles (
  n INTEGER PRIMARY KEY REFERENCES articles (n) ON DELETE CASCADE
);
INSERT INTO unplaced_articles SELECT n FROM articles;

CREATE TABLE placed_words (
  word TEXT PRIMARY KEY,
  articles INTEGER NOT NULL              -- how many have it; of those let go, it is not taken back
) WITHOUT ROWID;

CREATE TRIGGER placed_article_gone AFTER DELETE ON placed_articles BEGIN
  UPDATE grown_stories SET articles = articles - 1 WHERE n = old.story;
END;
`
