import { afterEach, describe, expect, test } from 'vitest'
import { openStore, type Store } from '../../store/index.ts'
import { exportLibrary } from './export-library.ts'
import { importLibrary } from './import-library.ts'

const now = () => new Date('2026-03-20T00:00:00Z')
const AT = '2026-03-01T08:00:00.000Z'

const stores: Store[] = []
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close()
})

async function opened(): Promise<Store> {
  const store = await openStore(':memory:')
  stores.push(store)
  return store
}

async function filled(): Promise<Store> {
  const store = await opened()
  const { id } = await store.collection('/news', '新闻 <b>', AT)
  for (let page = 0; page < 120; page += 1) {
    const capture = { name: `p${page}`, bytes: new TextEncoder().encode(`${page}`), fetchedAt: AT }
    await store.keep({
      key: `https://river.example/${page}`, isFeed: false, capture, ...(page % 2 === 0 && { collection: id }),
      articles: [{ article: { images: [], id: 'page', headline: `第${page}条\u2028"引号"`, authors: [], editors: [], language: 'zh-Hans', blocks: [{ type: 'paragraph', text: `水位回落${page}厘米。\n渡轮复航。` }], abstracts: [], keywords: [], removed: [], joins: [] } }],
    })
  }
  const [row] = (await store.listArticles({})).rows
  await store.changeStates([row!.id], { starred: true, addTags: [{ name: '渡轮/夜班', key: '渡轮/夜班' }] }, AT)
  const highlight = { article: row!.id, hash: 'h', start: 0, end: 2, exact: '水位', prefix: '', suffix: '回落', madeAt: AT, changedAt: AT }
  await store.keepHighlight({ ...highlight, id: 'followed', lost: false, was: '水深' })
  await store.keepHighlight({ ...highlight, id: 'gone', lost: true, note: '去问问' })
  const { subscription } = await store.subscribe({ feedUrl: 'https://river.example/old.xml', folder: ['报纸', '晚报'], ownTitle: '河湾', addedAt: AT, dueAt: 0 })
  await store.keepPoll(subscription.id, { poll: { failures: 0 }, dueAt: 5, feedUrl: 'https://river.example/new.xml', state: 'gone' })
  return store
}

async function linesOf(store: Store): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of exportLibrary(store, now())) lines.push(JSON.stringify(line))
  return lines
}

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

describe('a library that leaves', () => {
  test('and comes back is the same, line for line', async () => {
    const lines = await linesOf(await filled())
    expect(lines.length).toBe(124)
    expect(JSON.parse(lines.at(-1)!)).toEqual({ kind: 'end', collections: 1, subscriptions: 1, articles: 120 })
    const other = await opened()
    expect(await importLibrary(given(lines), other, { now })).toEqual({ collections: 1, subscriptions: 1, articles: 120, known: 0, refused: [], warned: [] })
    expect(lines.join('\n')).toContain('"was":"水深"')
    expect(await linesOf(other)).toEqual(lines)
    expect(await importLibrary(given(lines), other, { now })).toMatchObject({ subscriptions: 0, articles: 0, known: 120 })
    expect(await linesOf(other)).toEqual(lines)
  })

  test('loses no more than the lines that cannot be understood', async () => {
    const lines = await linesOf(await filled())
    const broken = lines.map((line, index) => (index === 5 ? line.slice(0, 40) : index === 7 ? line.replace('"zh-Hans"', '"martian"') : line))
    const other = await opened()
    const { articles, refused, short } = await importLibrary(given(broken), other, { now })
    expect(articles).toBe(118)
    expect(short).toBeUndefined()
    expect(refused.map(({ line }) => line)).toEqual([6, 8])
  })

  test('says when not all of it came', async () => {
    const lines = await linesOf(await filled())
    expect((await importLibrary(given(lines.slice(0, -1)), await opened(), { now })).short).toMatchObject({ code: 'export-cut-off' })
    const thinned = lines.filter((_, index) => index !== 50)
    expect((await importLibrary(given(thinned), await opened(), { now })).short).toEqual({ code: 'export-lines-missing', args: { said: 122, found: 121 } })
  })

  test('brings no address along that would do more than open a page', async () => {
    const lines = await linesOf(await filled())
    const hostile = lines.map((line, index) => {
      const one = JSON.parse(line) as { siteUrl?: string; versions?: [{ article: { url?: string; images: object[] } }] }
      if (index === 2) one.siteUrl = 'javascript:alert(1)'
      if (index === 4) one.versions![0].article.url = ' \tJavaScript:alert(1)'
      if (index === 6) one.versions![0].article.images = [{ url: 'data:text/html,x', caption: '闸口' }, { url: '/a.jpg' }]
      if (index === 8) one.versions![0].article.url = '/news/1.html'
      return JSON.stringify(one)
    })
    const other = await opened()
    const { warned, refused, articles } = await importLibrary(given(hostile), other, { now })
    expect({ articles, refused }).toEqual({ articles: 120, refused: [] })
    expect(warned.map(({ line, trouble }) => [line, trouble.code, trouble.args['field']])).toEqual([[3, 'address-not-web', 'siteUrl'], [5, 'address-not-web', 'url'], [7, 'address-not-web', 'images.url']])
    const back = (await linesOf(other)).join('\n')
    expect(back).not.toMatch(/javascript:|data:text/i)
    expect(back).toContain('{"url":"/a.jpg"}')
    expect(back).toContain('"/news/1.html"')
  })

  test('a feed that is no address of the web is refused by name', async () => {
    const lines = (await linesOf(await filled())).map((line) => line.replace('"feedUrl":"https://river.example/new.xml"', '"feedUrl":"javascript:alert(1)"'))
    const { subscriptions, refused } = await importLibrary(given(lines), await opened(), { now })
    expect({ subscriptions, refused }).toEqual({ subscriptions: 0, refused: [{ line: 3, trouble: { code: 'address-not-web', args: { field: 'feedUrl', address: 'javascript:alert(1)' } } }] })
  })

  test.each([['nothing at all', []], ['another file', ['{"name":"a"}']], ['an OPML list', ['<opml version="2.0">']]])('%s is no export', async (_, lines) => {
    if (lines.length === 0) expect((await importLibrary(given(lines), await opened(), { now })).articles).toBe(0)
    else await expect(importLibrary(given(lines), await opened(), { now })).rejects.toMatchObject({ trouble: { code: 'not-an-export' } })
  })
})
