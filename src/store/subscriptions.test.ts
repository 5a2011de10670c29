import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { trouble } from '../trouble/index.ts'
import { openStore, type Store } from './index.ts'

const RIVER = 'https://river.example/feed.xml'
const FERRY = 'https://ferry.example/rss'
const added = (feedUrl: string, dueAt = 0, folder: readonly string[] = []) => ({ feedUrl, folder, addedAt: '2026-03-01T08:00:00.000Z', dueAt })

let store: Store
beforeEach(async () => {
  store = await openStore(':memory:')
})
afterEach(() => store.close())

describe('a subscription', () => {
  test('is made once, whatever is asked again', async () => {
    const first = await store.subscribe({ ...added(RIVER, 0, ['报纸', '晚报']), ownTitle: '河湾' })
    expect(first).toMatchObject({ isNew: true, subscription: { document: RIVER, feedUrl: RIVER, folder: ['报纸', '晚报'], state: 'active', poll: { failures: 0 } } })
    expect(await store.subscribe(added(RIVER))).toEqual({ ...first, isNew: false })
    expect(await store.subscriptions()).toEqual([first.subscription])
  })

  test('is changed by its reader, and gone when it is given up', async () => {
    const { subscription: { id } } = await store.subscribe(added(RIVER))
    expect(await store.changeSubscription(id, { ownTitle: '晚报', folder: ['城'] })).toMatchObject({ ownTitle: '晚报', folder: ['城'] })
    expect(await store.changeSubscription(id, { ownTitle: '' })).not.toHaveProperty('ownTitle')
    expect(await store.changeSubscription('none', { ownTitle: 'a' })).toBeUndefined()
    expect([await store.unsubscribe(id), await store.unsubscribe(id)]).toEqual([true, false])
    expect(await store.subscriptions()).toEqual([])
  })

  test('that moved keeps its document, and is still the one that was subscribed to', async () => {
    const { subscription: { id } } = await store.subscribe(added(RIVER))
    await store.keepPoll(id, { poll: { failures: 0, polledAt: 5 }, dueAt: 9, feedUrl: 'https://river.example/new.xml', title: '河湾晚报' })
    expect(await store.subscription(id)).toMatchObject({ document: RIVER, feedUrl: 'https://river.example/new.xml', title: '河湾晚报', dueAt: 9 })
    expect((await store.subscribe(added('https://river.example/new.xml'))).isNew).toBe(false)
    expect((await store.subscribe(added(RIVER))).isNew).toBe(false)
  })

  test('that moved to where another one is stays where it was', async () => {
    const { subscription: { id } } = await store.subscribe(added(RIVER))
    await store.subscribe(added(FERRY))
    await store.keepPoll(id, { poll: { failures: 0 }, dueAt: 9, feedUrl: FERRY })
    expect(await store.subscription(id)).toMatchObject({ feedUrl: RIVER })
  })
})

describe('a list of subscriptions', () => {
  test('comes in whole or not at all', async () => {
    const ofNoFolder = { ...added(FERRY), folder: undefined as unknown as readonly string[] }
    await expect(store.subscribeAll([added(RIVER), ofNoFolder])).rejects.toThrow()
    expect(await store.subscriptions()).toEqual([])
    expect((await store.subscribeAll([added(RIVER), added(FERRY), added(RIVER)])).map(({ isNew }) => isNew)).toEqual([true, true, false])
  })

  test('of another library brings with it where a feed has moved and that it rests', async () => {
    const since = { feedUrl: 'https://river.example/new.xml', state: 'paused' as const }
    const { subscription } = await store.subscribe({ ...added(RIVER), since })
    expect(subscription).toMatchObject({ document: RIVER, ...since })
    expect(await store.subscribe({ ...added(RIVER), since: { feedUrl: RIVER, state: 'active' } })).toEqual({ subscription, isNew: false })
    expect((await store.subscribe({ ...added(FERRY), since })).subscription).toMatchObject({ feedUrl: FERRY, state: 'paused' })
  })
})

describe('what is due', () => {
  test('comes the longest overdue first; what is paused or gone never does', async () => {
    const ids = await Promise.all([[RIVER, 300], [FERRY, 100], ['https://a.example/', 200], ['https://b.example/', 50]].map(async ([url, due]) =>
      (await store.subscribe(added(String(url), Number(due)))).subscription.id))
    await store.changeSubscription(ids[3]!, { state: 'paused' })
    expect((await store.dueSubscriptions(200, 9)).map(({ feedUrl }) => feedUrl)).toEqual([FERRY, 'https://a.example/'])
    expect((await store.dueSubscriptions(200, 1)).length).toBe(1)
    expect(await store.nextDueAt()).toBe(100)
    expect((await store.dueSubscriptions(200, 9, ['ferry.example'])).map(({ feedUrl }) => feedUrl)).toEqual(['https://a.example/'])
    await store.keepPoll(ids[1]!, { poll: { failures: 0 }, dueAt: 900, state: 'gone' })
    expect(await store.nextDueAt()).toBe(200)
  })

  test('is one feed of a host', async () => {
    for (const [index, path] of ['b', 'a', 'c'].entries()) await store.subscribe(added(`https://river.example/${path}`, 10 + index))
    expect((await store.dueSubscriptions(200, 9)).map(({ feedUrl }) => feedUrl)).toEqual(['https://river.example/b'])
  })

  test('waits as long as it should when the clock is set back', async () => {
    const { subscription: { id } } = await store.subscribe(added(RIVER))
    await store.keepPoll(id, { poll: { failures: 0, polledAt: 90_000 }, dueAt: 95_000 })
    await store.settleClock(100_000)
    expect(await store.nextDueAt()).toBe(95_000)
    await store.settleClock(20_000)
    expect(await store.nextDueAt()).toBe(25_000)
  })

  test('is due when it was never asked before the clock is set back', async () => {
    await store.subscribe({ ...added(RIVER), dueAt: 90_000 })
    await store.settleClock(20_000)
    expect(await store.nextDueAt()).toBe(20_000)
  })

  test('keeps what the last poll told', async () => {
    const { subscription: { id } } = await store.subscribe(added(RIVER))
    const poll = { polledAt: 1000, failures: 2, trouble: trouble('host-busy', { waitSeconds: 60 }), freshness: { etag: '"a"' } }
    await store.keepPoll(id, { poll, dueAt: 2000 })
    expect((await store.subscription(id))!.poll).toEqual(poll)
    await store.keepPoll('unsubscribed', { poll, dueAt: 1 })
  })
})
