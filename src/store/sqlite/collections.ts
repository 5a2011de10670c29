import { collectionId } from '../content-hash.ts'
import type { Documents } from '../documents.ts'
import { change } from './change.ts'
import type { SqlDatabase } from './driver.ts'
import { collectionOf, summaryOf } from './rows.ts'

export function collectionsIn(database: SqlDatabase): Pick<Documents, 'collection' | 'collections' | 'setMembers'> {
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

/** Puts a document at the end of a collection. Out: whether it was not in it before. */
export function join(database: SqlDatabase, collection: string, document: number): boolean {
  if (database.row('SELECT 1 FROM collection_documents WHERE collection = ? AND document = ?', collection, document)) return false
  database.run(
    `INSERT INTO collection_documents (collection, document, position)
     SELECT ?1, ?2, coalesce(max(position) + 1, 0) FROM collection_documents WHERE collection = ?1`,
    collection, document,
  )
  return true
}
