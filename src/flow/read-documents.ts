import { type Capture, fetchCapture } from '../fetch/index.ts'
import { captureDocument } from './capture-document.ts'
import { type DocumentPlace, findDocuments } from './find-documents.ts'
import type { Reading } from './read-capture.ts'
import { followPages } from './follow-pages.ts'
import { isContainer, readContainer } from './read-container.ts'
import { openWorkshop, type Workshop } from './workshop/workshop.ts'

export interface ReadDocumentsOptions {
  /** ISO date: today, for dates without a year. */
  readonly now: string
  readonly onProgress?: (progress: Progress) => void
  /** Hosts of a private network that the owner opted in, by name: `nas.lan`. */
  readonly privateHosts?: readonly string[]
}

export interface Progress {
  /** How many are done. */
  readonly done: number
  readonly of: number
  /** The one that comes next. */
  readonly name: string
}

/** In: names of files, folders, addresses, `-`. Out: one reading for each document, in order; one for each page of a web archive. One bad document fails alone. */
export async function* readDocuments(names: readonly string[], { now, onProgress, privateHosts = [] }: ReadDocumentsOptions): AsyncGenerator<Reading> {
  const places = await findDocuments(names)
  const workshop = openWorkshop()
  try {
    for (const [done, place] of places.entries()) {
      onProgress?.({ done, of: places.length, name: place.name })
      yield* await readDocument(place, { now, privateHosts, workshop })
    }
  } finally {
    await workshop.close()
  }
}

/** What a document is read with. */
export interface DocumentReader {
  /** ISO date: today. */
  readonly now: string
  readonly privateHosts: readonly string[]
  readonly workshop: Workshop
  /** Ends a fetch that is under way. */
  readonly signal?: AbortSignal
}

async function readDocument(place: DocumentPlace, { now, privateHosts, workshop }: DocumentReader): Promise<readonly Reading[]> {
  const capture = await captureDocument(place, { fetchedAt: now, privateHosts })
  if ('code' in capture) return [{ name: place.name, trouble: capture }]
  if (isContainer(capture)) return readContainer(capture, now)
  const reading = await workshop.read(capture, now)
  return [await withOtherPages(capture, reading, { now, privateHosts, workshop })]
}

/** An article that goes on at other addresses of its host, whole; of what came by an address alone. */
export function withOtherPages(capture: Capture, reading: Reading, { now, privateHosts, workshop, signal }: DocumentReader): Promise<Reading> {
  return followPages(capture, reading, { now, read: workshop.read, fetch: (url) => fetchCapture(url, { privateHosts, ...(signal && { signal }) }) })
}
