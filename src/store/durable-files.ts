import { closeSync, fsyncSync, openSync } from 'node:fs'
import { TroubleError, trouble } from '../trouble/index.ts'

/** What was written to a file, or which names a folder has, is on the disk when this returns. */
export function syncFile(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } catch (error) {
    // Windows syncs no folders.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) throw error
  } finally {
    closeSync(descriptor)
  }
}

/** In: what the file system threw, and the file that was to be written. Out: the trouble to throw; what is no file trouble stays what it is. */
export function fileTroubleOf(error: unknown, file: string): unknown {
  if (error instanceof TroubleError || !(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error
  if (error.code === 'ENOSPC') return new TroubleError(trouble('disk-full', { file }), { cause: error })
  return /^E[A-Z]+$/.test(error.code) ? new TroubleError(trouble('file-unwritable', { name: file, reason: error.code }), { cause: error }) : error
}
