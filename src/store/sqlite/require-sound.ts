import { type TroubleCode, TroubleError, trouble } from '../../trouble/index.ts'
import type { SqlDatabase } from './driver.ts'

interface RequireSoundOptions {
  /** Indexes are compared with their tables, too; it takes several times as long. */
  readonly thorough?: boolean
  readonly code?: TroubleCode
}

/** Looks a database through. Throws TroubleError (`database-broken`, or `code`) with the first thing that is wrong with it. */
export function requireSound(database: SqlDatabase, file: string, { thorough = false, code = 'database-broken' }: RequireSoundOptions = {}): void {
  const check = thorough ? 'integrity_check' : 'quick_check'
  const found = String(Object.values(database.row(`PRAGMA ${check}(1)`) ?? {})[0])
  if (found !== 'ok') throw new TroubleError(trouble(code, { file, reason: found }))
  if (thorough && database.row('PRAGMA foreign_key_check')) throw new TroubleError(trouble(code, { file, reason: 'foreign_key_check' }))
}
