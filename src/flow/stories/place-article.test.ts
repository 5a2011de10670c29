import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Article } from '../../article/index.ts'
import { openStore, type Store } from '../../store/index.ts'
import { compileStories } from '../../story/index.ts'
import { readCapture } from '../read-capture.ts'
import { placeArticle } from './place-article.ts'

let store: Store
beforeEach(async () => {
  store = await openStore(':memory:')
})
afterEach(() => store.close())

async function keep(article: Article): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(article))
  await store.keep({ key: article.id, capture: { name: article.id, bytes, fetchedAt: '2026-01-01T00:00:00.000Z' }, isFeed: false, articles: [{ article }] })
}

async function placeAll(): Promise<void> {
  for (;;) {
    const waiting = await store.unplaced(50)
    if (waiting.length === 0) return
    for (const one of waiting) await placeArticle(one, store)
  }
}

/** Groups of headlines, told the same however they came. */
async function grown(): Promise<readonly string[]> {
  const stories = (await store.grownStories({ limit: 200 })).rows
  const members = await Promise.all(stories.map(async ({ id }) => (await store.storyArticles(id))!.articles))
  const headlines = await Promise.all(members.map(async (ids) => Promise.all(ids.map(async (id) => (await store.article(id))!.article.headline))))
  return headlines.map((group) => group.toSorted().join(' | ')).toSorted()
}

function compiled(articles: readonly Article[]): readonly string[] {
  const headlines = new Map(articles.map(({ id, headline }) => [id, headline]))
  return compileStories(articles).map(({ story }) => story.articles).filter((ids) => ids.length > 1).map((ids) => ids.map((id) => headlines.get(id)).toSorted().join(' | ')).toSorted()
}

function articlesIn(folder: string): readonly Article[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:txt|md|html|xml)$/.test(name)).toSorted().flatMap((name) => {
    const reading = readCapture({ name: join(folder, name), bytes: readFileSync(join(folder, name)), fetchedAt: '2026-01-01T00:00:00.000Z' }, '2026-01-01')
    return 'articles' in reading ? reading.articles.map((article, index) => ({ ...article, id: `${folder}/${name}#${index}` })) : []
  })
}

/** The same every time, another for every seed. */
function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  return items.map((item, index) => [Math.sin((index + 1) * (seed + 1) * 12.9898) * 43_758.5453 % 1, item] as const).toSorted((a, b) => a[0] - b[0]).map(([, item]) => item)
}

const FOLDERS = ['examples/strait', ...readdirSync('bench/stories', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => join('bench/stories', name))]

describe('articles that arrive one by one', () => {
  const all = FOLDERS.flatMap(articlesIn)

  test.each([0, 1, 2, 3])('in any order (%i) come to the stories that are found in all of them at once', async (seed) => {
    expect(all.length).toBeGreaterThan(20)
    for (const article of seed === 0 ? all : shuffled(all, seed)) {
      await keep(article)
      await placeAll()
    }
    expect(await grown()).toEqual(compiled(all))
  })
})

const report = (id: string, headline: string, text: string, day = '2026-03-01'): Article => ({
  id, headline, authors: [], editors: [], language: 'zh-Hans', blocks: text.split('\n').map((line) => ({ type: 'paragraph', text: line })), abstracts: [], keywords: [], images: [],
  removed: [], joins: [], published: { at: day, precision: 'day', from: 'feed' },
})

const DAM = '岚江船闸因闸门漏水停航检修，上游滞留货船一百余艘。船闸管理处处长卢秉说，检修预计十天，新闸门正从下游运来。\n岚江船闸建成三十年，是岚江航道上最大的船闸，每天有近百艘货船经过。货主程大同的一船化肥误了春耕。'

describe('a reprint', () => {
  test('arrives once, and lists who else carries it', async () => {
    for (const article of [report('first', '岚江船闸停航', DAM), report('second', '船闸停航 百船滞留', `本报讯 ${DAM}`), report('third', '岚江船闸停航检修', `${DAM}\n责任编辑：某某`), report('other', '少年棋手夺冠', '十四岁的棋手郁白在岚州公开赛夺冠，成为赛事最年轻的冠军。决赛下了七个小时，对手是卫冕冠军戚远，现场观众三百人。')]) await keep(article)
    await placeAll()
    const ids = (await store.listArticles({ order: 'arrival', oldestFirst: true })).rows.map(({ id }) => id)
    expect(await store.reprintsOf(ids.slice(0, 4))).toEqual(new Map([[ids[0], [ids[1], ids[2]]], [ids[1], [ids[0], ids[2]]], [ids[2], [ids[0], ids[1]]]]))
    expect((await store.listArticles({ order: 'arrival', oldestFirst: true, reprints: false })).rows.map(({ id }) => id)).toEqual([ids[0], ids[3]])
    expect((await store.listArticles({ reprints: true })).rows.length).toBe(2)
  })
})

describe('a story', () => {
  test('keeps its article when that changes, and its id when it is made one with another', async () => {
    await keep(report('a', '岚江船闸停航', DAM))
    await placeAll()
    await keep(report('b', '岚江船闸复航', '岚江船闸检修结束，今天上午复航。船闸管理处处长卢秉说，滞留货船预计三天内全部过闸，程大同的货船第一个通过。', '2026-03-11'))
    await placeAll()
    const [story] = (await store.grownStories()).rows
    expect(story).toMatchObject({ articles: 2, title: '岚江船闸停航' })
    await keep(report('a', '岚江船闸停航（更新）', `${DAM}\n管理处补充说，检修改为十二天。`))
    await placeAll()
    expect((await store.grownStories()).rows).toMatchObject([{ id: story!.id, articles: 2 }])
    expect((await store.storyArticles(story!.id))?.articles.length).toBe(2)
    expect(await store.storyArticles('none')).toBeUndefined()
  })

  test('placed again changes nothing', async () => {
    for (const article of [report('a', '岚江船闸停航', DAM), report('b', '船闸停航', DAM)]) await keep(article)
    const waiting = await store.unplaced(9)
    await placeAll()
    const before = await store.grownStories()
    for (const one of waiting) await placeArticle(one, store)
    expect(await store.grownStories()).toEqual(before)
  })
})
