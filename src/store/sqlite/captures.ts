import { promisify } from 'node:util'
import { deflate, inflateSync, type ZlibOptions } from 'node:zlib'
import type { Capture } from '../../fetch/index.ts'
import { captureHash } from '../content-hash.ts'
import type { SqlDatabase } from './driver.ts'

const pack = promisify<Uint8Array, ZlibOptions, Buffer>(deflate)

export interface PackedCapture {
  readonly hash: string
  /** zlib; undefined where these bytes are kept already. */
  readonly packed?: Uint8Array
}

/** A page takes half the time of the usual level, and a tenth more room. */
const LEVEL = 3

/** Packs bytes outside of any transaction, on another thread. */
export async function packCapture(database: SqlDatabase, { bytes }: Capture): Promise<PackedCapture> {
  const hash = captureHash(bytes)
  return database.row('SELECT 1 FROM captures WHERE hash = ?', hash) ? { hash } : { hash, packed: await pack(bytes, { level: LEVEL }) }
}

/** Keeps raw bytes once, whatever number of documents have them. Out: their number. */
export function keepBytes(database: SqlDatabase, { bytes }: Capture, { hash, packed }: PackedCapture): number {
  const known = database.row('SELECT id FROM captures WHERE hash = ?', hash)
  return known ? Number(known['id']) : database.insert('INSERT INTO captures (hash, bytes, size) VALUES (?, ?, ?)', hash, packed ?? new Uint8Array(), bytes.length)
}

/** From now on these bytes were seen in this document. */
export function noteSeen(database: SqlDatabase, document: number, bytes: number, { url, mediaType, declaredCharset, fetchedAt }: Capture): void {
  database.run(
    'INSERT OR IGNORE INTO document_captures (document, capture, url, media_type, charset, fetched_at) VALUES (?, ?, ?, ?, ?, ?)',
    document, bytes, url ?? null, mediaType ?? null, declaredCharset ?? null, fetchedAt,
  )
}

export function keptBytes(database: SqlDatabase, hash: string): Uint8Array | undefined {
  const bytes = database.row('SELECT bytes FROM captures WHERE hash = ?', hash)?.['bytes']
  return bytes instanceof ArrayBuffer && bytes.byteLength > 0 ? inflateSync(new Uint8Array(bytes)) : undefined
}
