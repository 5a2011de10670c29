import type { Freshness } from './freshness.ts'

/** Bytes as they were fetched or read, before anything is understood. After WARC's response record. */
export interface Capture {
  /** What the reader named: a path, a URL, or `-` for standard input. */
  readonly name: string
  readonly url?: string
  /** As declared by the server or implied by the file's ending; may lie. */
  readonly mediaType?: string
  /** Charset of the Content-Type header, if any. */
  readonly declaredCharset?: string
  readonly bytes: Uint8Array
  /** ISO 8601, UTC. */
  readonly fetchedAt: string
  /** Where the document was said to have moved for good (301, 308): where to ask from now on. */
  readonly movedTo?: string
  /** What to ask with next time, and when. Of what came over the network alone. */
  readonly freshness?: Freshness
}
