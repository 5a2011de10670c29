import { TroubleError, trouble } from '../../trouble/index.ts'
import type { SqlDatabase } from './driver.ts'
import { MIGRATIONS } from './migrations/index.ts'

/**
 * Brings a database to the present schema, one migration in one transaction: killed at any point, it goes on where it was.
 *
 * Throws TroubleError `database-newer` where a later version of the program has changed it; then nothing was touched.
 */
export function migrate(database: SqlDatabase, file: string, migrations: readonly string[] = MIGRATIONS): void {
  const found = versionOf(database)
  if (found > migrations.length) {
    throw new TroubleError(trouble('database-newer', { file, found, known: migrations.length }))
  }
  while (versionOf(database) < migrations.length) database.transaction(() => step(database, migrations))
}

/** Asks again inside the transaction: another process may have been quicker. */
function step(database: SqlDatabase, migrations: readonly string[]): void {
  const next = versionOf(database)
  const sql = migrations[next]
  if (sql === undefined) return
  database.script(sql)
  database.script(`PRAGMA user_version = ${next + 1}`)
}

const versionOf = (database: SqlDatabase) => Number(database.row('PRAGMA user_version')?.['user_version'] ?? 0)
