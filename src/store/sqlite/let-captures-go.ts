import { NOT_KEPT_BY_PERSON } from './kept-by-person.ts'
import type { SqlDatabase } from './driver.ts'

interface LetCapturesGo {
  readonly most: number
  /** Bytes of feeds that were first seen before go, too, ms; none, where it is not there. */
  readonly before?: number
}

/** What a person read in keeps all its bytes. */
const OF_SUBSCRIPTION = `
  NOT EXISTS (SELECT 1 FROM document_captures AS other JOIN collection_documents USING (document) WHERE other.capture = captures.id)`

/**
 * Lets raw bytes go: those that no version was read from, unless they are the last that their document gave (what comes next is compared with these);
 * and those of feeds that are too old, unless a person holds on to an article read from them. Out: how many.
 */
export function letCapturesGo(database: SqlDatabase, { most, before }: LetCapturesGo): number {
  const unread = database.rows(
    `SELECT captures.id FROM captures WHERE NOT EXISTS (SELECT 1 FROM versions WHERE capture = captures.id) AND ${OF_SUBSCRIPTION}
       AND NOT EXISTS (SELECT 1 FROM document_captures AS mine WHERE mine.capture = captures.id
         AND mine.fetched_at = (SELECT max(fetched_at) FROM document_captures WHERE document = mine.document))
     LIMIT ?`,
    most,
  )
  const numbers = JSON.stringify(unread.map(({ id }) => id))
  database.run('DELETE FROM document_captures WHERE capture IN (SELECT value FROM json_each(?))', numbers)
  database.run('DELETE FROM captures WHERE id IN (SELECT value FROM json_each(?))', numbers)
  const old = before === undefined ? 0 : emptyOld(database, new Date(before).toISOString(), most - unread.length)
  return unread.length + old
}

/** That they were seen, and when, stays known. */
function emptyOld(database: SqlDatabase, before: string, most: number): number {
  const old = database.rows(
    `SELECT captures.id FROM captures WHERE length(bytes) > 0 AND ${OF_SUBSCRIPTION}
       AND NOT EXISTS (SELECT 1 FROM document_captures JOIN documents ON documents.id = document
         WHERE capture = captures.id AND (fetched_at >= ? OR is_feed = 0))
       AND NOT EXISTS (SELECT 1 FROM versions JOIN articles USING (n) WHERE capture = captures.id AND NOT (${NOT_KEPT_BY_PERSON}))
     LIMIT ?`,
    before, most,
  )
  database.run("UPDATE captures SET bytes = x'' WHERE id IN (SELECT value FROM json_each(?))", JSON.stringify(old.map(({ id }) => id)))
  return old.length
}
