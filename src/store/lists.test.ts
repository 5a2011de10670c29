import { expect, test } from 'vitest'
import fc from 'fast-check'
import type { Article, Published } from '../article/index.ts'
import { TroubleError } from '../trouble/index.ts'
import { type ArticleRow, type ListArticles, openStore, type Store } from './index.ts'

function article(headline: string, published?: Published): Article {
  return {
    id: headline, url: `https://example.org/${encodeURIComponent(headline)}`, headline, authors: [], editors: [], language: 'zh-Hans', blocks: [{ type: 'heading', text: '导语' }, { type: 'paragraph', text: `${headline}，潮水涨了。` }],
    abstracts: [], keywords: [], images: [], removed: [], joins: [], publisher: '鹭洲日报', origin: '鹭洲社', ...(published && { published }),
  }
}

const day = (at: string): Published => ({ at, precision: 'day', from: 'meta' })
const second = (at: string): Published => ({ at, precision: 'second', from: 'feed' })

async function keep(store: Store, headline: string, { published, at = '2026-03-01T00:00:00Z', feed = 'a', raw = headline }: { published?: Published; at?: string; feed?: string; raw?: string } = {}) {
  const capture = { name: `feed ${feed}`, bytes: new TextEncoder().encode(raw), fetchedAt: at }
  const [kept] = await store.keep({ key: feed, capture, isFeed: true, articles: [{ article: article(headline, published) }] })
  return kept!.article
}

async function allOf(store: Store, list: ListArticles): Promise<readonly ArticleRow[]> {
  const rows: ArticleRow[] = []
  for (let after: string | undefined; ;) {
    const page = await store.listArticles({ ...list, ...(after !== undefined && { after }) })
    rows.push(...page.rows)
    after = page.next
    if (after === undefined) return rows
  }
}

const headlines = (rows: readonly ArticleRow[]) => rows.map(({ headline }) => headline)

test('a row says what a list shows, and nothing that is not known', async () => {
  const store = await openStore(':memory:')
  const id = await keep(store, '第一潮', { published: { ...day('2026-02-27'), inferred: { part: 'year' } } })
  const { rows: [row] } = await store.listArticles()
  expect(row).toMatchObject({
    id, n: 1, document: { key: 'a', name: 'feed a' }, headline: '第一潮', publisher: '鹭洲日报', origin: '鹭洲社', language: 'zh-Hans', version: 1,
    published: { at: '2026-02-27', precision: 'day', inferred: true }, arrivedAt: '2026-03-01T00:00:00.000Z', excerpt: '第一潮，潮水涨了。', length: 12,
  })
  expect(Object.keys(row!)).not.toContain('changedAt')
  expect(Object.keys(row!)).not.toContain('feedTitle')
  expect(await store.articleRows(['none', id])).toEqual([row])
  await store.close()
})

test('an article that changed shows its present version, and when', async () => {
  const store = await openStore(':memory:')
  await keep(store, '第一潮', { published: second('2026-02-27T00:00:00Z') })
  const capture = { name: 'feed a', bytes: new TextEncoder().encode('more'), fetchedAt: '2026-03-05T00:00:00Z' }
  await store.keep({ key: 'a', capture, isFeed: true, articles: [{ article: { ...article('第一潮'), publisher: '北汊晚报' } }] })
  const { rows } = await store.listArticles()
  expect(rows).toMatchObject([{ n: 1, publisher: '北汊晚报', version: 2, arrivedAt: '2026-03-01T00:00:00.000Z', changedAt: '2026-03-05T00:00:00.000Z' }])
  expect(rows[0]).not.toHaveProperty('published')
  await store.close()
})

test('lists by time believe no date that lies ahead, and a day ends where it ends', async () => {
  const store = await openStore(':memory:')
  await keep(store, '昨天早上', { published: second('2026-02-28T09:00:00+08:00') })
  await keep(store, '昨天', { published: day('2026-02-28') })
  await keep(store, '明年', { published: second('2027-01-01T00:00:00Z') })
  await keep(store, '没有日期', { at: '2026-03-01T01:00:00Z' })
  await keep(store, '上月', { published: { at: '2026-01', precision: 'month', from: 'visible-text' } })
  await keep(store, '去年', { published: { at: '2025', precision: 'year', from: 'visible-text' } })
  await keep(store, '刚才', { published: second('2026-03-01T00:30:00Z'), at: '2026-03-01T02:00:00Z' })
  await keep(store, '乱写', { published: second('not a date'), at: '2026-02-28T12:00:00Z' })
  expect(headlines(await allOf(store, {}))).toEqual(['没有日期', '刚才', '明年', '乱写', '昨天', '昨天早上', '上月', '去年'].toSorted(byTime))
  await store.close()
})

