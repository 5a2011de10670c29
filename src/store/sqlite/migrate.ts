import { TroubleError, trouble } from '../../trouble/index.ts'
import type { SqlDatabase } from './driver.ts'
import { type Migration, MIGRATIONS } from './migrations/index.ts'

/**
 * Brings a database to the present schema, one migration in one transaction: killed at any point, it goes on where it was.
 *
 * Throws TroubleError `database-newer` where a later version of the program has changed it; then nothing was touched.
 */
export function migrate(database: SqlDatabase, file: string, migrations: readonly Migration[] = MIGRATIONS): void {
  const found = schemaVersion(database)
  if (found > migrations.length) {
    throw new TroubleError(trouble('database-newer', { file, found, known: migrations.length }))
  }
  if (found === migrations.length) return
  // A table that others refer to can only be made anew while nobody looks; what they refer to is looked at before the commit.
  database.script('PRAGMA foreign_keys = OFF')
  try {
    while (schemaVersion(database) < migrations.length) database.transaction(() => step(database, migrations))
  } finally {
    database.script('PRAGMA foreign_keys = ON')
  }
}

/** Asks again inside the transaction: another process may have been quicker. */
function step(database: SqlDatabase, migrations: readonly Migration[]): void {
  const next = schemaVersion(database)
  const migration = migrations[next]
  if (migration === undefined) return
  if (typeof migration === 'string') database.script(migration)
  else migration(database)
  if (database.row('PRAGMA foreign_key_check')) throw new Error(`migration ${next + 1} leaves references to nothing`)
  database.script(`PRAGMA user_version = ${next + 1}`)
}

/** How many migrations a database has seen. */
export const schemaVersion = (database: SqlDatabase) => Number(database.row('PRAGMA user_version')?.['user_version'] ?? 0)
