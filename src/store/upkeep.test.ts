import { expect, test } from 'vitest'
import type { Article } from '../article/index.ts'
import { captureHash, type DocumentToKeep, openStore, type Store } from './index.ts'

const DAY_MS = 86_400_000
const dayAt = (day: number) => new Date(Date.UTC(2026, 0, 1) + day * DAY_MS)
const bytes = (text: string) => new TextEncoder().encode(text)

const entry = (number: number, length = 1): Article => ({
  id: `entry ${number}`, url: `https://example.org/${number}`, headline: `第${number}潮`, authors: [], editors: [], language: 'zh-Hans',
  blocks: [{ type: 'paragraph', text: `第${number}次涨潮，渡轮停航。`.repeat(length) }], abstracts: [], keywords: [], images: [], removed: [], joins: [],
})

function poll(feed: string, day: number, ...articles: readonly Article[]): DocumentToKeep {
  return {
    key: feed, capture: { name: feed, bytes: bytes(`${feed} ${day}`), fetchedAt: dayAt(day).toISOString() }, isFeed: true,
    articles: articles.map((article) => ({ article, text: { title: article.headline ?? '', body: '潮水' } })),
  }
}

const headlines = async (store: Store) => (await store.listArticles({ order: 'arrival', oldestFirst: true, limit: 200 })).rows.map(({ headline }) => headline)
const numbersIn = async (store: Store) => (await headlines(store)).map((headline) => Number(/\d+/.exec(headline ?? '')?.[0]))

/** Until nothing is left to do. Out: how many articles went. */
async function letAllGo(store: Store, now: Date): Promise<number> {
  for (let gone = 0; ;) {
    const step = await store.letGo(now)
    gone += step.articles
    if (!step.more) return gone
  }
}

test('without limits everything stays', async () => {
  const store = await openStore(':memory:')
  await store.keep(poll('f', 0, entry(1)))
  await store.keep(poll('f', 900, entry(2)))
  expect(await store.retention()).toEqual({})
  expect(await letAllGo(store, dayAt(2000))).toBe(0)
  expect(await numbersIn(store)).toEqual([1, 2])
  await store.close()
})

test('what arrived too long ago goes, with its versions and index, and does not come back from its feed', async () => {
  const store = await openStore(':memory:')
  for (const day of [0, 5, 10]) await store.keep(poll('f', day, entry(day)))
  const [old] = (await store.listArticles({ order: 'arrival', oldestFirst: true })).rows
  await store.setRetention({ days: 7 })
  expect(await letAllGo(store, dayAt(11))).toBe(1)
  expect(await numbersIn(store)).toEqual([5, 10])
  expect(await store.versions(old!.id)).toEqual([])
  expect((await store.changesBy(poll('f', 11, entry(0), entry(5)))).map(({ change }) => change)).toEqual(['let-go', 'unchanged'])
  expect((await store.keep(poll('f', 11, entry(0), entry(5), entry(11)))).map(({ change }) => change)).toEqual(['let-go', 'unchanged', 'new'])
  expect(await numbersIn(store)).toEqual([5, 10, 11])
  await store.close()
})

test('what a person reads in by name comes back, and stays', async () => {
  const store = await openStore(':memory:')
  const { id } = await store.collection('/f', 'f', dayAt(0).toISOString())
  await store.keep(poll('f', 0, entry(1)))
  await store.keep(poll('f', 20, entry(2)))
  await store.setRetention({ days: 7 })
  await letAllGo(store, dayAt(20))
  expect((await store.keep({ ...poll('f', 21, entry(1)), collection: id })).map(({ change }) => change)).toEqual(['new'])
  await store.keep(poll('g', 60, entry(3)))
  expect(await letAllGo(store, dayAt(90))).toBe(0)
  expect(await numbersIn(store)).toEqual([2, 1, 3])
  await store.close()
})

test('age counts from the latest arrival: a reader who was away finds what was there, also where the clock jumped', async () => {
  const store = await openStore(':memory:')
  await store.keep(poll('f', 0, entry(1)))
  await store.keep(poll('f', 3, entry(2)))
  await store.setRetention({ days: 7 })
  expect(await letAllGo(store, dayAt(4000))).toBe(0)
  expect(await letAllGo(store, dayAt(-1))).toBe(0)
  await store.close()
})