/** The order that `ArticleOrder` promises, written out. */
const TIMES: Readonly<Record<string, string>> = {
  没有日期: '2026-03-01T01:00Z', 刚才: '2026-03-01T00:30Z', 明年: '2026-03-01T00:00Z', 昨天: '2026-02-28T16:00Z', 乱写: '2026-02-28T12:00Z', 昨天早上: '2026-02-28T01:00Z',
  上月: '2026-01-31T16:00Z', 去年: '2025-12-31T16:00Z',
}
const byTime = (one: string, other: string) => Date.parse(TIMES[other]!) - Date.parse(TIMES[one]!)

test('arrival is the order of keeping, also where the clock jumped back a day', async () => {
  const store = await openStore(':memory:')
  await keep(store, '先', { at: '2026-03-02T00:00:00Z' })
  await keep(store, '后', { at: '2026-03-01T00:00:00Z' })
  expect(headlines((await store.listArticles({ order: 'arrival' })).rows)).toEqual(['后', '先'])
  expect(headlines((await store.listArticles({ order: 'arrival', oldestFirst: true })).rows)).toEqual(['先', '后'])
  await store.close()
})

test('a list is narrowed down to documents, collections and a stretch of time', async () => {
  const store = await openStore(':memory:')
  const { id } = await store.collection('/news', 'news', '2026-01-01T00:00:00Z')
  for (const [index, feed] of ['a', 'b', 'c'].entries()) await keep(store, feed, { feed, published: second(`2026-02-0${index + 1}T00:00:00Z`) })
  await store.setMembers(id, ['b'])
  const many = Array.from({ length: 40 }, (_, index) => `none ${index}`)
  expect(headlines(await allOf(store, { documents: ['a', 'c'] }))).toEqual(['c', 'a'])
  expect(headlines(await allOf(store, { documents: [...many, 'a', 'c'] }))).toEqual(['c', 'a'])
  expect(headlines(await allOf(store, { documents: [...many, 'a', 'c'], order: 'arrival', oldestFirst: true }))).toEqual(['a', 'c'])
  expect(headlines(await allOf(store, { documents: ['a', 'c'], order: 'arrival', oldestFirst: true }))).toEqual(['a', 'c'])
  expect(headlines(await allOf(store, { collection: id }))).toEqual(['b'])
  expect(headlines(await allOf(store, { from: '2026-02-02T00:00:00Z', before: '2026-02-03T00:00:00Z' }))).toEqual(['b'])
  await store.close()
})

test('pages together are the list, each row once, whatever arrives in between', async () => {
  const moments = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 25 })
  await fc.assert(fc.asyncProperty(moments, fc.integer({ min: 1, max: 7 }), fc.constantFrom('time', 'arrival'), fc.boolean(), async (days, limit, order, oldestFirst) => {
    const store = await openStore(':memory:')
    for (const [index, number] of days.entries()) await keep(store, `潮${index}`, { feed: String(index), published: second(`2026-02-0${number}T00:00:00Z`) })
    const whole = headlines((await store.listArticles({ order, oldestFirst, limit: 200 })).rows)
    const first = await store.listArticles({ order, oldestFirst, limit })
    await keep(store, '新来', { feed: 'new', published: second('2026-02-05T00:00:00Z') })
    const rest = first.next === undefined ? [] : await allOf(store, { order, oldestFirst, limit, after: first.next })
    const seen = headlines([...first.rows, ...rest])
    expect(seen.filter((headline) => headline !== '新来')).toEqual(whole)
    expect(new Set(seen).size).toBe(seen.length)
    await store.close()
  }), { numRuns: 25 })
})

test.each(['', 'nonsense', Buffer.from('["arrival",5]').toString('base64url'), Buffer.from('["time",{},1]').toString('base64url')])('“%s” is no next page of a list by time', async (after) => {
  const store = await openStore(':memory:')
  const trouble = await store.listArticles({ after }).then(() => 'a page', (error: unknown) => (error instanceof TroubleError ? error.trouble.code : error))
  expect(trouble).toBe('bad-cursor')
  await store.close()
})

test('a number is never given to another article', async () => {
  const store = await openStore(':memory:')
  for (const headline of ['甲', '乙', '丙']) await keep(store, headline)
  expect((await store.listArticles({ order: 'arrival', oldestFirst: true })).rows.map(({ n }) => n)).toEqual([1, 2, 3])
  expect(await store.articleCount()).toBe(3)
  await store.close()
})
