import { displayEntries, displayHtml } from '../article/index.ts'
import type { Capture } from '../fetch/index.ts'
import { parseCapture } from '../page/index.ts'
import { troubleOf } from '../trouble/index.ts'
import { type BadReading, type GoodReading, readCapture } from './read-capture.ts'

/** A reading, and each article's body as HTML that is safe to show, in the same order. */
export type Rendering = (GoodReading & { readonly html: readonly string[] }) | BadReading

/**
 * In: bytes as they were fetched or kept. Out: their articles with sanitised HTML, made anew each time: what is kept is never markup. Never throws. Pure.
 */
export function renderCapture(capture: Capture, now: string): Rendering {
  const { name } = capture
  try {
    return rendered(capture, now)
  } catch (error) {
    return { name, trouble: troubleOf(error) }
  }
}

function rendered(capture: Capture, now: string): Rendering {
  const reading = readCapture(capture, now)
  if ('trouble' in reading) return reading
  const parsed = parseCapture(capture)
  if ('code' in parsed) return { name: capture.name, trouble: parsed }
  return { ...reading, html: parsed.kind === 'feed' ? displayEntries(parsed) : reading.articles.map((article) => displayHtml(article, parsed)) }
}