test('of each feed the latest so many stay; a feed may have a number and an age of its own', async () => {
  const store = await openStore(':memory:')
  for (let day = 0; day < 6; day++) await store.keepAll([poll('f', day, entry(10 + day)), poll('g', day, entry(20 + day)), poll('h', day, entry(30 + day))])
  await store.setRetention({ perFeed: 4 })
  await store.setRetention({ perFeed: 1 }, 'g')
  await store.setRetention({ perFeed: 50, days: 1 }, 'h')
  expect(await store.retention('g')).toEqual({ perFeed: 1 })
  expect(await letAllGo(store, dayAt(5))).toBe(2 + 5 + 4)
  expect((await numbersIn(store)).toSorted()).toEqual([12, 13, 14, 15, 25, 34, 35])
  await store.close()
})

test('the oldest go where there are too many, and never what was read in by name', async () => {
  const store = await openStore(':memory:')
  const { id } = await store.collection('/kept', 'kept', dayAt(0).toISOString())
  await store.keep({ ...poll('kept', 0, entry(1), entry(2)), collection: id })
  await store.keep(poll('f', 1, ...Array.from({ length: 500 }, (_, index) => entry(index + 10))))
  await store.setRetention({ articles: 12 })
  expect(await letAllGo(store, dayAt(1))).toBe(490)
  expect(await numbersIn(store)).toEqual([1, 2, ...Array.from({ length: 10 }, (_, index) => index + 500)])
  await store.setRetention({ articles: 0 })
  await letAllGo(store, dayAt(1))
  expect(await numbersIn(store)).toEqual([1, 2])
  await store.close()
})

test('a library that takes too much room loses its oldest articles until it does not', async () => {
  const store = await openStore(':memory:')
  for (let day = 0; day < 30; day++) await store.keep(poll('f', day, ...Array.from({ length: 20 }, (_, index) => entry(day * 100 + index, 150))))
  const before = await store.space()
  expect(before.articles).toBe(600)
  await store.setRetention({ bytes: Math.floor(before.bytes * 0.6) })
  await letAllGo(store, dayAt(30))
  const after = await store.space()
  expect(after.bytes).toBeLessThanOrEqual(before.bytes * 0.6)
  expect(after.articles).toBeGreaterThan(100)
  expect(after.articles).toBeLessThan(500)
  expect((await numbersIn(store))).toContain(2919)
  await store.close()
})

test('raw bytes that no version was read from go, but for the last; those read in by name stay', async () => {
  const store = await openStore(':memory:')
  const { id } = await store.collection('/kept', 'kept', dayAt(0).toISOString())
  for (const day of [0, 1, 2]) {
    await store.keep(poll('f', day, entry(1)))
    await store.keep({ ...poll('kept', day, entry(2)), collection: id })
  }
  await letAllGo(store, dayAt(2))
  const there = async (name: string) => Promise.all([0, 1, 2].map(async (day) => (await store.captureBytes(captureHash(bytes(`${name} ${day}`)))) !== undefined))
  expect(await there('f')).toEqual([true, false, true])
  expect(await there('kept')).toEqual([true, true, true])
  await store.setRetention({ days: 0 })
  await store.keep(poll('g', 9, entry(3)))
  await letAllGo(store, dayAt(9))
  await letAllGo(store, dayAt(9))
  expect(await there('f')).toEqual([false, false, true])
  await store.close()
})

test('raw bytes of feeds may go by age; when they were first seen stays known', async () => {
  const store = await openStore(':memory:')
  const { id } = await store.collection('/kept', 'kept', dayAt(0).toISOString())
  await store.keep(poll('f', 0, entry(1)))
  await store.keep({ ...poll('kept', 0, entry(2)), collection: id })
  await store.keep(poll('f', 40, entry(1), entry(3)))
  await store.setRetention({ captureDays: 30 })
  await letAllGo(store, dayAt(40))
  expect(await store.captureBytes(captureHash(bytes('f 0')))).toBeUndefined()
  expect(await store.captureBytes(captureHash(bytes('f 40')))).toBeDefined()
  expect(await store.captureBytes(captureHash(bytes('kept 0')))).toBeDefined()
  expect(await store.firstSeen('f', bytes('f 0'))).toBe(dayAt(0).toISOString())
  expect(await numbersIn(store)).toEqual([1, 2, 3])
  await store.close()
})
