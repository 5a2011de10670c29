import { deflateSync, inflateSync } from 'node:zlib'
import type { Capture } from '../../fetch/index.ts'
import { captureHash } from '../content-hash.ts'
import type { SqlDatabase } from './driver.ts'

/** Keeps raw bytes once, whatever number of documents have them. Out: their hash. */
export function keepCapture(database: SqlDatabase, document: number, capture: Capture): string {
  const hash = captureHash(capture.bytes)
  if (!database.row('SELECT 1 FROM captures WHERE hash = ?', hash)) {
    database.run('INSERT INTO captures (hash, bytes, size) VALUES (?, ?, ?)', hash, deflateSync(capture.bytes), capture.bytes.length)
  }
  database.run(
    'INSERT OR IGNORE INTO document_captures (document, capture, url, media_type, charset, fetched_at) VALUES (?, ?, ?, ?, ?, ?)',
    document, hash, capture.url ?? null, capture.mediaType ?? null, capture.declaredCharset ?? null, capture.fetchedAt,
  )
  return hash
}

export function keptBytes(database: SqlDatabase, hash: string): Uint8Array | undefined {
  const bytes = database.row('SELECT bytes FROM captures WHERE hash = ?', hash)?.['bytes']
  return bytes instanceof ArrayBuffer ? inflateSync(new Uint8Array(bytes)) : undefined
}
