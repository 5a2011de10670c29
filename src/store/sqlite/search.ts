import type { Article } from '../../article/index.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import type { ArticleRow, ListPage } from '../lists.ts'
import type { Search, SearchArticles } from '../search.ts'
import { articleRowsByNumber, type Condition } from './article-page.ts'
import type { SqlDatabase, SqlRow } from './driver.ts'
import { conditionsOf } from './lists.ts'
import { fewIn } from './search-few.ts'
import { indexLater, mergeIndex } from './search-index.ts'
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
    mergeIndex: async () => mergeIndex(database),
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
 * none of the order: it stays 0. `few`: 1 where the articles that the conditions leave are so few that the hits are held against their numbers.
 */
interface Place {
  readonly tier: number
  readonly below: number
  readonly time: number
  readonly n: number
  readonly few: number
}

function searchPage(database: SqlDatabase, search: SearchArticles): ListPage<ArticleRow> {
  const { order = 'relevance', after, limit = USUAL_LIMIT, where = {} } = search
  const most = Math.min(Math.max(1, Math.trunc(limit)), MOST_ROWS)
  const matches = matchesOf(search)
  const begin = after === undefined ? undefined : placeOf(after, order)
  const few = begin?.few === 0 ? undefined : fewIn(database, where, begin !== undefined)
  const finder: Finder = { database, search, byTime: order === 'time', conditions: conditionsOf(where), ...(few && { few: JSON.stringify(few) }) }
  const found: number[] = []
  let place: Place | undefined = begin ?? beginningOf(finder, 0)
  const taking = { found, most, readable: MOST_READ }
  for (let window = 0; window < MOST_WINDOWS && found.length < most && taking.readable > 0; window++) {
    if (!place || matches[place.tier] === undefined) break
    place = takeWindow(finder, matches, place, taking)
  }
  const next = place && matches[place.tier] !== undefined ? writeCursor(order, [place.tier, place.below, place.time, place.n, place.few]) : undefined
  return { rows: articleRowsByNumber(database, found), ...(next !== undefined && { next }) }
}

/** What arrives later has no place in these pages. */
const firstBelow = (database: SqlDatabase) => Number(database.row('SELECT max(n) AS n FROM articles')?.['n'] ?? 0) + 1

const beginningOf = ({ database, few }: Finder, tier: number): Place => ({ tier, below: firstBelow(database), time: NEWEST, n: NEWEST, few: few === undefined ? 0 : 1 })

function placeOf(after: string, order: string): Place {
  const [tier, below, time, n, few] = readCursor(after, order, 5)
  return { tier: Number(tier), below: Number(below), time: Number(time), n: Number(n), few: Number(few) }
}

interface Finder {
  readonly database: SqlDatabase
  readonly search: SearchArticles
  readonly byTime: boolean
  readonly conditions: readonly Condition[]
  /** Numbers, as JSON: no other article can be a hit. */
  readonly few?: string
}

interface Taking {
  readonly found: number[]
  readonly most: number
  /** So many articles may still be read whole. */
  readable: number
}

/** Adds to `found` what one window has. Out: where to go on; undefined where all was seen. */
function takeWindow(finder: Finder, matches: readonly string[], place: Place, taking: Taking): Place | undefined {
  const { search: { holds } } = finder
  const { found, most } = taking
  const limit = holds ? WINDOW : most - found.length + 1
  const { rows, end } = windowOf(finder, matches[place.tier]!, place, limit)
  for (const [index, row] of rows.entries()) {
    if (found.length >= most || taking.readable <= 0) return rowBefore(rows, index, place)
    if (holds && taking.readable-- > 0 && !holds(articleAt(finder.database, row.n))) continue
    found.push(row.n)
  }
  const below = end()
  if (below !== undefined) return { ...place, below, time: NEWEST, n: NEWEST }
  return place.tier + 1 < matches.length ? beginningOf(finder, place.tier + 1) : undefined
}

/** To go on at a row is to go on after the one before it. */
const rowBefore = (rows: readonly HitRow[], index: number, place: Place): Place => ({ ...place, ...rows[index - 1] })

interface HitRow {
  readonly n: number
  readonly time: number
}

