import type { LetGo, Retention, Upkeep } from '../upkeep.ts'
import { moveRevision } from './change.ts'
import type { SqlDatabase, SqlValue } from './driver.ts'
import { letCapturesGo } from './let-captures-go.ts'
import { MAY_GO } from './kept-by-person.ts'

const DAY_MS = 86_400_000
/** In one transaction. */
const MOST_AT_ONCE = 200
const SETTING = 'retention'

export function upkeepIn(database: SqlDatabase): Upkeep {
  return {
    retention: async (key) => (key === undefined ? retentionOf(database) : feedRetention(database, key)),
    setRetention: async (retention, key) => setRetention(database, retention, key),
    letGo: async (now) => database.transaction(() => letGo(database, now)),
    space: async () => ({
      articles: numberIn(database, 'SELECT count(*) AS n FROM articles'),
      bytes: bytesInUse(database),
      captureBytes: numberIn(database, 'SELECT coalesce(sum(length(bytes)), 0) AS n FROM captures'),
    }),
  }
}

const numberIn = (database: SqlDatabase, sql: string, ...values: readonly SqlValue[]) => Number(database.row(sql, ...values)?.['n'] ?? 0)

function bytesInUse(database: SqlDatabase): number {
  const pages = numberIn(database, 'SELECT page_count AS n FROM pragma_page_count') - numberIn(database, 'SELECT freelist_count AS n FROM pragma_freelist_count')
  return pages * numberIn(database, 'SELECT page_size AS n FROM pragma_page_size')
}

function retentionOf(database: SqlDatabase): Retention {
  const row = database.row('SELECT json FROM settings WHERE key = ?', SETTING)
  return row ? (JSON.parse(String(row['json'])) as Retention) : {}
}

function feedRetention(database: SqlDatabase, key: string): Retention {
  const row = database.row('SELECT keep_days, keep_articles FROM documents WHERE key = ?', key)
  return {
    ...(typeof row?.['keep_days'] === 'number' && { days: row['keep_days'] }),
    ...(typeof row?.['keep_articles'] === 'number' && { perFeed: row['keep_articles'] }),
  }
}

function setRetention(database: SqlDatabase, retention: Retention, key: string | undefined): void {
  if (key === undefined) database.run('INSERT OR REPLACE INTO settings (key, json) VALUES (?, ?)', SETTING, JSON.stringify(retention))
  else database.run('UPDATE documents SET keep_days = ?, keep_articles = ? WHERE key = ?', retention.days ?? null, retention.perFeed ?? null, key)
}

function letGo(database: SqlDatabase, now: Date): LetGo {
  const retention = retentionOf(database)
  const today = Math.min(now.getTime(), numberIn(database, 'SELECT arrived_at AS n FROM articles ORDER BY articles.n DESC LIMIT 1'))
  const numbers = tooMany(database, retention, today)
  remove(database, numbers, today)
  const captures = letCapturesGo(database, { most: MOST_AT_ONCE, ...(retention.captureDays !== undefined && { before: today - retention.captureDays * DAY_MS }) })
  if (numbers.length > 0) moveRevision(database)
  return { articles: numbers.length, captures, more: numbers.length === MOST_AT_ONCE || captures === MOST_AT_ONCE }
}

/** Out: numbers of articles that are to go, the oldest first, of each limit in turn. */
function tooMany(database: SqlDatabase, { days, perFeed, articles, bytes }: Retention, today: number): readonly number[] {
  const found = new Set<number>()
  const take = (query: () => readonly number[]) => {
    if (found.size < MOST_AT_ONCE) for (const n of query()) found.add(n)
  }
  take(() => tooOld(database, days, today))
  take(() => beyondFeeds(database, perFeed))
  if (articles !== undefined) take(() => oldest(database, numberIn(database, 'SELECT count(*) AS n FROM articles') - articles - found.size))
  if (bytes !== undefined && bytesInUse(database) > bytes) take(() => oldest(database, MOST_AT_ONCE))
  return [...found].slice(0, MOST_AT_ONCE)
}

const numbersOf = (database: SqlDatabase, sql: string, ...values: readonly SqlValue[]) => database.rows(sql, ...values).map((row) => Number(row['n']))

function tooOld(database: SqlDatabase, days: number | undefined, today: number): readonly number[] {
  const least = database.row('SELECT min(keep_days) AS n FROM documents')?.['n']
  const fewest = Math.min(days ?? Infinity, typeof least === 'number' ? least : Infinity)
  if (fewest === Infinity) return []
  return numbersOf(
    database,
    // The first condition needs the index alone, and holds for few.
    `SELECT articles.n FROM articles INDEXED BY articles_by_arrival CROSS JOIN documents ON documents.id = articles.document
     WHERE arrived_at < ?1 - ?2 * ${DAY_MS} AND arrived_at < ?1 - coalesce(keep_days, ?3) * ${DAY_MS} AND ${MAY_GO}
     ORDER BY articles.n LIMIT ${MOST_AT_ONCE}`,
    today, fewest, days ?? null,
  )
}

/** A feed's own number holds instead of the library's. */
function beyondFeeds(database: SqlDatabase, perFeed: number | undefined): readonly number[] {
  const feeds = database.rows(
    `SELECT documents.id, coalesce(keep_articles, ?1) AS most FROM documents
     WHERE is_feed = 1 AND coalesce(keep_articles, ?1) < (SELECT count(*) FROM articles WHERE document = documents.id)`,
    perFeed ?? null,
  )
  const found: number[] = []
  for (const { id, most } of feeds) {
    if (found.length >= MOST_AT_ONCE) break
    found.push(...beyondFeed(database, Number(id), Number(most)))
  }
  return found
}

const beyondFeed = (database: SqlDatabase, feed: number, most: number) =>
  numbersOf(
    database,
    `SELECT articles.n FROM articles JOIN documents ON documents.id = articles.document WHERE articles.document = ?1 AND ${MAY_GO}
       AND articles.n NOT IN (SELECT n FROM articles WHERE document = ?1 ORDER BY n DESC LIMIT ?2)
     ORDER BY articles.n LIMIT ${MOST_AT_ONCE}`,
    feed, most,
  )

const oldest = (database: SqlDatabase, most: number) =>
  most <= 0 ? [] : numbersOf(
    database, `SELECT articles.n FROM articles JOIN documents ON documents.id = articles.document WHERE ${MAY_GO} ORDER BY articles.n LIMIT ?`, Math.min(most, MOST_AT_ONCE),
  )

/** What other parts know of an article goes with it, by their references and triggers. Its id is remembered: its feed may still have it. */
function remove(database: SqlDatabase, numbers: readonly number[], today: number): void {
  const all = JSON.stringify(numbers)
  database.run('INSERT OR REPLACE INTO let_go (id, seen_at) SELECT articles.id, ? FROM json_each(?) JOIN articles ON articles.n = value', today, all)
  database.run('DELETE FROM articles WHERE n IN (SELECT value FROM json_each(?))', all)
  database.run(`DELETE FROM let_go WHERE seen_at < ? - ${FORGOTTEN_MS}`, today)
}

/** A feed that has not shown an entry for so long will not show it again. */
const FORGOTTEN_MS = 90 * DAY_MS
