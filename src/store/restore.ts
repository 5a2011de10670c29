import { copyFileSync, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { TroubleError, trouble } from '../trouble/index.ts'
import { DATABASE_NAME } from './data-folder.ts'
import { fileTroubleOf, syncFile } from './durable-files.ts'
import { lockFolder } from './folder-lock.ts'
import { makeWritableFolder } from './writable-folder.ts'
import { openDatabase, type SqlDatabase } from './sqlite/driver.ts'
import { schemaVersion } from './sqlite/migrate.ts'
import { LIBRARY_MARK } from './sqlite/migrations/0002-lists.ts'
import { MIGRATIONS } from './sqlite/migrations/index.ts'
import { requireSound } from './sqlite/require-sound.ts'

export type RestoreStep = 'copied' | 'verified' | 'put-aside' | 'restored'

export interface RestoreOptions {
  /** For the name of the library that was there before. */
  readonly now: Date
  /** Called after each step; what stops here has lost nothing. */
  readonly onStep?: (step: RestoreStep) => void
}

export interface Restored {
  readonly articles: number
  /** Where the library that was there before is now; none if there was none. */
  readonly before?: string
}

/**
 * Makes a backup the library of a data folder. It is copied and looked through before anything is touched; then it takes the old library's
 * place in one step, and the old one stays beside it under another name.
 *
 * Throws TroubleError: `file-not-found`, `backup-broken`, `database-newer`, `library-in-use`, `data-folder-unwritable`, `disk-full`,
 * `file-unwritable`; after each of them the library is as it was.
 */
export function restore(folder: string, name: string, { now, onStep }: RestoreOptions): Restored {
  const backup = resolve(name)
  if (!existsSync(backup)) throw new TroubleError(trouble('file-not-found', { name }))
  const lock = lockFolder(makeWritableFolder(folder))
  const [library, incoming] = [join(folder, DATABASE_NAME), join(folder, `${DATABASE_NAME}.incoming`)]
  try {
    copyBackup(backup, incoming)
    onStep?.('copied')
    const articles = verify(incoming, backup)
    onStep?.('verified')
    const before = existsSync(library) ? putAside(library, join(folder, `before-restore-${nameOf(now)}.db`)) : undefined
    onStep?.('put-aside')
    renameSync(incoming, library)
    syncFile(folder)
    onStep?.('restored')
    lock.release()
    return { articles, ...(before !== undefined && { before }) }
  } catch (error) {
    removeDatabase(incoming)
    if (lock.leftOpen) lock.abandon()
    else lock.release()
    throw fileTroubleOf(error, library)
  }
}

/** `2026-11-21T200102Z`. */
const nameOf = (now: Date) => `${now.toISOString().slice(0, 19).replaceAll(':', '')}Z`

/** A database that was copied by hand may have its log beside it. */
function copyBackup(backup: string, incoming: string): void {
  removeDatabase(incoming)
  copyFileSync(backup, incoming)
  if (existsSync(`${backup}-wal`)) copyFileSync(`${backup}-wal`, `${incoming}-wal`)
}

function removeDatabase(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true })
}

/** Out: how many articles are in it. */
function verify(incoming: string, backup: string): number {
  try {
    const database = openDatabase(incoming, { asItIs: true })
    try {
      const articles = verified(database, backup)
      // One file again, whatever it was.
      database.script('PRAGMA journal_mode = DELETE')
      return articles
    } finally {
      database.close()
      syncFile(incoming)
    }
  } catch (error) {
    if (!(error instanceof TroubleError) || error.trouble.code !== 'database-broken') throw error
    throw new TroubleError(trouble('backup-broken', { file: backup, reason: String(error.trouble.args['reason']) }), { cause: error })
  }
}

function verified(database: SqlDatabase, backup: string): number {
  const found = schemaVersion(database)
  if (found > MIGRATIONS.length) throw new TroubleError(trouble('database-newer', { file: backup, found, known: MIGRATIONS.length }))
  if (!isLibrary(database, found)) throw new TroubleError(trouble('backup-broken', { file: backup, reason: 'application_id' }))
  requireSound(database, backup, { how: 'thorough', code: 'backup-broken' })
  return Number(database.row('SELECT count(*) AS n FROM articles')?.['n'])
}

/** The first schema had no mark yet. */
function isLibrary(database: SqlDatabase, version: number): boolean {
  if (version === 1) return database.row("SELECT 1 FROM sqlite_master WHERE name = 'document_captures'") !== undefined
  return version > 1 && database.row('PRAGMA application_id')?.['application_id'] === LIBRARY_MARK
}

/** The old library gets a second name; its first one stays until the new library takes it. Out: the second name. */
function putAside(library: string, aside: string): string {
  settle(library)
  addName(library, aside)
  if (hasLog(library)) addName(`${library}-wal`, `${aside}-wal`)
  // A log that belongs to the old library would be taken for the new one's.
  for (const ending of ['-wal', '-shm']) rmSync(`${library}${ending}`, { force: true })
  return aside
}

const hasLog = (library: string) => (statSync(`${library}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0

/** Writes the log into the database, if it can be: a broken one is put aside with its log. */
function settle(library: string): void {
  try {
    openDatabase(library).close()
  } catch (error) {
    if (!(error instanceof TroubleError)) throw error
  }
}

function addName(file: string, other: string): void {
  try {
    linkSync(file, other)
  } catch {
    // Not every file system knows a second name (FAT).
    copyFileSync(file, other)
    syncFile(other)
  }
}
