import { articleHash, articleId, captureHash } from '../content-hash.ts'
import type { DocumentToKeep, KeepChange, KeptChange } from '../documents.ts'
import { entryKeys } from '../entry-keys.ts'
import { keepCapture } from './captures.ts'
import { join } from './collections.ts'
import type { SqlDatabase } from './driver.ts'
import { changeTo, keepVersion, presentVersion } from './keep-version.ts'

/** Keeps one document, inside a transaction. Out: what it changed, one for each article, in order. */
export function keep(database: SqlDatabase, document: DocumentToKeep): readonly KeptChange[] {
  const { collection, key, capture, isFeed, feedTitle, articles, trouble } = document
  const id = keepDocument(database, {
    key, name: capture.name, isFeed, ...(feedTitle !== undefined && { feedTitle }), ...(trouble && { trouble: JSON.stringify(trouble) }),
  })
  if (collection !== undefined) join(database, collection, id)
  const hash = keepCapture(database, id, capture)
  const entries = entriesOf(document)
  return articles.map(({ article, text }, position) => {
    const { id: articleId, entry } = entries[position]!
    const change = keepVersion(database, {
      article: { ...article, id: articleId }, document: id, entry, position, capture: hash, keptAt: capture.fetchedAt, ...(text && { text }),
    })
    return { article: articleId, change }
  })
}

/** What `keep` would change. */
export function changesBy(database: SqlDatabase, document: DocumentToKeep): readonly KeptChange[] {
  const capture = captureHash(document.capture.bytes)
  return entriesOf(document).map(({ id }, position): { article: string; change: KeepChange } => {
    const present = presentVersion(database, id)
    const { article } = document.articles[position]!
    return { article: id, change: present ? changeTo(present, { hash: articleHash(article), capture }) : 'new' }
  })
}

const entriesOf = ({ key, articles, isFeed }: DocumentToKeep) =>
  entryKeys(articles.map(({ article }) => article), isFeed).map((entry) => ({ entry, id: articleId(key, entry) }))

interface DocumentRow {
  readonly key: string
  readonly name: string
  readonly isFeed: boolean
  readonly feedTitle?: string
  /** JSON. */
  readonly trouble?: string
}

/** Once a feed, always a feed: what could not be had or read says nothing about it. */
export function keepDocument(database: SqlDatabase, { key, name, isFeed, feedTitle, trouble }: DocumentRow): number {
  const row = database.row(
    `INSERT INTO documents (key, name, is_feed, feed_title, trouble) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET name = excluded.name, is_feed = max(is_feed, excluded.is_feed),
       feed_title = coalesce(excluded.feed_title, feed_title), trouble = excluded.trouble
     RETURNING id`,
    key, name, isFeed ? 1 : 0, feedTitle ?? null, trouble ?? null,
  )
  return Number(row!['id'])
}
