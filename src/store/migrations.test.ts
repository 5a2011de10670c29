import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { deflateSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import type { Article } from '../article/index.ts'
import { openStore } from './index.ts'
import { openDatabase, type SqlDatabase } from './sqlite/driver.ts'
import { library } from './sqlite/migrations/0001-library.ts'
import { MIGRATIONS } from './sqlite/migrations/index.ts'
import { migrate, schemaVersion } from './sqlite/migrate.ts'

const folders: string[] = []
const PAGES = 12

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'yinzheng-migrations-'))
  folders.push(made)
  return made
}

afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true })
})

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const idOf = (number: number) => hash(`page ${number}\npage`).slice(0, 16)

const article = (number: number, text: string): Article => ({
  id: idOf(number), headline: `第${number}潮`, publisher: '鹭洲日报', published: { at: '2025-11-03', precision: 'day', from: 'meta' }, authors: [], editors: [], language: 'zh-Hans',
  blocks: [{ type: 'paragraph', text }, { type: 'paragraph', text: '渡轮照常开航。' }], abstracts: [], keywords: [], images: [], removed: [], joins: [],
})

/** Version 0.1.0 wrote libraries like this one: pages in a collection, the last one in two versions, and a feed. */
function releasedLibrary(place: string): string {
  const file = join(place, 'yinzheng.db')
  const database = openDatabase(file)
  migrate(database, file, [library])
  database.run("INSERT INTO collections VALUES ('c1', '/news', 'news', '2025-12-01T00:00:00Z')")
  for (let number = 1; number <= PAGES; number++) oldPage(database, number)
  oldVersion(database, PAGES, 2, '涨了四尺。', '2025-12-20T00:00:00Z')
  database.run('UPDATE articles SET version = 2 WHERE id = ?', idOf(PAGES))
  database.run("INSERT INTO documents VALUES (99, 'feed', 'feed', '渡口', NULL)")
  database.run("INSERT INTO articles VALUES ('feedentry', 99, 'https://example.org/1', 0, 1)")
  oldVersion(database, 99, 1, '条目。', '2025-12-21T00:00:00Z', 'feedentry')
  database.run("INSERT INTO compiled VALUES ('key', '{\"value\":4}', '2025-12-01T00:00:00Z')")
  database.close()
  return file
}

function oldPage(database: SqlDatabase, number: number): void {
  database.run('INSERT INTO documents VALUES (?, ?, ?, NULL, NULL)', number, `page ${number}`, `page ${number}`)
  database.run('INSERT INTO collection_documents VALUES (?, ?, ?)', 'c1', number, number)
  database.run("INSERT INTO articles VALUES (?, ?, 'page', 0, 1)", idOf(number), number)
  oldVersion(database, number, 1, '涨了三尺。', `2025-12-${String(number).padStart(2, '0')}T00:00:00Z`)
}

function oldVersion(database: SqlDatabase, document: number, version: number, text: string, at: string, id = idOf(document)): void {
  const raw = `raw ${document} ${version}`
  const json = JSON.stringify({ ...article(document, text), id })
  database.run('INSERT INTO captures VALUES (?, ?, ?)', hash(raw), deflateSync(raw), raw.length)
  database.run('INSERT INTO document_captures VALUES (?, ?, NULL, NULL, NULL, ?)', document, hash(raw), at)
  database.run('INSERT INTO versions VALUES (?, ?, ?, ?, ?, ?)', id, version, hash(raw), hash(json), json, at)
}

/** All that version 0.1.0 kept is there, and what lists need. */
async function expectWhole(place: string): Promise<void> {
  const store = await openStore(place)
  const rows = (await store.listArticles({ order: 'arrival', oldestFirst: true })).rows
  expect(rows.map(({ id }) => id)).toEqual([...Array.from({ length: PAGES }, (_, index) => idOf(index + 1)), 'feedentry'])
  expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: PAGES + 1 }, (_, index) => index + 1))
  expect(rows[2]).toMatchObject({
    headline: '第3潮', publisher: '鹭洲日报', published: { at: '2025-11-03', precision: 'day' }, arrivedAt: '2025-12-03T00:00:00.000Z', excerpt: '涨了三尺。 渡轮照常开航。', length: 13,
    version: 1, document: { key: 'page 3' },
  })
  expect(rows[PAGES - 1]).toMatchObject({ version: 2, arrivedAt: '2025-12-12T00:00:00.000Z', changedAt: '2025-12-20T00:00:00.000Z' })
  const versions = await store.versions(idOf(PAGES))
  expect(versions.map(({ version, capture, changes }) => [version, capture, changes?.paragraphs])).toEqual([
    [1, hash(`raw ${PAGES} 1`), undefined], [2, hash(`raw ${PAGES} 2`), [{ kind: 'altered', at: 0, from: '涨了三尺。', to: '涨了四尺。' }]],
  ])
  expect(new TextDecoder().decode(await store.captureBytes(hash('raw 7 1')))).toBe('raw 7 1')
  expect(await store.firstSeen('page 7', new TextEncoder().encode('raw 7 1'))).toBe('2025-12-07T00:00:00Z')
  expect(await store.collections()).toMatchObject([{ id: 'c1', documents: PAGES, articles: PAGES }])
  expect(await store.compiled('key')).toEqual({ value: 4 })
  await store.close()
}

