import { explainArticle, type Explanation, readFeed } from '../article/index.ts'
import type { Capture } from '../fetch/index.ts'
import { type Charset, parseCapture } from '../page/index.ts'
import { type Trouble, troubleOf, trouble } from '../trouble/index.ts'
import { captureDocument } from './capture-document.ts'
import { findDocuments } from './find-documents.ts'
import { runWithin } from './workshop/run-within.ts'
import { WorkStopped } from './workshop/work-stopped.ts'

/** One document, explained; a feed is explained entry by entry, without scores: its entries are articles already. */
export interface ExplainedDocument {
  readonly name: string
  readonly charset?: Charset
  readonly explanation: Explanation | FeedExplanation | Trouble
}

export interface FeedExplanation {
  readonly kind: 'feed'
  readonly title?: string
  readonly entries: number
}

const TIME_LIMIT_MS = 15_000

/** In: names of files, folders, addresses, `-`. Out: for each document why it is read as it is, in order. One bad document fails alone. */
export async function* explainDocuments(names: readonly string[], { now }: { readonly now: string }): AsyncGenerator<ExplainedDocument> {
  for (const place of await findDocuments(names)) {
    const capture = await captureDocument(place, { fetchedAt: now })
    yield 'code' in capture ? { name: place.name, explanation: capture } : explainWithin(capture, now)
  }
}

function explainWithin(capture: Capture, now: string): ExplainedDocument {
  try {
    return runWithin(TIME_LIMIT_MS, () => explainCapture(capture, now))
  } catch (error) {
    const { name } = capture
    return { name, explanation: error instanceof WorkStopped ? trouble('reader-stopped', { name }) : troubleOf(error) }
  }
}

function explainCapture(capture: Capture, now: string): ExplainedDocument {
  const { name } = capture
  const parsed = parseCapture(capture)
  if ('code' in parsed) return { name, explanation: parsed }
  const { charset } = parsed
  if (parsed.kind !== 'feed') return { name, charset, explanation: explainArticle(parsed, { now }) }
  const { title } = parsed
  return { name, charset, explanation: { kind: 'feed', entries: readFeed(parsed, { now }).length, ...(title !== undefined && { title }) } }
}
