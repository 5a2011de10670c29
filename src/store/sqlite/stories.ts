import type { ArticleSignature } from '../../story/index.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import type { ArticleToPlace, PlacedArticle, Stories } from '../stories.ts'
import type { SqlDatabase, SqlRow } from './driver.ts'
import type { KeepHook } from './hooks.ts'

/** What was just kept waits for its place. */
export const awaitPlace: KeepHook = (database, kept) =>
  database.run('INSERT OR IGNORE INTO unplaced_articles (n) SELECT value FROM json_each(?)', JSON.stringify(kept.map(({ n }) => n)))

/** Of a key that many articles have, the latest are looked at: a story goes on within months. */
const LATEST_OF_KEY = 200
const PAGE = 50

export function storiesIn(database: SqlDatabase): Stories {
  return {
    ...placesIn(database),
    ...grownIn(database),
    place: async (article) => database.transaction(() => place(database, article)),
  }
}

function placesIn(database: SqlDatabase): Pick<Stories, 'unplaced' | 'articlesUnder' | 'placed' | 'placedIn' | 'wordFrequency'> {
  return {
    unplaced: async (limit) =>
      database
        .rows(
          'SELECT n, id FROM unplaced_articles JOIN articles USING (n) ORDER BY n LIMIT ?', limit,
        )
        .map((row) => ({ n: Number(row['n']), id: String(row['id']) })),
    articlesUnder: async (keys, limit) => {
      if (keys.length === 0) return []
      const under = keys.map(() => `SELECT n FROM (SELECT n FROM placed_keys WHERE key = ? ORDER BY n DESC LIMIT ${LATEST_OF_KEY})`).join(' UNION ALL ')
      return database
        .rows(`SELECT n, count(*) AS keys FROM (${under}) GROUP BY n ORDER BY keys DESC, n DESC LIMIT ?`, ...keys, limit)
        .map((row) => ({ n: Number(row['n']), keys: Number(row['keys']) }))
    },
    placed: async (numbers) => database.rows(`${PLACED} JOIN json_each(?) ON placed_articles.n = value ORDER BY placed_articles.n`, JSON.stringify(numbers)).map(placedOf),
    placedIn: async (stories, mostOfEach) =>
      stories.flatMap((story) => database.rows(`${PLACED} WHERE placed_articles.story = ? ORDER BY placed_articles.n DESC LIMIT ?`, story, mostOfEach).map(placedOf)),
    wordFrequency: async (words) => {
      const rows = database.rows('SELECT word, articles FROM json_each(?) JOIN placed_words ON word = value', JSON.stringify(words))
      // Their numbers rise one by one; like the words' counts, those that were let go are still counted.
      const articles = Number(database.row('SELECT max(n) AS n FROM placed_articles')?.['n'] ?? 0)
      return { of: new Map(rows.map((row) => [String(row['word']), Number(row['articles'])])), articles }
    },
  }
}

const PLACED = `
SELECT placed_articles.n, placed_articles.story, signature, first.id AS first
FROM placed_articles LEFT JOIN articles AS first ON first.n = placed_articles.reprint_of`

const placedOf = (row: SqlRow): PlacedArticle => ({
  n: Number(row['n']),
  story: Number(row['story']),
  signature: JSON.parse(String(row['signature'])) as ArticleSignature,
  ...(typeof row['first'] === 'string' && { reprintOf: row['first'] }),
})

/** The eldest of the stories stays; an article that is placed again leaves its old story only for that one. */
function place(database: SqlDatabase, { n, signature, keys, stories, reprintOf }: ArticleToPlace): string {
  const row = database.row('SELECT id, arrived_at, changed_at FROM articles WHERE n = ?', n)
  if (!row) return ''
  const before = database.row('SELECT story FROM placed_articles WHERE n = ?', n)
  const all = [...new Set([...stories, ...(before ? [Number(before['story'])] : [])])].toSorted((a, b) => a - b)
  const story = all[0] ?? database.insert('INSERT INTO grown_stories (id, articles, changed_at) VALUES (?, 0, 0)', `s${String(row['id'])}`)
  for (const other of all.slice(1)) merge(database, other, story)
  const first = reprintOf === undefined ? null : (database.row('SELECT n FROM articles WHERE id = ?', reprintOf)?.['n'] ?? null)
  if (before) database.run('DELETE FROM placed_keys WHERE n = ?', n)
  else countWords(database, signature)
  database.run(
    `INSERT INTO placed_articles (n, story, reprint_of, signature) VALUES (?, ?, ?, ?)
     ON CONFLICT (n) DO UPDATE SET story = excluded.story, reprint_of = excluded.reprint_of, signature = excluded.signature`,
    n, story, Number(first) || null, JSON.stringify(signature),
  )
  database.run('DELETE FROM unplaced_articles WHERE n = ?', n)
  database.run('INSERT OR IGNORE INTO placed_keys (key, n) SELECT value, ? FROM json_each(?)', n, JSON.stringify(keys))
  database.run(
    'UPDATE grown_stories SET articles = (SELECT count(*) FROM placed_articles WHERE story = ?1), changed_at = max(changed_at, ?2) WHERE n = ?1',
    story, Number(row['changed_at'] ?? row['arrived_at']),
  )
  return String(database.row('SELECT id FROM grown_stories WHERE n = ?', story)!['id'])
}

