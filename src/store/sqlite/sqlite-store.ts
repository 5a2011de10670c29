import { articleHash, articleId, captureHash, collectionId } from '../content-hash.ts'
import { entryKeys } from '../entry-keys.ts'
import type { DocumentToKeep, KeptChange, Store } from '../store.ts'
import { keepCapture, keptBytes } from './captures.ts'
import type { SqlDatabase } from './driver.ts'
import { keepVersion } from './keep-version.ts'
import { articleOf, articlesOf, collectionOf, summaryOf, versionsOf } from './rows.ts'

/** How many compiled values are kept; the oldest go first. They can all be made again. */
const MOST_COMPILED = 2000

/** The Store contract, on SQLite. In: a migrated database; `close` closes it. */
export function sqliteStore(database: SqlDatabase): Store {
  return {
    ...collectionsIn(database),
    ...documentsIn(database),
    ...articlesIn(database),
    ...compiledIn(database),
    close: async () => database.close(),
  }
}

function collectionsIn(database: SqlDatabase): Pick<Store, 'collection' | 'collections' | 'setMembers'> {
  return {
    collection: async (key, name, at) => {
      database.run(
        'INSERT INTO collections (id, key, name, created_at) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET name = excluded.name',
        collectionId(key), key, name, at,
      )
      return collectionOf(database.row('SELECT * FROM collections WHERE key = ?', key)!)
    },
    collections: async () =>
      database.rows('SELECT * FROM collections ORDER BY created_at DESC, rowid DESC').map((row) => summaryOf(database, row)),
    setMembers: async (collection, keys) =>
      change(database, () => {
        database.run('DELETE FROM collection_documents WHERE collection = ?', collection)
        keys.forEach((key, position) =>
          database.run(
            'INSERT OR IGNORE INTO collection_documents (collection, document, position) SELECT ?, id, ? FROM documents WHERE key = ?',
            collection, position, key,
          ),
        )
      }),
  }
}

function documentsIn(database: SqlDatabase): Pick<Store, 'keep' | 'keepMissed' | 'captureBytes' | 'firstSeen'> {
  return {
    keep: async (document) => change(database, () => keep(database, document)),
    keepMissed: async ({ collection, key, name, trouble }) =>
      change(database, () => {
        const id = keepDocument(database, key, name, null, JSON.stringify(trouble))
        join(database, collection, id)
      }),
    captureBytes: async (hash) => keptBytes(database, hash),
    firstSeen: async (key, bytes) => {
      const row = database.row(
        'SELECT fetched_at FROM document_captures JOIN documents ON documents.id = document WHERE documents.key = ? AND capture = ?',
        key, captureHash(bytes),
      )
      return row && String(row['fetched_at'])
    },
  }
}

function articlesIn(database: SqlDatabase): Pick<Store, 'articles' | 'article' | 'revision' | 'versions'> {
  return {
    articles: async (collection) => articlesOf(database, collection),
    article: async (id) => articleOf(database, id),
    revision: async () => Number(database.row('SELECT n FROM revision')?.['n'] ?? 0),
    versions: async (id) => versionsOf(database, id),
  }
}

function compiledIn(database: SqlDatabase): Pick<Store, 'compiled' | 'keepCompiled'> {
  return {
    compiled: async <Value>(key: string) => {
      const row = database.row('SELECT json FROM compiled WHERE key = ?', key)
      return row && (JSON.parse(String(row['json'])) as Value)
    },
    keepCompiled: async (key, value, at) =>
      database.transaction(() => {
        database.run('INSERT OR REPLACE INTO compiled (key, json, kept_at) VALUES (?, ?, ?)', key, JSON.stringify(value), at)
        database.run(
          'DELETE FROM compiled WHERE rowid <= (SELECT rowid FROM compiled ORDER BY rowid DESC LIMIT 1 OFFSET ?)', MOST_COMPILED,
        )
      }),
  }
}

/** One transaction; others see that something changed together with what changed. */
function change<Value>(database: SqlDatabase, work: () => Value): Value {
  return database.transaction(() => {
    database.run('UPDATE revision SET n = n + 1')
    return work()
  })
}

function keep(database: SqlDatabase, document: DocumentToKeep): readonly KeptChange[] {
  const { collection, key, capture, isFeed, feedTitle, articles, trouble } = document
  const id = keepDocument(database, key, capture.name, feedTitle ?? null, trouble ? JSON.stringify(trouble) : null)
  join(database, collection, id)
  const hash = keepCapture(database, id, capture)
  const entries = entryKeys(articles, isFeed)
  return articles.map((article, position) => {
    const entry = entries[position]!
    const kept = { ...article, id: articleId(key, entry) }
    const change = keepVersion(database, kept, {
      document: id, entry, position, capture: hash, hash: articleHash(kept), keptAt: capture.fetchedAt,
    })
    return { article: kept.id, change }
  })
}

function keepDocument(database: SqlDatabase, key: string, name: string, feedTitle: string | null, trouble: string | null): number {
  const row = database.row(
    `INSERT INTO documents (key, name, feed_title, trouble) VALUES (?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET name = excluded.name, feed_title = coalesce(excluded.feed_title, feed_title), trouble = excluded.trouble
     RETURNING id`,
    key, name, feedTitle, trouble,
  )
  return Number(row!['id'])
}

function join(database: SqlDatabase, collection: string, document: number): void {
  database.run(
    `INSERT OR IGNORE INTO collection_documents (collection, document, position)
     SELECT ?1, ?2, coalesce(max(position) + 1, 0) FROM collection_documents WHERE collection = ?1`,
    collection, document,
  )
}
