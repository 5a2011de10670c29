import { type Article, readArticle, readFeed } from '../article/index.ts'
import type { Capture } from '../fetch/index.ts'
import { parseCapture } from '../page/index.ts'
import { type Trouble, trouble, troubleOf } from '../trouble/index.ts'
import { findWall } from './find-wall.ts'

/** What one document gave: its articles (a feed gives many, or none), or why it could not be read. */
export type Reading = GoodReading | BadReading

export interface GoodReading {
  readonly name: string
  readonly articles: readonly Article[]
  readonly feedTitle?: string
  readonly isFeed: boolean
  /** Of a feed: the site that it is of. */
  readonly siteUrl?: string
  /** Of a feed whose text ends before it does: later entries are missing, the last may be half. */
  readonly isCutOff?: true
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
    return { name, articles, isFeed: true, ...(parsed.title !== undefined && { feedTitle: parsed.title }), ...(parsed.siteUrl !== undefined && { siteUrl: parsed.siteUrl }), ...(parsed.isCutOff && { isCutOff: parsed.isCutOff }) }
  }
  if (parsed.kind === 'html' && saysFeed(capture)) return { name, trouble: trouble('feed-is-page', { name }) }
  const read = readArticle(parsed, { now })
  const wall = parsed.kind === 'html' ? findWall(capture, parsed, 'code' in read ? undefined : read) : undefined
  if (wall) return { name, trouble: wall }
  return 'code' in read ? { name, trouble: read } : { name, articles: [{ ...read, file: name }], isFeed: false }
}

/** `application/rss+xml`, `news.rss`; not `text/xml` or `news.xml`, which many pages of XHTML are. */
function saysFeed({ mediaType = '', url, name }: Capture): boolean {
  return /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)$/i.test(mediaType) || /\.(?:rss|atom|rdf)$/i.test(url ?? name)
}
