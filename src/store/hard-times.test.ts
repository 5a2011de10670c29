import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { troubleOf } from '../trouble/index.ts'
import type { DocumentToKeep, Store } from './index.ts'
import { openDatabase, type SqlDatabase } from './sqlite/driver.ts'
import { migrate } from './sqlite/migrate.ts'
import { sqliteStore } from './sqlite/sqlite-store.ts'

const folders: string[] = []

afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true })
})

function library(): { readonly database: SqlDatabase; readonly store: Store } {
  const made = mkdtempSync(join(tmpdir(), 'yinzheng-full-'))
  folders.push(made)
  const file = join(made, 'yinzheng.db')
  const database = openDatabase(file)
  migrate(database, file)
  return { database, store: sqliteStore(database) }
}

const page = (number: number, at = '2026-01-01T00:00:00Z', length = 5000): DocumentToKeep => ({
  key: `page ${number}`, capture: { name: `page ${number}`, bytes: new TextEncoder().encode(`raw ${number} ${at}`), fetchedAt: at }, isFeed: false,
  articles: [{
    article: {
      id: 'page', headline: `第${number}潮`, authors: [], editors: [], language: 'zh-Hans', blocks: [{ type: 'paragraph', text: `${at}潮水`.repeat(length) }], abstracts: [],
      keywords: [], images: [], removed: [], joins: [],
    },
  }],
})

describe('a full disk', () => {
  test('is said in plain words; what was kept is there, what did not fit is not, and with room it goes on', async () => {
    const { database, store } = library()
    const pages = Number(database.row('PRAGMA page_count')?.['page_count'])
    database.script(`PRAGMA max_page_count = ${pages + 60}`)
    const codes: string[] = []
    for (let number = 0; number < 20; number++) {
      codes.push(await store.keep(page(number)).then(() => 'kept', (error: unknown) => troubleOf(error).code))
    }
    const kept = codes.filter((code) => code === 'kept').length
    expect(new Set(codes)).toEqual(new Set(['kept', 'disk-full']))
    expect(await store.articleCount()).toBe(kept)
    expect((await store.articles()).map(({ article }) => article.headline)).toEqual(codes.flatMap((code, number) => (code === 'kept' ? [`第${number}潮`] : [])))
    expect(Object.values(database.row('PRAGMA integrity_check')!)).toEqual(['ok'])
    database.script('PRAGMA max_page_count = 1000000')
    expect(await store.keep(page(99))).toMatchObject([{ change: 'new' }])
    await store.close()
  })
})

describe('a clock that jumps back a day', () => {
  test('makes no version older than the one before, and loses none', async () => {
    const { store } = library()
    const [first] = await store.keep(page(1, '2026-03-02T00:00:00Z', 3))
    await store.keep(page(1, '2026-03-01T00:00:00Z', 3))
    await store.keep(page(2, '2026-03-01T01:00:00Z', 3))
    expect((await store.versions(first!.article)).map(({ version, keptAt }) => [version, keptAt])).toEqual([[1, '2026-03-02T00:00:00Z'], [2, '2026-03-01T00:00:00Z']])
    expect((await store.article(first!.article))?.version).toBe(2)
    expect((await store.listArticles({ order: 'arrival' })).rows.map(({ headline }) => headline)).toEqual(['第2潮', '第1潮'])
    await store.close()
  })
})
