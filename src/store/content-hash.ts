import { hash } from 'node:crypto'
import type { Article } from '../article/index.ts'

const hex = (bytes: Uint8Array | string) => hash('sha256', bytes)

/** In: bytes as they came. Out: their SHA-256, in hexadecimal. */
export const captureHash = (bytes: Uint8Array) => hex(bytes)

/** By article: a feed that is polled again is compared with what is kept, and then kept. */
const hashes = new WeakMap<Article, string>()

/** In: an article. Out: a hash of all that it says; its id and file do not count. */
export function articleHash(article: Article): string {
  const known = hashes.get(article)
  if (known !== undefined) return known
  const made = hex(saidBy(article))
  hashes.set(article, made)
  return made
}

/** In: an article, and the id to keep it under. Out: `articleHash`, and JSON of the whole; it is written out once for both. */
export function writeArticle(article: Article, id: string): { readonly hash: string; readonly json: string } {
  const said = saidBy(article)
  const file = article.file === undefined ? '' : `"file":${JSON.stringify(article.file)},`
  return { hash: hashes.get(article) ?? hex(said), json: `{"id":${JSON.stringify(id)},${file}${said.slice(1)}` }
}

function saidBy(article: Article): string {
  const { id: _id, file: _file, ...said } = article
  return JSON.stringify(said)
}

/** In: the document's key and the entry's key in it. Out: a short id, the same every time. */
export const articleId = (documentKey: string, entryKey: string) => hex(`${documentKey}\n${entryKey}`).slice(0, 16)

export const collectionId = (key: string) => hex(key).slice(0, 12)
