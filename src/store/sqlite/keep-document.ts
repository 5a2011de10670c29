import { articleHash, captureHash } from '../content-hash.ts'
import type { DocumentToKeep, IndexText, KeptChange } from '../documents.ts'
import { keepBytes, noteSeen, type PackedCapture } from './captures.ts'
import { join } from './collections.ts'
import type { SqlDatabase } from './driver.ts'
import type { JustKept } from './hooks.ts'
import { changeTo, keepVersion, presentVersions } from './keep-version.ts'
import { letGoOf, NONE, takenBack, wereLetGo } from './let-go.ts'
import { type MatchedEntry, matchEntries } from './match-entries.ts'

/** What keeping a document changed: of each article, in order; and whether anything did. `kept` is what the hooks are to be told. */
export interface KeptDocument {
  readonly changes: readonly KeptChange[]
  readonly isOther: boolean
  readonly kept: readonly JustKept[]
}

/** Some of a document's articles, by their places; all of them, for most documents. */
export interface Part {
  readonly from: number
  readonly end: number
  readonly entries: readonly MatchedEntry[]
  /** Index texts, by their articles' places. */
  readonly texts?: ReadonlyMap<number, IndexText>
}

/** Keeps a part of a document, inside a transaction; where nothing changed, nothing is written. The caller tells the hooks and moves the revision, once for all. */
export function keepPart(database: SqlDatabase, document: DocumentToKeep, packed: PackedCapture, { from, end, entries, texts }: Part): KeptDocument {
  const { collection, key, capture, isFeed, feedTitle, articles, trouble } = document
  const { id, isOther } = keepDocument(database, {
    key, name: capture.name, isFeed, ...(feedTitle !== undefined && { feedTitle }), ...(trouble && { trouble: JSON.stringify(trouble) }),
  })
  const joined = collection !== undefined && join(database, collection, id)
  const bytes = keepBytes(database, capture, packed)
  // With the last part: whoever is killed before that has not seen these bytes, and reads them again.
  if (end === articles.length) noteSeen(database, id, bytes, capture)
  const ids = entries.slice(from, end).map((entry) => entry.id)
  const present = presentVersions(database, ids)
  const gone = collection === undefined ? wereLetGo(database, ids, Date.parse(capture.fetchedAt)) : takenBack(database, ids)
  const kept: JustKept[] = []
  const changes = articles.slice(from, end).map(({ article, ...known }, index): KeptChange => {
    const { id: articleId, entry } = entries[from + index]!
    const text = known.text ?? texts?.get(from + index)
    if (gone.has(articleId)) return { article: articleId, change: 'let-go' }
    const one = keepVersion(database, present.get(articleId), {
      article, id: articleId, document: id, entry, position: from + index, capture: bytes, captureHash: packed.hash,
      keptAt: capture.fetchedAt, ...(text && { text }),
    })
    if (one) kept.push(one)
    return { article: articleId, change: one?.change ?? 'unchanged' }
  })
  return { changes, kept, isOther: isOther || joined || kept.length > 0 }
}

/** Has the texts made that a part lacks, of articles that are other than what is kept; outside of any transaction. */
export async function textsFor(database: SqlDatabase, { articles, indexTexts }: DocumentToKeep, { from, end, entries }: Part): Promise<ReadonlyMap<number, IndexText>> {
  if (!indexTexts) return NO_TEXTS
  const present = presentVersions(database, entries.slice(from, end).map(({ id }) => id))
  const lacking = articles.slice(from, end).flatMap(({ article, text }, index) =>
    text || present.get(entries[from + index]!.id)?.hash === articleHash(article) ? [] : [{ place: from + index, article }])
  const texts = await indexTexts(lacking.map(({ article }) => article))
  return new Map(lacking.map(({ place }, index) => [place, texts[index]!]))
}

const NO_TEXTS: ReadonlyMap<number, IndexText> = new Map()

/** What `keep` would change. */
export function changesBy(database: SqlDatabase, document: DocumentToKeep): readonly KeptChange[] {
  const capture = captureHash(document.capture.bytes)
  const entries = matchEntries(database, document)
  const ids = entries.map(({ id }) => id)
  const present = presentVersions(database, ids)
  const gone = document.collection === undefined ? letGoOf(database, ids) : NONE
  return entries.map(({ id }, position): KeptChange => {
    if (gone.has(id)) return { article: id, change: 'let-go' }
    const known = present.get(id)
    return { article: id, change: known ? changeTo(known, { hash: articleHash(document.articles[position]!.article), capture }) : 'new' }
  })
}

interface DocumentRow {
  readonly key: string
  readonly name: string
  readonly isFeed: boolean
  readonly feedTitle?: string
  /** JSON. */
  readonly trouble?: string
}

/** Once a feed, always a feed: what could not be had or read says nothing about it. Out: its number, and whether it is new or known otherwise now. */
export function keepDocument(database: SqlDatabase, { key, name, isFeed, feedTitle, trouble }: DocumentRow): { readonly id: number; readonly isOther: boolean } {
  const known = database.row('SELECT id, name, is_feed, feed_title, trouble FROM documents WHERE key = ?', key)
  const row = [name, isFeed || known?.['is_feed'] === 1 ? 1 : 0, feedTitle ?? (known?.['feed_title'] ? String(known['feed_title']) : null), trouble ?? null] as const
  if (!known) return { id: database.insert('INSERT INTO documents (key, name, is_feed, feed_title, trouble) VALUES (?, ?, ?, ?, ?)', key, ...row), isOther: true }
  const id = Number(known['id'])
  const isOther = [known['name'], known['is_feed'], known['feed_title'], known['trouble']].some((value, index) => value !== row[index])
  if (isOther) database.run('UPDATE documents SET name = ?, is_feed = ?, feed_title = ?, trouble = ? WHERE id = ?', ...row, id)
  return { id, isOther }
}
