import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Store } from '../../store/index.ts'
import { TroubleError, trouble } from '../../trouble/index.ts'
import { type ImportedLibrary, importLibrary, type ImportOptions } from './import-library.ts'

export interface ImportFileOptions extends ImportOptions {
  /** Takes in what is there of a file without its closing line, too. */
  readonly incomplete?: boolean
}

/** An article with all its versions; a string may not have more than four times as many. */
const MOST_LINE_CHARACTERS = 128_000_000
/** The closing line is far shorter. */
const TAIL_BYTES = 4096

/**
 * Takes in a file of exported lines.
 *
 * In: its path. Throws TroubleError `not-an-export`; `export-cut-off` where its closing line is missing, before anything was taken in; `document-too-large`;
 * and the store's. What the file system says stays what it is.
 */
export async function importFile(file: string, store: Store, { incomplete = false, ...options }: ImportFileOptions): Promise<ImportedLibrary> {
  const { END } = await import('./line-shapes.ts')
  const isWhole = END.safeParse(parsed(await lastLine(file))).success
  if (!isWhole) await requireHeader(file)
  if (!isWhole && !incomplete) throw new TroubleError(trouble('export-cut-off', { name: options.name ?? file }))
  return importLibrary(linesOf(file), store, { name: file, ...options })
}

async function lastLine(file: string): Promise<string> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const tail = await handle.read({ buffer: Buffer.alloc(TAIL_BYTES), position: Math.max(0, size - TAIL_BYTES) })
    return tail.buffer.toString('utf8', 0, tail.bytesRead).trimEnd().split('\n').at(-1)!
  } finally {
    await handle.close()
  }
}

async function requireHeader(file: string): Promise<void> {
  const { HEADER } = await import('./line-shapes.ts')
  for await (const line of linesOf(file)) {
    if (HEADER.safeParse(parsed(line)).success) return
    break
  }
  throw new TroubleError(trouble('not-an-export'))
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Throws TroubleError `document-too-large` where a line is longer than any that we write: without an end it would fill the memory. */
export async function* linesOf(file: string, most = MOST_LINE_CHARACTERS): AsyncGenerator<string> {
  const parts: string[] = []
  let length = 0
  for await (const chunk of createReadStream(file, { encoding: 'utf8' })) {
    const [first = '', ...others] = String(chunk).split('\n')
    for (const [index, part] of [first, ...others].entries()) {
      if (index > 0) {
        yield parts.splice(0).join('')
        length = 0
      }
      parts.push(part)
      length += part.length
      if (length > most) throw new TroubleError(trouble('document-too-large', { name: file, bytes: length, limit: most }))
    }
  }
  if (length > 0) yield parts.join('')
}
