import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { TroubleError, trouble } from '../trouble/index.ts'

/** Makes a folder where it is not there. Out: the folder. Throws TroubleError `data-folder-unwritable`. */
export function makeWritableFolder(folder: string): string {
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
