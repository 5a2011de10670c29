import type { Article } from '../../article/index.ts'
import type { KeepChange } from '../store.ts'
import type { SqlDatabase } from './driver.ts'

interface VersionToKeep {
  readonly document: number
  readonly entry: string
  readonly position: number
  readonly capture: string
  readonly hash: string
  readonly keptAt: string
}

/**
 * Keeps an article as a new version where it says something new. The same bytes read better than before renew the version that they
 * gave; other bytes that say the same change nothing.
 */
export function keepVersion(database: SqlDatabase, article: Article, kept: VersionToKeep): KeepChange {
  const current = database.row(
    'SELECT versions.version, hash, capture FROM articles JOIN versions ON article = id AND versions.version = articles.version WHERE id = ?',
    article.id,
  )
  if (!current) {
    database.run(
      'INSERT INTO articles (id, document, entry, position, version) VALUES (?, ?, ?, ?, 1)',
      article.id, kept.document, kept.entry, kept.position,
    )
    insert(database, article, 1, kept)
    return 'new'
  }
  if (current['hash'] === kept.hash) return 'unchanged'
  const version = Number(current['version'])
  if (current['capture'] === kept.capture) {
    database.run(
      'UPDATE versions SET hash = ?, json = ? WHERE article = ? AND version = ?', kept.hash, JSON.stringify(article), article.id, version,
    )
    return 'renewed'
  }
  insert(database, article, version + 1, kept)
  database.run('UPDATE articles SET version = ?, position = ? WHERE id = ?', version + 1, kept.position, article.id)
  return 'changed'
}

function insert(database: SqlDatabase, article: Article, version: number, { capture, hash, keptAt }: VersionToKeep): void {
  database.run(
    'INSERT INTO versions (article, version, capture, hash, json, kept_at) VALUES (?, ?, ?, ?, ?, ?)',
    article.id, version, capture, hash, JSON.stringify(article), keptAt,
  )
}
