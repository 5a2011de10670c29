import type { Article } from '../../article/index.ts'
import { articleHash } from '../content-hash.ts'
import type { IndexText, KeepChange } from '../documents.ts'
import { listedArticle } from '../listed-article.ts'
import type { SqlDatabase } from './driver.ts'
import { KEEP_HOOKS } from './hooks.ts'

export interface VersionToKeep {
  /** With the store's id. */
  readonly article: Article
  readonly document: number
  readonly entry: string
  readonly position: number
  /** Hash of the capture that it was read from. */
  readonly capture: string
  readonly keptAt: string
  readonly text?: IndexText
}

interface PresentVersion {
  readonly n: number
  readonly version: number
  readonly hash: string
  readonly capture: string
  readonly arrivedAt: number
  readonly changedAt: number | null
}

/** In: an article's id. Out: its current version, if it is kept. */
export function presentVersion(database: SqlDatabase, id: string): PresentVersion | undefined {
  const row = database.row(
    `SELECT n, articles.version, articles.hash, capture, arrived_at, changed_at
     FROM articles JOIN versions ON article = id AND versions.version = articles.version WHERE id = ?`,
    id,
  )
  return row && {
    n: Number(row['n']),
    version: Number(row['version']),
    hash: String(row['hash']),
    capture: String(row['capture']),
    arrivedAt: Number(row['arrived_at']),
    changedAt: row['changed_at'] === null ? null : Number(row['changed_at']),
  }
}

/** The same bytes read better than before renew the version that they gave; other bytes that say the same change nothing. */
export function changeTo(present: PresentVersion, { hash, capture }: Pick<PresentVersion, 'hash' | 'capture'>): Exclude<KeepChange, 'new'> {
  if (present.hash === hash) return 'unchanged'
  return present.capture === capture ? 'renewed' : 'changed'
}

/** Keeps an article as a new version where it says something new; what lists and search know of it, with it. */
export function keepVersion(database: SqlDatabase, kept: VersionToKeep): KeepChange {
  const { article, text, capture } = kept
  const hash = articleHash(article)
  const present = presentVersion(database, article.id)
  const change = present ? changeTo(present, { hash, capture }) : 'new'
  if (change === 'unchanged') return change
  const n = present ? replace(database, kept, hash, present, change) : insert(database, kept, hash)
  for (const hook of KEEP_HOOKS) hook(database, { n, article, change, ...(text && { text }) })
  return change
}

function insert(database: SqlDatabase, kept: VersionToKeep, hash: string): number {
  const arrivedAt = Date.parse(kept.keptAt)
  const row = database.row(
    `INSERT INTO articles (id, document, entry, arrived_at, position, version, changed_at, ${COLUMNS})
     VALUES (?, ?, ?, ?, ?, 1, NULL, ${LISTED.map(() => '?').join(', ')}) RETURNING n`,
    kept.article.id, kept.document, kept.entry, arrivedAt, kept.position, ...listed(kept.article, hash, arrivedAt),
  )
  insertVersion(database, kept, hash, 1)
  return Number(row!['n'])
}

function replace(
  database: SqlDatabase, kept: VersionToKeep, hash: string, { n, version, arrivedAt, changedAt }: PresentVersion, change: 'renewed' | 'changed' | 'new',
): number {
  const { article, position, keptAt } = kept
  const isNewVersion = change === 'changed'
  if (isNewVersion) insertVersion(database, kept, hash, version + 1)
  else {
    database.run('UPDATE versions SET hash = ?, json = ? WHERE article = ? AND version = ?', hash, JSON.stringify(article), article.id, version)
  }
  database.run(
    `UPDATE articles SET position = ?, version = ?, changed_at = ?, (${COLUMNS}) = (${LISTED.map(() => '?').join(', ')}) WHERE n = ?`,
    position, isNewVersion ? version + 1 : version, isNewVersion ? Date.parse(keptAt) : changedAt, ...listed(article, hash, arrivedAt), n,
  )
  return n
}

function insertVersion(database: SqlDatabase, { article, capture, keptAt }: VersionToKeep, hash: string, version: number): void {
  database.run(
    'INSERT INTO versions (article, version, capture, hash, json, kept_at) VALUES (?, ?, ?, ?, ?, ?)',
    article.id, version, capture, hash, JSON.stringify(article), keptAt,
  )
}

const LISTED = [
  'hash', 'time', 'published', 'published_precision', 'published_inferred', 'headline', 'publisher', 'origin', 'language', 'url', 'feed_title',
  'excerpt', 'length',
] as const
const COLUMNS = LISTED.join(', ')

/** In the order of `LISTED`. */
function listed(article: Article, hash: string, arrivedAt: number): readonly (string | number | null)[] {
  const { published, headline, publisher, origin, language, url, feedTitle } = article
  const { time, excerpt, length } = listedArticle(article, arrivedAt)
  return [
    hash, time, published?.at ?? null, published?.precision ?? null, published?.inferred ? 1 : 0, headline ?? null, publisher ?? null, origin ?? null,
    language, url ?? null, feedTitle ?? null, excerpt, length,
  ]
}
