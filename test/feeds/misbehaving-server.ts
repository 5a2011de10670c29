import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

/** A feed server on loopback that misbehaves in every way that servers do. Each path under `/MANNER/…` is a feed of its own. */
export interface MisbehavingServer {
  readonly url: string
  /** Every request, in order: its path, and the validators that it carried. */
  readonly requests: readonly Asked[]
  /** The most requests that were being answered at one time. */
  readonly mostAtOnce: () => number
  readonly close: () => Promise<void>
}

export interface Asked {
  readonly path: string
  readonly etag: string | undefined
}

type Manner = (response: ServerResponse, asked: { readonly times: number; readonly request: IncomingMessage; readonly base: string }) => void

const ITEMS = [
  { guid: 'river-1', path: '/news/1', title: '水位回落', text: '河湾水文站测得水位比昨天回落三十厘米，渡口恢复通行。' },
  { guid: 'river-2', path: '/news/2', title: '渡轮复航', text: '停航两天的渡轮今晨六点复航，首班船载客四十人。' },
]

const rss = (items: readonly string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>河湾晚报</title><link>https://river.example/</link>${items.join('')}</channel></rss>`
const item = (guid: string, link: string, { title, text }: { readonly title: string; readonly text: string }) =>
  `<item><guid isPermaLink="false">${guid}</guid><link>${link}</link><title>${title}</title><description>${text}</description><pubDate>Sun, 01 Mar 2026 08:00:00 +0800</pubDate></item>`
const FEED = rss(ITEMS.map((one) => item(one.guid, `https://river.example${one.path}`, one)))

const send = (response: ServerResponse, body: string | Uint8Array, headers: Record<string, string> = {}, status = 200) =>
  void response.writeHead(status, { 'content-type': 'application/rss+xml; charset=utf-8', ...headers }).end(body)

export const MANNERS: Readonly<Record<string, Manner>> = {
  well: (response) => send(response, FEED),
  slow: (response) => void setTimeout(() => send(response, FEED), 100),
  silent: () => undefined,
  validators: (response, { request }) =>
    request.headers['if-none-match'] === '"one"' ? send(response, '', { etag: '"one"' }, 304) : send(response, FEED, { etag: '"one"' }),
  // Whoever makes it breaks off, and its server says that this is all.
  truncated: (response) => send(response, FEED.slice(0, FEED.lastIndexOf('<item')), { etag: '"one"' }),
  headless: (response) => send(response, FEED.slice(0, FEED.indexOf('<item')), { etag: '"one"' }),
  forgetful: (response, { times }) => send(response, `${FEED}<!-- ${times} -->`),
  busy: (response) => send(response, 'later', { 'retry-after': '86400' }, 429),
  unwell: (response) => send(response, 'oops', {}, 500),
  recovering: (response, { times }) => (times <= 2 ? send(response, 'oops', {}, 500) : send(response, FEED)),
  half: (response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-length': String(FEED.length * 4) }).write(FEED.slice(0, 300))
    setTimeout(() => response.destroy(), 20)
  },
  endless: (response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' })
    const timer = setInterval(() => response.write(`<!-- ${'x'.repeat(1 << 16)} -->`), 1)
    response.on('close', () => clearInterval(timer))
  },
  bomb: (response) => send(response, gzipSync(Buffer.alloc(64 << 20, ' ')), { 'content-encoding': 'gzip' }),
  mistyped: (response) => send(response, FEED, { 'content-type': 'text/plain' }),
  picture: (response) => send(response, Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0]), { 'content-type': 'image/png' }),
  page: (response) => send(response, '<!doctype html><title>河湾晚报</title><p>网站改版，请从首页进入。</p>', { 'content-type': 'text/html' }),
  reborn: (response, { times }) => send(response, rss(ITEMS.map((one) => item(`${one.guid}-${times}`, `https://river.example${one.path}`, one)))),
  'one-address': (response, { times }) => send(response, rss(ITEMS.map((one) => item(`${one.guid}-${times}`, 'https://river.example/', one)))),
  moved: (response, { base }) => void response.writeHead(301, { location: `${base}/well/home` }).end(),
  elsewhere: (response, { base }) => void response.writeHead(302, { location: `${base}/well/today` }).end(),
  gone: (response) => send(response, 'gone', {}, 410),
  round: (response, { request }) => void response.writeHead(302, { location: request.url ?? '' }).end(),
}

export async function openMisbehavingServer(): Promise<MisbehavingServer> {
  const requests: Asked[] = []
  const times = new Map<string, number>()
  let now = 0
  let most = 0
  let base = ''
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    requests.push({ path, etag: request.headers['if-none-match'] })
    times.set(path, (times.get(path) ?? 0) + 1)
    most = Math.max(most, ++now)
    response.on('close', () => (now -= 1))
    const manner = MANNERS[path.split('/')[1] ?? '']
    if (manner) manner(response, { times: times.get(path)!, request, base })
    else send(response, '', {}, 404)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: base,
    requests,
    mostAtOnce: () => most,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
