import { type Article, readArticle, readFeed } from '../article/index.ts'
import type { Capture } from '../fetch/index.ts'
import { parseCapture } from '../page/index.ts'
import { type Trouble, troubleOf } from '../trouble/index.ts'

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

/**
 * What do these bytes say?
 *
 * Out: a reading. A document that a parser breaks on is a document that could not be read: it never ends the run. Pure.
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
