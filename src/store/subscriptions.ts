/** The part of the store that keeps subscriptions: feeds, their folders, and what the last poll told. Every implementation passes `subscriptions.test.ts`. */
import type { Freshness } from '../fetch/index.ts'
import type { Trouble } from '../trouble/index.ts'

/** `gone`: the server says that there is no such feed any more (410); it is not asked again until the reader resumes it. */
export type SubscriptionState = 'active' | 'paused' | 'gone'

/** Are the pages of its entries read, too? `auto`: where the feed cuts them short. */
export type FullTextPolicy = 'auto' | 'always' | 'never'

export interface Subscription {
  readonly id: string
  /** Key of the document that its articles belong to: the address first subscribed to. It stays when the feed moves. */
  readonly document: string
  /** Where it is asked for now. */
  readonly feedUrl: string
  /** Of `feedUrl`, with its port: hosts are asked one feed at a time. */
  readonly host: string
  /** The feed's own title, once it was read. */
  readonly title?: string
  /** What the reader calls it. */
  readonly ownTitle?: string
  readonly siteUrl?: string
  /** From the outermost inwards; empty at the top. */
  readonly folder: readonly string[]
  readonly state: SubscriptionState
  readonly fullText: FullTextPolicy
  /** ISO 8601, UTC. */
  readonly addedAt: string
  /** When it is to be asked again, ms. */
  readonly dueAt: number
  readonly poll: PollRecord
}

/** What is known from asking. Times in ms. */
export interface PollRecord {
  readonly polledAt?: number
  /** The last time that it answered as it should, with news or without. */
  readonly answeredAt?: number
  /** Since the last good answer. */
  readonly failures: number
  /** Of the last answer, if it was none. */
  readonly trouble?: Trouble
  readonly freshness?: Freshness
  readonly ttlMinutes?: number
  /** Entries whose pages are still to be read. */
  readonly pagesLeft?: number
}

export type NewSubscription = Pick<Subscription, 'feedUrl' | 'title' | 'ownTitle' | 'siteUrl' | 'folder' | 'addedAt' | 'dueAt'> & Partial<Pick<Subscription, 'fullText'>> & {
  /** Of one that was followed elsewhere: where it has moved to since, and whether it is asked. */
  readonly since?: Pick<Subscription, 'feedUrl' | 'state'>
}

/** What came of subscribing to one address. */
export interface SubscribedTo {
  readonly subscription: Subscription
  readonly isNew: boolean
}

/** What a person changes; `ownTitle: ''` takes the name away again. */
export type SubscriptionChange = Partial<Pick<Subscription, 'ownTitle' | 'folder' | 'state' | 'dueAt' | 'fullText'>>

/** What a poll changes. */
export interface PollToKeep {
  readonly poll: PollRecord
  readonly dueAt: number
  readonly state?: SubscriptionState
  readonly feedUrl?: string
  readonly title?: string
  readonly siteUrl?: string
}

export interface Subscriptions {
  /** Out: the subscription; the one that is there where the address, or one that it moved from or to, is subscribed to already. */
  readonly subscribe: (subscription: NewSubscription) => Promise<SubscribedTo>
  /** The same for a list, in one transaction: all or none. */
  readonly subscribeAll: (subscriptions: readonly NewSubscription[]) => Promise<readonly SubscribedTo[]>
  /** By folder, then by title. */
  readonly subscriptions: () => Promise<readonly Subscription[]>
  readonly subscription: (id: string) => Promise<Subscription | undefined>
  /** Of each host but these the active one that is longest overdue at `now` (ms), the longest overdue first. */
  readonly dueSubscriptions: (now: number, limit: number, busyHosts?: readonly string[]) => Promise<readonly Subscription[]>
  /** After the clock was set back to `now`: what was asked in what is now the future waits as long from now as it should have waited from then; what was never asked is due. */
  readonly settleClock: (now: number) => Promise<void>
  /** When the next active one falls due, ms. */
  readonly nextDueAt: () => Promise<number | undefined>
  readonly changeSubscription: (id: string, change: SubscriptionChange) => Promise<Subscription | undefined>
  /** A poll of what was unsubscribed meanwhile is forgotten. */
  readonly keepPoll: (id: string, poll: PollToKeep) => Promise<void>
  /** Its articles stay, and may be let go like all that no person kept. Out: whether there was one. */
  readonly unsubscribe: (id: string) => Promise<boolean>
  /** When entries of a document first came, ms, one for each article, the latest first. */
  readonly arrivals: (documentKey: string, limit: number) => Promise<readonly number[]>
}
