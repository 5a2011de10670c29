import type { Freshness } from './freshness.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
export const SOONEST_MS = 5 * MINUTE
export const LATEST_MS = 24 * HOUR

/** A host that asks to be left alone is, for a week at the most: what asks for more is a mistake. */
const LONGEST_SILENCE_MS = 7 * 24 * HOUR

/** A new feed, of which no rhythm is known. */
const UNKNOWN_RHYTHM = HOUR
/** NetNewsWire's wait after 429; doubled with every further failure. */
const FIRST_BACK_OFF = 10 * MINUTE
/** So many of the last entries tell the rhythm: last week's, not last year's. */
const RHYTHM_OF = 20
/** Of a burst that was published at once, the whole is one event. */
const SAME_MOMENT = MINUTE

export interface PollHistory {
  /** When the last poll ended, ms. */
  readonly polledAt: number
  /** When entries were first seen, ms, in any order: by our clock, as the feed's own dates are not to be trusted with a schedule. */
  readonly seenAt: readonly number[]
  /** Failures since the last good answer. */
  readonly failures: number
  /** Of the last answer. */
  readonly freshness?: Freshness
  /** Of the last answer, in seconds. */
  readonly retryAfterSeconds?: number
  /** What the feed itself asks for (RSS `ttl`), in minutes. */
  readonly ttlMinutes?: number
}

/**
 * When is the feed due again?
 *
 * In: what is known of the feed, and `spread` (0 to 1, a constant of the feed's own) that keeps a thousand feeds from falling due at once.
 * Out: ms since 1970, from 5 minutes to 24 hours after the last poll (`spread` included), later only where Retry-After says so. Pure: no clock, no chance.
 *
 * Method: half the median gap between the moments at which news came, so that news waits a quarter of a gap on average; a feed that has
 * long been silent slows down with its silence. max-age and ttl are never undercut within the 24 hours, Retry-After never within a week. Failures double the wait.
 */
export function nextPoll(history: PollHistory, spread = 0): number {
  const asked = Math.min(LONGEST_SILENCE_MS, (history.retryAfterSeconds ?? 0) * 1000)
  const wish = Math.max(rhythmOf(history), backOff(history.failures), asked, ...statedWaits(history))
  const within = Math.min(LATEST_MS, Math.max(SOONEST_MS, wish))
  const spreadOut = within * (1 + 0.1 * Math.min(1, Math.max(0, spread)))
  return history.polledAt + Math.round(Math.max(asked, Math.min(LATEST_MS, spreadOut)))
}

function rhythmOf({ polledAt, seenAt }: PollHistory): number {
  const moments = distinctMoments(seenAt.filter((at) => at <= polledAt))
  const newest = moments.at(-1)
  if (newest === undefined) return UNKNOWN_RHYTHM
  const gaps = moments.slice(1).map((at, index) => at - moments[index]!)
  const rhythm = gaps.length === 0 ? UNKNOWN_RHYTHM : median(gaps) / 2
  return Math.max(rhythm, (polledAt - newest) / 8)
}

function distinctMoments(seenAt: readonly number[]): readonly number[] {
  const sorted = seenAt.toSorted((a, b) => a - b)
  return sorted.filter((at, index) => index === 0 || at - sorted[index - 1]! > SAME_MOMENT).slice(-RHYTHM_OF)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

function backOff(failures: number): number {
  return failures <= 0 ? 0 : FIRST_BACK_OFF * 2 ** Math.min(20, failures - 1)
}

function statedWaits({ freshness, ttlMinutes }: PollHistory): readonly number[] {
  return [(freshness?.maxAgeSeconds ?? 0) * 1000, (ttlMinutes ?? 0) * MINUTE]
}
