import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Library, openLibrary } from '../../flow/index.ts'
import type { Failure } from '../api/shapes.ts'
import { createApp } from '../app.ts'
import type { InboxRow } from './shapes.ts'

const WIRE = '望沙湾海事局5日说，渡轮自当日下午起停航，预计停航两天，市民可改乘云桥线前往对岸。海事局提醒，停航期间码头不售票，已经买了票的旅客可以在七天内退票。'
const folder = mkdtempSync(join(tmpdir(), 'yinzheng-inbox-'))
let library: Library

beforeAll(async () => {
  library = await openLibrary({ folder: ':memory:', now: () => new Date('2026-01-08T00:00:00Z') })
  writeFileSync(join(folder, 'a.md'), `---\ntitle: 望沙湾渡轮停航\ndate: 2026-01-05\n---\n\n${WIRE}\n`)
  writeFileSync(join(folder, 'b.md'), `---\ntitle: 望沙湾渡轮停航两天\ndate: 2026-01-06\n---\n\n${WIRE}\n`)
  writeFileSync(join(folder, 'c.md'), '---\ntitle: 少年棋手夺冠\ndate: 2026-01-07\n---\n\n十四岁的棋手郁白在岚州公开赛夺冠，成为赛事最年轻的冠军。\n')
  await library.ingest([folder])
  // Until the articles are in their stories.
  await vi.waitFor(async () => expect((await inbox()).articles.length).toBe(2), { timeout: 120_000 })
})
afterAll(async () => {
  await library.close()
  rmSync(folder, { recursive: true, force: true })
})

const ask = (path: string) => createApp({ library }).request(path, { headers: { Host: 'localhost:7070' } })
const inbox = async (query = '') => (await (await ask(`/api/inbox?${query}`)).json()) as { readonly articles: readonly InboxRow[]; readonly next?: string }

describe('GET /api/inbox', () => {
  test('lists what there is, the latest first, with its state', async () => {
    const { articles } = await inbox()
    expect(articles.map(({ headline }) => headline)).toEqual(['少年棋手夺冠', '望沙湾渡轮停航'])
    expect(articles[0]).toMatchObject({ read: false, starred: false, tags: [], copies: [], excerpt: expect.stringContaining('郁白') })
  })

  test('goes on page by page', async () => {
    const first = await inbox('limit=1')
    const second = await inbox(`limit=1&after=${first.next}`)
    const all = (await inbox()).articles
    expect([...first.articles, ...second.articles].map(({ id }) => id)).toEqual(all.slice(0, 2).map(({ id }) => id))
    expect((await inbox(`limit=${all.length}`)).next).toBeUndefined()
  })

  test('shows a text once, by who had it first, and says who else carries it; what a person holds on to is there by itself', async () => {
    const [, first] = (await inbox()).articles
    expect(first!.copies.map(({ name }) => name).length).toBe(1)
    const { article: copy } = first!.copies[0]!
    await library.state.change([copy], { starred: true })
    const [starred] = (await inbox('starred=true')).articles
    expect(starred).toMatchObject({ id: copy, headline: '望沙湾渡轮停航两天', story: first!.story, copies: [{ article: first!.id }] })
    await library.state.change([copy], { starred: false })
  })

  test('tells how summaries stand to their texts, of those that came with one', async () => {
    writeFileSync(join(folder, 'd.md'), '---\ntitle: 青棠灯会开幕\ndate: 2026-01-04\nsummary: 展期20天的灯会4日在青棠开幕，每晚九点闭园。\n---\n\n灯会4日在青棠开幕，展期15天，每晚九点闭园。\n')
    await library.ingest([join(folder, 'd.md')])
    await vi.waitFor(async () => expect((await inbox()).articles.length).toBe(3), { timeout: 120_000 })
    const { articles } = await inbox()
    const response = await ask(`/api/inbox/verdicts?articles=${[...articles.map(({ id }) => id), 'none'].join(',')}`)
    const lantern = articles.find(({ headline }) => headline === '青棠灯会开幕')!
    expect(await response.json()).toEqual({ articles: [{ article: lantern.id, supported: 0, contradicted: 0, notFound: 1 }] })
    await library.state.change([lantern.id], { read: true })
  })

  test('leaves out what the reader does not ask for', async () => {
    const [{ id } = { id: '' }] = (await inbox()).articles
    await library.state.change([id], { read: true, starred: true, addTags: ['棋'] })
    const headlines = async (query: string) => (await inbox(query)).articles.map(({ headline }) => headline)
    expect(await headlines('read=false')).not.toContain('少年棋手夺冠')
    expect(await headlines('starred=true')).toEqual(['少年棋手夺冠'])
    expect(await headlines(`tag=${encodeURIComponent('棋')}`)).toEqual(['少年棋手夺冠'])
    expect(await headlines('later=true')).toEqual([])
  })

  test.each([['in=nowhere', 'query-place'], ['after=nonsense', 'bad-cursor'], ['starred=perhaps', 'bad-request-line']])('%s is refused in words', async (query, code) => {
    const response = await ask(`/api/inbox?${query}`)
    expect([response.status, ((await response.json()) as Failure).error.code]).toEqual([400, code])
  })
})

describe('GET /api/articles/{id}/versions', () => {
  test('begins with the article as it was first read', async () => {
    const [{ id } = { id: '' }] = (await inbox()).articles
    const { versions } = (await (await ask(`/api/articles/${id}/versions`)).json()) as { readonly versions: readonly { readonly version: number; readonly changes?: object }[] }
    expect(versions).toMatchObject([{ version: 1 }])
    expect((await ask('/api/articles/none/versions')).status).toBe(404)
  })
})
