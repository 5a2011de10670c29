/**
 * The one file that knows libsql. Its ways are kept in here: parameters go in as an array, rows come from `all()` alone (`get()` adds
 * `_metadata` and leaves the statement open), blobs arrive as ArrayBuffer, a closed connection lives on until its statements are collected.
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
  /** Out: the number of the row that it put in. */
  readonly insert: (sql: string, ...values: readonly SqlValue[]) => number
  readonly rows: (sql: string, ...values: readonly SqlValue[]) => readonly SqlRow[]
  readonly row: (sql: string, ...values: readonly SqlValue[]) => SqlRow | undefined
  /** All or nothing; the write lock is taken at once, so that two writers wait instead of failing half-way. */
  readonly transaction: <Value>(work: () => Value) => Value
  readonly readOnly: boolean
  readonly close: () => void
}

const BUSY_TIMEOUT_MS = 5000
/** Prepared and kept at hand; a search is a statement of its own for each number of words. */
const MOST_STATEMENTS = 300
/** Of pages in memory; what is not in it, the system's own cache has. */
const CACHE_KIB = 16_000
/** A log that one large transaction blew up is cut back to this. */
const MOST_LOG_BYTES = 64_000_000

/** SQLite's result codes, as far as a reader can do something about them. */
const TROUBLE_OF: readonly (readonly [RegExp, Trouble['code']])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'database-busy'],
  [/^SQLITE_(NOTADB|CORRUPT)/, 'database-broken'],
  [/^SQLITE_FULL/, 'disk-full'],
  [/^SQLITE_(CANTOPEN|READONLY|IOERR|PERM)/, 'data-folder-unwritable'],
]

export interface OpenDatabaseOptions {
  /** How long to wait for another writer. */
  readonly busyTimeoutMs?: number
  /** Every change is refused. */
  readonly readOnly?: boolean
  /** A file that is only looked at: how it is written is left alone. */
  readonly asItIs?: boolean
}

/** In: a file's path, or `:memory:`. Throws TroubleError. */
export function openDatabase(file: string, options: OpenDatabaseOptions = {}): SqlDatabase {
  const database = guarded(file, () => connect(file, options))
  const { readOnly = false } = options
  const statements = new Map<string, Libsql.Statement>()
  const statement = (sql: string) => {
    const known = statements.get(sql) ?? database.prepare(sql)
    // Taken out and put in again: the first one is the one that nobody asked for the longest.
    statements.delete(sql)
    statements.set(sql, known)
    if (statements.size > MOST_STATEMENTS) statements.delete(statements.keys().next().value!)
    return known
  }
  const rows: SqlDatabase['rows'] = (sql, ...values) => guarded(file, () => statement(sql).all(values) as SqlRow[], readOnly)
  const run = (sql: string, values: readonly SqlValue[]) => guarded(file, () => statement(sql).run(values), readOnly)
  const script = (sql: string) => guarded(file, () => void database.exec(sql), readOnly)
  return {
    readOnly,
    script,
    rows,
    row: (sql, ...values) => rows(sql, ...values)[0],
    run: (sql, ...values) => void run(sql, values),
    insert: (sql, ...values) => Number(run(sql, values).lastInsertRowid),
    transaction: (work) => inTransaction(script, work),
    close: () => {
      if (!readOnly) settleLog(database)
      statements.clear()
      database.close()
    },
  }
}

/**
 * Writes the log into the database. libsql closes a connection only once the garbage collector has taken its statements, and a process
 * mostly ends before that; nothing would be lost, but the file by itself would not be the library. Where others read, it is left to them.
 */
function settleLog(database: Libsql.Database): void {
  try {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } catch {
    // What is in the log stays in the log.
  }
}

/** The native module loads when a database is opened, not when a command only prints its help. */
const libsql = () => createRequire(import.meta.url)('libsql') as typeof Libsql

function connect(file: string, { busyTimeoutMs = BUSY_TIMEOUT_MS, readOnly = false, asItIs = false }: OpenDatabaseOptions): Libsql.Database {
  const database = new (libsql())(file)
  database.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`)
  if (!asItIs) {
    database.exec('PRAGMA page_size = 16384')
    database.exec('PRAGMA journal_mode = WAL')
  }
  database.exec('PRAGMA synchronous = FULL')
  database.exec('PRAGMA foreign_keys = ON')
  database.exec(`PRAGMA cache_size = -${CACHE_KIB}`)
  database.exec(`PRAGMA journal_size_limit = ${MOST_LOG_BYTES}`)
  if (readOnly) database.exec('PRAGMA query_only = ON')
  return database
}

/**
 * Holds a file for this process alone, until it is let go or the process dies, however it dies: the lock is the operating system's.
 *
 * Out: how to let go; undefined where another process holds it. The file stays empty. Nothing but SQLite may open it in this process: closing
 * any other handle of it would give the lock away (POSIX).
 */
export function holdFile(file: string, { waitMs = 0 }: { readonly waitMs?: number } = {}): (() => void) | undefined {
  const database = guarded(file, () => new (libsql())(file))
  try {
    guarded(file, () => database.exec(`PRAGMA busy_timeout = ${waitMs}; PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE`))
    return () => database.close()
  } catch (error) {
    database.close()
    if (error instanceof TroubleError && error.trouble.code === 'database-busy') return undefined
    throw error
  }
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

function guarded<Value>(file: string, work: () => Value, readOnly = false): Value {
  try {
    return work()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const sqliteCode = codeOf(error)
    const refused = readOnly && sqliteCode === 'SQLITE_READONLY'
    const code = refused ? 'library-read-only' : TROUBLE_OF.find(([pattern]) => pattern.test(sqliteCode))?.[1]
    if (code) throw new TroubleError(trouble(code, { file, reason }), { cause: error })
    throw error
  }
}

/** libsql throws a plain error without a code when the file cannot be opened: `ConnectionFailed("Unable to open …")`. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code === '' && String(error).includes('ConnectionFailed') ? 'SQLITE_CANTOPEN' : code
}
