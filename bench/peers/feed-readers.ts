import { importPeer, requirePeer } from './install.ts'

/** What another program takes from a feed. */
export interface PeerFeed {
  readonly title?: string | null | undefined
  readonly entries: readonly { readonly title?: string | null | undefined; readonly url?: string | null | undefined }[]
}

/** Reads a feed's text; throws where the program does. */
export type ReadPeerFeed = (text: string) => Promise<PeerFeed> | PeerFeed

interface Item { readonly title?: unknown; readonly link?: string | null; readonly url?: string | null; readonly links?: readonly { readonly href?: string }[] }
type FeedsmithPackage = {
  readonly parseFeed: (text: string) => { readonly feed: { readonly title?: string | { readonly value?: string }; readonly items?: readonly Item[]; readonly entries?: readonly Item[] } }
}

/** A title as text: some give an object where the feed's title has attributes or markup, feedsmith with its words as `value`, rss-parser as `_`. */
function worded(title: unknown): string | undefined {
  if (typeof title === 'string') return title
  const { value, _: text = value } = (title ?? {}) as { readonly value?: unknown; readonly _?: unknown }
  return typeof text === 'string' ? text : undefined
}

/** The readers of feeds, by the name that the table gives them. */
export const FEED_READERS = {
  feedsmith: async (): Promise<ReadPeerFeed> => {
    const { parseFeed } = await importPeer('feedsmith') as FeedsmithPackage
    return (text) => {
      const { feed } = parseFeed(text)
      const items: readonly Item[] = feed.items ?? feed.entries ?? []
      return { title: worded(feed.title), entries: items.map(({ title, link, links }) => ({ title: worded(title), url: link ?? links?.[0]?.href })) }
    }
  },
  'feed-parser': async (): Promise<ReadPeerFeed> => {
    const { parseFeed } = await importPeer('@rowanmanning/feed-parser') as { readonly parseFeed: (text: string) => { readonly title: string | null; readonly items: readonly Item[] } }
    return (text) => {
      const { title, items } = parseFeed(text)
      return { title, entries: items.map((item) => ({ title: worded(item.title), url: item.url })) }
    }
  },
  'rss-parser': async (): Promise<ReadPeerFeed> => {
    const Parser = requirePeer('rss-parser') as new () => { readonly parseString: (text: string) => Promise<{ readonly title?: unknown; readonly items: readonly Item[] }> }
    return async (text) => {
      const { title, items } = await new Parser().parseString(text)
      return { title: worded(title), entries: items.map((item) => ({ title: worded(item.title), url: item.link })) }
    }
  },
  htmlparser2: async (): Promise<ReadPeerFeed> => {
    const { parseFeed } = await importPeer('htmlparser2') as { readonly parseFeed: (text: string) => { readonly title?: string; readonly items: readonly Item[] } | null }
    return (text) => {
      const feed = parseFeed(text)
      if (!feed) throw new Error('no feed')
      return { title: feed.title, entries: feed.items.map((item) => ({ title: worded(item.title), url: item.link })) }
    }
  },
} as const satisfies Readonly<Record<string, () => Promise<ReadPeerFeed>>>

export type FeedReaderName = keyof typeof FEED_READERS
