import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Library, openLibrary } from '../../flow/index.ts'
import { createApp } from '../app.ts'
import type { Failure } from '../api/shapes.ts'
import type { SearchHit } from './shapes.ts'

const folder = mkdtempSync(join(tmpdir(), 'yinzheng-search-'))
let library: Library

beforeAll(async () => {
  library = await openLibrary({ folder: ':memory:', now: () => new Date('2026-01-08T00:00:00Z') })
  writeFileSync(join(folder, 'a.md'), '---\ntitle: 望沙湾渡轮停航\ndate: 2026-01-05\n---\n\n望沙湾海事局5日说，渡轮自当日下午起停航，预计停航两天，市民可改乘云桥线前往对岸。\n')
  writeFileSync(join(folder, 'b.md'), '---\ntitle: 雲橋新區啟用電網\ndate: 2026-01-07\n---\n\n雲橋新區的電網7日啟用，首批用戶有三千戶，渡輪碼頭也在其中。\n')
  await library.ingest([folder])
})
afterAll(async () => {
  await library.close()
  rmSync(folder, { recursive: true, force: true })
})

const ask = (path: string) => createApp({ library }).request(path, { headers: { Host: 'localhost:7070' } })
const search = async (query: string, more = '') =>
  (await (await ask(`/api/search?q=${encodeURIComponent(query)}${more}`)).json()) as { readonly hits: readonly SearchHit[]; readonly next?: string; readonly unindexed: number }

describe('GET /api/search', () => {
  test('gives hits with the places of the words', async () => {
    const { hits, unindexed } = await search('渡輪')
    expect(hits.map(({ headline }) => headline)).toEqual(['望沙湾渡轮停航', '雲橋新區啟用電網'])
    expect(hits[0]!.headlineSpans).toEqual([{ start: 3, end: 5 }])
    expect(hits[1]!.textSpans.length).toBe(1)
    expect(hits[1]!.excerpt.text).toContain('渡輪碼頭')
    expect(unindexed).toBe(0)
  })

  test('goes on page by page, in the order asked for', async () => {
    const first = await search('渡轮', '&order=time&limit=1')
    const second = await search('渡轮', `&order=time&limit=1&after=${first.next}`)
    expect([...first.hits, ...second.hits].map(({ headline }) => headline)).toEqual(['雲橋新區啟用電網', '望沙湾渡轮停航'])
    expect(second.next).toBeUndefined()
  })

  test.each([['，。', 'query-empty'], ['is:blue', 'query-value'], ['in:nowhere', 'query-place']])('%s is refused in words', async (query, code) => {
    const response = await ask(`/api/search?q=${encodeURIComponent(query)}&lang=en`)
    expect([response.status, ((await response.json()) as Failure).error]).toMatchObject([400, { code, message: expect.stringMatching(/\w/) }])
  })

  test('a place that we never gave is none', async () => {
    expect((await ask('/api/search?q=渡轮&after=nonsense')).status).toBe(400)
  })
})
