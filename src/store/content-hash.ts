import { createHash } from 'node:crypto'
import type { Article } from '../article/index.ts'

const hex = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

/** In: bytes as they came. Out: their SHA-256, in hexadecimal. */
export const captureHash = (bytes: Uint8Array) => hex(bytes)

/** In: an article. Out: a hash of all that it says; its id and file do not count. */
export function articleHash(article: Article): string {
  const { id: _id, file: _file, ...said } = article
  return hex(JSON.stringify(said))
}

/** In: the document's key and the entry's key in it. Out: a short id, the same every time. */
export const articleId = (documentKey: string, entryKey: string) => hex(`${documentKey}\n${entryKey}`).slice(0, 16)

export const collectionId = (key: string) => hex(key).slice(0, 12)
