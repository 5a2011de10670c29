import { type Capture, fetchCapture } from '../fetch/index.ts'
import { discoverFeeds, type FeedCandidate, parseCapture, readSubscriptionList, type SubscriptionList, subscriptionsOf } from '../page/index.ts'
import { type Trouble, TroubleError, trouble, troubleOf } from '../trouble/index.ts'
import { captureDocument } from './capture-document.ts'
import { findDocuments } from './find-documents.ts'
import { runWithin } from './workshop/run-within.ts'
import { WorkStopped } from './workshop/work-stopped.ts'

/** A feed, and how it was found. */
export interface FoundFeed {
  readonly url: string
  readonly title?: string
  /** `itself`: the document is the feed; `listed` in an OPML file; the rest as in FeedCandidate, `guessed` ones having been tried. */
  readonly from: 'itself' | 'listed' | FeedCandidate['from']
  /** Of a list: the folders that it stands in, the outermost first. */
  readonly folders?: readonly string[]
}

/** What was found in one document, or why nothing was. */
export type Discovery = { readonly name: string } & ({ readonly feeds: readonly FoundFeed[]; readonly listTitle?: string } | { readonly trouble: Trouble })

export interface DiscoverOptions {
  /** ISO date: today. */
  readonly now: string
  /** Hosts of a private network that the owner opted in, by name: `nas.lan`. */
  readonly privateHosts?: readonly string[]
  readonly fetch?: (url: string) => Promise<Capture | Trouble>
}

const TIME_LIMIT_MS = 5000
/** Larger documents name no feeds that a person would look for. */
const LARGEST_BYTES = 5_000_000
const BEGINNING_BYTES = 100_000

/**
 * Where are the feeds of these pages?
 *
 * In: names of documents: pages (files or addresses), feeds, OPML files. Out: for each what it names, in order, the surest first; where a page at an address names none, the
 * usual places of its host are tried one after the other, up to the first that holds a feed. `no-feeds` where there is none. One bad document fails alone.
 */
export async function* discoverDocuments(names: readonly string[], { now, privateHosts = [], fetch = (url) => fetchCapture(url, { privateHosts }) }: DiscoverOptions): AsyncGenerator<Discovery> {
  for (const place of await findDocuments(names)) {
    const capture = await captureDocument(place, { fetchedAt: now, privateHosts })
    yield 'code' in capture ? { name: place.name, trouble: capture } : await discover(capture, fetch)
  }
}

async function discover(capture: Capture, fetch: (url: string) => Promise<Capture | Trouble>): Promise<Discovery> {
  const { name } = capture
  try {
    const looked = look(capture)
    if ('list' in looked) return listed(name, looked.list)
    if ('feed' in looked) return { name, feeds: [looked.feed] }
    const sure = looked.candidates.filter(({ from }) => from !== 'guessed')
    if (sure.length > 0) return { name, feeds: sure }
    // A saved page leads to the network only where its reader asks for it.
    const tried = capture.url === undefined ? undefined : await tryPlaces(looked.candidates, fetch)
    return tried ? { name, feeds: [tried] } : { name, trouble: trouble('no-feeds', { name }) }
  } catch (error) {
    return { name, trouble: error instanceof WorkStopped ? trouble('reader-stopped', { name }) : troubleOf(error) }
  }
}

type Looked = { readonly list: SubscriptionList } | { readonly feed: FoundFeed } | { readonly candidates: readonly FeedCandidate[] }

/** Throws TroubleErrors, and WorkStopped. */
function look(capture: Capture): Looked {
  const { name, bytes, url } = capture
  if (bytes.length > LARGEST_BYTES) return { feed: longFeed(capture) }
  return runWithin(TIME_LIMIT_MS, (): Looked => {
    const list = readSubscriptionList(capture)
    if (list) return 'code' in list ? refuse(list) : { list }
    const parsed = parseCapture(capture)
    if ('code' in parsed) return refuse(parsed)
    if (parsed.kind === 'feed') return { feed: { url: url ?? name, from: 'itself', ...(parsed.title !== undefined && { title: parsed.title }) } }
    return { candidates: parsed.kind === 'html' ? discoverFeeds(parsed) : [] }
  })
}

/** A feed of a hundred thousand entries says by its beginning that it is one; anything else so long names no feeds. */
function longFeed(capture: Capture): FoundFeed {
  const { name, bytes, url } = capture
  const begun = runWithin(TIME_LIMIT_MS, () => parseCapture({ ...capture, bytes: bytes.subarray(0, BEGINNING_BYTES) }))
  if (!('kind' in begun) || begun.kind !== 'feed') throw new TroubleError(trouble('document-too-large', { name, bytes: bytes.length, limit: LARGEST_BYTES }))
  return { url: url ?? name, from: 'itself', ...(begun.title !== undefined && { title: begun.title }) }
}

function refuse(reason: Trouble): never {
  throw new TroubleError(reason)
}

function listed(name: string, list: SubscriptionList): Discovery {
  const feeds = subscriptionsOf(list).map(({ feedUrl, title, folders }): FoundFeed => ({ url: feedUrl, from: 'listed', folders, ...(title !== '' && { title }) }))
  return { name, feeds, ...(list.title !== undefined && { listTitle: list.title }) }
}

/** One at a time: these are all on one host. */
async function tryPlaces(candidates: readonly FeedCandidate[], fetch: (url: string) => Promise<Capture | Trouble>): Promise<FoundFeed | undefined> {
  for (const { url } of candidates) {
    const capture = await fetch(url)
    if ('code' in capture) continue
    const looked = look(capture)
    if ('feed' in looked) return { ...looked.feed, from: 'guessed' }
  }
  return undefined
}
