import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { TroubleError, trouble } from '../../trouble/index.ts'

/**
 * Keeps what is sent in a file for as long as the work takes, however much it is: nothing of it waits in memory.
 *
 * In: what is sent, the most bytes that are taken, the work. Out: what the work gives. Throws TroubleError `body-too-large`, `disk-full`, and what the work throws.
 */
export async function receiveFile<Result>(sent: globalThis.ReadableStream<Uint8Array> | null, most: number, work: (file: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'yinzheng-received-'))
  const file = join(folder, 'received')
  try {
    const handle = await open(file, 'w', 0o600)
    await pipeline(Readable.fromWeb((sent ?? new Blob([]).stream()) as ReadableStream<Uint8Array>), counted(most), handle.createWriteStream())
    return await work(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') throw new TroubleError(trouble('disk-full', { file }), { cause: error })
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function counted(most: number) {
  return async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let bytes = 0
    for await (const chunk of chunks) {
      bytes += chunk.byteLength
      if (bytes > most) throw new TroubleError(trouble('body-too-large', { limit: most }))
      yield chunk
    }
  }
}
