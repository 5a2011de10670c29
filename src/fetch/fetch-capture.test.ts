import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchCapture } from './index.ts'

let server: Server
let base = ''
const seen: (string | undefined)[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.headers.authorization)
    const path = request.url ?? ''
    if (path === '/page') {
      response.writeHead(200, { 'content-type': 'text/html; charset="GB18030"', 'content-encoding': 'gzip' }).end(gzipSync('<p>渡轮</p>'))
    } else if (path === '/moved') {
      response.writeHead(302, { location: '/page' }).end('gone')
    } else if (path === '/for-good') {
      response.writeHead(301, { location: '/new-home' }).end()
    } else if (path === '/new-home') {
      response.writeHead(308, { location: '/page' }).end()
    } else if (path === '/for-good-then-today') {
      response.writeHead(301, { location: '/moved' }).end()
    } else if (path === '/round') {
      response.writeHead(301, { location: '/round' }).end()
    } else if (path === '/inside') {
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end()
    } else if (path === '/file') {
      response.writeHead(302, { location: 'file:///etc/hosts' }).end()
    } else if (path === '/bomb') {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(4 << 20)))
    } else if (path === '/slow') {
      response.writeHead(200, { 'content-type': 'text/html' }).write('<p>')
    } else {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const own = { privateHosts: ['127.0.0.1'] }

test('a page is decompressed, and its type and charset are what the server says', async () => {
  const capture = await fetchCapture(`${base}/page`, own)
  expect(capture).toMatchObject({ name: `${base}/page`, url: `${base}/page`, mediaType: 'text/html', declaredCharset: 'GB18030' })
  expect('bytes' in capture && new TextDecoder().decode(capture.bytes)).toBe('<p>渡轮</p>')
})

test('a redirect is followed, and the capture knows where it ended', async () => {
  expect(await fetchCapture(`${base}/moved`, own)).toMatchObject({ name: `${base}/moved`, url: `${base}/page` })
})

test.each([
  ['for good', '/for-good', '/page'],
  ['for good, and from there for today', '/for-good-then-today', '/moved'],
  ['for today', '/moved', undefined],
])('a redirect %s says where to ask from now on', async (_, path, home) => {
  const { movedTo } = (await fetchCapture(`${base}${path}`, own)) as { readonly movedTo?: string }
  expect(movedTo).toBe(home && `${base}${home}`)
})

test('a user and password in the address are not sent', async () => {
  seen.length = 0
  await fetchCapture(`${base.replace('http://', 'http://lin:secret@')}/page`, own)
  expect(seen).toEqual([undefined])
})

test.each([
  ['a private address that nobody opted in', '/page', {}, 'address-forbidden'],
  ['a redirect to the metadata address of a cloud', '/inside', own, 'address-forbidden'],
  ['a redirect to a file', '/file', own, 'address-forbidden'],
  ['redirects in a circle', '/round', own, 'redirect-loop'],
  ['a page that is not there', '/nothing', own, 'page-missing'],
  ['a small answer that unpacks into a large one', '/bomb', { ...own, maxBytes: 1 << 20 }, 'document-too-large'],
  ['a server that never finishes', '/slow', { ...own, timeoutMs: 300 }, 'body-late'],
])('%s is trouble', async (_, path, options, code) => {
  expect(await fetchCapture(base + path, options)).toMatchObject({ code })
})

test.each(['http://localhost:8999/', 'http://2130706433/', 'http://0x7f.1/', 'http://[::ffff:127.0.0.1]/', 'http://[::1]/', 'http://127.0.0.1./', 'ftp://example.org/', 'file:///etc/hosts'])(
  '%s is forbidden',
  async (url) => {
    expect(await fetchCapture(url, { timeoutMs: 2000 })).toMatchObject({ code: 'address-forbidden' })
  },
)

