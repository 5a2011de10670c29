import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import type { Capture } from '../../fetch/index.ts'
import { TroubleError, trouble } from '../../trouble/index.ts'

/** All records together, unpacked. */
const MOST_BYTES = 200_000_000
const MOST_RECORDS = 20_000
/** One page, unpacked. */
const MOST_PAGE_BYTES = 20_000_000

interface Message {
  readonly first: string
  readonly fields: ReadonlyMap<string, string>
  readonly body: Buffer
}

/**
 * A web archive.
 *
 * In: a capture of a `.warc` or `.warc.gz`. Out: a capture for each HTML page in it that was answered with success, in order, with its address and
 * the day it was fetched. A record that breaks off ends the archive; what came before it is kept. Throws TroubleErrors.
 * After WARC 1.0 and 1.1 (ISO 28500).
 */
export function readWarc({ name, bytes }: Capture): { readonly captures: readonly Capture[] } {
  const captures = [...recordsOf(unpacked(bytes, name), name)].flatMap((record) => captureOf(record, name) ?? [])
  if (captures.length === 0) throw new TroubleError(trouble('container-empty', { name }))
  return { captures }
}

/** Archives are packed record by record; gzip takes such a file for one. */
function unpacked(bytes: Uint8Array, name: string): Buffer {
  if (bytes[0] !== 0x1f) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES })
  } catch (error) {
    throw tooLarge(error) ? new TroubleError(trouble('document-too-large', { name, limit: MOST_BYTES })) : error
  }
}

const tooLarge = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'

function* recordsOf(bytes: Buffer, name: string): Generator<Message> {
  let count = 0
  for (let at = skipBlank(bytes, 0); at < bytes.length; count++) {
    if (count === MOST_RECORDS) throw new TroubleError(trouble('document-too-large', { name, records: MOST_RECORDS }))
    const record = messageAt(bytes, at)
    const length = Number(record?.fields.get('content-length'))
    if (!record?.first.startsWith('WARC/') || !Number.isSafeInteger(length) || length < 0) return
    const start = bytes.length - record.body.length
    yield { ...record, body: bytes.subarray(start, start + length) }
    at = skipBlank(bytes, start + length)
  }
}

function skipBlank(bytes: Buffer, from: number): number {
  let at = from
  while (bytes[at] === 0x0d || bytes[at] === 0x0a) at++
  return at
}

const LONGEST_HEAD = 1 << 20

/** A first line, fields, an empty line, and all that follows: a WARC record and an HTTP response alike. */
function messageAt(bytes: Buffer, at: number): Message | undefined {
  const head = bytes.toString('latin1', at, Math.min(bytes.length, at + LONGEST_HEAD))
  const end = /\r?\n\r?\n/.exec(head)
  if (!end) return undefined
  const [first = '', ...lines] = head.slice(0, end.index).split(/\r?\n/)
  const fields = new Map(lines.flatMap((line) => {
    const colon = line.indexOf(':')
    return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const]
  }))
  return { first, fields, body: bytes.subarray(at + end.index + end[0].length) }
}

const HTML = /^(?:text\/html|application\/xhtml\+xml)\b/i

function captureOf({ fields, body }: Message, archive: string): Capture | undefined {
  const type = fields.get('warc-type')?.toLowerCase()
  const url = fields.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1')
  if (url === undefined || (type !== 'response' && type !== 'resource')) return undefined
  const answer = type === 'response' ? messageAt(body, 0) : { first: 'HTTP/1.1 200', fields: new Map([['content-type', fields.get('content-type') ?? '']]), body }
  if (!answer || !/^HTTP\/[\d.]+ 2\d\d/.test(answer.first)) return undefined
  const declared = answer.fields.get('content-type') ?? ''
  const bytes = HTML.test(declared) ? contentOf(answer) : undefined
  if (!bytes) return undefined
  const charset = /charset\s*=\s*"?([^"\s;]+)/i.exec(declared)?.[1]
  const fetchedAt = fields.get('warc-date') ?? ''
  return { name: `${archive}#${url}`, url, mediaType: declared.split(';')[0]!.trim().toLowerCase(), bytes, fetchedAt, ...(charset !== undefined && { declaredCharset: charset }) }
}

type Decode = (body: Buffer) => Buffer
const DECODERS: Readonly<Record<string, Decode>> = {
  gzip: (body) => gunzipSync(body, { maxOutputLength: MOST_PAGE_BYTES }),
  'x-gzip': (body) => gunzipSync(body, { maxOutputLength: MOST_PAGE_BYTES }),
  deflate: (body) => inflateSync(body, { maxOutputLength: MOST_PAGE_BYTES }),
  br: (body) => brotliDecompressSync(body, { maxOutputLength: MOST_PAGE_BYTES }),
}

/** The page's bytes; nothing where its packing is broken, or unpacks into more than a page. Some archives keep the header and store the page unpacked. */
function contentOf({ fields, body }: Message): Buffer | undefined {
  const whole = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '') ? joinChunks(body) : body
  const decode = DECODERS[fields.get('content-encoding')?.toLowerCase() ?? '']
  if (!decode || /^\s*</.test(whole.toString('latin1', 0, 64))) return whole.length > MOST_PAGE_BYTES ? undefined : whole
  try {
    return decode(whole)
  } catch {
    return undefined
  }
}

/** `5\r\nhello\r\n0\r\n\r\n`; a body that is not in chunks, whatever its header says, is itself. */
function joinChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = []
  for (let at = 0; at < body.length;) {
    const size = /^([\da-f]{1,8})[^\r\n]{0,200}\r\n/i.exec(body.toString('latin1', at, at + 220))
    if (!size) return chunks.length === 0 ? body : Buffer.concat(chunks)
    const length = Number.parseInt(size[1]!, 16)
    if (length === 0) break
    const start = at + size[0].length
    chunks.push(body.subarray(start, start + length))
    at = start + length + 2
  }
  return Buffer.concat(chunks)
}
