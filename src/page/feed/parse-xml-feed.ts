import { type Trouble, trouble } from '../../trouble/index.ts'
import type { Feed, PageOrigin } from '../page.ts'
import { plainText } from './plain-text.ts'
import { parseForgivingly } from './parse-forgivingly.ts'
import { parseWithFeedsmith } from './parse-with-feedsmith.ts'

/**
 * A feed of the RSS, RDF, Atom or CDF family.
 *
 * In: the document's text. Out: the feed; `feed-broken` only when nothing at all can be got from it.
 * feedsmith reads it; where that throws or loses entries, our forgiving reader does. No entry is lost.
 */
export function parseXmlFeed(text: string, origin: PageOrigin): Feed | Trouble {
  const strict = parseWithFeedsmith(text, origin)
  const feed = strict && strict.entries.length >= entriesStated(text) ? strict : fuller(strict, parseForgivingly(text, origin))
  if (!feed) return trouble('feed-broken', { name: origin.name })
  const title = feed.title === undefined ? undefined : plainText(feed.title)
  return title ? { ...feed, title } : feed
}

/** How many entries the markup opens, quoted markup aside. */
function entriesStated(text: string): number {
  const markup = text.replace(/<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)/g, '')
  return markup.match(/<(?:[\w.-]+:)?(?:item|entry)(?=[\s>/])/g)?.length ?? 0
}

function fuller(strict: Feed | undefined, forgiving: Feed | undefined): Feed | undefined {
  if (!strict || !forgiving) return strict ?? forgiving
  return forgiving.entries.length > strict.entries.length ? forgiving : strict
}
