import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore, type Store } from './index.ts'

let store: Store
beforeEach(async () => {
  store = await openStore(':memory:')
})
afterEach(() => store.close())

/** Out: its number. */
async function keep(name: string, text = name, at = '2026-03-01T08:00:00.000Z'): Promise<number> {
  await store.keep({
    key: name, isFeed: false, capture: { name, bytes: new TextEncoder().encode(text), fetchedAt: at },
    articles: [{ article: { id: 'page', headline: name, publisher: `${name}报`, authors: [], editors: [], language: 'zh-Hans', blocks: [{ type: 'paragraph', text }], abstracts: [], keywords: [], images: [], removed: [], joins: [] } }],
  })
  return (await store.unplaced(99)).at(-1)!.n
}

const signature = (id: string) => ({ id, day: '2026-03-01', words: [['渡轮', 2, true]] as const, sketch: { shingles: 3, least: [1, 2, 3] } })
const idOf = async (n: number) => (await store.listArticles({ order: 'arrival', oldestFirst: true })).rows.find((row) => row.n === n)!.id
const put = async (n: number, stories: readonly number[] = [], more: object = {}) => store.place({ n, signature: signature(await idOf(n)), keys: [7, n], stories, ...more })
const storyOf = async (n: number) => (await store.placed([n]))[0]!.story

describe('an article', () => {
  test('waits for its place until it has one, and again when it changes', async () => {
    const n = await keep('甲')
    expect((await store.unplaced(9)).map((one) => one.n)).toEqual([n])
    await put(n)
    expect(await store.unplaced(9)).toEqual([])
    await keep('甲', '改过的正文', '2026-03-02T08:00:00.000Z')
    expect((await store.unplaced(9)).map((one) => one.n)).toEqual([n])
  })

  test('is found under its keys, the one with most of them first', async () => {
    const [a, b] = [await keep('甲'), await keep('乙')]
    await put(a)
    await put(b)
    expect(await store.articlesUnder([7, a], 9)).toEqual([{ n: a, keys: 2 }, { n: b, keys: 1 }])
    expect((await store.placed([a, b])).map((one) => one.signature.words)).toEqual([signature('').words, signature('').words])
    expect((await store.wordFrequency(['渡轮', '水位'])).of).toEqual(new Map([['渡轮', 2]]))
  })

  test('that is gone is placed nowhere', async () => {
    expect(await store.place({ n: 99, signature: signature('x'), keys: [], stories: [] })).toBe('')
  })
})

describe('a story', () => {
  test('of one article is none; of two it is listed, the latest change first', async () => {
    const [a, b, c, d] = [await keep('甲'), await keep('乙', '乙', '2026-03-05T08:00:00.000Z'), await keep('丙'), await keep('丁', '丁', '2026-03-09T08:00:00.000Z')]
    await put(a)
    expect((await store.grownStories()).rows).toEqual([])
    await put(b, [await storyOf(a)])
    await put(c)
    await put(d, [await storyOf(c)])
    const { rows } = await store.grownStories()
    expect(rows.map(({ title, articles, publishers, changedAt }) => [title, articles, publishers, changedAt])).toEqual([['丙', 2, 2, '2026-03-09T08:00:00.000Z'], ['甲', 2, 2, '2026-03-05T08:00:00.000Z']])
    const first = await store.grownStories({ limit: 1 })
    expect((await store.grownStories({ limit: 1, after: first.next! })).rows).toEqual([rows[1]])
    expect((await store.grownStories({ limit: 2 })).next).toBeUndefined()
  })

  test('that is made one with an elder is found under both ids', async () => {
    const [a, b, c] = [await keep('甲'), await keep('乙'), await keep('丙')]
    const [elder, younger] = [await put(a), await put(b)]
    expect(await put(c, [await storyOf(b), await storyOf(a)])).toBe(elder)
    const found = await store.storyArticles(younger)
    expect(found).toEqual(await store.storyArticles(elder))
    expect(found?.id).toBe(elder)
    expect((await store.storiesOf([await idOf(b)])).get(await idOf(b))).toBe(elder)
  })
})