/** Of the hits of one window those that the conditions leave, in order; and the number of its last hit, where there are more beyond. */
interface Window {
  readonly rows: readonly HitRow[]
  readonly end: () => number | undefined
}

const HITS = `SELECT rowid AS n FROM article_words WHERE article_words MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ${WINDOW}`
/** One walk along all hits, and no look at any of the others: finding each of the few by its number opens the index again for each. */
const FEW_HITS = `
SELECT rowid AS n FROM article_words WHERE article_words MATCH ?2 AND rowid < ?3 AND rowid >= (SELECT min(value) FROM json_each(?1))
AND +rowid IN (SELECT value FROM json_each(?1)) ORDER BY rowid DESC`

function windowOf(finder: Finder, match: string, place: Place, limit: number): Window {
  if (finder.byTime) return windowByTime(finder, match, place, limit)
  return finder.conditions.length === 0 ? plainWindow(finder, match, place, limit) : narrowedWindow(finder, match, place, limit)
}

const hitRowOf = (row: SqlRow): HitRow => ({ n: Number(row['n']), time: Number(row['time'] ?? NEWEST) })

/** The window is the rows themselves: what is not full is the last one. By relevance, where a page begins is where its window does. */
function plainWindow({ database }: Finder, match: string, { below, n }: Place, limit: number): Window {
  const rows = database.rows(`SELECT n FROM (${HITS}) LIMIT ?`, match, Math.min(below, n), limit).map(hitRowOf)
  return { rows, end: () => (rows.length < Math.min(limit, WINDOW) ? undefined : rows.at(-1)!.n) }
}

/** Hits are narrowed down one by one, no more of them than fill the page; only where they do not, the window's end is asked for. */
function narrowedWindow({ database, conditions, few }: Finder, match: string, { below, n }: Place, limit: number): Window {
  const from = Math.min(below, n)
  const rows = database.rows(
    `SELECT articles.n AS n FROM (${few === undefined ? HITS : FEW_HITS}) AS hits CROSS JOIN articles INDEXED BY articles_by_arrival ON articles.n = hits.n
     WHERE ${conditions.map(({ sql }) => `(${sql})`).join(' AND ')} ORDER BY hits.n DESC LIMIT ?`,
    ...(few === undefined ? [] : [few]), match, from, ...conditions.flatMap(({ values }) => values), limit,
  )
  return {
    rows: rows.map(hitRowOf),
    end: () => {
      const seen = few === undefined ? database.row(`SELECT min(n) AS lowest, count(*) AS hits FROM (${HITS})`, match, from) : undefined
      return Number(seen?.['hits'] ?? 0) < WINDOW ? undefined : Number(seen?.['lowest'])
    },
  }
}

/** All hits of the window are put in order; its end comes with them, as a row of its own. */
function windowByTime({ database, conditions, few }: Finder, match: string, { below, time, n }: Place, limit: number): Window {
  const where = ['(time, articles.n) < (?, ?)', ...conditions.map(({ sql }) => `(${sql})`)]
  const found = database.rows(
    `WITH hits AS MATERIALIZED (${few === undefined ? HITS : FEW_HITS})
     SELECT * FROM (
       SELECT articles.n AS n, time, NULL AS hits FROM hits CROSS JOIN articles INDEXED BY articles_by_arrival ON articles.n = hits.n
       WHERE ${where.join(' AND ')} ORDER BY time DESC, articles.n DESC LIMIT ?
     ) UNION ALL SELECT min(n), NULL, count(*) FROM hits`,
    ...(few === undefined ? [] : [few]), match, below, time, n, ...conditions.flatMap(({ values }) => values), limit,
  )
  const seen = found.at(-1)
  return { rows: found.slice(0, -1).map(hitRowOf), end: () => (few === undefined && Number(seen?.['hits']) >= WINDOW ? Number(seen?.['n']) : undefined) }
}

function articleAt(database: SqlDatabase, n: number): Article {
  const row = database.row(
    'SELECT json FROM articles JOIN versions ON versions.n = articles.n AND versions.version = articles.version WHERE articles.n = ?', n,
  )
  return JSON.parse(String(row!['json'])) as Article
}
