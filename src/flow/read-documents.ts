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
}

export interface Progress {
  /** How many are done. */
  readonly done: number
  readonly of: number
  /** The one that comes next. */
  readonly name: string
}

/** In: names of files, folders, addresses, `-`. Out: one reading for each document, in order; one for each page of a web archive. One bad document fails alone. */
export async function* readDocuments(names: readonly string[], { now, onProgress }: ReadDocumentsOptions): AsyncGenerator<Reading> {
  const places = await findDocuments(names)
  const workshop = openWorkshop()
  try {
    for (const [done, place] of places.entries()) {
      onProgress?.({ done, of: places.length, name: place.name })
      yield* await readDocument(place, now, workshop)
    }
  } finally {
    await workshop.close()
  }
}

async function readDocument(place: DocumentPlace, now: string, workshop: Workshop): Promise<readonly Reading[]> {
  const capture = await captureDocument(place, { fetchedAt: now })
  if ('code' in capture) return [{ name: place.name, trouble: capture }]
  if (isContainer(capture)) return readContainer(capture, now)
  const reading = await workshop.read(capture, now)
  return [place.kind === 'address' ? await followPages(capture, reading, { now, read: workshop.read }) : reading]
}
