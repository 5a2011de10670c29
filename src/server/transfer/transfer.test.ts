import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Library, openLibrary } from '../../flow/index.ts'
import { createApp } from '../app.ts'

const folder = mkdtempSync(join(tmpdir(), 'yinzheng-transfer-'))
let library: Library
beforeAll(async () => {
  writeFileSync(join(folder, 'a.txt'), '岚江船闸停航检修\n岚江船闸因闸门漏水停航检修，上游滞留货船一百余艘。管理处说检修预计十天。')
  library = await openLibrary({ folder: ':memory:' })
  await library.ingest([join(folder, 'a.txt')])
})
afterAll(async () => {
  await library.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (path: string, headers: Record<string, string> = {}, loopback = true) => createApp({ library, loopback }).request(path, { headers: { Host: 'localhost', ...headers } })

test('a search is a feed in three forms, which says when nothing is new', async () => {
  for (const [format, type] of [['rss', 'application/rss+xml'], ['atom', 'application/atom+xml'], ['json', 'application/feed+json']]) {
    const response = await get(`/api/feeds/${format}?q=${encodeURIComponent('船闸')}`)
    expect(response.headers.get('Content-Type')).toContain(type)
    expect(await response.text()).toContain('岚江船闸停航检修')
    const again = await get(`/api/feeds/${format}?q=${encodeURIComponent('船闸')}`, { 'If-None-Match': response.headers.get('ETag')! })
    expect([again.status, await again.text()]).toEqual([304, ''])
  }
  const [{ id: collection, name } = { id: '', name: '' }] = await library.collections()
  expect(await (await get(`/api/feeds/json?q=${encodeURIComponent(`in:"${collection}"`)}`)).json()).toMatchObject({ title: `印证 · ${name}`, items: [{ title: '岚江船闸停航检修' }] })
  expect((await get('/api/feeds/rss?q=...')).status).toBe(400)
  expect((await get('/api/feeds/rss?story=none')).status).toBe(404)
})

test('a key in the address opens feeds alone, and does not stand in them', async () => {
  const { key, id } = await library.people.addKey('feeds', 'read')
  const feed = await get(`/api/feeds/atom?q=${encodeURIComponent('船闸')}&key=${key}`, {}, false)
  expect(feed.status).toBe(200)
  expect(await feed.text()).not.toContain(key)
  expect((await get(`/api/articles?key=${key}`, {}, false)).status).toBe(401)
  await library.people.dropKey(id)
})

test('everything leaves as lines', async () => {
  const lines = (await (await get('/api/export')).text()).trimEnd().split('\n').map((line) => JSON.parse(line) as { readonly kind: string })
  expect(lines.map(({ kind }) => kind)).toEqual(['yinzheng', 'collection', 'article', 'end'])
})

test('and comes back, unless it was cut off', async () => {
  const exported = await (await get('/api/export')).text()
  const other = await openLibrary({ folder: ':memory:' })
  const app = createApp({ library: other })
  const { token } = (await (await app.request('/api/session', { headers: { Host: 'localhost' } })).json()) as { readonly token: string }
  const send = async (body: string, query = '') => {
    const response = await app.request(`/api/import${query}`, { method: 'POST', headers: { Host: 'localhost', 'Content-Type': 'application/x-ndjson', 'X-Yinzheng-Token': token }, body })
    return { status: response.status, ...((await response.json()) as object) }
  }
  const cut = exported.slice(0, exported.indexOf('{"kind":"end"'))
  expect(await send(cut)).toMatchObject({ status: 422, error: { code: 'export-cut-off' } })
  expect(await send('{}')).toMatchObject({ status: 422, error: { code: 'not-an-export' } })
  expect(await other.inbox()).toEqual({ rows: [] })
  expect(await send(exported)).toMatchObject({ status: 200, articles: 1, collections: 1, known: 0, refused: [], warned: [] })
  expect(await send(cut, '?incomplete=true')).toMatchObject({ status: 200, articles: 0, known: 1, short: { code: 'export-cut-off' } })
  await other.close()
})
