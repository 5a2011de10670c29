import { afterEach, describe, expect, test } from 'vitest'
import type { Article } from '../article/index.ts'
import { type IndexText, openStore, type SearchArticles, type Store } from './index.ts'

const stores: Store[] = []
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close()
})

async function opened(): Promise<Store> {
  const store = await openStore(':memory:')
  stores.push(store)
  return store
}

const article = (headline: string, published?: string): Article => ({
  id: 'page', headline, authors: [], editors: [], language: 'zh-Hans', blocks: [{ type: 'paragraph', text: `${headline}。` }],
  abstracts: [], keywords: [], images: [], removed: [], joins: [], ...(published !== undefined && { published: { at: published, precision: 'day', from: 'meta' } }),
})

interface Given {
  readonly text?: IndexText
  readonly published?: string
  readonly raw?: string
}

async function keep(store: Store, key: string, { text, published, raw = key }: Given): Promise<void> {
  const capture = { name: key, bytes: new TextEncoder().encode(raw), fetchedAt: '2026-01-05T00:00:00Z' }
  await store.keep({ key, capture, isFeed: false, articles: [{ article: article(raw, published), ...(text && { text }) }] })
}

const term = (...words: string[]) => ({ any: [words] })
const found = async (store: Store, search: SearchArticles) => (await store.searchArticles(search)).rows.map(({ document }) => document.key)

/** Every page, one after another. */
async function everyPage(store: Store, search: SearchArticles): Promise<readonly string[]> {
  const keys: string[] = []
  for (let after: string | undefined; ;) {
    const page = await store.searchArticles({ ...search, ...(after !== undefined && { after }) })
    keys.push(...page.rows.map(({ document }) => document.key))
    if (page.next === undefined) return keys
    after = page.next
  }
}

describe('a search by words', () => {
  test('finds what has all of them, in any place, and none that is left out', async () => {
    const store = await opened()
    await keep(store, 'a', { text: { title: '渡轮', body: '海湾 停航' } })
    await keep(store, 'b', { text: { body: '渡轮 停航' } })
    await keep(store, 'c', { text: { main: '渡轮', body: '大风' } })
    expect((await found(store, { all: [term('渡轮')] })).toSorted()).toEqual(['a', 'b', 'c'])
    expect(await found(store, { all: [term('渡轮'), term('停航')], none: [term('海湾')] })).toEqual(['b'])
    expect(await found(store, { all: [{ any: [['大风'], ['渡轮', '海湾']] }] })).toEqual(['c', 'a'])
    expect(await found(store, { all: [term('渡')] })).toEqual([])
  })

  test('by relevance: the headline, then what is said often, then the rest; each with the latest first', async () => {
    const store = await opened()
    await keep(store, 'said', { text: { body: '渡轮 停航' } })
    await keep(store, 'title', { text: { title: '渡轮 停航' } })
    await keep(store, 'main', { text: { main: '渡轮 停航' } })
    await keep(store, 'half', { text: { main: '渡轮', body: '停航' } })
    await keep(store, 'later', { text: { body: '渡轮 停航' } })
    expect(await found(store, { all: [term('渡轮'), term('停航')] })).toEqual(['title', 'main', 'half', 'later', 'said'])
  })

  test('by time: what was published last comes first', async () => {
    const store = await opened()
    await keep(store, 'new', { text: { body: '渡轮' }, published: '2026-01-03' })
    await keep(store, 'old', { text: { title: '渡轮' }, published: '2026-01-01' })
    await keep(store, 'between', { text: { body: '渡轮' }, published: '2026-01-02' })
    expect(await found(store, { all: [term('渡轮')], order: 'time' })).toEqual(['new', 'between', 'old'])
  })

  test('facts narrow it down; without words they are all that is asked', async () => {
    const store = await opened()
    await keep(store, 'a', { text: { body: '渡轮', facts: 's.news.example.org s.example.org' } })
    await keep(store, 'b', { text: { body: '渡轮', facts: 's.example.net' } })
    expect(await found(store, { all: [term('渡轮')], facts: [term('s.example.org')] })).toEqual(['a'])
    expect(await found(store, { all: [], noFacts: [term('s.example.org')] })).toEqual(['b'])
    expect(await found(store, { all: [], none: [term('码头')] })).toEqual(['b', 'a'])
    expect(await found(store, { all: [term('s.example.org')] })).toEqual([])
  })

  test('conditions on the articles hold, too', async () => {
    const store = await opened()
    const { id } = await store.collection('/bay', 'bay', '2026-01-01T00:00:00Z')
    for (const key of ['a', 'b']) await keep(store, key, { text: { body: '渡轮' }, published: key === 'a' ? '2026-01-01' : '2026-01-03' })
    await store.setMembers(id, ['a'])
    for (const order of ['relevance', 'time'] as const) {
      expect(await found(store, { all: [term('渡轮')], order, where: { collection: id } })).toEqual(['a'])
      expect(await found(store, { all: [term('渡轮')], order, where: { from: '2026-01-02T16:00:00Z' } })).toEqual(['b'])
    }
  })

  test('what words cannot tell is asked of each article', async () => {
    const store = await opened()
    for (const key of ['a', 'b', 'c']) await keep(store, key, { text: { body: '渡轮' } })
    expect(await found(store, { all: [term('渡轮')], holds: ({ headline }) => headline !== 'b', limit: 1 })).toEqual(['c'])
    expect(await everyPage(store, { all: [term('渡轮')], holds: ({ headline }) => headline !== 'b', limit: 1 })).toEqual(['c', 'a'])
  })

  test('no word is an instruction to the database', async () => {
    const store = await opened()
    await keep(store, 'a', { text: { body: '渡轮 or not near' } })
    for (const word of ['"', 'a" OR "渡轮', '渡轮*', 'words:渡轮', '^渡轮', '(', '', '渡轮 停航']) expect(await found(store, { all: [term(word)] })).toEqual([])
    expect(await found(store, { all: [term('or'), term('not'), term('near')] })).toEqual(['a'])
  })
})

