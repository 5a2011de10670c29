import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Article } from '../article/index.ts'
import { TroubleError, troubleOf } from '../trouble/index.ts'
import { captureHash, DATABASE_NAME, type DocumentToKeep, openStore, type Store, type StoreUse } from './index.ts'
import { openDatabase } from './sqlite/driver.ts'
import { migrate } from './sqlite/migrate.ts'

const folders: string[] = []
const stores: Store[] = []

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'yinzheng-store-'))
  folders.push(made)
  return made
}

async function opened(place: string, as: StoreUse = 'owner'): Promise<Store> {
  const store = await openStore(place, { as })
  stores.push(store)
  return store
}

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close()
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true })
})

const bytes = (text: string) => new TextEncoder().encode(text)

function article(headline: string, body: string, url?: string): Article {
  return {
    id: url ?? 'page', headline, authors: [], editors: [], language: 'zh-Hans', blocks: [{ type: 'paragraph', text: body }],
    abstracts: [], keywords: [], images: [], removed: [], joins: [], ...(url !== undefined && { url }),
  }
}

function page(collection: string, key: string, raw: string, read: Article, at = '2026-01-01T00:00:00Z'): DocumentToKeep {
  return { collection, key, capture: { name: key, bytes: bytes(raw), fetchedAt: at }, isFeed: false, articles: [{ article: read }] }
}

const entry = (number: number) => article(`第${number}条`, `正文${number}。`, `https://example.org/${number}`)

const troubleFrom = (work: Promise<unknown>) => work.then(() => undefined, (error: unknown) => (error instanceof TroubleError ? error.trouble : error))

/** Writes over pages in the middle, as a failing disk does. */
function spoil(file: string): void {
  const bytes = readFileSync(file)
  bytes.fill(0x5a, 16_384 * 6, 16_384 * 20)
  writeFileSync(file, bytes)
}

const codeOf = (work: Promise<unknown>) =>
  work.then(() => 'no trouble', (error: unknown) => (error instanceof TroubleError ? error.trouble.code : String(error)))

/** Every implementation of the contract, by how it is opened. */
const IMPLEMENTATIONS: readonly (readonly [string, () => string])[] = [['a file', folder], ['memory', () => ':memory:']]

