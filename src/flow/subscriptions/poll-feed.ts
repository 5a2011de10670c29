import type { Capture, Unchanged, Validators } from '../../fetch/index.ts'
import type { DocumentToKeep, KeptChange, Store, Subscription } from '../../store/index.ts'
import { type Trouble, trouble } from '../../trouble/index.ts'
import type { Reading } from '../read-capture.ts'
import { type PollOutcome, settlePoll } from './settle-poll.ts'

export type FetchFeed = (url: string, known: Validators) => Promise<Capture | Unchanged | Trouble>

/** What a feed is asked and read with. */
export interface PollTools {
  readonly store: Store
  readonly now: () => Date
  readonly fetch: FetchFeed
  /** In: bytes, and the day that they are read as of. */
  readonly read: (capture: Capture, day: string) => Promise<Reading>
  /** Adds what search looks in. */
  readonly prepare: (document: DocumentToKeep) => Promise<DocumentToKeep>
}

/** A poll as it ended. */
export interface Polled {
  readonly subscription: string
  /** One for each entry that the feed has now; none where nothing changed. */
  readonly changes: readonly KeptChange[]
  readonly trouble?: Trouble
}

/** Of a feed's last entries, so many tell its rhythm. */
const RHYTHM_OF = 60

/**
 * Asks a feed once, and keeps what came: its articles, then when to ask again.
 *
 * Killed in between, it is asked again and finds its articles there. Throws the store's TroubleErrors; whatever the feed does is an outcome.
 */
export async function pollFeed(subscription: Subscription, tools: PollTools): Promise<Polled> {
  const { store, now } = tools
  const { outcome, changes } = await ask(subscription, tools)
  const arrivals = await store.arrivals(subscription.document, RHYTHM_OF)
  await store.keepPoll(subscription.id, settlePoll(subscription, outcome, { at: now().getTime(), arrivals }))
  return { subscription: subscription.id, changes, ...(outcome.kind === 'failed' && { trouble: outcome.trouble }) }
}

interface Asked {
  readonly outcome: PollOutcome
  readonly changes: readonly KeptChange[]
}

async function ask(subscription: Subscription, tools: PollTools): Promise<Asked> {
  const { feedUrl, poll, document } = subscription
  const fetched = await tools.fetch(feedUrl, poll.freshness ?? {})
  if ('code' in fetched) return failed(fetched)
  const { freshness, movedTo } = fetched
  const told = { ...(freshness && { freshness }), ...(movedTo !== undefined && { movedTo }) }
  if ('unchanged' in fetched) return { outcome: { kind: 'unchanged', ...told }, changes: [] }
  // Some servers send the same bytes again and again, whatever they are asked with.
  const seenAt = await tools.store.firstSeen(document, fetched.bytes)
  if (seenAt !== undefined) return { outcome: { kind: 'unchanged', ...told }, changes: [] }
  return keepFeed(subscription, fetched, told, tools)
}

async function keepFeed(subscription: Subscription, fetched: Capture, told: Omit<PollOutcome & { kind: 'unchanged' }, 'kind'>, tools: PollTools): Promise<Asked> {
  const { document: key, feedUrl } = subscription
  const capture = { ...fetched, name: key }
  const reading = await tools.read(capture, capture.fetchedAt.slice(0, 10))
  if ('trouble' in reading) return failed(reading.trouble)
  if (!reading.isFeed) return failed(trouble('feed-is-page', { name: feedUrl }))
  const { feedTitle: title, siteUrl } = reading
  const articles = reading.articles.map((article) => ({ article }))
  const document = { key, capture, isFeed: true, articles, ...(title !== undefined && { feedTitle: title }) }
  const changes = await tools.store.keep(await tools.prepare(document))
  return { outcome: { kind: 'read', ...told, ...(title !== undefined && { title }), ...(siteUrl !== undefined && { siteUrl }) }, changes }
}

const failed = (trouble: Trouble): Asked => ({ outcome: { kind: 'failed', trouble }, changes: [] })
