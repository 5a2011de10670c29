import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Article } from '../../article/index.ts'
import { type KeptArticle, openStore, type Store } from '../../store/index.ts'
import { compileOneStory } from '../../story/index.ts'
import { openLibrary } from '../library.ts'
import { remembering } from '../remember.ts'
import { grownStories, keepPlacing } from './grown-stories.ts'
import { verdictChanges } from './verdict-changes.ts'

const now = () => new Date('2026-03-20T00:00:00Z')

const report = (id: string, headline: string, text: string, day: string, summary?: string): Article => ({
  id, headline, publisher: `${id}报`, authors: [], editors: [], language: 'zh-Hans', blocks: [{ type: 'paragraph', text }],
  abstracts: summary === undefined ? [] : [{ origin: 'ai', text: summary }], keywords: [], images: [], removed: [], joins: [], published: { at: day, precision: 'day', from: 'feed' },
})

const HALT = report('a', '岚江船闸停航检修', '岚江船闸因闸门漏水3月1日停航检修，上游滞留货船一百二十艘。船闸管理处处长卢秉说，检修预计十天。', '2026-03-01', '岚江船闸停航，滞留货船120艘。')
const REOPEN = report('b', '岚江船闸复航', '岚江船闸检修结束，3月11日上午复航。船闸管理处处长卢秉说，滞留货船预计三天内全部过闸。', '2026-03-11')
const CHESS = report('c', '少年棋手夺冠', '十四岁的棋手郁白在岚州公开赛夺冠，成为赛事最年轻的冠军。', '2026-03-11')

let store: Store
beforeEach(async () => {
  store = await openStore(':memory:')
})
afterEach(() => store.close())

let captures = 0
async function keep(...articles: readonly Article[]): Promise<void> {
  for (const article of articles) {
    captures += 1
    await store.keep({ key: article.id, isFeed: false, capture: { name: article.id, bytes: new TextEncoder().encode(`${captures}`), fetchedAt: new Date(Date.UTC(2026, 2, 12, 0, captures)).toISOString() }, articles: [{ article }] })
  }
}

async function placeAll(): Promise<void> {
  const ending = new AbortController()
  await keepPlacing(store, { signal: ending.signal, sleep: async (ms) => void (ms > 1000 && ending.abort()) })
}

const keptOf = async (headline: string): Promise<KeptArticle> =>
  (await store.article((await store.listArticles({})).rows.find((row) => row.headline?.includes(headline))!.id))!

describe('a story that grew', () => {
  test('has the dossier that its articles give when they are compiled at once', async () => {
    const grown = grownStories(store, remembering(store, now), async (articles) => compileOneStory(articles))
    await keep(HALT, CHESS)
    await placeAll()
    expect((await grown.list()).rows).toEqual([])
    await keep(REOPEN)
    await placeAll()
    const [listed] = (await grown.list()).rows
    expect(listed).toMatchObject({ title: '岚江船闸停航检修', articles: 2, publishers: 2 })
    const story = (await grown.get(listed!.id))!
    const compiled = compileOneStory((await grown.members(listed!.id)).map(({ article }) => article))
    expect(story.dossier).toEqual({ ...compiled, story: { ...compiled.story, id: listed!.id } })
    expect(story.dossier.timeline.length).toBeGreaterThanOrEqual(2)
    expect(await grown.get('none')).toBeUndefined()
  })

  test('is known by its articles, and by theirs alone', async () => {
    const grown = grownStories(store, remembering(store, now), async (articles) => compileOneStory(articles))
    await keep(HALT, CHESS, REOPEN)
    await placeAll()
    const [halt, chess] = [(await keptOf('停航')).article.id, (await keptOf('棋手')).article.id]
    expect([...(await grown.of([halt, chess])).keys()]).toEqual([halt])
  })
})

describe('an article that cannot be compared', () => {
  test('stands alone, and keeps none waiting that came after it', async () => {
    const grown = grownStories(store, remembering(store, now), async (articles) => compileOneStory(articles))
    await keep(CHESS, HALT, REOPEN)
    const chess = (await keptOf('棋手')).article.id
    const broken: Store = { ...store, article: async (id) => {
      if (id === chess) throw new Error('the tide table is upside down')
      return store.article(id)
    } }
    const faults: unknown[] = []
    const ending = new AbortController()
    await keepPlacing(broken, { signal: ending.signal, sleep: async (ms) => void (ms > 1000 && ending.abort()), onFault: (error) => faults.push(error) })
    expect(faults).toHaveLength(1)
    expect(await store.unplaced(9)).toEqual([])
    expect((await grown.list()).rows.map(({ articles }) => articles)).toEqual([2])
  })
})

describe('a summary whose source changes', () => {
  test('is checked again, and what changed is said', async () => {
    const remember = remembering(store, now)
    await keep(HALT)
    expect(await verdictChanges(await keptOf('停航'), store, remember)).toEqual([])
    await keep({ ...HALT, blocks: [{ type: 'paragraph', text: HALT.blocks[0]!.text.replace('一百二十艘', '二百一十艘') }] })
    const kept = await keptOf('停航')
    expect(await verdictChanges(kept, store, remember)).toEqual([
      { abstract: 0, sentence: 0, text: '岚江船闸停航，滞留货船120艘。', from: 'supported', to: 'contradicted', at: expect.stringMatching(/^2026-03-12T/) as unknown },
    ])
  })
})

test('an open library puts what it reads into stories by itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yinzheng-grown-'))
  const library = await openLibrary({ folder: ':memory:' })
  for (const { id, headline, blocks } of [HALT, REOPEN]) writeFileSync(join(folder, `${id}.txt`), `${headline}\n${blocks[0]!.text}`)
  await library.ingest([folder])
  await vi.waitFor(async () => expect((await library.grown.list()).rows).toMatchObject([{ articles: 2 }]), { timeout: 120_000, interval: 100 })
  await library.close()
  rmSync(folder, { recursive: true, force: true })
})
