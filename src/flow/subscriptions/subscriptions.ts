import { setImmediate } from 'node:timers/promises'
import { fetchCapture, type FetchOptions, openHostQueue, refreshCapture } from '../../fetch/index.ts'
import { listOf, parseOpml, subscriptionsOf, writeOpml } from '../../page/index.ts'
import type { FullTextPolicy, NewSubscription, Store, Subscription, SubscriptionChange } from '../../store/index.ts'
import { TroubleError, trouble } from '../../trouble/index.ts'
import { discoverDocuments, type FoundFeed } from '../discover-documents.ts'
import { type FetchFeed, pollFeed, type Polled, type PollTools } from './poll-feed.ts'
import { type EntryPages, openEntryPages } from './entry-pages.ts'
import { politePages } from './polite-pages.ts'
import { rest, type Sleep } from '../rest.ts'
import { openRefresher } from './refresher.ts'

/** What came of subscribing. */
export interface Subscribed {
  readonly subscription: Subscription
  /** False where it was subscribed to already. */
  readonly isNew: boolean
  /** Further feeds that the page names. */
  readonly others: readonly FoundFeed[]
}

export interface Place {
  readonly folder?: readonly string[]
  readonly ownTitle?: string
  /** Whether the pages of its entries are read; `auto` unless told. */
  readonly fullText?: FullTextPolicy
}

/** What came of a list of subscriptions. */
export interface ImportedList {
  readonly added: number
  /** Subscribed to already; they stay as they are. */
  readonly known: number
}

/** Feeds that the reader follows. */
export interface LibrarySubscriptions {
  /** By folder, then by title. */
  readonly list: () => Promise<readonly Subscription[]>
  readonly get: (id: string) => Promise<Subscription | undefined>
  /** In: a site's or a feed's address. Rejects with TroubleError: `no-feeds`, `folder-too-deep`, and what fetching may give. */
  readonly add: (address: string, place?: Place) => Promise<Subscribed>
  /** In: the text of an OPML file. Rejects with TroubleError `opml-broken`, `opml-too-deep`, `document-too-large`. */
  readonly importList: (opml: string) => Promise<ImportedList>
  /** Out: OPML, with the folders. */
  readonly exportList: (title: string) => Promise<string>
  readonly change: (id: string, change: Omit<SubscriptionChange, 'dueAt'>) => Promise<Subscription | undefined>
  readonly remove: (id: string) => Promise<boolean>
  /** Asks one feed, or all, as soon as their hosts allow. */
  readonly refresh: (id?: string) => Promise<void>
  /** Asks feeds as they fall due, until the library is closed. */
  readonly start: () => void
  /** Out: what ends the listening. */
  readonly onPolled: (listener: (polled: Polled) => void) => () => void
  /** Resolves when no page of a cut entry is being read any more. */
  readonly pagesRead: () => Promise<void>
  readonly close: () => Promise<void>
}

export interface SubscriptionsOptions extends Omit<PollTools, 'fetch' | 'pages'> {
  readonly store: Store
  /** Hosts of a private network that the owner opted in, by name: `nas.lan`. */
  readonly privateHosts?: readonly string[]
  readonly sleep?: Sleep
  readonly fetch?: FetchFeed
  /** Whether pages of entries that their feeds cut short are read, where the subscription lets it. */
  readonly readsPages?: boolean
  /** Told of what no feed can be blamed for. */
  readonly onFault?: (error: unknown) => void
}

/** Folders deeper than this are a mistake; OPML files are held to the same. */
const DEEPEST_FOLDER = 20
/** Whoever presses the button again and again does not reach the server each time. */
const SOONEST_AGAIN_MS = 60_000
/** Of a list, in one transaction; others have their turn between two. */
const AT_ONCE = 500

