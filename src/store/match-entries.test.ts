import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Article } from '../article/index.ts'
import { openStore, type Store } from './index.ts'

const FEED = 'https://river.example/feed.xml'

interface Entry {
  readonly guid: string
  readonly url?: string
  readonly headline?: string
  readonly at?: string
}

const article = ({ guid, url, headline, at }: Entry): Article => ({
  id: guid, authors: [], editors: [], language: 'zh-Hans', blocks: [{ type: 'paragraph', text: headline ?? guid }], abstracts: [], keywords: [], images: [],
  removed: [], joins: [], ...(url !== undefined && { url }), ...(headline !== undefined && { headline }),
  ...(at !== undefined && { published: { at, precision: 'day', from: 'feed' } }),
})

let store: Store
let polls = 0
beforeEach(async () => {
  store = await openStore(':memory:')
})
afterEach(() => store.close())

/** Out: for each entry whether it was new. */
async function poll(...entries: readonly Entry[]): Promise<readonly string[]> {
  polls += 1
  const capture = { name: FEED, bytes: new TextEncoder().encode(`${polls}`), fetchedAt: new Date(polls * 1000).toISOString() }
  return (await store.keep({ key: FEED, capture, isFeed: true, articles: entries.map((entry) => ({ article: article(entry) })) })).map(({ change }) => change)
}

const DAM = { guid: 'g1', url: 'https://river.example/1', headline: '水位回落', at: '2026-03-01' }
const BOAT = { guid: 'g2', url: 'https://river.example/2', headline: '渡轮复航', at: '2026-03-01' }

describe('an entry that came before is known again', () => {
  test('by its GUID, whatever else changed', async () => {
    await poll(DAM, BOAT)
    expect(await poll({ ...BOAT, headline: '渡轮今晨复航' }, { ...DAM, url: 'https://river.example/moved', at: '2026-03-02' })).toEqual(['changed', 'changed'])
    expect(await store.articleCount()).toBe(2)
  })

  test('by its address, where the feed gives it a new GUID each time', async () => {
    await poll(DAM, BOAT)
    expect(await poll({ ...BOAT, guid: 'x2' }, { ...DAM, guid: 'x1' })).toEqual(['unchanged', 'unchanged'])
    expect(await poll({ ...BOAT, guid: 'y2', headline: '渡轮今晨复航' }, { ...DAM, guid: 'y1', at: '2026-03-02' })).toEqual(['changed', 'changed'])
  })

  test('by its headline and date, where every item has the feed’s own address and a new GUID', async () => {
    const all = { url: 'https://river.example/' }
    await poll({ ...DAM, ...all }, { ...BOAT, ...all })
    expect(await poll({ ...BOAT, ...all, guid: 'x2' }, { ...DAM, ...all, guid: 'x1' }, { ...all, guid: 'x3', headline: '新桥合龙', at: '2026-03-02' })).toEqual(['unchanged', 'unchanged', 'new'])
  })

  test('though another stands before it now', async () => {
    await poll({ guid: 'a', headline: '甲' }, { guid: 'b', headline: '乙' })
    expect(await poll({ guid: 'c', headline: '丙' }, { guid: 'a', headline: '甲' }, { guid: 'b', headline: '乙' })).toEqual(['new', 'unchanged', 'unchanged'])
  })
})

describe('what is new stays new', () => {
  test('under an address that was used before for other news', async () => {
    await poll(DAM)
    expect(await poll({ ...DAM, guid: 'x1', headline: '新桥合龙', at: '2026-03-09' })).toEqual(['new'])
    expect(await store.articleCount()).toBe(2)
  })

  test('beside entries of the same headline: two that cannot be told apart are not made one', async () => {
    const daily = { headline: '今日水位', url: 'https://river.example/' }
    await poll({ ...daily, guid: 'd1', at: '2026-03-01' }, { ...daily, guid: 'd2', at: '2026-03-01' })
    expect(await poll({ ...daily, guid: 'd3', at: '2026-03-02' }, { ...daily, guid: 'd4', at: '2026-03-01' })).toEqual(['new', 'new'])
  })
})
