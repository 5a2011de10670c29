import { createRequire } from 'node:module'
import type * as Feedsmith from 'feedsmith'
import type { Feed, PageOrigin } from '../page.ts'
import { feedEntry, stated } from './entry-fields.ts'

type AnyFeed = ReturnType<typeof Feedsmith.parseFeed<string>>
type RssItem = NonNullable<Extract<AnyFeed, { format: 'rss' }>['feed']['items']>[number]
type RdfItem = NonNullable<Extract<AnyFeed, { format: 'rdf' }>['feed']['items']>[number]
type AtomEntry = NonNullable<Extract<AnyFeed, { format: 'atom' }>['feed']['entries']>[number]

let library: typeof Feedsmith | undefined

/** Loaded on first use: most runs of the command line read no feed. */
function feedsmith(): typeof Feedsmith {
  return (library ??= createRequire(import.meta.url)('feedsmith') as typeof Feedsmith)
}

/** In: a feed's text. Out: the feed as feedsmith reads it, or nothing where it does not. */
export function parseWithFeedsmith(text: string, origin: PageOrigin): Feed | undefined {
  try {
    return asFeed(feedsmith().parseFeed(text), origin)
  } catch {
    return undefined
  }
}

function asFeed(parsed: AnyFeed, origin: PageOrigin): Feed | undefined {
  const base = { ...origin, kind: 'feed' } as const
  switch (parsed.format) {
    case 'rss':
      return {
        ...base, format: 'rss', ...stated('title', parsed.feed.title), ...stated('siteUrl', parsed.feed.link),
        ...stated('language', parsed.feed.language ?? parsed.feed.dc?.languages?.[0]), entries: (parsed.feed.items ?? []).map(rssEntry),
      }
    case 'rdf':
      return {
        ...base, format: 'rdf', ...stated('title', parsed.feed.title), ...stated('siteUrl', parsed.feed.link),
        ...stated('language', parsed.feed.dc?.languages?.[0]), entries: (parsed.feed.items ?? []).map(rdfEntry),
      }
    case 'atom':
      return {
        ...base, format: 'atom', ...stated('title', parsed.feed.title?.value), ...stated('siteUrl', alternate(parsed.feed.links)),
        ...stated('language', parsed.feed.xml?.lang), entries: (parsed.feed.entries ?? []).map(atomEntry),
      }
    default:
      return undefined
  }
}

function rssEntry(item: RssItem) {
  return feedEntry({
    id: item.guid?.value,
    url: item.link ?? (item.guid?.isPermaLink !== false && /^https?:/.test(item.guid?.value ?? '') ? item.guid?.value : undefined),
    title: item.title ?? item.dc?.titles?.[0],
    authors: [...(item.authors ?? []).map((person) => person.name ?? person.email), ...(item.dc?.creators ?? []), item.itunes?.author],
    published: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0],
    updated: item.atom?.updated,
    categories: [...(item.categories ?? []).map((category) => category.name), ...(item.dc?.subjects ?? [])],
    content: item.content?.encoded ?? item.description ?? item.dc?.descriptions?.[0],
    summary: item.content?.encoded === undefined ? undefined : item.description,
    images: [
      ...(item.enclosures ?? []).filter(({ type }) => type?.startsWith('image/')).map(({ url }) => url),
      ...(item.media?.thumbnails ?? []).map(({ url }) => url), item.itunes?.image,
    ],
  })
}

function rdfEntry(item: RdfItem) {
  return feedEntry({
    id: item.rdf?.about,
    url: item.link ?? item.rdf?.about,
    title: item.title ?? item.dc?.titles?.[0],
    authors: item.dc?.creators ?? [],
    published: item.dc?.dates?.[0],
    categories: item.dc?.subjects ?? [],
    content: item.content?.encoded ?? item.description ?? item.dc?.descriptions?.[0],
    summary: item.content?.encoded === undefined ? undefined : item.description,
  })
}

function atomEntry(entry: AtomEntry) {
  return feedEntry({
    id: entry.id,
    url: alternate(entry.links),
    title: entry.title?.value ?? entry.media?.title?.value ?? entry.dc?.titles?.[0],
    authors: [...(entry.authors ?? []).map((person) => person.name ?? person.email), ...(entry.dc?.creators ?? [])],
    published: entry.published ?? entry.dc?.dates?.[0],
    updated: entry.updated,
    categories: (entry.categories ?? []).map((category) => category.label ?? category.term),
    content: entry.content?.value ?? entry.summary?.value ?? entry.media?.description?.value,
    summary: entry.content?.value === undefined ? undefined : entry.summary?.value,
    images: [
      ...(entry.links ?? []).filter(({ rel, type }) => rel === 'enclosure' && type?.startsWith('image/')).map(({ href }) => href),
      ...(entry.media?.thumbnails ?? []).map(({ url }) => url),
    ],
  })
}

function alternate(links: readonly { readonly href?: string; readonly rel?: string }[] | undefined): string | undefined {
  const list = links ?? []
  return (list.find(({ rel }) => rel === undefined || rel === 'alternate') ?? list.find(({ rel }) => rel !== 'self' && rel !== 'enclosure'))?.href
}
