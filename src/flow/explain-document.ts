import { explainArticle, type Explanation, readFeed } from '../article/index.ts'
import type { Capture } from '../fetch/index.ts'
import { type Charset, type Feed, openContainer, type Page, parseCapture } from '../page/index.ts'
import { type Trouble, troubleOf, trouble } from '../trouble/index.ts'
import { captureDocument } from './capture-document.ts'
import { findDocuments } from './find-documents.ts'
import { isContainer } from './read-container.ts'
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
    if ('code' in capture) yield { name: place.name, explanation: capture }
    else if (isContainer(capture)) yield* explainContainer(capture, now)
    else yield explainWithin(capture, now)
  }
}

/** A book or a mail has entries, as a feed has; each page of a web archive, and the text of a PDF, is explained as itself. */
async function* explainContainer(capture: Capture, now: string): AsyncGenerator<ExplainedDocument> {
  const { name } = capture
  const opened = await openContainer(capture)
  if ('code' in opened) yield { name, explanation: opened }
  else if ('captures' in opened) for (const inner of opened.captures) yield explainWithin(inner, now)
  else yield within(name, () => explainParsed(name, opened.document, now))
}

function explainWithin(capture: Capture, now: string): ExplainedDocument {
  return within(capture.name, () => explainCapture(capture, now))
}

function within(name: string, explain: () => ExplainedDocument): ExplainedDocument {
  try {
    return runWithin(TIME_LIMIT_MS, explain)
  } catch (error) {
    return { name, explanation: error instanceof WorkStopped ? trouble('reader-stopped', { name }) : troubleOf(error) }
  }
}

function explainCapture(capture: Capture, now: string): ExplainedDocument {
  const { name } = capture
  const parsed = parseCapture(capture)
  return 'code' in parsed ? { name, explanation: parsed } : explainParsed(name, parsed, now)
}

function explainParsed(name: string, parsed: Page | Feed, now: string): ExplainedDocument {
  const { charset } = parsed
  if (parsed.kind !== 'feed') return { name, charset, explanation: explainArticle(parsed, { now }) }
  const { title } = parsed
  return { name, charset, explanation: { kind: 'feed', entries: readFeed(parsed, { now }).length, ...(title !== undefined && { title }) } }
}
