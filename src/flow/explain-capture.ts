import { explainArticle, type Explanation, readFeed } from '../article/index.ts'
import type { Capture } from '../fetch/index.ts'
import { type Charset, type Feed, openContainer, type Page, parseCapture } from '../page/index.ts'
import { type Trouble, troubleOf } from '../trouble/index.ts'

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

/** In: a capture. Out: why it is read as it is. Never throws. Pure. */
export function explainCapture(capture: Capture, now: string): ExplainedDocument {
  const { name } = capture
  try {
    const parsed = parseCapture(capture)
    return 'code' in parsed ? { name, explanation: parsed } : explainParsed(name, parsed, now)
  } catch (error) {
    return { name, explanation: troubleOf(error) }
  }
}

/** A book or a mail has entries, as a feed has; each page of a web archive, and the text of a PDF, is explained as itself. */
export async function explainContainerHere(capture: Capture, now: string): Promise<readonly ExplainedDocument[]> {
  const { name } = capture
  const opened = await openContainer(capture)
  if ('code' in opened) return [{ name, explanation: opened }]
  if ('captures' in opened) return opened.captures.map((inner) => explainCapture(inner, now))
  return [explainParsed(name, opened.document, now)]
}

function explainParsed(name: string, parsed: Page | Feed, now: string): ExplainedDocument {
  const { charset } = parsed
  if (parsed.kind !== 'feed') return { name, charset, explanation: explainArticle(parsed, { now }) }
  const { title } = parsed
  return { name, charset, explanation: { kind: 'feed', entries: readFeed(parsed, { now }).length, ...(title !== undefined && { title }) } }
}
