import type { DatePrecision, Language } from '../../article/index.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import type { ArticleOrder, ArticleRow, ListPage } from '../lists.ts'
import type { SqlDatabase, SqlRow, SqlValue } from './driver.ts'

/** A condition on `articles`, with its values. Fixed SQL of our own: what a person wrote comes as a value only. */
export interface Condition {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

/**
 * `order`: by walking from the newest, until the page is full; `document`: by gathering all articles of a few documents, and sorting them; the
 * others: by walking those alone that are so.
 */
export type ArticleWay = 'document' | 'later' | 'order' | 'starred' | 'unread'

export interface ArticlePage {
  readonly order: ArticleOrder
  readonly way?: ArticleWay
  readonly oldestFirst?: boolean
  readonly where: readonly Condition[]
  readonly after?: string
  readonly limit?: number
}

/** Keys that make every row's place unique. */
const ORDERS: Readonly<Record<ArticleOrder, readonly string[]>> = { time: ['time', 'n'], arrival: ['n'] }
const USUAL_LIMIT = 50
const MOST_ROWS = 200

/** Said outright: without statistics of what is in a library, SQLite could only guess. */
const INDEXES = {
  time: 'articles_by_time', arrival: 'articles_by_arrival', document: 'articles_by_document',
  later: 'articles_later', starred: 'articles_starred', unread: 'articles_unread',
} as const

const ROW = `
articles.n, articles.id, documents.key, documents.name, headline, publisher, origin, language, url, articles.feed_title, published, published_precision,
published_inferred, arrived_at, changed_at, version, hash, excerpt, length, articles.time, read_at, starred_at, later_at`
const ROWS = `SELECT ${ROW} FROM articles JOIN documents ON documents.id = articles.document`

/**
 * One page of articles, by keyset: it costs the same at the end of a list as at its beginning. Other parts list with it, too: their
 * conditions speak of `articles.n`.
 */
export function articlePage(database: SqlDatabase, page: ArticlePage): ListPage<ArticleRow> {
  const { order, way = 'order', oldestFirst = false, where, after, limit = USUAL_LIMIT } = page
  const keys = ORDERS[order]
  const most = Math.min(Math.max(1, Math.trunc(limit)), MOST_ROWS)
  const conditions = after === undefined ? where : [...where, beyond(keys, readCursor(after, order, keys.length), oldestFirst)]
  const ordered = (table: string) => `ORDER BY ${keys.map((key) => `${table}.${key}${oldestFirst ? '' : ' DESC'}`).join(', ')}`
  const found = database.rows(
    `SELECT ${ROW} FROM (
       SELECT articles.n, articles.time FROM articles INDEXED BY ${INDEXES[way === 'order' ? order : way]}
       ${conditions.length > 0 ? `WHERE ${conditions.map(({ sql }) => `(${sql})`).join(' AND ')}` : ''} ${ordered('articles')} LIMIT ?
     ) AS page CROSS JOIN articles ON articles.n = page.n CROSS JOIN documents ON documents.id = articles.document ${ordered('page')}`,
    ...conditions.flatMap(({ values }) => values), most + 1,
  )
  const rows = found.slice(0, most)
  const last = found.length > most ? rows.at(-1) : undefined
  return { rows: rows.map(articleRow), ...(last && { next: writeCursor(order, keys.map((key) => Number(last[key]))) }) }
}

const beyond = (keys: readonly string[], values: readonly SqlValue[], oldestFirst: boolean): Condition => ({
  sql: `(${keys.map((key) => `articles.${key}`).join(', ')}) ${oldestFirst ? '>' : '<'} (${keys.map(() => '?').join(', ')})`,
  values,
})

/** In: ids. Out: their rows, in the order of the ids. */
export function articleRowsOf(database: SqlDatabase, ids: readonly string[]): readonly ArticleRow[] {
  const found = database.rows(`${ROWS} WHERE articles.id IN (SELECT value FROM json_each(?))`, JSON.stringify(ids)).map(articleRow)
  const byId = new Map(found.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** In: numbers. Out: their rows, in the order of the numbers. */
export function articleRowsByNumber(database: SqlDatabase, numbers: readonly number[]): readonly ArticleRow[] {
  const found = database.rows(`${ROWS} WHERE articles.n IN (SELECT value FROM json_each(?))`, JSON.stringify(numbers)).map(articleRow)
  const byNumber = new Map(found.map((row) => [row.n, row]))
  return numbers.flatMap((n) => byNumber.get(n) ?? [])
}

function articleRow(row: SqlRow): ArticleRow {
  return {
    id: String(row['id']),
    n: Number(row['n']),
    document: { key: String(row['key']), name: String(row['name']) },
    ...textOf(row, 'headline', 'headline'),
    ...textOf(row, 'publisher', 'publisher'),
    ...textOf(row, 'origin', 'origin'),
    ...textOf(row, 'url', 'url'),
    ...textOf(row, 'feed_title', 'feedTitle'),
    language: String(row['language']) as Language,
    ...(row['published'] !== null && {
      published: {
        at: String(row['published']), precision: String(row['published_precision']) as DatePrecision, inferred: row['published_inferred'] === 1,
      },
    }),
    arrivedAt: momentOf(row['arrived_at']),
    ...(row['changed_at'] !== null && { changedAt: momentOf(row['changed_at']) }),
    version: Number(row['version']),
    hash: String(row['hash']),
    excerpt: String(row['excerpt']),
    length: Number(row['length']),
    read: row['read_at'] !== null,
    starred: row['starred_at'] !== null,
    later: row['later_at'] !== null,
  }
}

const momentOf = (value: SqlRow[string] | undefined) => new Date(Number(value)).toISOString()

const textOf = <Field extends string>(row: SqlRow, column: string, field: Field) =>
  typeof row[column] === 'string' ? ({ [field]: row[column] } as { readonly [Name in Field]: string }) : undefined
