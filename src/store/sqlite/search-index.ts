import type { IndexText } from '../documents.ts'
import type { SqlDatabase } from './driver.ts'
import type { JustKept } from './hooks.ts'

/** What stands before a word in the index, to say where it is: an article has a word once, where it counts most. */
export const MARKS = { body: '', main: '+', title: '=', fact: ':' } as const
export type Mark = (typeof MARKS)[keyof typeof MARKS]

/** Every article has it: what a search without words starts from. */
export const ANY_ARTICLE = `${MARKS.fact}any`

/** No token of ours has another ASCII character: the tokenizer would part it there. */
const NO_TOKEN = /[^a-z0-9.\-\u0080-\u{10ffff}]/u

/** In: a word. Out: the token for it in this place; undefined where it can be none. */
export const tokenOf = (word: string, mark: Mark) => (word === '' || NO_TOKEN.test(word) ? undefined : mark + word)

/** A hook: words go in with their article. Without a text its words are stale or missing: it is noted down for later. */
export const indexKept = (database: SqlDatabase, kept: readonly JustKept[]) => kept.forEach((one) => indexOne(database, one))

function indexOne(database: SqlDatabase, { n, change, text }: JustKept): void {
  if (change !== 'new') database.run('DELETE FROM article_words WHERE rowid = ?', n)
  if (text) database.run('INSERT INTO article_words (rowid, words) VALUES (?, ?)', n, tokensOf(text))
  if (text && change !== 'new') database.run('DELETE FROM unindexed_articles WHERE n = ?', n)
  else if (!text) database.run('INSERT OR IGNORE INTO unindexed_articles (n) VALUES (?)', n)
}

/** Puts words into the index afterwards. */
export function indexLater(database: SqlDatabase, n: number, text: IndexText): void {
  database.run('INSERT OR REPLACE INTO article_words (rowid, words) VALUES (?, ?)', n, tokensOf(text))
  database.run('DELETE FROM unindexed_articles WHERE n = ?', n)
}

/** Pages of the index that one step of merging writes: a few hundredths of a second, with what it reads for them. */
const MERGED_AT_ONCE = 8

/**
 * Merges two parts or more of one level, in part. SQLite merges eight by itself as they come; so many levels of up to seven parts each are thirty places
 * to look a word up in, in a large library. Out: whether there was anything to merge (fts5, 6.8: two changes are its own).
 */
export function mergeIndex(database: SqlDatabase): boolean {
  if (!database.row("SELECT 1 FROM article_words_config WHERE k = 'usermerge' AND v = 2")) {
    database.run("INSERT INTO article_words (article_words, rank) VALUES ('usermerge', 2)")
  }
  // Counted once it is written: what a step of a few words changes stays in memory until then.
  const changes = () => Number(database.row('SELECT total_changes() AS n')?.['n'])
  const before = changes()
  database.run("INSERT INTO article_words (article_words, rank) VALUES ('merge', ?)", MERGED_AT_ONCE)
  return changes() - before >= 2
}

/** What the tokenizer parts at white space. */
export const tokensOf = ({ title = '', main = '', body = '', facts = '' }: IndexText) =>
  `${ANY_ARTICLE} ${marked(facts, MARKS.fact)} ${marked(title, MARKS.title)} ${marked(main, MARKS.main)} ${body}`

/** A space stands between two words. */
const marked = (words: string, mark: Mark) => (words === '' ? '' : mark + words.replaceAll(' ', ` ${mark}`))
