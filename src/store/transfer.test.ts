import { afterEach, expect, test } from 'vitest'
import type { Article } from '../article/index.ts'
import { openStore, type Store, type TransferredArticle } from './index.ts'

const stores: Store[] = []
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close()
})

async function opened(): Promise<Store> {
  const store = await openStore(':memory:')
  stores.push(store)
  return store
}

const AT = '2026-03-01T08:00:00.000Z'
const article = (id: string, text: string): Article => ({
  id, headline: `${id}的标题`, url: `https://river.example/${id}`, authors: ['卢秉'], editors: [], language: 'zh-Hans', blocks: [{ type: 'paragraph', text }], abstracts: [],
  keywords: [], images: [], removed: [], joins: [],
})

async function filled(): Promise<Store> {
  const store = await opened()
  const { id } = await store.collection('/news', '新闻', AT)
  const keep = (raw: string, at: string, ...articles: readonly Article[]) =>
    store.keep({ collection: id, key: 'https://river.example/feed', isFeed: true, feedTitle: '河湾', capture: { name: '河湾', bytes: new TextEncoder().encode(raw), fetchedAt: at }, articles: articles.map((one) => ({ article: one })) })
  await keep('1', AT, article('a', '水位回落。'), article('b', '渡轮复航。'))
  await keep('2', '2026-03-02T08:00:00.000Z', article('b', '渡轮今晨复航。'), article('c', '新桥合龙。'))
  const rows = (await store.listArticles({ order: 'arrival', oldestFirst: true })).rows
  await store.changeStates([rows[1]!.id], { starred: true, read: true, addTags: [{ name: '渡轮', key: '渡轮' }], addMarks: ['重要'] }, '2026-03-03T08:00:00.000Z')
  await store.keepHighlight({ id: 'h1', article: rows[1]!.id, hash: rows[1]!.hash, lost: false, start: 0, end: 2, exact: '渡轮', prefix: '', suffix: '今晨', note: '哪一班？', madeAt: AT, changedAt: AT })
  return store
}

async function allOf(store: Store): Promise<readonly TransferredArticle[]> {
  const all: TransferredArticle[] = []
  for (let after = 0; ;) {
    const rows = await store.transferredArticles(after, 2)
    if (rows.length === 0) return all
    all.push(...rows.map((row) => row.article))
    after = rows.at(-1)!.n
  }
}

const rows = async (store: Store) => (await store.listArticles({})).rows.map(({ n: _n, ...row }) => row)

test('what is given away and taken in by another is the same', async () => {
  const [from, to] = [await filled(), await opened()]
  const given = await allOf(from)
  expect(given.length).toBe(3)
  expect(given[1]).toMatchObject({ versions: [{ keptAt: AT }, { keptAt: '2026-03-02T08:00:00.000Z' }], starredAt: '2026-03-03T08:00:00.000Z', tags: [{ name: '渡轮' }], marks: ['重要'], highlights: [{ note: '哪一班？' }] })
  await to.collection('/news', '新闻', AT)
  expect(await to.keepTransferred(given)).toBe(3)
  expect(await allOf(to)).toEqual(given)
  expect(await rows(to)).toEqual(await rows(from))
})

test('what is there already stays; what its reader did comes beside it', async () => {
  const [from, to] = [await filled(), await filled()]
  const given = await allOf(from)
  const [first] = (await to.listArticles({ order: 'arrival', oldestFirst: true })).rows
  await to.changeStates([first!.id], { later: true }, AT)
  expect(await to.keepTransferred(given)).toBe(0)
  expect(await allOf(to)).toEqual([{ ...given[0], laterAt: AT }, ...given.slice(1)])
})
