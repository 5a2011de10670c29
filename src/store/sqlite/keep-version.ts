import type { Article } from '../../article/index.ts'
import { writeArticle } from '../content-hash.ts'
import type { IndexText, KeepChange } from '../documents.ts'
import { listedArticle } from '../listed-article.ts'
import { whatChanged } from '../what-changed.ts'
import type { SqlDatabase, SqlRow } from './driver.ts'
import type { JustKept } from './hooks.ts'
import { NOT_KEPT_BY_PERSON } from './kept-by-person.ts'

/** Beside the first. */
const MOST_VERSIONS = 50

export interface VersionToKeep {
  readonly article: Article
  /** The store's, for this article. */
  readonly id: string
  readonly document: number
  readonly entry: string
  readonly position: number
  /** Number and hash of the capture that it was read from. */
  readonly capture: number
  readonly captureHash: string
  readonly keptAt: string
  readonly text?: IndexText
}

/** Of an article that is kept: its current version. */
export interface PresentVersion {
  readonly n: number
  readonly version: number
  readonly hash: string
  /** Hash of the capture that it was read from. */
  readonly capture: string
  readonly arrivedAt: number
  readonly changedAt: number | null
}

/** In: ids of articles. Out: the current versions of those that are kept, by id. */
export function presentVersions(database: SqlDatabase, ids: readonly string[]): ReadonlyMap<string, PresentVersion> {
  const rows = database.rows(
    `SELECT articles.id, articles.n, articles.version, articles.hash, captures.hash AS capture, arrived_at, changed_at
     FROM json_each(?) JOIN articles ON articles.id = value
       JOIN versions ON versions.n = articles.n AND versions.version = articles.version JOIN captures ON captures.id = capture`,
    JSON.stringify(ids),
  )
  return new Map(rows.map((row) => [String(row['id']), presentOf(row)]))
}

const presentOf = (row: SqlRow): PresentVersion => ({
  n: Number(row['n']),
  version: Number(row['version']),
  hash: String(row['hash']),
  capture: String(row['capture']),
  arrivedAt: Number(row['arrived_at']),
  changedAt: row['changed_at'] === null ? null : Number(row['changed_at']),
})

/** The same bytes read better than before renew the version that they gave; other bytes that say the same change nothing. */
export function changeTo(present: PresentVersion, { hash, capture }: Pick<PresentVersion, 'hash' | 'capture'>): Exclude<KeepChange, 'let-go' | 'new'> {
  if (present.hash === hash) return 'unchanged'
  return present.capture === capture ? 'renewed' : 'changed'
}

/**
 * Keeps an article as a new version where it says something new, and what lists know of it. Out: what the hooks are to be told; undefined where
 * nothing changed.
 */
export function keepVersion(database: SqlDatabase, present: PresentVersion | undefined, kept: VersionToKeep): JustKept | undefined {
  const { text } = kept
  const written = writeArticle(kept.article, kept.id)
  const change = present ? changeTo(present, { hash: written.hash, capture: kept.captureHash }) : 'new'
  if (change === 'unchanged') return undefined
  const n = present && change !== 'new' ? replace(database, kept, written, present, change) : insert(database, kept, written)
  return { n, change, ...(text && { text }) }
}

/** An article as it is written down, and the hash of it. */
type Written = ReturnType<typeof writeArticle>

function insert(database: SqlDatabase, kept: VersionToKeep, written: Written): number {
  const arrivedAt = Date.parse(kept.keptAt)
  const n = database.insert(
    `INSERT INTO articles (id, document, entry, arrived_at, position, version, changed_at, ${COLUMNS})
     VALUES (?, ?, ?, ?, ?, 1, NULL, ${PLACES})`,
    kept.id, kept.document, kept.entry, arrivedAt, kept.position, ...listed(kept.article, written.hash, arrivedAt),
  )
  insertVersion(database, n, kept, written, 1)
  return n
}

function replace(
  database: SqlDatabase, kept: VersionToKeep, written: Written, present: PresentVersion, change: 'changed' | 'renewed',
): number {
  const { article, position, keptAt } = kept
  const { n, version, arrivedAt, changedAt } = present
  const isNew = change === 'changed'
  if (isNew) insertVersion(database, n, kept, written, version + 1, changesSince(database, present, article))
  else database.run('UPDATE versions SET hash = ?, json = ? WHERE n = ? AND version = ?', written.hash, written.json, n, version)
  database.run(
    `UPDATE articles SET position = ?, version = ?, changed_at = ?, (${COLUMNS}) = (${PLACES}) WHERE n = ?`,
    position, isNew ? version + 1 : version, isNew ? Date.parse(keptAt) : changedAt, ...listed(article, written.hash, arrivedAt), n,
  )
  if (isNew) thinOut(database, n, version + 1)
  return n
}

function changesSince(database: SqlDatabase, { n, version }: PresentVersion, article: Article): string {
  const before = database.row('SELECT json FROM versions WHERE n = ? AND version = ?', n, version)
  return JSON.stringify(whatChanged(JSON.parse(String(before?.['json'])) as Article, article))
}

function insertVersion(
  database: SqlDatabase, n: number, { capture, keptAt }: VersionToKeep, { hash, json }: Written, version: number, changes: string | null = null,
): void {
  database.run(
    'INSERT INTO versions (n, version, capture, hash, json, kept_at, changes) VALUES (?, ?, ?, ?, ?, ?, ?)',
    n, version, capture, hash, json, keptAt, changes,
  )
}

/** A feed whose entries carry a counter gives a new version at every poll: of these, the first and the last ones stay. */
function thinOut(database: SqlDatabase, n: number, version: number): void {
  if (version <= MOST_VERSIONS + 1) return
  database.run(
    `DELETE FROM versions WHERE n = ?1 AND version > 1 AND version <= ?2 AND EXISTS (SELECT 1 FROM articles WHERE n = ?1 AND ${NOT_KEPT_BY_PERSON})`,
    n, version - MOST_VERSIONS,
  )
}

const LISTED = [
  'hash', 'time', 'published', 'published_precision', 'published_inferred', 'headline', 'publisher', 'origin', 'language', 'url', 'feed_title',
  'excerpt', 'length',
] as const
const COLUMNS = LISTED.join(', ')
const PLACES = LISTED.map(() => '?').join(', ')

/** In the order of `LISTED`. */
function listed(article: Article, hash: string, arrivedAt: number): readonly (string | number | null)[] {
  const { published, headline, publisher, origin, language, url, feedTitle } = article
  const { time, excerpt, length } = listedArticle(article, arrivedAt)
  return [
    hash, time, published?.at ?? null, published?.precision ?? null, published?.inferred ? 1 : 0, headline ?? null, publisher ?? null, origin ?? null,
    language, url ?? null, feedTitle ?? null, excerpt, length,
  ]
}
