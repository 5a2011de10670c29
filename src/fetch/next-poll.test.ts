import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextPoll } from './index.ts'
import { LATEST_MS, SOONEST_MS } from './next-poll.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const START = Date.UTC(2031, 4, 4)

/** Thirty days of polling a feed that publishes at these moments. Out: how often it was asked, and how long each entry waited. */
function simulate(publishedAt: readonly number[], days = 30) {
  // The first poll brings all that stood in the feed.
  const seenAt: number[] = [START]
  const waits: number[] = []
  let polls = 0
  let now = START
  let next = 0
  while (now < START + days * DAY) {
    polls++
    for (; next < publishedAt.length && publishedAt[next]! <= now; next++) {
      seenAt.push(now)
      waits.push(now - publishedAt[next]!)
    }
    now = nextPoll({ polledAt: now, seenAt: seenAt.slice(-50), failures: 0 })
  }
  return { polls, waits: waits.toSorted((a, b) => a - b) }
}

const every = (gap: number, days = 30) => Array.from({ length: Math.floor((days * DAY) / gap) }, (_, index) => START + (index + 1) * gap)
const middle = (values: readonly number[]) => values[values.length >> 1]!

describe('over thirty days', () => {
  test('a wire service that publishes every ten minutes is asked every five to ten', () => {
    const { polls, waits } = simulate(every(10 * MINUTE))
    expect(polls).toBeGreaterThan(30 * 24 * 5)
    expect(polls).toBeLessThanOrEqual((30 * DAY) / SOONEST_MS)
    expect(middle(waits)).toBeLessThanOrEqual(10 * MINUTE)
  })

  test('a daily paper is asked a few times a day, and read within half a day', () => {
    const { polls, waits } = simulate(every(DAY))
    expect(polls).toBeGreaterThan(30)
    expect(polls).toBeLessThan(30 * 8)
    expect(middle(waits)).toBeLessThanOrEqual(12 * HOUR)
  })

  test('a blog of once a week is asked about once or twice a day', () => {
    const { polls } = simulate(every(7 * DAY))
    expect(polls).toBeLessThan(30 * 4)
    expect(polls).toBeGreaterThanOrEqual(28)
  })

  test('a feed that fell silent slows down to once a day', () => {
    const { polls } = simulate(every(HOUR, 2), 30)
    const busy = simulate(every(HOUR, 2), 2)
    expect(polls - busy.polls).toBeLessThan(28 * 4)
  })
})

const polledAt = START
const busy = every(10 * MINUTE, 1).map((at) => at - DAY)

const due = (history: object) => nextPoll({ polledAt, seenAt: busy, failures: 0, ...history }) - polledAt

test('what a server asks for is not undercut, up to a day; where it asks to be left alone, up to a week', () => {
  expect(due({})).toBe(5 * MINUTE)
  expect(due({ freshness: { maxAgeSeconds: 1800 } })).toBe(30 * MINUTE)
  expect(due({ retryAfterSeconds: 7200 })).toBe(2 * HOUR)
  expect(due({ ttlMinutes: 60 })).toBe(HOUR)
  expect(due({ freshness: { maxAgeSeconds: 365 * 86_400 } })).toBe(DAY)
  expect(due({ retryAfterSeconds: 3 * 86_400 })).toBe(3 * DAY)
  expect(due({ retryAfterSeconds: 300 * 86_400 })).toBe(7 * DAY)
})

test('every failure doubles the wait', () => {
  const waits = [1, 2, 3, 4, 9, 100].map((failures) => (nextPoll({ polledAt, seenAt: busy, failures }) - polledAt) / MINUTE)
  expect(waits).toEqual([10, 20, 40, 80, 24 * 60, 24 * 60])
})

test('entries dated in the future change nothing: they were not seen yet', () => {
  expect(nextPoll({ polledAt, seenAt: [polledAt + DAY], failures: 0 })).toBe(nextPoll({ polledAt, seenAt: [], failures: 0 }))
})

test('whatever is known, the wait is from five minutes to a day, or what was asked for; more failures never shorten it', () => {
  const history = fc.record({
    seenAt: fc.array(fc.integer({ min: polledAt - 400 * DAY, max: polledAt + DAY }), { maxLength: 40 }),
    failures: fc.integer({ min: 0, max: 2000 }),
    retryAfterSeconds: fc.integer({ min: 0, max: 2 ** 31 }),
    ttlMinutes: fc.integer({ min: 0, max: 2 ** 31 }),
    spread: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(fc.property(history, ({ spread, ...known }) => {
    const wait = nextPoll({ polledAt, ...known }, spread) - polledAt
    expect(wait).toBeGreaterThanOrEqual(SOONEST_MS)
    expect(wait).toBeLessThanOrEqual(Math.max(LATEST_MS, Math.min(7 * DAY, known.retryAfterSeconds * 1000)))
    expect(nextPoll({ polledAt, ...known, failures: known.failures + 1 }, spread) - polledAt).toBeGreaterThanOrEqual(wait)
  }))
})
