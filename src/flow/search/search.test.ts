import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Article, textOf } from '../../article/index.ts'
import { fold, segmentFolded, toTraditional } from '../../language/index.ts'
import { openStore, type Store } from '../../store/index.ts'
import { TroubleError } from '../../trouble/index.ts'
import { indexRest } from './index-rest.ts'
import { indexTextOf } from './index-text.ts'
import { searchOf, type SearchRequest } from './search.ts'

const article = (headline: string, body: string, more: Partial<Article> = {}): Article => ({
  id: 'page', headline, authors: [], editors: [], language: 'zh-Hans', blocks: body.split('\n').map((text) => ({ type: 'paragraph', text })),
  abstracts: [], keywords: [], images: [], removed: [], joins: [], ...more,
})

const ARTICLES: readonly Article[] = [
  article('望沙湾渡轮因大风停航', '望沙湾海事局5日说，渡轮自当日下午起停航，预计停航两天。\n市民可改乘云桥线，长江大桥照常通行。', {
    url: 'https://news.wangsha.example/a', publisher: '望沙晚报', published: { at: '2026-01-05', precision: 'day', from: 'meta' },
  }),
  article('雲橋新區啟用智慧電網', '雲橋新區的電網7日啟用，李明轩說，首批用戶有三千戶。', {
    language: 'zh-Hant', url: 'https://www.yunqiao.example/b', publisher: '雲橋日報', authors: ['賀崇禮'],
    published: { at: '2026-01-07', precision: 'day', from: 'meta' },
  }),
  article('发改委谈电价', '发改委有关负责人介绍，新的电价从3月起施行。', { url: 'https://yunqiao.example/c', subtitle: '煤炭运费同时下调', published: { at: '2026-01-06', precision: 'day', from: 'meta' } }),
  article('Ferry returns to Wangsha', 'The ferry, a C919 of the sea, said to return on Friday.', { language: 'en', url: 'https://example.org/d' }),
]

let store: Store
const search = (request: SearchRequest | string) =>
  searchOf(store, () => new Date('2026-01-08T00:00:00Z'))(typeof request === 'string' ? { query: request } : request)
const headlines = async (request: SearchRequest | string) => (await search(request)).hits.map(({ row }) => row.headline?.slice(0, 5))

beforeAll(async () => {
  store = await openStore(':memory:')
  for (const [index, one] of ARTICLES.entries()) {
    const capture = { name: String(index), bytes: new Uint8Array([index]), fetchedAt: '2026-01-08T00:00:00Z' }
    await store.keep({ key: String(index), capture, isFeed: false, articles: [{ article: one, text: indexTextOf(one) }] })
  }
})
afterAll(() => store.close())

