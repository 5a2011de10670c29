import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { troubleOf } from '../trouble/index.ts'
import { backUp, openStore, restore, type RestoreStep } from './index.ts'
import { openDatabase } from './sqlite/driver.ts'

const folders: string[] = []
const NOW = { now: new Date('2026-03-01T08:09:10Z') }

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'yinzheng-backup-'))
  folders.push(made)
  return made
}

afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true })
})

/** Keeps one page under each of these headlines. Out: the data folder. */
async function libraryOf(...headlines: readonly string[]): Promise<string> {
  const place = folder()
  await keep(place, headlines)
  return place
}

async function keep(place: string, headlines: readonly string[]): Promise<void> {
  const store = await openStore(place)
  for (const headline of headlines) {
    const article = {
      id: 'page', headline, authors: [], editors: [], language: 'zh-Hans' as const, abstracts: [], keywords: [], images: [], removed: [], joins: [],
      blocks: [{ type: 'paragraph' as const, text: `${headline}，渡轮照常开航。`.repeat(300) }],
    }
    await store.keep({ key: headline, capture: { name: headline, bytes: new TextEncoder().encode(headline), fetchedAt: '2026-01-01T00:00:00Z' }, isFeed: false, articles: [{ article }] })
  }
  await store.close()
}

async function headlinesIn(place: string): Promise<readonly (string | undefined)[]> {
  const store = await openStore(place)
  const headlines = (await store.articles()).map(({ article }) => article.headline)
  await store.close()
  return headlines
}

function codeOf(work: () => unknown): string {
  try {
    work()
    return 'no trouble'
  } catch (error) {
    return troubleOf(error).code
  }
}

test('a backup holds what was kept, also while the library is in use', async () => {
  const place = await libraryOf('甲港', '乙港')
  const owner = await openStore(place)
  const file = join(folder(), 'backup.db')
  expect(backUp(place, file)).toMatchObject({ file, articles: 2 })
  await owner.close()
  expect(readdirSync(join(file, '..'))).toEqual(['backup.db'])
  const other = folder()
  expect(restore(other, file, NOW)).toEqual({ articles: 2 })
  expect(await headlinesIn(other)).toEqual(['甲港', '乙港'])
})

test('a file that is there already is not written over unless it was asked for', async () => {
  const place = await libraryOf('甲港')
  const file = join(folder(), 'letter.txt')
  writeFileSync(file, '家书')
  expect(codeOf(() => backUp(place, file))).toBe('backup-exists')
  expect(readFileSync(file, 'utf8')).toBe('家书')
  expect(backUp(place, file, { replace: true }).articles).toBe(1)
})

test('a backup that cannot be made leaves nothing behind', async () => {
  const place = await libraryOf('甲港')
  expect(codeOf(() => backUp(folder(), join(place, 'b.db')))).toBe('file-not-found')
  expect(codeOf(() => backUp(place, join(place, 'no such folder', 'b.db')))).toBe('file-unwritable')
  expect(readdirSync(place).filter((name) => name.includes('partial'))).toEqual([])
})

test('what is restored takes the place of what was there, which stays beside it', async () => {
  const place = await libraryOf('甲港')
  const file = join(folder(), 'backup.db')
  backUp(place, file)
  await keep(place, ['丙港'])
  const { before } = restore(place, file, NOW)
  expect(await headlinesIn(place)).toEqual(['甲港'])
  expect(before).toBe(join(place, 'before-restore-2026-03-01T080910Z.db'))
  restore(place, before!, { now: new Date('2026-03-02T00:00:00Z') })
  expect(await headlinesIn(place)).toEqual(['甲港', '丙港'])
})

test('a broken library can be restored, and is put aside as it is', async () => {
  const place = await libraryOf('甲港')
  const file = join(folder(), 'backup.db')
  backUp(place, file)
  const library = join(place, 'yinzheng.db')
  writeFileSync(library, '这不是数据库。'.repeat(500))
  expect(readFileSync(restore(place, file, NOW).before!, 'utf8')).toContain('这不是数据库')
  expect(await headlinesIn(place)).toEqual(['甲港'])
})

test('nothing is touched by what is no sound backup', async () => {
  const place = await libraryOf('甲港')
  const other = folder()
  const [text, foreign, spoilt, newer] = ['text.db', 'foreign.db', 'spoilt.db', 'newer.db'].map((name) => join(other, name)) as [string, string, string, string]
  writeFileSync(text, '这不是数据库。'.repeat(500))
  const database = openDatabase(foreign)
  database.script('CREATE TABLE ferries (n INTEGER); PRAGMA user_version = 2')
  database.close()
  backUp(place, spoilt)
  const bytes = readFileSync(spoilt)
  writeFileSync(spoilt, bytes.fill(0x5a, 16_384 * 4, 16_384 * 12))
  backUp(place, newer)
  const later = openDatabase(newer)
  later.script('PRAGMA user_version = 99')
  later.close()
  expect([text, foreign, spoilt, newer, join(other, 'none.db')].map((file) => codeOf(() => restore(place, file, NOW)))).toEqual([
    'backup-broken', 'backup-broken', 'backup-broken', 'database-newer', 'file-not-found',
  ])
  expect(await headlinesIn(place)).toEqual(['甲港'])
  expect(readdirSync(place).filter((name) => name.includes('incoming') || name.includes('before'))).toEqual([])
})

test('a library that is in use is not restored', async () => {
  const place = await libraryOf('甲港')
  const file = join(folder(), 'backup.db')
  backUp(place, file)
  const owner = await openStore(place)
  expect(codeOf(() => restore(place, file, NOW))).toBe('library-in-use')
  await owner.close()
})

const RESTORER = `
const { restore } = await import(${JSON.stringify(pathToFileURL(join('src', 'store', 'index.ts')).href)})
const [, , folder, file, last] = process.argv
restore(folder, file, { now: new Date(0), onStep: (step) => { if (step === last) process.kill(process.pid, 'SIGKILL') } })
`

test.each<[RestoreStep, string]>([['copied', '丙港'], ['verified', '丙港'], ['put-aside', '丙港'], ['restored', '甲港']])(
  'killed when it was %s, a restore leaves one library or the other, whole', async (step, left) => {
    const place = await libraryOf('甲港')
    const file = join(folder(), 'backup.db')
    backUp(place, file)
    rmSync(join(place, 'yinzheng.db'))
    await keep(place, ['丙港'])
    const script = join(folder(), 'restorer.mjs')
    writeFileSync(script, RESTORER)
    const { signal } = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), script, place, file, step])
    expect(signal).toBe('SIGKILL')
    expect(await headlinesIn(place)).toEqual([left])
    expect(restore(place, file, NOW).articles).toBe(1)
    expect(existsSync(join(place, 'yinzheng.db.incoming'))).toBe(false)
    expect(await headlinesIn(place)).toEqual(['甲港'])
  },
)
