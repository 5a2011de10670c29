import { type Article, readArticle, readFeed } from '../article/index.ts'
import type { Capture } from '../fetch/index.ts'
import { parseCapture } from '../page/index.ts'
import { type Trouble, troubleOf } from '../trouble/index.ts'
import { captureDocument } from './capture-document.ts'
import { type DocumentPlace, findDocuments } from './find-documents.ts'

/** What one document gave: its articles (a feed gives many, or none), or why it could not be read. */
export type Reading = GoodReading | BadReading

export interface GoodReading {
  readonly name: string
  readonly articles: readonly Article[]
  readonly feedTitle?: string
  readonly isFeed: boolean
}

export interface BadReading {
  readonly name: string
  readonly trouble: Trouble
}

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

/** In: names of files, folders, addresses, `-`. Out: one reading for each document, in order. One bad document fails alone. */
export async function* readDocuments(names: readonly string[], { now, onProgress }: ReadDocumentsOptions): AsyncGenerator<Reading> {
  const places = await findDocuments(names)
  for (const [done, place] of places.entries()) {
    onProgress?.({ done, of: places.length, name: place.name })
    yield await readDocument(place, now)
  }
}

async function readDocument(place: DocumentPlace, now: string): Promise<Reading> {
  const capture = await captureDocument(place, { fetchedAt: now })
  return 'code' in capture ? { name: place.name, trouble: capture } : readCapture(capture, now)
}

/**
 * What do these bytes say?
 *
 * Out: a reading. A document that a parser breaks on is a document that could not be read: it never ends the run.
 */
export function readCapture(capture: Capture, now: string): Reading {
  const { name } = capture
  try {
    return understood(capture, now)
  } catch (error) {
    return { name, trouble: troubleOf(error) }
  }
}

function understood(capture: Capture, now: string): Reading {
  const { name } = capture
  const parsed = parseCapture(capture)
  if ('code' in parsed) return { name, trouble: parsed }
  if (parsed.kind === 'feed') {
    const articles = readFeed(parsed, { now }).map((article) => ({ ...article, file: name }))
    return { name, articles, isFeed: true, ...(parsed.title !== undefined && { feedTitle: parsed.title }) }
  }
  const article = readArticle(parsed, { now })
  return 'code' in article ? { name, trouble: article } : { name, articles: [{ ...article, file: name }], isFeed: false }
}
