import { captureHash } from '../content-hash.ts'
import type { Documents, DocumentToKeep, KeptChange } from '../documents.ts'
import { keptBytes, packCapture } from './captures.ts'
import { moveRevision } from './change.ts'
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
        `SELECT fetched_at FROM documents JOIN document_captures ON document = documents.id JOIN captures ON captures.id = capture
         WHERE documents.key = ? AND hash = ?`,
        key, captureHash(bytes),
      )
      return row && String(row['fetched_at'])
    },
  }
}

function keepingIn(database: SqlDatabase): Pick<Documents, 'changesBy' | 'keep' | 'keepAll' | 'keepMissed'> {
  return {
    keep: async (document) => (await keepAll(database, [document]))[0]!,
    keepAll: async (documents) => keepAll(database, documents),
    changesBy: async (document) => changesBy(database, document),
    keepMissed: async ({ collection, key, name, trouble }) =>
      database.transaction(() => {
        const { id, isOther } = keepDocument(database, { key, name, isFeed: false, trouble: JSON.stringify(trouble) })
        const joined = collection !== undefined && join(database, collection, id)
        if (isOther || joined) moveRevision(database)
      }),
  }
}

async function keepAll(database: SqlDatabase, documents: readonly DocumentToKeep[]): Promise<readonly (readonly KeptChange[])[]> {
  const packed = await Promise.all(documents.map(({ capture }) => packCapture(database, capture)))
  return database.transaction(() => {
    const kept = documents.map((document, index) => keep(database, document, packed[index]!))
    // At the end: an UPDATE makes the full-text index write out what it holds in memory.
    if (kept.some(({ isOther }) => isOther)) moveRevision(database)
    return kept.map(({ changes }) => changes)
  })
}
