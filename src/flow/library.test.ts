import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openStore } from '../store/index.ts'
import { captureDocument } from './capture-document.ts'
import { contentsReader } from './collection-contents.ts'
import { runWithin } from './workshop/run-within.ts'
import { findDocuments, type Ingested, type Library, openLibrary, type Progress } from './index.ts'
import { ingest } from './ingest.ts'
import { openWorkshop } from './workshop/workshop.ts'

const folders: string[] = []
const libraries: Library[] = []

afterEach(async () => {
  for (const library of libraries.splice(0)) await library.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'yinzheng-flow-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

async function opened(now = () => new Date('2025-07-01T08:00:00Z')): Promise<Library> {
  const library = await openLibrary({ folder: ':memory:', now })
  libraries.push(library)
  return library
}

const report = (title: string, date: string) => `${title}\n${date} 来源：鹭洲日报\n${title}，市水务局局长白栖川介绍了情况。水库蓄水量达到4100万立方米，比去年同期多两成。
沿岸三个镇的灌溉用水已经恢复，夏种可以按期完成。水务局将继续每天公布水位。\n责任编辑：秦晚`

const changesOf = ({ documents }: Ingested) =>
  documents.flatMap((document) => ('articles' in document ? document.articles.map(({ change }) => change) : ['trouble']))

async function* endless() {
  for (;;) yield new Uint8Array(1000)
}

test('reading the same folder twice changes nothing', async () => {
  const library = await opened()
  const folder = folderOf({ 'a.txt': report('鹭洲水库水位回升', '2025-06-20 10:00'), 'b.txt': report('鹭洲水库恢复供水', '2025-06-21 10:00') })
  const first = await library.ingest([folder])
  const second = await library.ingest([folder])
  expect(changesOf(first)).toEqual(['new', 'new'])
  expect(changesOf(second)).toEqual(['unchanged', 'unchanged'])
  expect(second.collection).toEqual(first.collection)
  expect(await library.collections()).toHaveLength(1)
})

test('a date without a year does not move with the calendar', async () => {
  let today = '2025-07-01T08:00:00Z'
  const library = await opened(() => new Date(today))
  const folder = folderOf({ 'a.txt': report('鹭洲水库水位回升', '06-20 10:00') })
  const { collection } = await library.ingest([folder])
  const published = async () => (await library.articles(collection.id))[0]?.article.published?.at
  const before = await published()
  expect(before).toMatch(/^2025-06-20/)
  today = '2027-07-01T08:00:00Z'
  await library.ingest([folder])
  expect(await published()).toBe(before)
})

test('a document taken out of the folder leaves the collection, and is not lost', async () => {
  const library = await opened()
  const folder = folderOf({ 'a.txt': report('鹭洲水库水位回升', '2025-06-20 10:00'), 'b.txt': report('鹭洲水库恢复供水', '2025-06-21 10:00') })
  const { collection } = await library.ingest([folder])
  rmSync(join(folder, 'b.txt'))
  await library.ingest([folder])
  expect(await library.articles(collection.id)).toHaveLength(1)
  expect(await library.articles()).toHaveLength(2)
})

test('stories follow what is kept, also right after it changed', async () => {
  const library = await opened()
  const folder = folderOf({ 'a.txt': report('鹭洲水库水位回升', '2025-06-20 10:00') })
  const { collection } = await library.ingest([folder])
  const articlesIn = async () => (await library.stories(collection.id)).flatMap(({ dossier }) => dossier.story.articles)
  expect(await articlesIn()).toHaveLength(1)
  writeFileSync(join(folder, 'b.txt'), report('鹭洲水库恢复供水', '2025-06-21 10:00'))
  await library.ingest([folder])
  expect(await articlesIn()).toHaveLength(2)
})

test('progress is told for every document, failures among them', async () => {
  const library = await opened()
  const folder = folderOf({ 'a.txt': '', 'b.txt': report('鹭洲水库恢复供水', '2025-06-21 10:00') })
  const steps: Progress[] = []
  await library.ingest([folder], { onProgress: (progress) => steps.push(progress) })
  expect(steps.map(({ done, of }) => [done, of])).toEqual([[0, 2], [1, 2]])
})

test('a folder gives what can be read, by name; files that speak of the folder are passed over', async () => {
  const folder = folderOf({
    'b/2.html': '<p>', 'b/10.md': 'x', 'a.txt': 'x', 'README.md': 'x', 'LICENSE.txt': 'x', 'photo.jpg': 'x', '.hidden/x.txt': 'x', 'node_modules/x.txt': 'x',
    'settings.json': '{"port":7070}', 'feed.json': '{"version":"https://jsonfeed.org/version/1.1","items":[]}',
  })
  const names = (await findDocuments([folder])).map(({ name }) => name.slice(folder.length + 1))
  expect(names).toEqual(['a.txt', 'b/10.md', 'b/2.html', 'feed.json'])
})

test('stories that take too long to compile are left out, with the reason, and the articles stay', async () => {
  const store = await openStore(':memory:')
  const folder = folderOf({ 'a.txt': report('鹭洲水库水位回升', '2025-06-20 10:00') })
  const workshop = openWorkshop()
  const { collection } = await ingest([folder], { store, workshop, now: () => new Date('2025-07-01T08:00:00Z') })
  const contents = contentsReader(store, async (_, __, compute) => compute(), async () => runWithin(50, () => { for (;;); }))
  expect(await contents(collection.id)).toMatchObject({ stories: [], trouble: { code: 'compile-stopped' }, kept: [{ article: { headline: '鹭洲水库水位回升' } }] })
  await store.close()
})

test('a name is an address, a file, standard input, or nowhere', async () => {
  const folder = folderOf({ 'a:b.txt': 'x' })
  const places = await findDocuments(['https://news.example/a', join(folder, 'a:b.txt'), '-', join(folder, 'gone')])
  expect(places.map(({ kind }) => kind)).toEqual(['address', 'file', 'standard-input', 'nowhere'])
})

test('a stream that never ends is not read to its end', async () => {
  const capture = await captureDocument({ kind: 'standard-input', name: '-', key: '-' }, { fetchedAt: '2025-07-01', mostBytes: 5000, standardInput: endless() })
  expect(capture).toMatchObject({ code: 'document-too-large' })
})
