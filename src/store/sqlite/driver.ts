/**
 * The one file that knows libsql. Its ways are kept in here: parameters go in as an array, rows come from `all()` alone (`get()` adds
 * `_metadata` and leaves the statement open), blobs arrive as ArrayBuffer.
 */
import { createRequire } from 'node:module'
import type Libsql from 'libsql'
import { type Trouble, TroubleError, trouble } from '../../trouble/index.ts'

export type SqlValue = string | number | null | Uint8Array
export type SqlRow = Readonly<Record<string, string | number | null | ArrayBuffer>>

export interface SqlDatabase {
  /** Several statements without parameters. */
  readonly script: (sql: string) => void
  readonly run: (sql: string, ...values: readonly SqlValue[]) => void
  readonly rows: (sql: string, ...values: readonly SqlValue[]) => readonly SqlRow[]
  readonly row: (sql: string, ...values: readonly SqlValue[]) => SqlRow | undefined
  /** All or nothing; the write lock is taken at once, so that two writers wait instead of failing half-way. */
  readonly transaction: <Value>(work: () => Value) => Value
  readonly close: () => void
}

const BUSY_TIMEOUT_MS = 5000

/** SQLite's result codes, as far as a reader can do something about them. */
const TROUBLE_OF: readonly (readonly [RegExp, Trouble['code']])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'database-busy'],
  [/^SQLITE_(NOTADB|CORRUPT)/, 'database-broken'],
  [/^SQLITE_(CANTOPEN|READONLY|FULL|IOERR|PERM)/, 'data-folder-unwritable'],
]

/** In: a file's path, or `:memory:`; how long to wait for another writer. Throws TroubleError. */
export function openDatabase(file: string, { busyTimeoutMs = BUSY_TIMEOUT_MS }: { readonly busyTimeoutMs?: number } = {}): SqlDatabase {
  const database = guarded(file, () => connect(file, busyTimeoutMs))
  const statements = new Map<string, Libsql.Statement>()
  const statement = (sql: string) => {
    const known = statements.get(sql) ?? database.prepare(sql)
    statements.set(sql, known)
    return known
  }
  const rows: SqlDatabase['rows'] = (sql, ...values) => guarded(file, () => statement(sql).all(values) as SqlRow[])
  const script = (sql: string) => guarded(file, () => void database.exec(sql))
  return {
    script,
    rows,
    row: (sql, ...values) => rows(sql, ...values)[0],
    run: (sql, ...values) => guarded(file, () => void statement(sql).run(values)),
    transaction: (work) => inTransaction(script, work),
    close: () => {
      statements.clear()
      database.close()
    },
  }
}

/** `createRequire`: the native module loads when a database is opened, not when a command only prints its help. */
function connect(file: string, busyTimeoutMs: number): Libsql.Database {
  const Database = createRequire(import.meta.url)('libsql') as typeof Libsql
  const database = new Database(file)
  database.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`)
  database.exec('PRAGMA page_size = 16384')
  database.exec('PRAGMA journal_mode = WAL')
  database.exec('PRAGMA synchronous = FULL')
  database.exec('PRAGMA foreign_keys = ON')
  return database
}

function inTransaction<Value>(script: (sql: string) => void, work: () => Value): Value {
  script('BEGIN IMMEDIATE')
  try {
    const value = work()
    script('COMMIT')
    return value
  } catch (error) {
    rollBack(script)
    throw error
  }
}

/** On a full or failing disk SQLite has rolled back by itself; what is worth telling is the first error. */
function rollBack(script: (sql: string) => void): void {
  try {
    script('ROLLBACK')
  } catch (error) {
    if (!String(error).includes('no transaction is active')) throw error
  }
}

function guarded<Value>(file: string, work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const code = TROUBLE_OF.find(([pattern]) => pattern.test(codeOf(error)))?.[1]
    if (code) throw new TroubleError(trouble(code, { file, reason }), { cause: error })
    throw error
  }
}

/** libsql throws a plain error without a code when the file cannot be opened: `ConnectionFailed("Unable to open …")`. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code === '' && String(error).includes('ConnectionFailed') ? 'SQLITE_CANTOPEN' : code
}