describe('pages of a search', () => {
  test.each(['relevance', 'time'] as const)('each hit comes once by %s, whatever arrives in between', async (order) => {
    const store = await opened()
    const texts: readonly IndexText[] = [{ title: '渡轮' }, { main: '渡轮' }, { body: '渡轮' }]
    for (let number = 0; number < 25; number++) {
      await keep(store, String(number), { text: texts[number % 3]!, published: `2026-01-0${1 + (number * 7) % 4}` })
    }
    const first = await store.searchArticles({ all: [term('渡轮')], order, limit: 4 })
    await keep(store, 'meanwhile', { text: { title: '渡轮' } })
    const keys = first.rows.map(({ document }) => document.key)
    for (let after = first.next; after !== undefined;) {
      const page = await store.searchArticles({ all: [term('渡轮')], order, limit: 4, after })
      keys.push(...page.rows.map(({ document }) => document.key))
      after = page.next
    }
    const known = keys.filter((key) => key !== 'meanwhile')
    expect(known.toSorted()).toEqual(Array.from({ length: 25 }, (_, number) => String(number)).toSorted())
  })

  test('more hits than one look takes: each comes once, the newest thousand first', async () => {
    const store = await opened()
    await store.keepAll(Array.from({ length: 1200 }, (_, number) => ({
      key: String(number), capture: { name: String(number), bytes: new Uint8Array([1]), fetchedAt: '2026-01-05T00:00:00Z' }, isFeed: false,
      articles: [{ article: article(String(number)), text: { body: number % 2 === 0 ? '渡轮 潮水' : '渡轮' } }],
    })))
    for (const order of ['relevance', 'time'] as const) {
      const keys = await everyPage(store, { all: [term('渡轮')], order, limit: 200 })
      expect(keys.slice(0, 3)).toEqual(['1199', '1198', '1197'])
      expect([keys.length, new Set(keys).size]).toEqual([1200, 1200])
      const filtered = await everyPage(store, { all: [term('渡轮')], order, limit: 200, where: { documents: ['7', '1100'] } })
      expect(filtered).toEqual(['1100', '7'])
    }
  })

  test.each(['relevance', 'time'] as const)('of the few that are starred each hit comes once by %s, in the order of all', async (order) => {
    const store = await opened()
    const texts: readonly IndexText[] = [{ title: '渡轮' }, { body: '渡轮' }, { body: '潮水' }]
    for (let number = 0; number < 18; number++) await keep(store, String(number), { text: texts[number % 3]!, published: `2026-01-0${1 + (number * 7) % 4}` })
    const { rows } = await store.listArticles()
    const starred = rows.filter(({ document }) => Number(document.key) % 4 !== 0)
    await store.changeStates(starred.map(({ id }) => id), { starred: true }, '2026-01-06T00:00:00Z')
    const all = await everyPage(store, { all: [term('渡轮')], order })
    const few = await everyPage(store, { all: [term('渡轮')], order, limit: 2, where: { starred: true } })
    expect(few).toEqual(all.filter((key) => Number(key) % 4 !== 0))
    expect(few).toHaveLength(8)
  })

  test('a cursor of another order is none', async () => {
    const store = await opened()
    for (const key of ['a', 'b']) await keep(store, key, { text: { body: '渡轮' } })
    const { next } = await store.searchArticles({ all: [term('渡轮')], limit: 1 })
    await expect(store.searchArticles({ all: [term('渡轮')], order: 'time', after: next! })).rejects.toMatchObject({ trouble: { code: 'bad-cursor' } })
  })
})

