import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLibrary } from './library.ts'
import { readDocuments } from './read-documents.ts'
import { renderDocuments } from './render-documents.ts'

const PROSE = '河湾市昨天下午举行渡轮首航仪式，市民在码头排起长队，这条航线全长十二公里，每天往返八班。'
const pageOf = (title: string, more = '') => `<html><head><meta charset="utf-8"><title>${title}</title></head><body><div><h1>${title}</h1><p>${more}${PROSE}</p><p>${PROSE.replace('昨天', '前天')}</p>`

const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${pageOf('渡轮首航')}`
const WARC = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://river.example/1\r\nWARC-Date: 2031-03-30T10:00:00Z\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`
// Without the entry that EPUBs begin with: its server says what it is.
const EPUB = zipSync({
  'META-INF/container.xml': strToU8('<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>'),
  'b.opf': strToU8('<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>渡口志</dc:title></metadata><manifest><item id="a" href="a.html"/></manifest><spine><itemref idref="a"/></spine></package>'),
  'a.html': strToU8(pageOf('渡轮首航')),
})

const ANSWERS: Readonly<Record<string, readonly [string, string | Uint8Array]>> = {
  '/book?id=7': ['application/epub+zip', EPUB],
  '/pages.warc.gz?key=1': ['application/octet-stream', gzipSync(WARC)],
  '/letter': ['message/rfc822', `From: a@river.example\r\nSubject: 渡轮首航\r\nX-Mine: 1\r\n\r\n${PROSE}\r\n`],
  '/story.html': ['text/html', `${pageOf('渡轮首航', '第一页。')}<a href="/story_2.html">下一页</a>`],
  '/story_2.html': ['text/html', pageOf('渡轮首航', '第二页。两岸居民改走上游的铁桥，单程要多花四十分钟。')],
}

let server: Server
let base = ''
beforeAll(async () => {
  server = createServer((request, response) => {
    const [type, body] = ANSWERS[request.url!] ?? ['text/plain', '']
    response.writeHead(body === '' ? 404 : 200, { 'content-type': type }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const opted = { now: '2031-04-02', privateHosts: ['127.0.0.1'] }

test.each(['/book?id=7', '/pages.warc.gz?key=1', '/letter'])('%s: a container at an address is opened, and shown as HTML, too', async (path) => {
  for await (const reading of readDocuments([base + path], opted)) expect(reading).toMatchObject({ articles: [{ headline: '渡轮首航' }] })
  for await (const rendering of renderDocuments([base + path], opted)) expect(rendering).toMatchObject({ html: [expect.stringContaining('市民在码头排起长队')] })
})

test('a host of one’s own network is asked only where it was opted in, its other pages too', async () => {
  for await (const reading of readDocuments([`${base}/story.html`], { now: '2031-04-02' })) expect(reading).toMatchObject({ trouble: { code: 'address-forbidden', args: { own: '127.0.0.1' } } })
  for await (const reading of readDocuments([`${base}/story.html`], opted)) expect(JSON.stringify(reading)).toMatch(/第一页.*第二页/)
})

test('what goes into the library is the whole of an article on several pages', async () => {
  const library = await openLibrary({ folder: ':memory:', privateHosts: ['127.0.0.1'] })
  await library.ingest([`${base}/story.html`])
  const [kept] = await library.articles()
  expect(kept!.article.blocks.map(({ text }) => text).join()).toMatch(/第一页.*第二页/)
  await library.close()
})
