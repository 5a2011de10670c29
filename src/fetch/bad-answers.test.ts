import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createRawServer, type AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fetchCapture, mayPass, refreshCapture, retryAfterSeconds } from './index.ts'
import type { Trouble } from '../trouble/index.ts'

type Answer = (response: ServerResponse, request: IncomingMessage, asked: number) => void

const says = (status: number, headers: Record<string, string> = {}, body = '<p>渡轮停航') => (response: ServerResponse) => void response.writeHead(status, headers).end(body)
const NOON = Date.parse('2031-05-04T12:00:00Z')
const PAGE = '<h1>望沙渡口恢复通航</h1>'

/** Cuts the connection after half of what was promised. */
const cutOff: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' }).write(PAGE)
  setTimeout(() => response.destroy(), 20)
}
const cutChunks: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).write(PAGE)
  setTimeout(() => response.destroy(), 20)
}

const ANSWERS: Readonly<Record<string, Answer>> = {
  '/faulty-once': (response, _, asked) => says(asked === 1 ? 502 : 200)(response),
  '/cut-once': (response, request, asked) => (asked === 1 ? cutOff(response, request, asked) : says(200)(response)),
  '/busy-once': (response, _, asked) => says(asked === 1 ? 503 : 200, { 'retry-after': '0' })(response),
  '/drops-once': (response, _, asked) => (asked === 1 ? response.destroy() : says(200)(response)),
  '/drops': (response) => void response.destroy(),
  '/gone': says(410),
  '/missing': says(404),
  '/refused': says(403),
  '/login': says(401),
  '/paid': says(402),
  '/withheld': says(451),
  '/teapot': says(418),
  '/faulty': says(500),
  '/busy': says(429, { 'retry-after': '120' }),
  '/busy-until': says(503, { 'retry-after': 'Sun, 04 May 2031 12:10:00 GMT' }),
  '/challenge': says(403, { 'cf-mitigated': 'challenge' }),
  '/captcha': says(403, {}, '<title>请稍候</title><script src="https://challenges.cloudflare.com/turnstile/v0/api.js"></script>'),
  '/slider': says(405, {}, '<script>var arg1="9F"; function setCookie(){ document.cookie = "acw_sc__v2=" + arg1 }</script>'),
  '/film': says(200, { 'content-type': 'video/mp4' }),
  '/picture': says(200, { 'content-type': 'image/jpeg' }),
  '/not-gzip': says(200, { 'content-encoding': 'gzip' }, 'plainly not'),
  '/strange-coding': says(200, { 'content-encoding': 'dcb' }),
  '/zstd': says(200, { 'content-encoding': 'zstd' }),
  '/cut': cutOff,
  '/cut-chunks': cutChunks,
  '/cut-gzip': (response) => {
    const packed = gzipSync(PAGE.repeat(50_000))
    response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': `${packed.length}` }).write(packed.subarray(0, packed.length / 2))
    setTimeout(() => response.destroy(), 20)
  },
  '/round-a': says(302, { location: '/round-b' }),
  '/round-b': says(302, { location: '/round-a' }),
  '/kept': (response, request) => {
    const same = request.headers['if-none-match'] === '"v1"' || request.headers['if-modified-since'] === 'Sun, 04 May 2031 08:00:00 GMT'
    const headers = { etag: '"v1"', 'last-modified': 'Sun, 04 May 2031 08:00:00 GMT', 'cache-control': 'public, s-maxage=9, max-age=600', age: '60' }
    says(same ? 304 : 200, same ? { 'cache-control': 'max-age=30' } : headers, same ? '' : PAGE)(response)
  },
  '/expires': says(200, { expires: 'Sun, 04 May 2031 13:00:00 GMT', date: 'Sun, 04 May 2031 12:30:00 GMT' }),
  '/no-store': says(200, { 'cache-control': 'no-store, max-age=600', expires: 'Sun, 04 May 2031 13:00:00 GMT' }),
  '/never-304': says(304),
}

let server: Server
let base = ''
const asked = new Map<string, number>()

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.set(path, (asked.get(path) ?? 0) + 1)
    ANSWERS[path]!(response, request, asked.get(path)!)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

beforeEach(() => asked.clear())

const own = { privateHosts: ['127.0.0.1'], timeoutMs: 10_000, now: () => NOON }

