import type { SqlDatabase } from './driver.ts'

const DAY_MS = 86_400_000

export const NONE: ReadonlySet<string> = new Set()

/** In: ids of articles. Out: those that limits let go. */
export function letGoOf(database: SqlDatabase, ids: readonly string[]): ReadonlySet<string> {
  const rows = database.rows('SELECT let_go.id FROM json_each(?) JOIN let_go ON let_go.id = value', JSON.stringify(ids))
  return rows.length === 0 ? NONE : new Set(rows.map(({ id }) => String(id)))
}

/** The same, of a feed that still shows them: that is noted down, once a day. */
export function wereLetGo(database: SqlDatabase, ids: readonly string[], at: number): ReadonlySet<string> {
  const gone = letGoOf(database, ids)
  if (gone.size > 0) {
    database.run('UPDATE let_go SET seen_at = ?1 WHERE id IN (SELECT value FROM json_each(?2)) AND seen_at < ?1 - ?3', at, JSON.stringify([...gone]), DAY_MS)
  }
  return gone
}

/** A person asks for them by name: they may come back. Out: none. */
export function takenBack(database: SqlDatabase, ids: readonly string[]): ReadonlySet<string> {
  const gone = letGoOf(database, ids)
  if (gone.size > 0) database.run('DELETE FROM let_go WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify([...gone]))
  return NONE
}
