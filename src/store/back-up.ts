import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { TroubleError, trouble } from '../trouble/index.ts'
import { DATABASE_NAME } from './data-folder.ts'
import { fileTroubleOf, syncFile } from './durable-files.ts'
import { openDatabase } from './sqlite/driver.ts'
import { requireSound } from './sqlite/require-sound.ts'

export interface BackUpOptions {
  /** Else a file that is there already is left as it is. */
  readonly replace?: boolean
}

export interface BackedUp {
  readonly file: string
  readonly articles: number
  readonly bytes: number
}

/**
 * Writes the whole library into one file, as it was at one moment; whoever has it open may go on working.
 *
 * In: the data folder, and the file to make. The file appears under its name only when it is whole and was looked through.
 * Throws TroubleError: `file-not-found` (there is no library), `backup-exists`, `database-broken`, `disk-full`, `file-unwritable`.
 */
export function backUp(folder: string, name: string, { replace = false }: BackUpOptions = {}): BackedUp {
  const [library, file] = [join(folder, DATABASE_NAME), resolve(name)]
  if (!existsSync(library)) throw new TroubleError(trouble('file-not-found', { name: library }))
  if (existsSync(file) && !replace) throw new TroubleError(trouble('backup-exists', { file }))
  const partial = join(dirname(file), `.${basename(file)}.partial`)
  try {
    rmSync(partial, { force: true })
    copyDatabase(library, partial)
    const articles = lookThrough(partial)
    syncFile(partial)
    renameSync(partial, file)
    syncFile(dirname(file))
    return { file, articles, bytes: statSync(file).size }
  } catch (error) {
    rmSync(partial, { force: true })
    throw ofTheBackup(error, file)
  }
}

/** SQLite names the library, but it is the backup's disk that is full, or its folder that takes nothing. */
function ofTheBackup(error: unknown, file: string): unknown {
  if (!(error instanceof TroubleError)) return fileTroubleOf(error, file)
  const { code, args } = error.trouble
  if (code === 'disk-full') return new TroubleError(trouble('disk-full', { file }), { cause: error })
  return code === 'data-folder-unwritable' ? new TroubleError(trouble('file-unwritable', { name: file, reason: String(args['reason']) }), { cause: error }) : error
}

function copyDatabase(from: string, to: string): void {
  const database = openDatabase(from, { asItIs: true })
  try {
    database.run('VACUUM INTO ?', to)
  } finally {
    database.close()
  }
}

/** Out: how many articles are in it. */
function lookThrough(file: string): number {
  const database = openDatabase(file, { asItIs: true })
  try {
    requireSound(database, file)
    return Number(database.row('SELECT count(*) AS n FROM articles')?.['n'])
  } finally {
    database.close()
  }
}