describe('a search', () => {
  test.each([
    ['渡轮', ['望沙湾渡轮']],
    ['长江', ['望沙湾渡轮']],
    ['大桥', ['望沙湾渡轮']],
    ['明轩', ['雲橋新區啟']],
    ['李明轩', ['雲橋新區啟']],
    ['渡轮停航 市民', ['望沙湾渡轮']],
    ['电网', ['雲橋新區啟']],
    ['電網', ['雲橋新區啟']],
    ['國家發展和改革委員會', ['发改委谈电']],
    ['ferry', ['Ferry']],
    ['FERRY c919', ['Ferry']],
    ['ai', []],
    ['煤炭', ['发改委谈电']],
    ['停航 -大风', []],
    ['电 -电网', ['发改委谈电']],
    ['"停航两天"', ['望沙湾渡轮']],
    ['「停航兩天」', ['望沙湾渡轮']],
    ['"停航三天"', []],
    ['site:wangsha.example', ['望沙湾渡轮']],
    ['site:yunqiao.example -site:wangsha.example', ['雲橋新區啟', '发改委谈电']],
    ['from:望沙', ['望沙湾渡轮']],
    ['from:云桥日报', ['雲橋新區啟']],
    ['from:贺崇礼', ['雲橋新區啟']],
    ['lang:zh-Hant', ['雲橋新區啟']],
    ['lang:zh after:2026-01-06', ['雲橋新區啟', '发改委谈电']],
    ['after:2026-01-06 before:2026-01-07', ['发改委谈电']],
    ['after:前天 lang:zh', ['雲橋新區啟', '发改委谈电']],
    ['-渡轮 lang:zh', ['雲橋新區啟', '发改委谈电']],
  ])('%s', async (query, expected) => {
    expect(await headlines(query)).toEqual(expected)
  })

  test('is:, tag: and in: narrow it down', async () => {
    const { hits: [hit] } = await search('渡轮')
    await store.changeStates([hit!.row.id], { read: true, starred: true, addTags: [{ name: '海湾', key: '海湾' }] }, '2026-01-08T00:00:00Z')
    const { id } = await store.collection('/bay', '望沙', '2026-01-01T00:00:00Z')
    await store.setMembers(id, ['0'])
    expect(await headlines('is:starred')).toEqual(['望沙湾渡轮'])
    expect(await headlines('渡轮 is:unread')).toEqual([])
    expect(await headlines('tag:海灣')).toEqual(['望沙湾渡轮'])
    expect(await headlines('lang:zh -tag:海湾')).toEqual(['雲橋新區啟', '发改委谈电'])
    expect(await headlines('in:望沙 停航')).toEqual(['望沙湾渡轮'])
  })

  test.each([
    ['，。！', 'query-empty'],
    ['after:很久', 'query-value'],
    ['is:渡轮', 'query-value'],
    ['in:没有这个', 'query-place'],
    ['lang:xx', 'query-value'],
  ])('%s is refused in words', async (query, code) => {
    await expect(search(query)).rejects.toMatchObject({ trouble: { code } })
    await expect(search(query)).rejects.toBeInstanceOf(TroubleError)
  })

  test('pages follow each other', async () => {
    const first = await search({ query: 'lang:zh', limit: 2 })
    const second = await search({ query: 'lang:zh', limit: 2, after: first.next! })
    expect([...first.hits, ...second.hits].map(({ row }) => row.document.key)).toEqual(['1', '2', '0'])
    expect(second.next).toBeUndefined()
  })

  test('what is found is shown, in the script of the article', async () => {
    const { hits: [hit] } = await search('电网')
    const { highlights, excerpt } = hit!
    const [, one] = ARTICLES
    expect(highlights.headline.map(({ start, end }) => one!.headline!.slice(start, end))).toEqual(['電網'])
    expect(highlights.text.map(({ start, end }) => textOf(one!).slice(start, end))).toEqual(['電網'])
    expect(excerpt).toContain('電網7日啟用')
  })
})

describe('laws', () => {
  const text = ARTICLES.map((one) => `${one.headline}。${textOf(one)}`).join('\n')
  const words = [...new Set(segmentFolded(fold(text)).map((word) => word.text).filter((word) => /^\p{Script=Han}{2,}$/u.test(word)))]

  test.each(words)('%s finds every article that has it as a word, in either script', async (word) => {
    const having = ARTICLES.flatMap((one, index) => (segmentFolded(fold(`${one.headline}。${textOf(one)}`)).some((other) => other.text === word) ? [String(index)] : []))
    for (const query of [word, toTraditional(word)]) {
      const found = (await search({ query, limit: 100 })).hits.map(({ row }) => row.document.key)
      expect(having.filter((key) => !found.includes(key))).toEqual([])
    }
  })

  test('whatever is typed is answered or refused in words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('渡轮', '电', ' ', '-', '"', '“', 'site:', 'is:', 'after:', 'a', '*', '(', 'OR', 'NEAR', "'"), { maxLength: 12 }), async (pieces) => {
        try {
          await search(pieces.join(''))
        } catch (error) {
          expect(error).toBeInstanceOf(TroubleError)
        }
      }),
      { numRuns: 60 },
    )
  })
})

test('what was kept without words is found once it is indexed', async () => {
  const late = await openStore(':memory:')
  for (let number = 0; number < 45; number++) {
    const capture = { name: String(number), bytes: new Uint8Array([number]), fetchedAt: '2026-01-08T00:00:00Z' }
    await late.keep({ key: String(number), capture, isFeed: false, articles: [{ article: article(`第${number}条`, '渡轮停航。') }] })
  }
  const ask = searchOf(late, () => new Date('2026-01-08T00:00:00Z'))
  expect(await ask({ query: '渡轮' })).toMatchObject({ hits: [], unindexed: 45 })
  const ending = new AbortController()
  expect(await indexRest(late, { signal: ending.signal, onProgress: () => ending.abort() })).toBe(20)
  expect(await indexRest(late)).toBe(25)
  expect((await ask({ query: '渡轮', limit: 100 })).hits).toHaveLength(45)
  await late.close()
})
