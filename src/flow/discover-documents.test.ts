import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { discoverDocuments } from './discover-documents.ts'

const RSS = '<rss version="2.0"><channel><title>河湾晚报</title><item><title>首航</title></item></channel></rss>'
const ANSWERS: Readonly<Record<string, string>> = {
  '/declared': '<html><head><link rel="alternate" type="application/rss+xml" title="河湾" href="/rss"></head><body><a href="/sport.xml?rss=1">体育 RSS</a><p>首航</p></body></html>',
  '/bare': '<html><body><p>首航</p></body></html>',
  '/feed': '<html><body>没有这一页</body></html>',
  '/atom.xml': RSS,
  '/feed.xml': RSS,
  '/itself': RSS,
}

let server: Server
let base = ''
let folder: string
let asked: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yinzheng-discover-'))
  server = createServer((request, response) => {
    asked.push(request.url!)
    const body = ANSWERS[request.url!]
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => void (asked = []))

async function discover(name: string) {
  const found = []
  for await (const { name: _, ...discovery } of discoverDocuments([name], { now: '2031-04-02', privateHosts: ['127.0.0.1'] })) found.push(discovery)
  expect(found).toHaveLength(1)
  return found[0]!
}

test('what a page declares or links is taken at its word, without asking for more', async () => {
  expect(await discover(`${base}/declared`)).toEqual({
    feeds: [{ url: `${base}/rss`, title: '河湾', from: 'declared' }, { url: `${base}/sport.xml?rss=1`, title: '体育 RSS', from: 'linked' }],
  })
  expect(asked).toEqual(['/declared'])
})

test('where a page names none the usual places are tried, up to the first that holds one', async () => {
  expect(await discover(`${base}/bare`)).toEqual({ feeds: [{ url: `${base}/atom.xml`, title: '河湾晚报', from: 'guessed' }] })
  expect(asked).toEqual(['/bare', '/feed', '/rss.xml', '/atom.xml'])
})

test('an address that is a feed is one', async () => {
  expect(await discover(`${base}/itself`)).toEqual({ feeds: [{ url: `${base}/itself`, title: '河湾晚报', from: 'itself' }] })
})

async function saved(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}

test('a feed too long to be looked through is known by its beginning; what is no feed is too long', async () => {
  const long = await saved('long.xml', `<rss version="2.0"><channel><title>潮位</title>${'<item><title>潮位站报水位正常</title></item>'.repeat(90_000)}</channel></rss>`)
  expect(await discover(long)).toMatchObject({ feeds: [{ url: long, title: '潮位', from: 'itself' }] })
  expect(await discover(await saved('long.html', `<p>${'潮'.repeat(2_000_000)}`))).toMatchObject({ trouble: { code: 'document-too-large' } })
})

test('a list gives its feeds under their folders', async () => {
  const list = '<?xml version="1.0"?><opml><head><title>我的订阅</title></head><body><outline text="报纸"><outline text="河湾晚报" xmlUrl="https://river.example/feed"/></outline></body></opml>'
  expect(await discover(await saved('a.xml', list))).toEqual({ listTitle: '我的订阅', feeds: [{ url: 'https://river.example/feed', title: '河湾晚报', from: 'listed', folders: ['报纸'] }] })
})

test('a saved page without feeds says so, and nothing is fetched', async () => {
  expect(await discover(await saved('a.html', `<html><head><link rel="canonical" href="${base}/bare"></head><body><p>首航</p></body></html>`))).toMatchObject({ trouble: { code: 'no-feeds' } })
  expect(asked).toEqual([])
})

test('a list that is broken, and a file that is nothing, say what they are', async () => {
  expect(await discover(await saved('b.opml', `<opml><body>${'<outline text="a">'.repeat(30)}`))).toMatchObject({ trouble: { code: 'opml-too-deep' } })
  expect(await discover(await saved('c.html', ' '))).toMatchObject({ trouble: { code: 'empty-document' } })
})
