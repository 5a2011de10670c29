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

/** What the tokenizer parts at white space. */
export const tokensOf = ({ title = '', main = '', body = '', facts = '' }: IndexText) =>
  `${ANY_ARTICLE} ${marked(facts, MARKS.fact)} ${marked(title, MARKS.title)} ${marked(main, MARKS.main)} ${body}`

/** A space stands between two words. */
const marked = (words: string, mark: Mark) => (words === '' ? '' : mark + words.replaceAll(' ', ` ${mark}`))
