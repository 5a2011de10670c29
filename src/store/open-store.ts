import { join } from 'node:path'
import { DATABASE_NAME } from './data-folder.ts'
import { type FolderLock, inUse, lockFolder, tryLockFolder } from './folder-lock.ts'
import { openDatabase, type SqlDatabase } from './sqlite/driver.ts'
import { migrate, schemaVersion } from './sqlite/migrate.ts'
import { MIGRATIONS } from './sqlite/migrations/index.ts'
import { requireSound } from './sqlite/require-sound.ts'
import { sqliteStore } from './sqlite/sqlite-store.ts'
import type { Store } from './store.ts'
import { makeWritableFolder } from './writable-folder.ts'

/**
 * `owner`: has the library to itself until it is closed; a second owner is refused. `reader`: changes nothing, beside an owner or
 * without one. `visitor`: a short change beside an owner, such as a new password.
 */
export type StoreUse = 'owner' | 'reader' | 'visitor'

export interface OpenStoreOptions {
  readonly as?: StoreUse
}

/**
 * Opens the library in a folder, making both if need be. `:memory:` keeps it for the life of the process only.
 *
 * After a crash the database is looked through first. Throws TroubleError: `library-in-use`, `data-folder-unwritable`, `disk-full`,
 * `database-newer`, `database-broken`, `database-busy`.
 */
export async function openStore(folder: string, { as = 'owner' }: OpenStoreOptions = {}): Promise<Store> {
  if (folder === ':memory:') return inMemory(folder)
  const file = join(makeWritableFolder(folder), DATABASE_NAME)
  const lock = as === 'owner' ? lockFolder(folder) : tryLockFolder(folder)
  if (!lock) return sqliteStore(besideOwner(folder, file, as))
  const database = ownDatabase(file, lock)
  if (as === 'owner') return sqliteStore(closingBoth(database, lock))
  database.close()
  lock.release()
  return sqliteStore(besideOwner(folder, file, as))
}

/** Sound and of the present schema; the lock is given back where it is not. */
function ownDatabase(file: string, lock: FolderLock): SqlDatabase {
  let database: SqlDatabase | undefined
  try {
    database = openDatabase(file)
    if (lock.leftOpen) requireSound(database, file, { how: 'tables' })
    migrate(database, file)
    return database
  } catch (error) {
    database?.close()
    if (lock.leftOpen) lock.abandon()
    else lock.release()
    throw error
  }
}

function inMemory(folder: string): Store {
  const database = openDatabase(folder)
  migrate(database, folder)
  return sqliteStore(database)
}

const closingBoth = (database: SqlDatabase, lock: FolderLock): SqlDatabase => ({
  ...database,
  close: () => {
    database.close()
    lock.release()
  },
})

/** The owner has made it what it is: if that is an older schema, only ending that one helps. */
function besideOwner(folder: string, file: string, as: StoreUse): SqlDatabase {
  const database = openDatabase(file, { readOnly: as === 'reader' })
  if (schemaVersion(database) === MIGRATIONS.length) return database
  database.close()
  throw inUse(folder)
}