describe('a library of version 0.1.0', () => {
  test('is whole after all migrations, and takes new articles', async () => {
    const place = folder()
    releasedLibrary(place)
    await expectWhole(place)
    const store = await openStore(place)
    const capture = { name: 'page 3', bytes: new TextEncoder().encode('raw 3 1'), fetchedAt: '2026-01-01T00:00:00Z' }
    expect(await store.keep({ key: 'page 3', capture, isFeed: false, articles: [{ article: article(3, '涨了三尺。') }] })).toMatchObject([{ article: idOf(3), change: 'renewed' }])
    expect(await store.keep({ key: 'page 20', capture: { ...capture, name: 'page 20' }, isFeed: false, articles: [{ article: article(20, '新。') }] })).toMatchObject([{ change: 'new' }])
    expect((await store.listArticles({ order: 'arrival' })).rows[0]?.n).toBe(PAGES + 2)
    await store.close()
  })

  test('has the same tables, however it came to them', () => {
    const [fresh, grown] = [join(folder(), 'fresh.db'), releasedLibrary(folder())]
    const tables = [fresh, grown].map((file) => {
      const database = openDatabase(file)
      migrate(database, file)
      const found = database.rows("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
      expect(database.rows('PRAGMA foreign_key_check')).toEqual([])
      database.close()
      return found
    })
    expect(tables[1]).toEqual(tables[0])
  })
})

/** Migrates, and kills itself before the step of this number: a script, or a statement. */
const MIGRATOR = `
const [, , file, step] = process.argv
const load = (path) => import(new URL(path, ${JSON.stringify(`${pathToFileURL(join('src', 'store', 'sqlite')).href}/`)}).href)
const [{ openDatabase }, { migrate }, { MIGRATIONS }] = [await load('driver.ts'), await load('migrate.ts'), await load('migrations/index.ts')]
let steps = 0
const counting = (work) => (...args) => {
  if (++steps === Number(step)) process.kill(process.pid, 'SIGKILL')
  return work(...args)
}
const database = openDatabase(file)
migrate({ ...database, script: counting(database.script), run: counting(database.run) }, file, MIGRATIONS.map((migration) => (inner) =>
  typeof migration === 'string' ? counting(inner.script)(migration) : migration({ ...inner, script: counting(inner.script), run: counting(inner.run) })))
process.stdout.write(String(steps))
`

const run = (file: string, step: number) => {
  const script = join(folder(), 'migrator.mjs')
  writeFileSync(script, MIGRATOR)
  return spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), script, file, String(step)], { encoding: 'utf8' })
}

describe('a migration', () => {
  test('that is killed anywhere goes on where it was, and loses nothing', async () => {
    const steps = Number(run(releasedLibrary(folder()), 0).stdout)
    expect(steps).toBeGreaterThan(PAGES + MIGRATIONS.length)
    for (const step of [2, 4, 9, steps - 2, steps]) {
      const place = folder()
      const file = releasedLibrary(place)
      expect(run(file, step).signal).toBe('SIGKILL')
      await expectWhole(place)
    }
  })

  test('that would leave references to nothing is not made', () => {
    const file = join(folder(), 'loose.db')
    const database = openDatabase(file)
    const loose = 'CREATE TABLE a (n INTEGER PRIMARY KEY); CREATE TABLE b (a INTEGER REFERENCES a (n)); INSERT INTO b VALUES (7)'
    expect(() => migrate(database, file, [loose])).toThrow('references to nothing')
    expect(schemaVersion(database)).toBe(0)
    database.close()
  })
})