export function openSubscriptions(options: SubscriptionsOptions): LibrarySubscriptions {
  const { store, now, privateHosts = [], sleep = rest, onFault = () => undefined } = options
  const ending = new AbortController()
  const { signal } = ending
  const politeness = { privateHosts, queue: openHostQueue({ perHost: 1 }), now: () => now().getTime(), signal }
  const fetch = options.fetch ?? politely(politeness)
  const listeners = new Set<(polled: Polled) => void>()
  const tellAll = (polled: Polled) => listeners.forEach((listener) => listener(polled))
  const pages = options.readsPages ? pagesOf(options, politeness, { sleep, onKept: tellAll, onFault }) : undefined
  const refresher = openRefresher({
    store, now, sleep, onFault,
    poll: (subscription) => pollFeed(subscription, { ...options, fetch, signal, ...(pages && { pages }) }),
    onPolled: tellAll,
  })
  const newSubscription = (feedUrl: string, { folder = [], ownTitle, fullText, siteUrl }: Place & { readonly siteUrl?: string }, title?: string): NewSubscription => ({
    feedUrl, folder: sound(folder), addedAt: now().toISOString(), dueAt: now().getTime(), ...(ownTitle && { ownTitle }), ...(fullText && { fullText }), ...(siteUrl && { siteUrl }), ...(title && { title }),
  })
  /** What is chosen holds for the entries that are there, too: pages count as left until the feed was asked for them. */
  const askForPages = async ({ id, poll, fullText }: Subscription) => {
    if (fullText === 'never') return
    await store.keepPoll(id, { poll: { ...poll, pagesLeft: Math.max(poll.pagesLeft ?? 0, 1) }, dueAt: soonest({ poll }, now().getTime()) })
  }
  return {
    list: () => store.subscriptions(),
    get: (id) => store.subscription(id),
    add: async (address, place = {}) => {
      const [feed, ...others] = await feedsAt(address, { now: now().toISOString().slice(0, 10), privateHosts })
      const subscribed = await store.subscribe(newSubscription(feed!.url, place, feed!.title))
      refresher.look()
      return { ...subscribed, others }
    },
    importList: async (opml) => {
      const list = parseOpml(opml)
      if ('code' in list) throw new TroubleError(list)
      const listed = subscriptionsOf(list).map(({ feedUrl, title, folders, siteUrl }) =>
        newSubscription(feedUrl, { folder: folders, ownTitle: title, ...(siteUrl !== undefined && { siteUrl }) }))
      let added = 0
      for (let from = 0; from < listed.length; from += AT_ONCE) {
        added += (await store.subscribeAll(listed.slice(from, from + AT_ONCE))).filter(({ isNew }) => isNew).length
        await setImmediate()
      }
      refresher.look()
      return { added, known: listed.length - added }
    },
    exportList: async (title) => writeOpml(listOf((await store.subscriptions()).map(listed), title)),
    change: async (id, change) => {
      if (change.folder) sound(change.folder)
      const before = await store.subscription(id)
      const changed = await store.changeSubscription(id, { ...change, ...(change.state === 'active' && { dueAt: now().getTime() }) })
      if (changed && before?.fullText !== changed.fullText) await askForPages(changed)
      refresher.look()
      return changed
    },
    remove: (id) => store.unsubscribe(id),
    refresh: async (id) => {
      const asked = id === undefined ? await store.subscriptions() : [await store.subscription(id)]
      for (const subscription of asked) {
        if (subscription?.state === 'active') await store.changeSubscription(subscription.id, { dueAt: soonest(subscription, now().getTime()) })
      }
      refresher.look()
    },
    start: refresher.start,
    onPolled: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    pagesRead: async () => pages?.done(),
    close: async () => {
      // Told first, then cut off: what is cut off is nobody's failure.
      const stopped = Promise.all([refresher.stop(), pages?.stop()])
      ending.abort()
      await stopped
    },
  }
}

type Politeness = Pick<FetchOptions, 'now' | 'privateHosts' | 'queue' | 'signal'>

function pagesOf(options: SubscriptionsOptions, politeness: Politeness, { sleep, onKept, onFault }: { readonly sleep: Sleep; readonly onKept: (polled: Polled) => void; readonly onFault: (error: unknown) => void }): EntryPages {
  const fetch = (url: string) => fetchCapture(url, { ...politeness, maxRetries: 0 })
  return openEntryPages({ ...options, fetchPage: politePages({ fetch, sleep, now: options.now }), onKept, onFault })
}

/** A poll that failed is not tried again at once: that is what the back-off is for. */
function politely(options: Politeness): FetchFeed {
  return (url, known) => refreshCapture(url, known, { ...options, maxRetries: 0 })
}

/** Throws TroubleError where there is none. */
async function feedsAt(address: string, options: { readonly now: string; readonly privateHosts: readonly string[] }): Promise<readonly FoundFeed[]> {
  const url = /^[a-z][a-z+.-]*:/i.test(address) ? address : `https://${address}`
  if (!/^https?:/i.test(url) || !URL.canParse(url)) throw new TroubleError(trouble('no-feeds', { name: address }))
  for await (const discovery of discoverDocuments([url], options)) {
    if ('trouble' in discovery) throw new TroubleError(discovery.trouble)
    return discovery.feeds
  }
  throw new TroubleError(trouble('no-feeds', { name: address }))
}

/** Names of folders are shown and written to OPML; what cannot be seen in them, nobody typed. */
function sound(folder: readonly string[]): readonly string[] {
  const names = folder.map((name) => name.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim().slice(0, 200)).filter((name) => name !== '')
  if (names.length > DEEPEST_FOLDER) throw new TroubleError(trouble('opml-too-deep', { limit: DEEPEST_FOLDER }))
  return names
}

const listed = ({ title, ownTitle, feedUrl, siteUrl, folder }: Subscription) =>
  ({ title: ownTitle ?? title ?? feedUrl, feedUrl, folders: folder, ...(siteUrl !== undefined && { siteUrl }) })

/** Not before the server said that it may be asked again, and not every second. */
function soonest({ poll }: Pick<Subscription, 'poll'>, now: number): number {
  const wait = poll.trouble?.args['waitSeconds']
  const asked = typeof wait === 'number' ? wait * 1000 : 0
  return Math.max(now, (poll.polledAt ?? -Infinity) + Math.max(SOONEST_AGAIN_MS, asked))
}