describe.each(IMPLEMENTATIONS)('the store in %s', (_, place) => {
  test('a document kept twice is the same document, and nothing changes', async () => {
    const store = await opened(place())
    const { id } = await store.collection('/news', 'news', '2026-01-01T00:00:00Z')
    const document = page(id, '/news/a.txt', 'raw', article('潮水', '潮水涨了。'))
    const [first] = await store.keep(document)
    const [second] = await store.keep(document)
    expect(first?.change).toBe('new')
    expect(second).toEqual({ article: first?.article, change: 'unchanged' })
    expect(await store.articles()).toHaveLength(1)
    expect(await store.versions(first!.article)).toHaveLength(1)
  })

  test('a changed document is a new version, and the old one stays', async () => {
    const store = await opened(place())
    const { id } = await store.collection('/news', 'news', '2026-01-01T00:00:00Z')
    await store.keep(page(id, 'a', 'raw 1', article('潮水', '涨了三尺。')))
    const [kept] = await store.keep(page(id, 'a', 'raw 2', article('潮水', '涨了四尺。'), '2026-01-02T00:00:00Z'))
    expect(kept?.change).toBe('changed')
    const versions = await store.versions(kept!.article)
    expect(versions.map(({ version, article: { blocks } }) => [version, blocks[0]?.text])).toEqual([[1, '涨了三尺。'], [2, '涨了四尺。']])
    expect((await store.article(kept!.article))?.article.blocks[0]?.text).toBe('涨了四尺。')
    expect((await store.article(kept!.article))?.version).toBe(2)
    expect(versions.map(({ changes }) => changes)).toEqual([undefined, { paragraphs: [{ kind: 'altered', at: 0, from: '涨了三尺。', to: '涨了四尺。' }] }])
  })

  test('of an entry that changes at every poll, the first version and the last fifty stay; of what a person keeps, all', async () => {
    const store = await opened(place())
    const { id } = await store.collection('/news', 'news', '2026-01-01T00:00:00Z')
    for (let number = 1; number <= 60; number++) {
      const { collection: _, ...poll } = { ...page(id, 'f', `raw ${number}`, { ...entry(7), blocks: [{ type: 'paragraph', text: `阅读 ${number}` }] }), isFeed: true }
      await store.keepAll([poll, page(id, 'p', `raw ${number}`, article('计数', `阅读 ${number}`))])
    }
    const versionsOf = async (key: string) => (await store.versions((await store.listArticles({ documents: [key] })).rows[0]!.id)).map(({ version }) => version)
    expect(await versionsOf('f')).toEqual([1, ...Array.from({ length: 50 }, (_, index) => index + 11)])
    expect(await versionsOf('p')).toHaveLength(60)
  })

  test('the same bytes, read better, renew the version that they gave', async () => {
    const store = await opened(place())
    const { id } = await store.collection('/news', 'news', '2026-01-01T00:00:00Z')
    await store.keep(page(id, 'a', 'raw', article('潮水', '分享到 潮水涨了。')))
    const [kept] = await store.keep(page(id, 'a', 'raw', article('潮水', '潮水涨了。')))
    expect(kept?.change).toBe('renewed')
    expect(await store.versions(kept!.article)).toHaveLength(1)
  })

  test('other bytes that say the same change no article, and are kept', async () => {
    const store = await opened(place())
    const { id } = await store.collection('/news', 'news', '2026-01-01T00:00:00Z')
    await store.keep(page(id, 'a', 'raw with one advertisement', article('潮水', '潮水涨了。')))
    const [kept] = await store.keep(page(id, 'a', 'raw with another', article('潮水', '潮水涨了。')))
    expect(kept?.change).toBe('unchanged')
    expect(await store.captureBytes(captureHash(bytes('raw with another')))).toBeDefined()
  })

  test('raw bytes come back as they were', async () => {
    const store = await opened(place())
    const { id } = await store.collection('/news', 'news', '2026-01-01T00:00:00Z')
    const raw = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7) % 256)
    await store.keep({ ...page(id, 'a', '', article('a', 'b')), capture: { name: 'a', bytes: raw, fetchedAt: '2026-01-01T00:00:00Z' } })
    expect([...(await store.captureBytes(captureHash(raw)))!]).toEqual([...raw])
    expect(await store.captureBytes('no such hash')).toBeUndefined()
  })

  test('entries of a feed keep their identity when the feed moves on', async () => {
    const store = await opened(place())
    const { id } = await store.collection('/feed', 'feed', '2026-01-01T00:00:00Z')
    const feed = (raw: string, ...numbers: number[]): DocumentToKeep => ({ ...page(id, 'f', raw, entry(0)), isFeed: true, feedTitle: '渡口', articles: numbers.map((number) => ({ article: entry(number) })) })
    await store.keep(feed('raw 1', 1, 2))
    const changes = await store.keep(feed('raw 2', 2, 3))
    expect(changes.map(({ change }) => change)).toEqual(['unchanged', 'new'])
    expect((await store.articles(id)).map(({ article: { headline } }) => headline).toSorted()).toEqual(['第1条', '第2条', '第3条'])
  })

  test('a document that fails is noted in its collection, and what was read from it before stays', async () => {
    const store = await opened(place())
    const { id } = await store.collection('/news', 'news', '2026-01-01T00:00:00Z')
    await store.keep(page(id, 'a', 'raw', article('潮水', '潮水涨了。')))
    await store.keepMissed({ collection: id, key: 'a', name: 'a', trouble: { code: 'file-unreadable', args: { name: 'a' } }, at: '2026-01-02' })
    const [collection] = await store.collections()
    expect(collection).toMatchObject({ documents: 1, articles: 1, troubles: [{ document: 'a', trouble: { code: 'file-unreadable' } }] })
    await store.keep(page(id, 'a', 'raw', article('潮水', '潮水涨了。')))
    expect((await store.collections())[0]?.troubles).toEqual([])
  })

  test('a collection holds what it was set to, and nothing that left it is deleted', async () => {
    const store = await opened(place())
    const { id } = await store.collection('/news', 'news', '2026-01-01T00:00:00Z')
    await store.keep(page(id, 'a', 'raw a', article('甲', '甲。')))
    await store.keep(page(id, 'b', 'raw b', article('乙', '乙。')))
    await store.setMembers(id, ['b'])
    expect((await store.articles(id)).map(({ article: { headline } }) => headline)).toEqual(['乙'])
    expect(await store.articles()).toHaveLength(2)
  })

  test('a collection opened again under its key is the same one', async () => {
    const store = await opened(place())
    const first = await store.collection('/news', 'news', '2026-01-01T00:00:00Z')
    const again = await store.collection('/news', 'news', '2026-02-01T00:00:00Z')
    expect(again).toEqual(first)
    expect(await store.collections()).toHaveLength(1)
  })

  test('a change moves the revision; compiling does not', async () => {
    const store = await opened(place())
    const { id } = await store.collection('/news', 'news', '2026-01-01T00:00:00Z')
    const before = await store.revision()
    await store.keepCompiled('key', { tide: 4 }, '2026-01-01T00:00:00Z')
    expect(await store.revision()).toBe(before)
    expect(await store.compiled('key')).toEqual({ tide: 4 })
    expect(await store.compiled('another')).toBeUndefined()
    await store.keep(page(id, 'a', 'raw', article('甲', '甲。')))
    expect(await store.revision()).toBeGreaterThan(before)
  })

  test('what comes again as it was moves nothing; a trouble does, once', async () => {
    const store = await opened(place())
    const document = page((await store.collection('/news', 'news', '2026-01-01T00:00:00Z')).id, 'a', 'raw', article('甲', '甲。'))
    const missed = { collection: document.collection!, key: 'a', name: 'a', trouble: { code: 'file-unreadable', args: { name: 'a' } }, at: '2026-01-02' } as const
    await store.keep(document)
    const kept = await store.revision()
    await store.keep(document)
    expect(await store.revision()).toBe(kept)
    await store.keepMissed(missed)
    const failed = await store.revision()
    expect(failed).toBeGreaterThan(kept)
    await store.keepMissed(missed)
    expect(await store.revision()).toBe(failed)
  })

  test('many documents are kept together, or none of them', async () => {
    const store = await opened(place())
    const { id } = await store.collection('/news', 'news', '2026-01-01T00:00:00Z')
    const documents = ['a', 'b', 'c'].map((key) => page(id, key, `raw ${key}`, article(key, '潮水涨了。')))
    expect((await store.keepAll(documents)).map(([kept]) => kept?.change)).toEqual(['new', 'new', 'new'])
    const broken = { ...page('no such collection', 'e', 'raw e', article('e', '潮水退了。')) }
    await expect(store.keepAll([page(id, 'd', 'raw d', article('d', '潮水退了。')), broken])).rejects.toThrow()
    expect((await store.articles()).map(({ document }) => document)).toEqual(['a', 'b', 'c'])
  })

  test('a feed of thousands of entries is kept in parts: others have their turn, and it counts as seen with the last', async () => {
    const store = await opened(place())
    const entries = Array.from({ length: 1700 }, (_, index) => ({ article: entry(index) }))
    const document: DocumentToKeep = { key: 'f', capture: { name: 'f', bytes: bytes('raw'), fetchedAt: '2026-01-01T00:00:00Z' }, isFeed: true, articles: entries }
    const seen: (readonly [articles: number, seen: boolean])[] = []
    const looking = setInterval(async () => seen.push([await store.articleCount(), (await store.firstSeen('f', bytes('raw'))) !== undefined]))
    const keeping = store.keep(document).finally(() => clearInterval(looking))
    expect((await keeping).filter(({ change }) => change === 'new')).toHaveLength(1700)
    expect(seen.some(([articles, isSeen]) => articles > 0 && articles < 1700 && !isSeen)).toBe(true)
    expect(seen.filter(([articles, isSeen]) => isSeen !== (articles === 1700))).toEqual([])
    expect((await store.keep(document)).every(({ change }) => change === 'unchanged')).toBe(true)
  })

  test('what a document would change is told before it is kept', async () => {
    const store = await opened(place())
    const { id } = await store.collection('/news', 'news', '2026-01-01T00:00:00Z')
    const feed = (raw: string, ...entries: readonly Article[]): DocumentToKeep => ({ ...page(id, 'f', raw, entry(0)), isFeed: true, articles: entries.map((article) => ({ article })) })
    await store.keep(feed('raw', entry(1), entry(2)))
    const next = feed('raw 2', entry(1), { ...entry(2), headline: '第二条（更正）' }, entry(3))
    const told = await store.changesBy(next)
    expect(told.map(({ change }) => change)).toEqual(['unchanged', 'changed', 'new'])
    expect(await store.keep(next)).toEqual(told)
  })

  test('a document remembers when its bytes were first seen', async () => {
    const store = await opened(place())
    const { id } = await store.collection('/news', 'news', '2026-01-01T00:00:00Z')
    await store.keep(page(id, 'a', 'raw', article('甲', '甲。'), '2026-01-01T00:00:00Z'))
    await store.keep(page(id, 'a', 'raw', article('甲', '甲。'), '2026-03-01T00:00:00Z'))
    expect(await store.firstSeen('a', bytes('raw'))).toBe('2026-01-01T00:00:00Z')
    expect(await store.firstSeen('a', bytes('other'))).toBeUndefined()
  })
})

