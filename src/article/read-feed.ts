import { scriptOf } from '../language/index.ts'
import { type Feed, type FeedEntry, identifyEntries } from '../page/index.ts'
import { type Article, textOf } from './article.ts'
import { readDateline, readStamp } from './byline/index.ts'
import { readHtmlFragment } from './html/index.ts'
import type { ReadOptions } from './read-article.ts'

/** In: a feed. Out: one article for each entry, in the feed's order; an entry without content has a headline only. */
export function readFeed(feed: Feed, _options: ReadOptions): readonly Article[] {
  const entries = feed.entries.map((entry) => withAddress(entry, feed.siteUrl ?? feed.url))
  const ids = identifyEntries(entries)
  return entries.map((entry, index) => readEntry(feed, entry, ids[index]!))
}

/** Of an entry that is a headline only: thousands of them make a feed. */
const NOTHING: ReturnType<typeof readHtmlFragment> = { blocks: [], images: [], removed: [] }

function readEntry(feed: Feed, entry: FeedEntry, id: string): Article {
  const { url } = entry
  const base = url ?? feed.siteUrl
  const fragment = entry.content === undefined ? NOTHING : readHtmlFragment(entry.content, { ...(entry.title !== undefined && { headline: entry.title }), ...(base !== undefined && { base }) })
  const text = textOf(fragment)
  const dateline = fragment.blocks.slice(0, 2).flatMap((block) => readDateline(block.text) ?? [])[0]
  const published = dateOf(entry, feed.language ?? scriptOf(text))
  return {
    id,
    file: feed.name,
    ...(url !== undefined && { url }),
    ...(entry.title !== undefined && { headline: entry.title }),
    ...(feed.title !== undefined && { publisher: feed.title, feedTitle: feed.title }),
    ...(dateline?.origin !== undefined && { origin: dateline.origin }),
    ...(published && { published }),
    authors: entry.authors.length > 0 ? entry.authors : (dateline?.authors ?? []),
    editors: [],
    language: scriptOf(`${entry.title ?? ''}\n${text.slice(0, 4000)}`),
    blocks: fragment.blocks,
    abstracts: abstractOf(entry, text),
    keywords: entry.categories,
    images: fragment.images.length > 0 ? fragment.images : entry.images.map((image) => ({ url: image })),
    removed: fragment.removed,
    joins: [],
  }
}

function withAddress(entry: FeedEntry, base: string | undefined): FeedEntry {
  const url = absolute(entry.url, base)
  return url === undefined || url === entry.url ? entry : { ...entry, url }
}

function absolute(url: string | undefined, base: string | undefined): string | undefined {
  return url !== undefined && base !== undefined && URL.canParse(url, base) && !URL.canParse(url) ? new URL(url, base).href : url
}

/** A feed's stamps without an offset are its own place's time: Beijing's for Chinese. */
function dateOf({ published, updated }: FeedEntry, language: string): Article['published'] {
  const zone = /^zh/i.test(language) ? '+08:00' : '+00:00'
  const stamp = [published, updated].flatMap((value) => (value === undefined ? [] : (readStamp(value, zone) ?? [])))[0]
  return stamp && { ...stamp, from: 'feed' }
}

/** A summary beside full content is the publisher's; one that repeats the beginning of the content is no summary. */
function abstractOf({ summary }: FeedEntry, text: string): Article['abstracts'] {
  if (summary === undefined) return []
  const plain = textOf(readHtmlFragment(summary))
  const bare = plain.replace(/[\s….]+/g, '')
  return bare === '' || text.replace(/[\s….]+/g, '').startsWith(bare.slice(0, 120)) ? [] : [{ origin: 'publisher', text: plain }]
}
