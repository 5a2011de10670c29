import { afterEach, describe, expect, test } from 'vitest'
import type { Article } from '../article/index.ts'
import { type Highlight, openStore, type Store } from './index.ts'

const stores: Store[] = []
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close()
})

const AT = '2026-01-06T00:00:00.000Z'
const article = (headline: string): Article => ({
  id: 'page', headline, authors: [], editors: [], language: 'zh-Hans', blocks: [{ type: 'paragraph', text: `${headline}。` }],
  abstracts: [], keywords: [], images: [], removed: [], joins: [],
})

/** Articles by their headlines; out: their ids. */
async function library(...headlines: readonly string[]): Promise<{ readonly store: Store; readonly ids: readonly string[] }> {
  const store = await openStore(':memory:')
  stores.push(store)
  const changes = await store.keepAll(headlines.map((headline) => ({
    key: headline, capture: { name: headline, bytes: new TextEncoder().encode(headline), fetchedAt: '2026-01-05T00:00:00Z' }, isFeed: false,
    articles: [{ article: article(headline) }],
  })))
  return { store, ids: changes.map(([change]) => change!.article) }
}

const headlines = async (store: Store, list: Parameters<Store['listArticles']>[0]) =>
  (await store.listArticles(list)).rows.map(({ headline }) => headline).toSorted()

describe('the state of an article', () => {
  test('is unread at first; what is not named in a change stays as it is', async () => {
    const { store, ids: [id = ''] } = await library('甲')
    const fresh = { article: id, read: false, starred: false, later: false, tags: [], marks: [], highlights: 0 }
    expect(await store.articleStates([id, 'unknown'])).toEqual([fresh])
    expect(await store.changeStates([id, 'unknown'], { read: true, starred: true }, AT)).toBe(1)
    await store.changeStates([id], { later: true, addTags: [{ name: '海湾', key: '海湾' }], addMarks: ['存疑'] }, AT)
    await store.changeStates([id], { starred: false }, AT)
    expect(await store.articleStates([id])).toEqual([{ ...fresh, read: true, later: true, tags: ['海湾'], marks: ['存疑'] }])
    await store.changeStates([id], { read: false, later: false, removeTags: ['海湾'], removeMarks: ['存疑'] }, AT)
    expect(await store.articleStates([id])).toEqual([fresh])
  })

  test('lists are narrowed down by it', async () => {
    const { store, ids: [a = '', b = '', c = ''] } = await library('甲', '乙', '丙')
    await store.changeStates([a], { read: true, addTags: [{ name: 'x', key: 'x' }, { name: 'y', key: 'y' }] }, AT)
    await store.changeStates([b], { starred: true, addTags: [{ name: 'x', key: 'x' }], addMarks: ['重要'] }, AT)
    await store.changeStates([c], { later: true }, AT)
    expect(await headlines(store, { read: true })).toEqual(['甲'])
    expect(await headlines(store, { read: false })).toEqual(['丙', '乙'].toSorted())
    expect(await headlines(store, { starred: true })).toEqual(['乙'])
    expect(await headlines(store, { later: true })).toEqual(['丙'])
    expect(await headlines(store, { tags: ['x'] })).toEqual(['甲', '乙'].toSorted())
    expect(await headlines(store, { tags: ['x', 'y'] })).toEqual(['甲'])
    expect(await headlines(store, { noTags: ['y'] })).toEqual(['乙', '丙'].toSorted())
    expect(await headlines(store, { mark: '重要' })).toEqual(['乙'])
    expect((await store.listArticles({ starred: true })).rows[0]).toMatchObject({ read: false, starred: true, later: false })
  })

  test('a new version of the article keeps it', async () => {
    const { store, ids: [id = ''] } = await library('甲')
    await store.changeStates([id], { read: true, starred: true, addTags: [{ name: 'x', key: 'x' }] }, AT)
    await store.keep({
      key: '甲', capture: { name: '甲', bytes: new Uint8Array([1]), fetchedAt: '2026-01-07T00:00:00Z' }, isFeed: false, articles: [{ article: article('甲，新') }],
    })
    expect(await store.articleStates([id])).toMatchObject([{ read: true, starred: true, tags: ['x'] }])
  })
})

