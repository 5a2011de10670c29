import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Library, openLibrary } from '../../flow/index.ts'
import { createApp } from '../app.ts'

const folder = mkdtempSync(join(tmpdir(), 'yinzheng-state-'))
let library: Library
let app: ReturnType<typeof createApp>
let token = ''
let id: string

beforeAll(async () => {
  library = await openLibrary({ folder: ':memory:', now: () => new Date('2026-01-08T00:00:00Z') })
  writeFileSync(join(folder, 'a.md'), '---\ntitle: 望沙湾渡轮停航\ndate: 2026-01-05\n---\n\n望沙湾海事局5日说，渡轮自当日下午起停航，预计停航两天，市民可改乘云桥线前往对岸。\n')
  await library.ingest([folder])
  app = createApp({ library })
  id = (await library.articles())[0]!.article.id
  token = ((await (await ask('GET', '/api/session')).json()) as { readonly token: string }).token
})
afterAll(async () => {
  await library.close()
  rmSync(folder, { recursive: true, force: true })
})

const ask = (method: string, path: string, body: unknown = {}) =>
  app.request(path, {
    method,
    headers: { Host: 'localhost:7070', ...(method !== 'GET' && { 'Content-Type': 'application/json', 'X-Yinzheng-Token': token }) },
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
  })

/** Out: status and body. */
const answer = async (...asked: Parameters<typeof ask>) => {
  const response = await ask(...asked)
  return [response.status, await response.json()] as const
}

describe('the state of an article', () => {
  test('is changed and told', async () => {
    expect(await answer('PUT', `/api/articles/${id}/state`, { starred: true, addTags: ['海湾'], addMarks: ['存疑'] })).toEqual([
      200, { article: id, read: false, starred: true, later: false, tags: ['海湾'], marks: ['存疑'], highlights: 0 },
    ])
    expect(await answer('GET', `/api/articles/${id}/state`)).toMatchObject([200, { starred: true }])
    expect(await answer('POST', '/api/state', { articles: [id, 'unknown'], starred: false })).toEqual([200, { articles: 1 }])
    expect((await ask('PUT', '/api/articles/unknown/state', { read: true })).status).toBe(404)
  })

  test('a whole list is read at once', async () => {
    expect(await answer('GET', '/api/unread')).toMatchObject([200, { total: 1 }])
    expect(await answer('POST', '/api/state/read', { upTo: id })).toEqual([200, { read: 1 }])
    expect(await answer('POST', '/api/state/read', { in: '没有这个' })).toMatchObject([400, { error: { code: 'query-place' } }])
  })
})

describe('tags and marks', () => {
  test('are listed, renamed, dropped', async () => {
    await ask('PUT', `/api/articles/${id}/state`, { addTags: ['海湾'] })
    expect(await answer('PUT', `/api/tags/${encodeURIComponent('海灣')}`, { name: '港口' })).toEqual([200, { tags: [{ name: '港口', articles: 1 }] }])
    expect(await answer('PUT', '/api/tags/none', { name: 'x' })).toMatchObject([404, {}])
    expect(await answer('DELETE', `/api/tags/${encodeURIComponent('港口')}`)).toEqual([200, { tags: [] }])
    expect(await answer('GET', '/api/marks')).toMatchObject([200, { marks: expect.arrayContaining([{ mark: '重要', articles: 0 }]) }])
  })
})

describe('highlights', () => {
  test('are made, noted on, listed and dropped', async () => {
    const [status, made] = (await answer('POST', `/api/articles/${id}/highlights`, { exact: '停航两天' })) as readonly [number, { readonly id: string }]
    expect([status, made]).toMatchObject([200, { exact: '停航两天', lost: false }])
    expect(await answer('PUT', `/api/highlights/${made.id}`, { note: '问问' })).toMatchObject([200, { note: '问问' }])
    expect(await answer('GET', `/api/highlights?article=${id}`)).toMatchObject([200, { highlights: [{ id: made.id }] }])
    expect(await answer('POST', `/api/articles/${id}/highlights`, { exact: '缆车' })).toMatchObject([400, { error: { code: 'quote-not-found' } }])
    expect(await answer('DELETE', `/api/highlights/${made.id}`)).toEqual([200, { highlights: [] }])
    expect((await ask('DELETE', `/api/highlights/${made.id}`)).status).toBe(404)
  })
})
