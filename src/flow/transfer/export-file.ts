import { createWriteStream, existsSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileTroubleOf, syncFile } from '../../store/index.ts'

/**
 * Writes a file beside the one of its name, and gives it the name once it is whole and on the disk: an export that breaks off leaves the last one as it was.
 *
 * In: the file's name, its parts. Throws TroubleError `disk-full`, `file-unwritable`, and whatever the parts throw.
 */
export async function exportFile(name: string, parts: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const file = existsSync(name) ? realpathSync(name) : resolve(name)
  // A pipe, a terminal: nothing can be beside it.
  if (existsSync(file) && !statSync(file).isFile()) return pipeline(parts, createWriteStream(file)).catch((error: unknown) => Promise.reject(fileTroubleOf(error, name)))
  const partial = join(dirname(file), `.${basename(file)}.${process.pid}.partial`)
  try {
    // Opened before the first part is asked for: a stream that opens by itself may make the file anew after it was taken away.
    const handle = await open(partial, 'w', OWNERS_ALONE)
    await pipeline(parts, handle.createWriteStream())
    syncFile(partial)
    renameSync(partial, file)
    syncFile(dirname(file))
  } catch (error) {
    rmSync(partial, { force: true })
    throw fileTroubleOf(error, name)
  }
}

/** Notes and what was read are nobody else's. */
const OWNERS_ALONE = 0o600