describe('a library in a file', () => {
  test('what one process kept, the next one finds', async () => {
    const place = folder()
    const store = await openStore(place)
    const { id } = await store.collection('/news', 'news', '2026-01-01T00:00:00Z')
    await store.keep(page(id, 'a', 'raw', article('潮水', '潮水涨了。')))
    await store.close()
    expect((await (await opened(place)).articles(id)).map(({ article: { headline } }) => headline)).toEqual(['潮水'])
  })

  test('a second owner is told whose it is, and touches nothing', async () => {
    const place = folder()
    await opened(place)
    expect(await troubleFrom(openStore(place))).toMatchObject({ code: 'library-in-use', args: { file: place, pid: String(process.pid) } })
  })

  test('a reader beside the owner sees what it keeps, and can change nothing', async () => {
    const place = folder()
    const owner = await opened(place)
    const reader = await opened(place, 'reader')
    const before = await reader.revision()
    const { id } = await owner.collection('/news', 'news', '2026-01-01T00:00:00Z')
    await owner.keep(page(id, 'a', 'raw', article('潮水', '潮水涨了。')))
    expect(await reader.revision()).toBeGreaterThan(before)
    expect(await reader.articles()).toHaveLength(1)
    expect(await codeOf(reader.collection('/else', 'else', '2026-01-01T00:00:00Z'))).toBe('library-read-only')
    expect(await codeOf(reader.keep(page(id, 'b', 'raw', article('潮水', '潮水退了。'))))).toBe('library-read-only')
    await reader.keepCompiled('key', 1, '2026-01-01T00:00:00Z')
    expect(await owner.compiled('key')).toBeUndefined()
  })

  test('a visitor makes a short change beside the owner, and keeps nobody out', async () => {
    const place = folder()
    const visitor = await opened(place, 'visitor')
    const owner = await opened(place)
    await visitor.collection('/news', 'news', '2026-01-01T00:00:00Z')
    expect(await owner.collections()).toHaveLength(1)
  })

  test('one that was left open is looked through; a broken one is said to be broken until it is mended', async () => {
    const place = folder()
    const store = await openStore(place)
    const { id } = await store.collection('/news', 'news', '2026-01-01T00:00:00Z')
    for (let number = 0; number < 60; number++) await store.keep(page(id, String(number), `raw ${number}`, article('潮水', '潮水涨了。'.repeat(2000))))
    await store.close()
    spoil(join(place, DATABASE_NAME))
    writeFileSync(join(place, 'yinzheng.pid'), '4194305')
    expect(await codeOf(openStore(place))).toBe('database-broken')
    expect(await codeOf(openStore(place))).toBe('database-broken')
  })

  test('one that was left open and is sound opens as ever', async () => {
    const place = folder()
    await (await openStore(place)).close()
    writeFileSync(join(place, 'yinzheng.pid'), '4194305')
    expect(await (await opened(place)).articles()).toEqual([])
  })

  test('one written by a later version is left alone', async () => {
    const place = folder()
    await (await openStore(place)).close()
    const database = openDatabase(join(place, DATABASE_NAME))
    database.script('PRAGMA user_version = 99')
    database.close()
    expect(await codeOf(openStore(place))).toBe('database-newer')
  })

  test('a file that is no database is said to be broken', async () => {
    const place = folder()
    writeFileSync(join(place, DATABASE_NAME), '这不是数据库。'.repeat(500))
    expect(await codeOf(openStore(place))).toBe('database-broken')
  })

  test('a folder that is a file cannot be written', async () => {
    const file = join(folder(), 'data')
    writeFileSync(file, '')
    expect(await codeOf(openStore(file))).toBe('data-folder-unwritable')
  })

  test('a migration that fails half-way leaves nothing behind', () => {
    const file = join(folder(), 'half.db')
    const database = openDatabase(file)
    expect(() => migrate(database, file, ['CREATE TABLE tides (n INTEGER);', 'CREATE TABLE ferries (n INTEGER); CREATE TABLE tides (n INTEGER);'])).toThrow()
    expect(database.row('PRAGMA user_version')?.['user_version']).toBe(1)
    expect(database.rows("SELECT name FROM sqlite_master WHERE name = 'ferries'")).toEqual([])
    database.close()
  })

  test('one that another program is writing to is said to be busy', () => {
    const file = join(folder(), 'busy.db')
    const [writer, waiting] = [openDatabase(file), openDatabase(file, { busyTimeoutMs: 20 })]
    const codes: string[] = []
    writer.transaction(() => {
      try {
        waiting.transaction(() => undefined)
      } catch (error) {
        codes.push(troubleOf(error).code)
      }
    })
    expect(codes).toEqual(['database-busy'])
    writer.close()
    waiting.close()
  })

  test('pages of 16 KB, a write-ahead log, and every commit on the disk', () => {
    const database = openDatabase(join(folder(), 'settings.db'))
    const setting = (name: string) => Object.values(database.row(`PRAGMA ${name}`)!)[0]
    expect([setting('page_size'), setting('journal_mode'), setting('synchronous')]).toEqual([16384, 'wal', 2])
    database.close()
  })
})
