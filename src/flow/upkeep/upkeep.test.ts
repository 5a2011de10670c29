import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openStore, type Store } from '../../store/index.ts'
import { keepUp, upkeepOf } from './upkeep.ts'

const NOW = () => new Date('2026-03-01T00:00:00Z')

async function libraryOf(entries: number): Promise<Store> {
  const store = await openStore(':memory:')
  const articles = Array.from({ length: entries }, (_, index) => ({
    article: {
      id: `entry ${index}`, headline: `第${index}潮`, authors: [], editors: [], language: 'zh-Hans' as const, blocks: [], abstracts: [], keywords: [], images: [], removed: [], joins: [],
    },
  }))
  await store.keep({ key: 'feed', capture: { name: 'feed', bytes: new Uint8Array([1]), fetchedAt: '2026-02-01T00:00:00Z' }, isFeed: true, articles })
  return store
}

test('all that the limits ask for goes, a little at a time, and others come in between', async () => {
  const store = await libraryOf(1000)
  const upkeep = upkeepOf(store, NOW)
  await upkeep.setRetention({ articles: 10 })
  const sizes: number[] = []
  const running = upkeep.run()
  // Whoever asks after each turn of the loop.
  for (let count = 1000; count > 10; await setImmediate()) sizes.push(count = await store.articleCount())
  expect((await running).articles).toBe(990)
  expect((await upkeep.space()).articles).toBe(10)
  expect(sizes.some((size) => size > 10 && size < 1000)).toBe(true)
  await store.close()
})

test('it stops where it is when the library closes', async () => {
  const store = await libraryOf(1000)
  const upkeep = upkeepOf(store, NOW)
  await upkeep.setRetention({ articles: 10 })
  expect(await upkeep.run(AbortSignal.abort())).toEqual({ articles: 0, captures: 0 })
  await store.close()
})

test('the limits are looked after every hour', async () => {
  const store = await libraryOf(30)
  const upkeep = upkeepOf(store, NOW)
  await upkeep.setRetention({ articles: 10 })
  const ending = new AbortController()
  const waits: number[] = []
  await keepUp(upkeep, {
    signal: ending.signal,
    sleep: async (ms) => {
      waits.push(ms)
      if (waits.length === 3) ending.abort()
    },
  })
  expect(waits).toEqual([3_600_000, 3_600_000, 3_600_000])
  expect((await upkeep.space()).articles).toBe(10)
  await store.close()
})