describe('an answer that is not the page is told apart, and asked again where that can help', () => {
  test.each<[string, Trouble['code'], number, boolean]>([
    ['/missing', 'page-missing', 1, false],
    ['/gone', 'page-missing', 1, false],
    ['/refused', 'page-refused', 1, false],
    ['/login', 'page-refused', 1, false],
    ['/paid', 'page-paid', 1, false],
    ['/withheld', 'page-withheld', 1, false],
    ['/teapot', 'http-status', 1, false],
    ['/faulty', 'host-faulty', 3, true],
    ['/busy', 'host-busy', 1, true],
    ['/busy-until', 'host-busy', 1, true],
    ['/challenge', 'page-guarded', 1, true],
    ['/captcha', 'page-guarded', 1, true],
    ['/slider', 'page-guarded', 1, true],
    ['/film', 'media-not-text', 1, false],
    ['/picture', 'media-not-text', 1, false],
    ['/not-gzip', 'body-garbled', 1, false],
    ['/strange-coding', 'body-garbled', 1, false],
    ['/zstd', 'body-garbled', 1, false],
    ['/cut', 'body-cut-off', 3, true],
    ['/cut-chunks', 'body-cut-off', 3, true],
    ['/cut-gzip', 'body-cut-off', 3, true],
    ['/drops', 'host-unreachable', 3, true],
    ['/round-a', 'redirect-loop', 3, false],
    ['/never-304', 'http-status', 1, false],
  ])('%s: %s', async (path, code, times, passes) => {
    const outcome = await fetchCapture(base + path, own)
    expect(outcome).toMatchObject({ code })
    expect(asked.get(path)).toBe(times)
    expect(mayPass(outcome as Trouble)).toBe(passes)
  })

  test.each(['/faulty-once', '/cut-once', '/busy-once', '/drops-once'])('%s is read at the second try', async (path) => {
    expect(await fetchCapture(base + path, own)).toHaveProperty('bytes')
    expect(asked.get(path)).toBe(2)
  })

  test('how long a host wants to be left alone is told in seconds', async () => {
    expect(await fetchCapture(`${base}/busy`, own)).toMatchObject({ args: { status: 429, waitSeconds: 120 } })
    expect(await fetchCapture(`${base}/busy-until`, own)).toMatchObject({ args: { status: 503, waitSeconds: 600 } })
    expect(['7', ' 7 ', '0', 'soon', '-7', '', '1.5', 'Sun, 04 May 2031 11:00:00 GMT'].map((header) => retryAfterSeconds(header, NOON))).toEqual(
      [7, 7, 0, undefined, undefined, undefined, undefined, 0])
  })
})

describe('a host', () => {
  test('that nobody knows', async () => {
    expect(await fetchCapture('http://no-such-host.invalid/', own)).toMatchObject({ code: expect.stringMatching(/^host-un/) })
  })

  test('that does not listen', async () => {
    const closed = createRawServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const { port } = closed.address() as AddressInfo
    await new Promise((resolve) => closed.close(resolve))
    expect(await fetchCapture(`http://127.0.0.1:${port}/`, own)).toMatchObject({ code: 'host-unreachable', args: { message: expect.stringContaining('ECONNREFUSED') } })
  })

  test('that takes a call and says nothing', async () => {
    const silent = createRawServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    expect(await fetchCapture(`http://127.0.0.1:${(silent.address() as AddressInfo).port}/`, { ...own, timeoutMs: 200 })).toMatchObject({ code: 'fetch-timeout' })
    silent.close()
  })

  test('that speaks another language than HTTP', async () => {
    const other = createRawServer((socket) => socket.on('error', () => undefined).end('220 望沙邮局\r\n'))
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    expect(await fetchCapture(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`, own)).toMatchObject({ code: 'fetch-failed' })
    expect(await fetchCapture(`https://127.0.0.1:${(other.address() as AddressInfo).port}/`, own)).toMatchObject({ code: 'certificate-untrusted' })
    other.close()
  })
})

describe('a page that was fetched before', () => {
  test('is asked for with what its server gave, and may be unchanged', async () => {
    const first = await fetchCapture(`${base}/kept`, own)
    const freshness = 'freshness' in first ? first.freshness : undefined
    expect(freshness).toEqual({ etag: '"v1"', lastModified: 'Sun, 04 May 2031 08:00:00 GMT', maxAgeSeconds: 540 })
    expect(await refreshCapture(`${base}/kept`, freshness!, own)).toEqual({ unchanged: true, url: `${base}/kept`, freshness: { ...freshness, maxAgeSeconds: 30 } })
    expect(await refreshCapture(`${base}/kept`, { etag: '"v0"' }, own)).toHaveProperty('bytes')
  })

  test('holds as long as its server says, by that server’s clock', async () => {
    expect(await fetchCapture(`${base}/expires`, own)).toMatchObject({ freshness: { maxAgeSeconds: 1800 } })
    expect(await fetchCapture(`${base}/no-store`, own)).toMatchObject({ freshness: {} })
  })
})