function merge(database: SqlDatabase, from: number, into: number): void {
  database.run('UPDATE placed_articles SET story = ? WHERE story = ?', into, from)
  database.run('UPDATE merged_stories SET story = ? WHERE story = ?', into, from)
  database.run('INSERT INTO merged_stories (id, story) SELECT id, ? FROM grown_stories WHERE n = ?', into, from)
  database.run('UPDATE grown_stories SET changed_at = max(changed_at, (SELECT changed_at FROM grown_stories WHERE n = ?2)) WHERE n = ?1', into, from)
  database.run('DELETE FROM grown_stories WHERE n = ?', from)
}

function countWords(database: SqlDatabase, { words }: ArticleSignature): void {
  database.run(
    'INSERT INTO placed_words (word, articles) SELECT value, 1 FROM json_each(?) WHERE true ON CONFLICT (word) DO UPDATE SET articles = articles + 1',
    JSON.stringify(words.map(([word]) => word)),
  )
}

function grownIn(database: SqlDatabase): Pick<Stories, 'grownStories' | 'storyArticles' | 'storiesOf' | 'reprintsOf'> {
  return {
    grownStories: async ({ after, limit = PAGE } = {}) => {
      const [at, n] = after === undefined ? [Number.MAX_SAFE_INTEGER, 0] : readCursor(after, 'grown', 2)
      const rows = database.rows(
        `SELECT n, id, articles, changed_at,
           (SELECT headline FROM placed_articles JOIN articles USING (n) WHERE story = grown_stories.n ORDER BY n LIMIT 1) AS title,
           (SELECT count(DISTINCT coalesce(publisher, document)) FROM placed_articles JOIN articles USING (n) WHERE story = grown_stories.n) AS publishers
         FROM grown_stories WHERE articles > 1 AND (changed_at, n) < (?, ?) ORDER BY changed_at DESC, n DESC LIMIT ?`,
        at!, n!, limit + 1,
      )
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return {
        rows: shown.map((row) => ({
          id: String(row['id']),
          title: String(row['title'] ?? row['id']),
          articles: Number(row['articles']),
          publishers: Number(row['publishers']),
          changedAt: new Date(Number(row['changed_at'])).toISOString(),
        })),
        ...(rows.length > limit && last && { next: writeCursor('grown', [Number(last['changed_at']), Number(last['n'])]) }),
      }
    },
    storyArticles: async (story) => {
      const row = database.row(
        'SELECT n, id FROM grown_stories WHERE id = ?1 UNION ALL SELECT grown_stories.n, grown_stories.id FROM merged_stories JOIN grown_stories ON story = grown_stories.n WHERE merged_stories.id = ?1',
        story,
      )
      if (!row) return undefined
      const articles = database.rows('SELECT articles.id FROM placed_articles JOIN articles USING (n) WHERE story = ? ORDER BY n', Number(row['n']))
      return { id: String(row['id']), articles: articles.map(({ id }) => String(id)) }
    },
    storiesOf: async (articles) => {
      const rows = database.rows(
        `SELECT articles.id AS article, grown_stories.id AS story FROM json_each(?) JOIN articles ON articles.id = value JOIN placed_articles USING (n)
         JOIN grown_stories ON grown_stories.n = story WHERE grown_stories.articles > 1`,
        JSON.stringify(articles),
      )
      return new Map(rows.map((row) => [String(row['article']), String(row['story'])]))
    },
    reprintsOf: async (articles) => {
      const copies = new Map<string, string[]>()
      for (const { article, copy } of database.rows(REPRINTS, JSON.stringify(articles))) {
        copies.set(String(article), [...(copies.get(String(article)) ?? []), String(copy)])
      }
      return copies
    },
  }
}

/** Of the article that had the text first, and of its reprints, all but the one that is asked about. */
const REPRINTS = `
WITH asked AS MATERIALIZED (
  SELECT articles.id, n, coalesce(reprint_of, n) AS first FROM json_each(?) JOIN articles ON articles.id = value JOIN placed_articles USING (n)
), carriers AS (
  SELECT asked.id AS article, placed_articles.n FROM asked CROSS JOIN placed_articles ON reprint_of = first WHERE placed_articles.n <> asked.n
  UNION ALL SELECT id, first FROM asked WHERE first <> n
)
SELECT article, articles.id AS copy FROM carriers JOIN articles USING (n) ORDER BY n`
