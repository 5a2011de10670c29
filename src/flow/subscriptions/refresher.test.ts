import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openStore, type Store } from '../../store/index.ts'
import { rest } from '../rest.ts'
import { openRefresher } from './refresher.ts'

let store: Store
let clock = Date.parse('2026-03-02T08:00:00Z')
beforeEach(async () => {
  store = await openStore(':memory:')
})
afterEach(() => store.close())

const subscribe = (feedUrl: string) => store.subscribe({ feedUrl, folder: [], addedAt: new Date(clock).toISOString(), dueAt: clock })
/** In which what must not happen could. */
const aMoment = () => rest(100, new AbortController().signal)
const LONG = { timeout: 120_000 }

test('a feed whose poll breaks does not have its server asked again at once, and keeps no other feed waiting', async () => {
  await subscribe('https://broken.example/feed')
  await subscribe('https://sound.example/feed')
  const asked: string[] = []
  const faults: unknown[] = []
  const refresher = openRefresher({
    store, now: () => new Date(clock), sleep: rest, onFault: (error) => faults.push(error),
    poll: async (subscription) => {
      asked.push(subscription.host)
      if (subscription.host === 'broken.example') throw new Error('the tide table is upside down')
      await store.keepPoll(subscription.id, { poll: { failures: 0, polledAt: clock }, dueAt: clock + 3_600_000 })
      return { subscription: subscription.id, changes: [] }
    },
  })
  refresher.start()
  await vi.waitFor(() => expect([asked.length, faults.length]).toEqual([2, 1]), LONG)
  await aMoment()
  await refresher.stop()
  expect(asked.toSorted()).toEqual(['broken.example', 'sound.example'])
  expect(faults).toHaveLength(1)
})

test('whoever listens and breaks, breaks nothing else', async () => {
  const { subscription } = await subscribe('https://sound.example/feed')
  const faults: unknown[] = []
  const refresher = openRefresher({
    store, now: () => new Date(clock), sleep: rest, onFault: (error) => faults.push(error),
    poll: async ({ id }) => {
      await store.keepPoll(id, { poll: { failures: 0, polledAt: clock }, dueAt: clock + 3_600_000 })
      return { subscription: id, changes: [] }
    },
    onPolled: () => {
      throw new Error('deaf')
    },
  })
  refresher.start()
  await vi.waitFor(() => expect(faults).toHaveLength(1), LONG)
  await refresher.stop()
  expect((await store.subscription(subscription.id))?.poll.polledAt).toBe(clock)
})

test('a clock that was years ahead when the library was last open keeps no feed waiting for years', async () => {
  const { subscription } = await subscribe('https://sound.example/feed')
  const ahead = clock + 10 * 365 * 86_400_000
  await store.keepPoll(subscription.id, { poll: { failures: 0, polledAt: ahead }, dueAt: ahead + 3_600_000 })
  const refresher = openRefresher({ store, now: () => new Date(clock), sleep: rest, poll: async ({ id }) => ({ subscription: id, changes: [] }) })
  refresher.start()
  await vi.waitFor(async () => expect((await store.subscription(subscription.id))?.dueAt).toBe(clock + 3_600_000), LONG)
  await refresher.stop()
})
