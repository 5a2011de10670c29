import type { Article } from '../../article/index.ts'
import { articleId } from '../content-hash.ts'
import type { TransferredArticle, TransferredHighlight, TransferredVersion, Transfer } from '../transfer.ts'
import { moveRevision } from './change.ts'
import { join } from './collections.ts'
import type { SqlDatabase, SqlRow } from './driver.ts'
import { tellHooks } from './hooks.ts'
import { keepDocument } from './keep-document.ts'
import { keepVersion, presentVersions } from './keep-version.ts'

export function transferIn(database: SqlDatabase): Transfer {
  return {
    transferredArticles: async (after, limit) =>
      database.rows(ARTICLES, after, limit).map((row) => ({ n: Number(row['n']), article: transferred(database, row) })),
    keepTransferred: async (articles) =>
      database.transaction(() => {
        const fresh = articles.map((article) => keep(database, article)).filter(Boolean).length
        moveRevision(database)
        return fresh
      }),
  }
}

const ARTICLES = `
SELECT articles.n, entry, position, read_at, starred_at, later_at, documents.id AS document, documents.key, documents.name, is_feed, documents.feed_title
FROM articles JOIN documents ON documents.id = document WHERE articles.n > ? ORDER BY articles.n LIMIT ?`

function transferred(database: SqlDatabase, row: SqlRow): TransferredArticle {
  const n = Number(row['n'])
  const moment = (name: string, column: string) => (typeof row[column] === 'number' ? { [name]: new Date(row[column]).toISOString() } : {})
  return {
    document: {
      key: String(row['key']),
      name: String(row['name']),
      isFeed: row['is_feed'] === 1,
      ...(typeof row['feed_title'] === 'string' && { feedTitle: row['feed_title'] }),
      collections: database
        .rows('SELECT key FROM collections JOIN collection_documents ON collection = id WHERE document = ? ORDER BY key', Number(row['document']))
        .map(({ key }) => String(key)),
    },
    entry: String(row['entry']),
    position: Number(row['position']),
    versions: versionsOf(database, n),
    ...moment('readAt', 'read_at'),
    ...moment('starredAt', 'starred_at'),
    ...moment('laterAt', 'later_at'),
    tags: database
      .rows('SELECT name, key FROM article_tags JOIN tags ON tags.id = tag WHERE n = ? ORDER BY name', n)
      .map((tag) => ({ name: String(tag['name']), key: String(tag['key']) })),
    marks: database.rows('SELECT mark FROM article_marks WHERE n = ? ORDER BY mark', n).map(({ mark }) => String(mark)),
    highlights: database.rows('SELECT * FROM highlights WHERE n = ? ORDER BY start, id', n).map(highlightOf),
  }
}

function versionsOf(database: SqlDatabase, n: number): readonly TransferredVersion[] {
  return database
    .rows('SELECT json, kept_at, captures.hash, captures.size FROM versions JOIN captures ON captures.id = capture WHERE n = ? ORDER BY version', n)
    .map((row) => ({
      capture: String(row['hash']), captureSize: Number(row['size']), keptAt: String(row['kept_at']), article: JSON.parse(String(row['json'])) as Article,
    }))
}

function highlightOf(row: SqlRow): TransferredHighlight {
  return {
    id: String(row['id']), hash: String(row['hash']), start: Number(row['start']), end: Number(row['end']), exact: String(row['exact']), prefix: String(row['prefix']),
    suffix: String(row['suffix']), lost: row['lost'] === 1, ...(typeof row['was'] === 'string' && { was: row['was'] }),
    ...(typeof row['note'] === 'string' && { note: row['note'] }), madeAt: String(row['made_at']), changedAt: String(row['changed_at']),
  }
}

const at = (moment: string | undefined) => (moment === undefined ? null : Date.parse(moment))

/** Out: whether it was new. */
function keep(database: SqlDatabase, { document: told, entry, position, versions, ...state }: TransferredArticle): boolean {
  const { key, name, isFeed, feedTitle, collections } = told
  const document = keepDocument(database, { key, name, isFeed, ...(feedTitle !== undefined && { feedTitle }) }).id
  for (const collection of collections) {
    const known = database.row('SELECT id FROM collections WHERE key = ?', collection)
    if (known) join(database, String(known['id']), document)
  }
  const id = articleId(key, entry)
  const isNew = !presentVersions(database, [id]).has(id)
  if (isNew) for (const version of versions) keepOne(database, version, { id, document, entry, position })
  keepState(database, id, state)
  return isNew
}

interface Where {
  readonly id: string
  readonly document: number
  readonly entry: string
  readonly position: number
}

function keepOne(database: SqlDatabase, { capture, captureSize, keptAt, article }: TransferredVersion, { id, ...where }: Where): void {
  const known = database.row('SELECT id FROM captures WHERE hash = ?', capture)
  // Without their bytes, as those that were let go.
  const number = known ? Number(known['id']) : database.insert("INSERT INTO captures (hash, bytes, size) VALUES (?, x'', ?)", capture, captureSize)
  const kept = keepVersion(database, presentVersions(database, [id]).get(id), { ...where, id, article, capture: number, captureHash: capture, keptAt })
  if (kept) tellHooks(database, [kept])
}

function keepState(database: SqlDatabase, id: string, { readAt, starredAt, laterAt, tags, marks, highlights }: Omit<TransferredArticle, 'document' | 'entry' | 'position' | 'versions'>): void {
  const n = Number(database.row('SELECT n FROM articles WHERE id = ?', id)?.['n'])
  database.run(
    'UPDATE articles SET read_at = coalesce(read_at, ?), starred_at = coalesce(starred_at, ?), later_at = coalesce(later_at, ?) WHERE n = ?',
    at(readAt), at(starredAt), at(laterAt), n,
  )
  for (const tag of tags) {
    database.run('INSERT OR IGNORE INTO tags (name, key) VALUES (?, ?)', tag.name, tag.key)
    database.run('INSERT OR IGNORE INTO article_tags (n, tag) SELECT ?, id FROM tags WHERE key = ?', n, tag.key)
  }
  for (const mark of marks) database.run('INSERT OR IGNORE INTO article_marks (n, mark) VALUES (?, ?)', n, mark)
  for (const highlight of highlights) {
    database.run(
      'INSERT OR IGNORE INTO highlights (id, n, hash, start, "end", exact, prefix, suffix, was, note, lost, made_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      highlight.id, n, highlight.hash, highlight.start, highlight.end, highlight.exact, highlight.prefix, highlight.suffix, highlight.was ?? null, highlight.note ?? null,
      Number(highlight.lost), highlight.madeAt, highlight.changedAt,
    )
  }
}