describe('the index', () => {
  test('is put together step by step, and finds what it found', async () => {
    const store = await opened()
    for (let number = 0; number < 24; number++) await keep(store, String(number), { text: { body: number % 3 === 0 ? '渡轮 潮水' : '渡轮' } })
    await keep(store, '3', { text: { body: '缆车' }, raw: '缆车开通' })
    const [ferries, tides] = [await found(store, { all: [term('渡轮')] }), await found(store, { all: [term('潮水')] })]
    let steps = 0
    while (await store.mergeIndex()) steps++
    expect(steps).toBeGreaterThan(0)
    expect(steps).toBeLessThan(100)
    expect([await found(store, { all: [term('渡轮')] }), await found(store, { all: [term('潮水')] }), await found(store, { all: [term('缆车')] })]).toEqual([ferries, tides, ['3']])
    expect([ferries.length, tides.length]).toEqual([23, 7])
  })

  test('a new version takes the place of the old one', async () => {
    const store = await opened()
    await keep(store, 'a', { text: { body: '渡轮' }, raw: '渡轮开航' })
    await keep(store, 'a', { text: { body: '缆车' }, raw: '缆车开通' })
    expect(await found(store, { all: [term('渡轮')] })).toEqual([])
    expect(await found(store, { all: [term('缆车')] })).toEqual(['a'])
  })

  test('what was kept without words waits for them; words for an older text are not taken', async () => {
    const store = await opened()
    await keep(store, 'a', { raw: '渡轮开航' })
    const [waiting] = await store.unindexed(10)
    expect(waiting).toMatchObject({ article: { headline: '渡轮开航' } })
    await keep(store, 'a', { raw: '缆车开通' })
    await store.keepIndexTexts([{ n: waiting!.n, hash: waiting!.hash, text: { body: '渡轮' } }])
    expect(await store.unindexedCount()).toBe(1)
    const [again] = await store.unindexed(10)
    await store.keepIndexTexts([{ n: again!.n, hash: again!.hash, text: { body: '缆车' } }])
    expect([await store.unindexedCount(), await found(store, { all: [term('缆车')] }), await found(store, { all: [term('渡轮')] })]).toEqual([0, ['a'], []])
  })
})
