import type { Capture, Unchanged, Validators } from '../../fetch/index.ts'
import type { DocumentToKeep, KeptChange, Store, Subscription } from '../../store/index.ts'
import { type Trouble, trouble } from '../../trouble/index.ts'
import type { Reading } from '../read-capture.ts'
import type { EntryPages, EntryWork } from './entry-pages.ts'
import { fuller } from './fuller-text.ts'
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
  /** Reads the pages of entries that are cut short; without it nothing but the feed is read. */
  readonly pages?: Pick<EntryPages, 'leave' | 'read'>
  /** Nobody waits any more: a fetch that is under way ends, and says nothing of its feed. */
  readonly signal?: AbortSignal
}

/** A poll as it ended. */
export interface Polled {
  readonly subscription: string
  /** One for each entry that the feed has now; none where nothing changed. */
  readonly changes: readonly KeptChange[]
  readonly trouble?: Trouble
  /** Not what the feed said, but the pages of entries that it had cut short. */
  readonly ofPages?: true
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
  // What was read of pages is kept first: what is kept below must know of it.
  await tools.pages?.leave(subscription.id)
  const asked = (await store.subscription(subscription.id)) ?? subscription
  const { outcome, changes, work } = await ask(asked, tools)
  if (tools.signal?.aborted && outcome.kind === 'failed') return { subscription: subscription.id, changes: [] }
  const arrivals = await store.arrivals(subscription.document, RHYTHM_OF)
  await store.keepPoll(subscription.id, settlePoll(asked, outcome, { at: now().getTime(), arrivals }))
  if (work && work.entries.wanted.length > 0) tools.pages?.read(work)
  return { subscription: subscription.id, changes, ...(outcome.kind === 'failed' && { trouble: outcome.trouble }) }
}

interface Asked {
  readonly outcome: PollOutcome
  readonly changes: readonly KeptChange[]
  /** Pages to be read. */
  readonly work?: EntryWork
}

async function ask(subscription: Subscription, tools: PollTools): Promise<Asked> {
  const { feedUrl, poll, document } = subscription
  // Whoever was stopped before all pages were read needs the feed once more, changed or not.
  const isHalfRead = tools.pages !== undefined && (poll.pagesLeft ?? 0) > 0
  const fetched = await tools.fetch(feedUrl, isHalfRead ? {} : (poll.freshness ?? {}))
  if ('code' in fetched) return failed(fetched)
  const { freshness, movedTo } = fetched
  const told = { ...(freshness && { freshness }), ...(movedTo !== undefined && { movedTo }) }
  if ('unchanged' in fetched) return { outcome: { kind: 'unchanged', ...told }, changes: [] }
  // Some servers send the same bytes again and again, whatever they are asked with.
  const seenAt = await tools.store.firstSeen(document, fetched.bytes)
  if (seenAt !== undefined && !isHalfRead) return { outcome: { kind: 'unchanged', ...told }, changes: [] }
  return keepFeed(subscription, fetched, { ...told, day: (seenAt ?? fetched.fetchedAt).slice(0, 10) }, tools)
}

type Told = Omit<PollOutcome & { kind: 'unchanged' }, 'kind'>

async function keepFeed(subscription: Subscription, fetched: Capture, { day, ...told }: Told & { readonly day: string }, tools: PollTools): Promise<Asked> {
  const { document: key, feedUrl } = subscription
  const capture = { ...fetched, name: key }
  const reading = await tools.read(capture, day)
  if ('trouble' in reading) return failed(reading.trouble)
  if (!reading.isFeed) return failed(trouble('feed-is-page', { name: feedUrl }))
  const { feedTitle: title, siteUrl, isCutOff } = reading
  // What broke off is asked for whole the next time: "not modified" would be true of all of it, and leave the rest out.
  const { freshness, ...toldOfPart } = told
  const articles = reading.articles.map((article) => ({ article }))
  const document = { key, capture, isFeed: true, articles, ...(title !== undefined && { feedTitle: title }) }
  const entries = await fuller(document, tools.pages ? subscription.fullText : 'never', tools.store)
  const full = { ...document, articles: entries.kept.map((article) => ({ article })) }
  const changes = await tools.store.keep(await tools.prepare(full))
  const pagesLeft = entries.wanted.length
  return {
    outcome: { kind: 'read', ...toldOfPart, ...(freshness && !isCutOff && { freshness }), pagesLeft, ...(title !== undefined && { title }), ...(siteUrl !== undefined && { siteUrl }) },
    changes,
    work: { subscription, document: full, entries },
  }
}

const failed = (trouble: Trouble): Asked => ({ outcome: { kind: 'failed', trouble }, changes: [] })
