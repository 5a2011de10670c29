import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { TroubleError, trouble } from '../trouble/index.ts'
import type { Store } from './store.ts'
import { openDatabase } from './sqlite/driver.ts'
import { migrate } from './sqlite/migrate.ts'
import { sqliteStore } from './sqlite/sqlite-store.ts'

export const DATABASE_NAME = 'yinzheng.db'

/**
 * Opens the library in a folder, making both if need be. `:memory:` keeps it for the life of the process only.
 *
 * Throws TroubleError: `data-folder-unwritable`, `database-newer`, `database-broken`, `database-busy`.
 */
export async function openStore(folder: string): Promise<Store> {
  const file = folder === ':memory:' ? folder : join(writableFolder(folder), DATABASE_NAME)
  const database = openDatabase(file)
  try {
    migrate(database, file)
  } catch (error) {
    database.close()
    throw error
  }
  return sqliteStore(database)
}

function writableFolder(folder: string): string {
  try {
    makeFolder(folder)
    return folder
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new TroubleError(trouble('data-folder-unwritable', { file: folder, reason }), { cause: error })
  }
}

/** `mkdirSync` with `recursive` never returns where a folder is there and takes none into it, as `/proc` (Node 20). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another Yinzheng was quicker.
    if (!existsSync(folder)) throw error
  }
}
