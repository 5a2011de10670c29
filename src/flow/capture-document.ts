import { readFile, stat } from 'node:fs/promises'
import { type Capture, fetchCapture } from '../fetch/index.ts'
import { type Trouble, trouble } from '../trouble/index.ts'
import { type DocumentPlace, fileTrouble } from './find-documents.ts'

/** A page is rarely over one megabyte; a feed of ten years is under ten. */
const MOST_BYTES = 20_000_000
/** Books and archives have pictures in them. */
const MOST_CONTAINER_BYTES = 100_000_000
/** `a.pdf`, `https://example.org/a.warc.gz?key=1`; not `a.gz`. */
const CONTAINER = /\.(?:epub|pdf|warc(?:\.gz)?|eml)(?:[?#]|$)/i

const mostBytesOf = (name: string) => (CONTAINER.test(name) ? MOST_CONTAINER_BYTES : MOST_BYTES)

export interface CaptureDocumentOptions {
  /** ISO 8601, UTC. */
  readonly fetchedAt: string
  readonly mostBytes?: number
  /** Hosts of a private network that the owner opted in, by name: `nas.lan`. */
  readonly privateHosts?: readonly string[]
  readonly standardInput?: AsyncIterable<Uint8Array | string>
  /** Ends a fetch that is under way. */
  readonly signal?: AbortSignal
}

/**
 * The bytes of a document.
 *
 * Out: the capture, or why there is none: `file-not-found`, `file-unreadable`, `document-too-large` (then at most `mostBytes` were read); for an
 * address, what `fetchCapture` gives.
 */
export async function captureDocument(place: DocumentPlace, options: CaptureDocumentOptions): Promise<Capture | Trouble> {
  switch (place.kind) {
    case 'nowhere': return place.trouble
    case 'file': return captureFile(place.name, place.path, options)
    case 'standard-input': return captureStream(place.name, options.standardInput ?? process.stdin, options)
    case 'address': return fetchCapture(place.url, { maxBytes: options.mostBytes ?? mostBytesOf(place.url), privateHosts: options.privateHosts ?? [], ...(options.signal && { signal: options.signal }) })
  }
}

async function captureFile(
  name: string,
  path: string,
  { fetchedAt, mostBytes = mostBytesOf(name) }: CaptureDocumentOptions,
): Promise<Capture | Trouble> {
  try {
    const { size } = await stat(path)
    return size > mostBytes ? tooLarge(name, size, mostBytes) : { name, bytes: await readFile(path), fetchedAt }
  } catch (error) {
    return fileTrouble(name, error)
  }
}

async function captureStream(
  name: string,
  stream: AsyncIterable<Uint8Array | string>,
  { fetchedAt, mostBytes = MOST_BYTES }: CaptureDocumentOptions,
): Promise<Capture | Trouble> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    size += bytes.length
    if (size > mostBytes) return tooLarge(name, size, mostBytes)
    chunks.push(bytes)
  }
  return { name, bytes: Buffer.concat(chunks), fetchedAt }
}

const tooLarge = (name: string, size: number, most: number) =>
  trouble('document-too-large', { name, bytes: size, limit: most })
