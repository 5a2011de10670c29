import { describe, expect, test } from 'vitest'
import type { Article } from '../../article/index.ts'
import { type DocumentToKeep, openStore } from '../../store/index.ts'
import { indexRest } from './index-rest.ts'
import { prepareDocument } from './prepare-document.ts'

const entry = (number: number, text = `云桥线第${number}班渡轮照常。`): Article => ({
  id: `entry ${number}`, headline: `渡轮${number}`, authors: [], editors: [], language: 'zh-Hans', blocks: [{ type: 'paragraph', text }],
  abstracts: [], keywords: [], images: [], removed: [], joins: [],
})

/** An article that whoever tells its words breaks on; as JSON it is sound. */
const hostile: Article = { ...entry(7), headline: '坏的一篇', language: undefined as unknown as Article['language'] }

const feed = (articles: readonly Article[]): DocumentToKeep => ({
  key: 'https://ferry.example/rss', isFeed: true, articles: articles.map((article) => ({ article })),
  capture: { name: 'rss', bytes: new TextEncoder().encode(String(articles.length)), fetchedAt: '2026-03-01T00:00:00Z' },
})

const isNew = { changesBy: async ({ articles }: DocumentToKeep) => articles.map(({ article }) => ({ article: article.id, change: 'new' as const })) }

describe('preparing a document for the index', () => {
  test('an article whose words cannot be told fails alone and is named', async () => {
    const faults: unknown[] = []
    const { articles } = await prepareDocument(feed([entry(1), hostile, entry(2)]), isNew, (fault) => faults.push(fault))
    expect(articles.map(({ text }) => text?.main ?? '')).toEqual([expect.stringContaining('照常'), '', expect.stringContaining('照常')])
    expect(articles[1]!.text?.title).toContain('坏的')
    expect(String(faults)).toContain('坏的一篇')
  })

  test('what is indexed afterwards comes to an end in spite of such an article', async () => {
    const kept: number[] = []
    const waiting = [{ n: 1, hash: 'a', article: hostile }, { n: 2, hash: 'b', article: entry(2) }]
    const store = {
      unindexedCount: async () => waiting.length - kept.length,
      unindexed: async () => waiting.filter(({ n }) => !kept.includes(n)),
      keepIndexTexts: async (texts: readonly { readonly n: number }[]) => void kept.push(...texts.map(({ n }) => n)),
    }
    const faults: unknown[] = []
    expect(await indexRest(store, { onFault: (fault) => faults.push(fault) })).toBe(2)
    expect(faults).toHaveLength(1)
  })

  test('of a feed of thousands some texts are held at a time, and each article goes in with its words', async () => {
    const store = await openStore(':memory:')
    const prepared = await prepareDocument(feed(Array.from({ length: 1203 }, (_, number) => entry(number))), store)
    expect(prepared.articles.filter(({ text }) => text)).toHaveLength(0)
    const asked: number[] = []
    const indexTexts: DocumentToKeep['indexTexts'] = (articles) => {
      asked.push(articles.length)
      return prepared.indexTexts!(articles)
    }
    await store.keep({ ...prepared, indexTexts })
    expect(asked).toEqual([500, 500, 203])
    expect(await store.unindexedCount()).toBe(0)
    expect((await store.searchArticles({ all: [{ any: [['1202']] }] })).rows.map(({ headline }) => headline)).toEqual(['渡轮1202'])
    await store.keep({ ...prepared, indexTexts, capture: { ...prepared.capture, bytes: new Uint8Array([1]) } })
    expect(asked.slice(3)).toEqual([0, 0, 0])
    await store.close()
  })
})
