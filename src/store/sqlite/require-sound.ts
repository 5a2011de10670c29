import { type TroubleCode, TroubleError, trouble } from '../../trouble/index.ts'
import type { SqlDatabase } from './driver.ts'

interface RequireSoundOptions {
  /**
   * `tables`: every page of every table, one after the other. `quick`: the same of the whole file, and the full-text index compares each of its words
   * with a checksum; of six seconds for 200,000 articles that is five, and what that index holds can be made again. `thorough`: indexes are
   * compared with their tables, too; it takes several times as long.
   */
  readonly how?: 'tables' | 'quick' | 'thorough'
  readonly code?: TroubleCode
}

/** Looks a database through. Throws TroubleError (`database-broken`, or `code`) with the first thing that is wrong with it. */
export function requireSound(database: SqlDatabase, file: string, { how = 'quick', code = 'database-broken' }: RequireSoundOptions = {}): void {
  for (const check of CHECKS[how](database)) {
    const found = String(Object.values(database.row(`PRAGMA ${check}`) ?? {})[0])
    if (found !== 'ok') throw new TroubleError(trouble(code, { file, reason: found }))
  }
  if (how === 'thorough' && database.row('PRAGMA foreign_key_check')) throw new TroubleError(trouble(code, { file, reason: 'foreign_key_check' }))
}

const CHECKS: Readonly<Record<NonNullable<RequireSoundOptions['how']>, (database: SqlDatabase) => readonly string[]>> = {
  tables: (database) =>
    database.rows("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')").map(({ name }) => `quick_check("${String(name)}")`),
  quick: () => ['quick_check(1)'],
  thorough: () => ['integrity_check(1)'],
}
