import { promisify } from 'node:util'
import { deflate, inflateSync } from 'node:zlib'
import type { Capture } from '../../fetch/index.ts'
import { captureHash } from '../content-hash.ts'
import type { SqlDatabase } from './driver.ts'

const pack = promisify(deflate)

export interface PackedCapture {
  readonly hash: string
  /** zlib; undefined where these bytes are kept already. */
  readonly packed?: Uint8Array
}

/** Packs bytes outside of any transaction, on another thread. */
export async function packCapture(database: SqlDatabase, { bytes }: Capture): Promise<PackedCapture> {
  const hash = captureHash(bytes)
  return database.row('SELECT 1 FROM captures WHERE hash = ?', hash) ? { hash } : { hash, packed: await pack(bytes) }
}

/** Keeps raw bytes once, whatever number of documents have them. Out: their number. */
export function keepCapture(database: SqlDatabase, document: number, capture: Capture, { hash, packed }: PackedCapture): number {
  const known = database.row('SELECT id FROM captures WHERE hash = ?', hash)
  const id = known
    ? Number(known['id'])
    : database.insert('INSERT INTO captures (hash, bytes, size) VALUES (?, ?, ?)', hash, packed ?? new Uint8Array(), capture.bytes.length)
  database.run(
    'INSERT OR IGNORE INTO document_captures (document, capture, url, media_type, charset, fetched_at) VALUES (?, ?, ?, ?, ?, ?)',
    document, id, capture.url ?? null, capture.mediaType ?? null, capture.declaredCharset ?? null, capture.fetchedAt,
  )
  return id
}

export function keptBytes(database: SqlDatabase, hash: string): Uint8Array | undefined {
  const bytes = database.row('SELECT bytes FROM captures WHERE hash = ?', hash)?.['bytes']
  return bytes instanceof ArrayBuffer && bytes.byteLength > 0 ? inflateSync(new Uint8Array(bytes)) : undefined
}
