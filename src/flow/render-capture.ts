import { displayEntries, displayHtml } from '../article/index.ts'
import type { Capture } from '../fetch/index.ts'
import { parseCapture } from '../page/index.ts'
import { trouble, troubleOf } from '../trouble/index.ts'
import { captureDocument } from './capture-document.ts'
import { findDocuments } from './find-documents.ts'
import { type BadReading, type GoodReading, readCapture } from './read-capture.ts'
import { runWithin } from './workshop/run-within.ts'
import { WorkStopped } from './workshop/work-stopped.ts'

/** A reading, and each article's body as HTML that is safe to show, in the same order. */
export type Rendering = (GoodReading & { readonly html: readonly string[] }) | BadReading

const TIME_LIMIT_MS = 15_000

/**
 * In: bytes as they were fetched or kept. Out: their articles with sanitised HTML, made anew each time: what is kept is never markup. Pure.
 */
export function renderCapture(capture: Capture, now: string): Rendering {
  const { name } = capture
  try {
    return runWithin(TIME_LIMIT_MS, () => rendered(capture, now))
  } catch (error) {
    return { name, trouble: error instanceof WorkStopped ? trouble('reader-stopped', { name }) : troubleOf(error) }
  }
}

/** In: names of files, folders, addresses, `-`. Out: one rendering for each document, in order. One bad document fails alone. */
export async function* renderDocuments(names: readonly string[], { now }: { readonly now: string }): AsyncGenerator<Rendering> {
  for (const place of await findDocuments(names)) {
    const capture = await captureDocument(place, { fetchedAt: now })
    yield 'code' in capture ? { name: place.name, trouble: capture } : renderCapture(capture, now)
  }
}

function rendered(capture: Capture, now: string): Rendering {
  const reading = readCapture(capture, now)
  if ('trouble' in reading) return reading
  const parsed = parseCapture(capture)
  if ('code' in parsed) return { name: capture.name, trouble: parsed }
  return { ...reading, html: parsed.kind === 'feed' ? displayEntries(parsed) : reading.articles.map((article) => displayHtml(article, parsed)) }
}
