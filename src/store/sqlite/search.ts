import type { Article } from '../../article/index.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import type { ArticleRow, ListPage } from '../lists.ts'
import type { Search, SearchArticles } from '../search.ts'
import { articleRowsByNumber, type Condition } from './article-page.ts'
import type { SqlDatabase } from './driver.ts'
import { conditionsOf } from './lists.ts'
import { indexLater } from './search-index.ts'
import { matchesOf } from './search-match.ts'

const USUAL_LIMIT = 50
const MOST_ROWS = 200
/** So many hits are taken at once, in the order of arrival. */
const WINDOW = 1000
/** So many windows a page looks through, and so many articles it reads whole. */
const MOST_WINDOWS = 8
const MOST_READ = 400
/** Later than every article. */
const NEWEST = Number.MAX_SAFE_INTEGER

export function searchIn(database: SqlDatabase): Search {
  return {
    searchArticles: async (search) => searchPage(database, search),
    currentArticles: async (ids) => {
      const found = database.rows(CURRENT, JSON.stringify(ids)).map((row) => [String(row['id']), JSON.parse(String(row['json'])) as Article] as const)
      return new Map(found)
    },
    unindexed: async (limit) =>
      database
        .rows(
          `SELECT articles.n AS n, articles.hash, json FROM unindexed_articles JOIN articles ON articles.n = unindexed_articles.n
           JOIN versions ON versions.n = articles.n AND versions.version = articles.version ORDER BY articles.n DESC LIMIT ?`,
          limit,
        )
        .map((row) => ({ n: Number(row['n']), hash: String(row['hash']), article: JSON.parse(String(row['json'])) as Article })),
    unindexedCount: async () => Number(database.row('SELECT count(*) AS n FROM unindexed_articles')?.['n'] ?? 0),
    keepIndexTexts: async (texts) =>
      database.transaction(() => {
        for (const { n, hash, text } of texts) {
          if (database.row('SELECT 1 FROM articles JOIN unindexed_articles USING (n) WHERE articles.n = ? AND hash = ?', n, hash)) indexLater(database, n, text)
        }
      }),
  }
}

const CURRENT = `
SELECT articles.id AS id, json FROM articles JOIN versions ON versions.n = articles.n AND versions.version = articles.version
WHERE articles.id IN (SELECT value FROM json_each(?))`

/**
 * Where a page begins: in the tier, among hits that arrived before `below`, after the one of this time and number. By relevance the time is
 * none of the order: it stays 0.
 */
interface Place {
  readonly tier: number
  readonly below: number
  readonly time: number
  readonly n: number
}

function searchPage(database: SqlDatabase, search: SearchArticles): ListPage<ArticleRow> {
  const { order = 'relevance', after, limit = USUAL_LIMIT } = search
  const most = Math.min(Math.max(1, Math.trunc(limit)), MOST_ROWS)
  const matches = matchesOf(search)
  const finder = { database, search, byTime: order === 'time', conditions: conditionsOf(search.where ?? {}) }
  const found: number[] = []
  let place: Place | undefined = after === undefined ? { tier: 0, below: firstBelow(database), time: NEWEST, n: NEWEST } : placeOf(after, order)
  const taking = { found, most, readable: MOST_READ }
  for (let window = 0; window < MOST_WINDOWS && found.length < most && taking.readable > 0; window++) {
    if (!place || matches[place.tier] === undefined) break
    place = takeWindow(finder, matches, place, taking)
  }
  const next = place && matches[place.tier] !== undefined ? writeCursor(order, [place.tier, place.below, place.time, place.n]) : undefined
  return { rows: articleRowsByNumber(database, found), ...(next !== undefined && { next }) }
}

/** What arrives later has no place in these pages. */
const firstBelow = (database: SqlDatabase) => Number(database.row('SELECT max(n) AS n FROM articles')?.['n'] ?? 0) + 1

function placeOf(after: string, order: string): Place {
  const [tier, below, time, n] = readCursor(after, order, 4)
  return { tier: Number(tier), below: Number(below), time: Number(time), n: Number(n) }
}

