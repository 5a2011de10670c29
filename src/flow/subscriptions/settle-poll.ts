import { type Freshness, nextPoll } from '../../fetch/index.ts'
import type { PollToKeep, Subscription } from '../../store/index.ts'
import type { Trouble } from '../../trouble/index.ts'
import { isWebAddress } from '../web-address.ts'

/** What came of asking a feed. */
export type PollOutcome =
  | { readonly kind: 'read'; readonly pagesLeft?: number; readonly title?: string; readonly siteUrl?: string; readonly freshness?: Freshness; readonly movedTo?: string }
  | { readonly kind: 'unchanged'; readonly freshness?: Freshness; readonly movedTo?: string }
  | { readonly kind: 'failed'; readonly trouble: Trouble }

export interface PollMoment {
  /** When the poll ended, ms. */
  readonly at: number
  /** When entries of the feed first came, ms. */
  readonly arrivals: readonly number[]
}

const GONE = 410

/**
 * What does a poll change about its subscription?
 *
 * In: the subscription before, what came of asking, when. Out: what is to be kept of it: the next time, the address where it moved for good, what went wrong.
 * A feed whose server says that it is gone for good is not asked again. Pure.
 */
export function settlePoll(subscription: Subscription, outcome: PollOutcome, { at, arrivals }: PollMoment): PollToKeep {
  const { poll, id } = subscription
  if (outcome.kind === 'failed') {
    const { trouble } = outcome
    const failures = poll.failures + 1
    const wait = trouble.args['waitSeconds']
    const dueAt = nextPoll({ polledAt: at, seenAt: arrivals, failures, ...(typeof wait === 'number' && { retryAfterSeconds: wait }) }, spreadOf(id))
    return { poll: { ...poll, polledAt: at, failures, trouble }, dueAt, ...(trouble.args['status'] === GONE && { state: 'gone' as const }) }
  }
  const { trouble: _over, freshness: before, pagesLeft: leftBefore = 0, ...known } = poll
  const pagesLeft = outcome.kind === 'read' ? (outcome.pagesLeft ?? 0) : leftBefore
  const freshness = outcome.freshness ?? (outcome.kind === 'unchanged' ? before : undefined)
  const dueAt = nextPoll({ polledAt: at, seenAt: arrivals, failures: 0, ...(freshness && { freshness }) }, spreadOf(id))
  return {
    poll: { ...known, polledAt: at, answeredAt: at, failures: 0, ...(freshness && { freshness }), ...(pagesLeft > 0 && { pagesLeft }) },
    dueAt,
    ...(outcome.movedTo !== undefined && { feedUrl: outcome.movedTo }),
    ...(outcome.kind === 'read' && outcome.title !== undefined && { title: outcome.title }),
    ...(outcome.kind === 'read' && outcome.siteUrl !== undefined && isWebAddress(outcome.siteUrl) && { siteUrl: outcome.siteUrl }),
  }
}

/** 0 to 1, the feed's own for ever: ids are hashes. */
const spreadOf = (id: string) => Number.parseInt(id.slice(0, 8), 16) / 2 ** 32