describe('unread', () => {
  test('is counted for each document; a whole list is read at once, but not what arrived since', async () => {
    const { store } = await library('甲', '乙', '丙')
    const { rows: [newest] } = await store.listArticles({ order: 'arrival' })
    await store.keep({ key: '丁', capture: { name: '丁', bytes: new Uint8Array([2]), fetchedAt: '2026-01-07T00:00:00Z' }, isFeed: false, articles: [{ article: article('丁') }] })
    expect(await store.markRead({ documents: ['甲'] }, AT)).toBe(1)
    expect((await store.unreadCounts()).map(({ document }) => document).toSorted()).toEqual(['丁', '丙', '乙'].toSorted())
    expect(await store.unreadOf()).toBe(3)
    expect(await store.markRead({ upTo: newest!.n }, AT)).toBe(2)
    expect(await store.unreadCounts()).toEqual([{ document: '丁', unread: 1 }])
    expect([await store.unreadOf(), await store.unreadOf({ documents: ['甲'] })]).toEqual([1, 0])
  })
})

const tag = (name: string) => ({ name, key: name.toLowerCase() })

describe('tags', () => {
  test('one spelling is one tag; it is renamed, and becomes one with another', async () => {
    const { store, ids: [a = '', b = ''] } = await library('甲', '乙')
    await store.changeStates([a], { addTags: [tag('Bay')] }, AT)
    await store.changeStates([a, b], { addTags: [tag('BAY'), tag('ferry')] }, AT)
    expect(await store.tags()).toEqual([{ ...tag('Bay'), articles: 2 }, { ...tag('ferry'), articles: 2 }])
    expect(await store.renameTag('bay', tag('BAY'))).toBe(true)
    expect(await store.renameTag('bay', tag('harbour'))).toBe(true)
    expect(await store.renameTag('harbour', tag('ferry'))).toBe(true)
    expect(await store.tags()).toEqual([{ ...tag('ferry'), articles: 2 }])
    expect(await store.renameTag('bay', tag('x'))).toBe(false)
    expect([await store.dropTag('ferry'), await store.dropTag('ferry')]).toEqual([true, false])
    expect(await store.articleStates([a])).toMatchObject([{ tags: [] }])
  })

  test('quick marks are counted', async () => {
    const { store, ids } = await library('甲', '乙')
    await store.changeStates(ids, { addMarks: ['重要'] }, AT)
    await store.changeStates(ids.slice(0, 1), { addMarks: ['待核'] }, AT)
    expect(await store.marks()).toEqual([{ mark: '重要', articles: 2 }, { mark: '待核', articles: 1 }])
  })
})

const highlight = (article: string, id: string, start: number): Highlight => ({
  id, article, hash: 'h1', lost: false, start, end: start + 2, exact: '渡轮', prefix: '，', suffix: '停航', madeAt: AT, changedAt: AT,
})

describe('highlights', () => {
  test('come back in their order; are changed, moved and dropped', async () => {
    const { store, ids: [id = ''] } = await library('甲')
    expect(await store.keepHighlight(highlight(id, 'second', 9))).toBe(true)
    expect(await store.keepHighlight(highlight('unknown', 'none', 9))).toBe(false)
    await store.keepHighlight({ ...highlight(id, 'first', 3), note: '去问问' })
    expect(await store.highlights(id)).toEqual([{ ...highlight(id, 'first', 3), note: '去问问' }, highlight(id, 'second', 9)])
    await store.moveHighlights([{ ...highlight(id, 'second', 1), hash: 'h2', lost: true, was: '渡船' }, highlight(id, 'gone', 1)])
    expect((await store.highlights()).map(({ id: one, lost }) => [one, lost])).toEqual([['first', false], ['second', true]])
    expect(await store.highlight('second')).toMatchObject({ start: 1, hash: 'h2', was: '渡船' })
    expect([await store.dropHighlight('first'), await store.dropHighlight('first')]).toEqual([true, false])
    expect(await headlines(store, { highlighted: true })).toEqual(['甲'])
  })
})