interface Finder {
  readonly database: SqlDatabase
  readonly search: SearchArticles
  readonly byTime: boolean
  readonly conditions: readonly Condition[]
}

interface Taking {
  readonly found: number[]
  readonly most: number
  /** So many articles may still be read whole. */
  readable: number
}

/** Adds to `found` what one window has. Out: where to go on; undefined where all was seen. */
function takeWindow(finder: Finder, matches: readonly string[], place: Place, taking: Taking): Place | undefined {
  const { byTime, conditions, search: { holds } } = finder
  const { found, most } = taking
  const limit = holds ? WINDOW : most - found.length + 1
  const rows = windowRows(finder, matches[place.tier]!, place, limit)
  for (const [index, row] of rows.entries()) {
    if (found.length >= most || taking.readable <= 0) return rowBefore(rows, index, place)
    if (holds && taking.readable-- > 0 && !holds(articleAt(finder.database, row.n))) continue
    found.push(row.n)
  }
  // Nothing was left out of these rows but for their number: there are no more.
  const isWhole = !byTime && conditions.length === 0 && rows.length < Math.min(limit, WINDOW)
  return isWhole ? nextTier(finder, matches, place.tier) : nextWindow(finder, matches, place)
}

/** To go on at a row is to go on after the one before it. */
const rowBefore = (rows: readonly HitRow[], index: number, place: Place): Place => ({ ...place, ...rows[index - 1] })

interface HitRow {
  readonly n: number
  readonly time: number
}

const WINDOW_SQL = `SELECT rowid AS n FROM article_words WHERE article_words MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ${WINDOW}`

/** Of the hits of one window those that the conditions leave, in order. */
function windowRows({ database, byTime, conditions }: Finder, match: string, { below, time, n }: Place, limit: number): readonly HitRow[] {
  const where = ['(time, articles.n) < (?, ?)', ...conditions.map(({ sql }) => `(${sql})`)]
  const rows = byTime
    ? database.rows(
        `WITH hits AS MATERIALIZED (${WINDOW_SQL})
         SELECT articles.n AS n, time FROM hits CROSS JOIN articles INDEXED BY articles_by_n ON articles.n = hits.n
         WHERE ${where.join(' AND ')} ORDER BY time DESC, articles.n DESC LIMIT ?`,
        match, below, time, n, ...conditions.flatMap(({ values }) => values), limit,
      )
    : database.rows(
        conditions.length === 0
          ? `SELECT n FROM (${WINDOW_SQL}) LIMIT ?`
          : `WITH hits AS MATERIALIZED (${WINDOW_SQL})
             SELECT articles.n AS n FROM hits CROSS JOIN articles INDEXED BY articles_by_n ON articles.n = hits.n
             WHERE ${where.slice(1).join(' AND ')} ORDER BY hits.n DESC LIMIT ?`,
        match, Math.min(below, n), ...conditions.flatMap(({ values }) => values), limit,
      )
  return rows.map((row) => ({ n: Number(row['n']), time: Number(row['time'] ?? NEWEST) }))
}

/** The window below this one; else the first of the next tier. By relevance, where a page begins is where its window does. */
function nextWindow(finder: Finder, matches: readonly string[], { tier, below, n }: Place): Place | undefined {
  const from = finder.byTime ? below : Math.min(below, n)
  const seen = finder.database.row(`SELECT min(n) AS lowest, count(*) AS hits FROM (${WINDOW_SQL})`, matches[tier]!, from)
  if (Number(seen?.['hits']) >= WINDOW) return { tier, below: Number(seen?.['lowest']), time: NEWEST, n: NEWEST }
  return nextTier(finder, matches, tier)
}

const nextTier = ({ database }: Finder, matches: readonly string[], tier: number): Place | undefined =>
  tier + 1 < matches.length ? { tier: tier + 1, below: firstBelow(database), time: NEWEST, n: NEWEST } : undefined

function articleAt(database: SqlDatabase, n: number): Article {
  const row = database.row(
    'SELECT json FROM articles JOIN versions ON versions.n = articles.n AND versions.version = articles.version WHERE articles.n = ?', n,
  )
  return JSON.parse(String(row!['json'])) as Article
}
