import { captureHash } from '../content-hash.ts'
import type { Documents } from '../documents.ts'
import { keptBytes } from './captures.ts'
import { change } from './change.ts'
import { collectionsIn, join } from './collections.ts'
import type { SqlDatabase } from './driver.ts'
import { changesBy, keep, keepDocument } from './keep-document.ts'
import { articleOf, articlesOf, versionsOf } from './rows.ts'

export function documentsIn(database: SqlDatabase): Documents {
  return {
    ...collectionsIn(database),
    ...keepingIn(database),
    articles: async (collection) => articlesOf(database, collection),
    article: async (id) => articleOf(database, id),
    revision: async () => Number(database.row('SELECT n FROM revision')?.['n'] ?? 0),
    versions: async (id) => versionsOf(database, id),
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

function keepingIn(database: SqlDatabase): Pick<Documents, 'changesBy' | 'keep' | 'keepAll' | 'keepMissed'> {
  return {
    keep: async (document) => change(database, () => keep(database, document)),
    keepAll: async (documents) => change(database, () => documents.map((document) => keep(database, document))),
    changesBy: async (document) => changesBy(database, document),
    keepMissed: async ({ collection, key, name, trouble }) =>
      change(database, () => {
        const id = keepDocument(database, { key, name, isFeed: false, trouble: JSON.stringify(trouble) })
        if (collection !== undefined) join(database, collection, id)
      }),
  }
}
