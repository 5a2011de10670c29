import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findDocuments } from './find-documents.ts'

let folder: string
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'yinzheng-find-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

async function taken(names: readonly string[]): Promise<readonly string[]> {
  for (const name of names) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), '{}')
  }
  return (await findDocuments([folder])).map(({ name, kind }) => (kind === 'file' ? name.slice(folder.length + 1) : kind))
}

test('a folder gives pages, feeds, books, papers, archives and letters, by name', async () => {
  const documents = ['a.txt', 'b/b.html', 'b/c.EPUB', 'd.pdf', 'e.warc', 'f.warc.gz', 'g.eml', 'h.rss', 'i.shtml']
  expect(await taken([...documents, 'x.gz', 'x.png', 'x.json', 'x.opml', 'README.md', '.hidden.html', 'node_modules/a.html'])).toEqual(documents)
})

test('a folder without any says so', async () => {
  expect(await taken(['x.gz', 'warc.gz', 'pdf'])).toEqual(['nowhere'])
})

test('a file’s address as browsers show it is a path; an address without its beginning is told', async () => {
  await writeFile(join(folder, '河湾 1.html'), '<p>')
  expect(await findDocuments([pathToFileURL(join(folder, '河湾 1.html')).href])).toMatchObject([{ kind: 'file', path: join(folder, '河湾 1.html') }])
  const troubles = (await findDocuments(['river.example/a/1.html', 'www.river.example', 'news/a.html', 'a.html'])).map((place) => (place.kind === 'nowhere' ? place.trouble.args['address'] : place.kind))
  expect(troubles).toEqual(['https://river.example/a/1.html', 'https://www.river.example', undefined, undefined])
})
