/**
 * Words of articles. One column: where a word stands is part of the word (`search-index.ts`). `detail = none`: which articles have it, no places in
 * them; a fifth of the size. What was kept before is indexed afterwards, by whoever knows words.
 */
export const search = `
CREATE VIRTUAL TABLE article_words USING fts5 (
  words, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '=+:.-'"
);
-- A leaf of the index fills a page of the file; fewer merges while a feed comes in. Both tried: a sixth more articles in a second.
INSERT INTO article_words (article_words, rank) VALUES ('pgsz', 16000);
INSERT INTO article_words (article_words, rank) VALUES ('automerge', 8);

CREATE TABLE unindexed_articles (
  n INTEGER PRIMARY KEY REFERENCES articles (n) ON DELETE CASCADE
);
INSERT INTO unindexed_articles SELECT n FROM articles;

CREATE TRIGGER article_words_go AFTER DELETE ON articles BEGIN
  DELETE FROM article_words WHERE rowid = old.n;
END;
`
