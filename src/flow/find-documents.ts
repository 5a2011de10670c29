import { type Dirent } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Trouble, trouble } from '../trouble/index.ts'

/** Where a document is. `name` is what the reader calls it, `key` what makes it the same document tomorrow. */
export type DocumentPlace =
  | { readonly kind: 'file'; readonly name: string; readonly key: string; readonly path: string }
  | { readonly kind: 'address'; readonly name: string; readonly key: string; readonly url: string }
  | { readonly kind: 'standard-input'; readonly name: '-'; readonly key: '-' }
  | { readonly kind: 'nowhere'; readonly name: string; readonly key: string; readonly trouble: Trouble }

/** What is taken from a folder: `a.html`, `a.warc.gz`; not `a.gz`, `a.csv`. A file that is named itself is read whatever its ending. */
const ENDING = /\.(?:txt|text|md|markdown|[sx]?html?|xml|rss|atom|rdf|json|epub|pdf|warc(?:\.gz)?|eml)$/i
/** Files that speak of the folder, not in it: `README.md`, `LICENSE.txt`; not `readme-first-of-its-kind.html`. */
const ABOUT_THE_FOLDER = /^(?:readme|licen[cs]e|changelog)(?:\.[\w-]+)*\.(?:md|txt)$/i

/**
 * Which documents do these names name?
 *
 * In: files, folders (taken with all that is in them, sorted by name), addresses, `-` for standard input.
 * Out: a place for each document, in order; what cannot be found is a place too, with its trouble.
 */
export async function findDocuments(names: readonly string[]): Promise<readonly DocumentPlace[]> {
  const found: DocumentPlace[] = []
  for (const name of names) found.push(...(await placesOf(name)))
  return found
}

/** `https://example.org/a`; `C:\news\a.html` and `a:b.txt` are files. */
export const isAddress = (name: string) => /^https?:\/\//i.test(name)

/** `file:///home/a.html`, as browsers show it, is a path. */
function asPath(name: string): string {
  if (!/^file:\/\//i.test(name)) return name
  try {
    return fileURLToPath(name)
  } catch {
    return name
  }
}

async function placesOf(written: string): Promise<readonly DocumentPlace[]> {
  const name = asPath(written)
  if (name === '-') return [{ kind: 'standard-input', name, key: name }]
  if (isAddress(name)) return [{ kind: 'address', name, key: name, url: name }]
  try {
    return (await stat(name)).isDirectory() ? await placesIn(name) : [filePlace(name)]
  } catch (error) {
    return [nowhere(name, error)]
  }
}

async function placesIn(folder: string): Promise<readonly DocumentPlace[]> {
  const places = await walk(folder)
  if (places.length > 0) return places
  return [{ kind: 'nowhere', name: folder, key: resolve(folder), trouble: trouble('folder-empty', { name: folder }) }]
}

async function walk(folder: string): Promise<readonly DocumentPlace[]> {
  let entries: readonly Dirent[]
  try {
    entries = await readdir(folder, { withFileTypes: true })
  } catch (error) {
    return [nowhere(folder, error)]
  }
  const found: DocumentPlace[] = []
  for (const entry of [...entries].toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = join(folder, entry.name)
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    if (entry.isDirectory()) found.push(...(await walk(name)))
    else if (await isDocument(name)) found.push(filePlace(name))
  }
  return found
}

async function isDocument(name: string): Promise<boolean> {
  if (!ENDING.test(name) || ABOUT_THE_FOLDER.test(basename(name))) return false
  return !/\.json$/i.test(name) || (await isJsonFeed(name))
}

/** Folders hold JSON of many kinds; a feed says so near its beginning. One that cannot be opened is taken: its reader will say why. */
async function isJsonFeed(name: string): Promise<boolean> {
  const file = await open(name).catch(() => undefined)
  if (!file) return true
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    return /jsonfeed\.org\/version/.test(buffer.toString('latin1', 0, bytesRead))
  } catch {
    return true
  } finally {
    await file.close()
  }
}

const filePlace = (name: string): DocumentPlace => ({ kind: 'file', name, key: resolve(name), path: name })

function nowhere(name: string, error: unknown): DocumentPlace {
  return { kind: 'nowhere', name, key: resolve(name), trouble: fileTrouble(name, error) }
}

/** `example.org/a`, `www.example.org`; not `news/a.html`, `a.html`. */
const LIKE_ADDRESS = /^(?:www\.[\w-]+(?:\.[\w-]+)+|(?:[\w-]+\.)+[a-z]{2,}(?=\/))(?:[/?:]|$)/i

/** `ftp://example.org/a`, `magnet://x`; not `https://example.org`, `C:\\news`, `a:b.txt`. */
const OTHER_ADDRESS = /^(?!https?:|file:)[a-z][a-z\d+.-]+:\/\//i

function notFound(name: string): Trouble {
  if (OTHER_ADDRESS.test(name)) return trouble('address-unreadable', { name })
  if (LIKE_ADDRESS.test(name)) return trouble('file-not-found', { name, address: `https://${name}` })
  return trouble('file-not-found', { name })
}

/** In: what the file system threw. Out: the trouble, in a reader's terms. */
export function fileTrouble(name: string, error: unknown): Trouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return notFound(name)
  return trouble('file-unreadable', { name, reason: error instanceof Error ? error.message : String(error) })
}
