import { setImmediate } from 'node:timers/promises'
import { captureHash } from '../content-hash.ts'
import type { Documents, DocumentToKeep, KeptChange } from '../documents.ts'
import { keptBytes, packCapture, type PackedCapture } from './captures.ts'
import { moveRevision } from './change.ts'
import { collectionsIn, join } from './collections.ts'
import type { SqlDatabase } from './driver.ts'
import { changesBy, keepDocument, keepPart, type KeptDocument, type Part, textsFor } from './keep-document.ts'
import { tellHooks } from './hooks.ts'
import { matchEntries } from './match-entries.ts'
import { articleOf, articlesOf, versionsOf } from './rows.ts'

/** Articles in one transaction. A document with more is kept in parts: a feed of 100,000 entries would stop everything else for a minute. */
const MOST_AT_ONCE = 500

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
  const [only, ...others] = documents
  if (only && others.length === 0 && only.articles.length > MOST_AT_ONCE) return [await keepInParts(database, only, packed[0]!)]
  const texts: Part['texts'][] = []
  for (const document of documents) texts.push(document.indexTexts && await textsFor(database, document, wholeOf(database, document)))
  return keepTogether(database, () => documents.map((document, index) => {
    const whole = wholeOf(database, document)
    return keepPart(database, document, packed[index]!, { ...whole, ...(texts[index] && { texts: texts[index] }) })
  }))
}

const wholeOf = (database: SqlDatabase, document: DocumentToKeep): Part => ({ from: 0, end: document.articles.length, entries: matchEntries(database, document) })

/** Others have their turn between two parts. */
async function keepInParts(database: SqlDatabase, document: DocumentToKeep, packed: PackedCapture): Promise<readonly KeptChange[]> {
  const entries = matchEntries(database, document)
  const changes: KeptChange[] = []
  for (let from = 0; from < entries.length; from += MOST_AT_ONCE) {
    const part = { from, end: Math.min(from + MOST_AT_ONCE, entries.length), entries }
    const texts = await textsFor(database, document, part)
    changes.push(...keepTogether(database, () => [keepPart(database, document, packed, { ...part, texts })])[0]!)
    await setImmediate()
  }
  return changes
}

function keepTogether(database: SqlDatabase, work: () => readonly KeptDocument[]): readonly (readonly KeptChange[])[] {
  return database.transaction(() => {
    const kept = work()
    tellHooks(database, kept.flatMap((document) => document.kept))
    // At the end: an UPDATE makes the full-text index write out what it holds in memory.
    if (kept.some(({ isOther }) => isOther)) moveRevision(database)
    return kept.map(({ changes }) => changes)
  })
}
