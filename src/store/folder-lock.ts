import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { TroubleError, trouble } from '../trouble/index.ts'
import { fileTroubleOf } from './durable-files.ts'
import { holdFile } from './sqlite/driver.ts'

/** Held by the operating system for as long as the process lives. */
const LOCK_NAME = 'yinzheng.lock'
/** Who holds it; left behind by one that did not close the library. */
const HOLDER_NAME = 'yinzheng.pid'

/** A reader or a visitor that finds no owner has the folder for a moment, to see that all is well. */
const VISIT_MS = 1000

export interface FolderLock {
  /** The last process to hold it did not close the library. Its data must be looked at before they are used. */
  readonly leftOpen: boolean
  /** Everything is closed, or was found to be sound. */
  readonly release: () => void
  /** The next one to open it has to look at the data again. */
  readonly abandon: () => void
}

/** Takes a data folder for this process. Out: undefined where another process has it, and still has it after so long. */
export function tryLockFolder(folder: string, { waitMs = 0 }: { readonly waitMs?: number } = {}): FolderLock | undefined {
  const letGo = holdFile(join(folder, LOCK_NAME), { waitMs })
  if (!letGo) return undefined
  const holder = join(folder, HOLDER_NAME)
  const leftOpen = existsSync(holder)
  try {
    nameHolder(holder)
  } catch (error) {
    letGo()
    throw fileTroubleOf(error, holder)
  }
  return {
    leftOpen,
    release: () => {
      rmSync(holder, { force: true })
      letGo()
    },
    abandon: letGo,
  }
}

/** On a full disk the file is there without a number in it, and the library can be read all the same. */
function nameHolder(holder: string): void {
  try {
    writeFileSync(holder, `${process.pid}\n`)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  }
}

/** The same; throws TroubleError `library-in-use` where another process has it. */
export function lockFolder(folder: string): FolderLock {
  const lock = tryLockFolder(folder, { waitMs: VISIT_MS })
  if (!lock) throw inUse(folder)
  return lock
}

export const inUse = (folder: string) => new TroubleError(trouble('library-in-use', { file: folder, pid: holderOf(folder) }))

/** It may have let go in this very moment. */
function holderOf(folder: string): string {
  try {
    return readFileSync(join(folder, HOLDER_NAME), 'utf8').trim() || '?'
  } catch {
    return '?'
  }
}
