/**
 * What the server as built costs over a large library: starting, memory, answers to many clients at a time, memory while feeds are refreshed.
 *
 *     node --import tsx bench/library/served.ts --folder DIR [--feeds 1000] [--seconds 20]
 *
 * The folder holds a library that `search.ts --folder` has filled. Clients and server are two processes on one machine, over loopback.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { Agent, createServer, get, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openStore } from '../../src/store/index.ts'
import { feedKeyOf, numbersFrom } from './made-articles.ts'
import { madeReport } from './made-events.ts'
import { percentile, say } from './say.ts'
import { settleLibrary } from './settle-library.ts'

const { values } = parseArgs({ options: { folder: { type: 'string' }, feeds: { type: 'string', default: '1000' }, seconds: { type: 'string', default: '20' } } })
const FOLDER = values.folder!
const FEEDS = Number(values.feeds)
const SECONDS = Number(values.seconds)
const CLIENTS = 50
const SETTLING_MS = 15_000
const HOSTS = 40
/** New ones in each feed when it is refreshed. */
const ENTRIES = 5
const DOSSIERS = 100
const FAR = Date.UTC(2100, 0, 1)

interface Served {
  readonly process: ChildProcess
  readonly ask: (path: string) => Promise<Record<string, unknown>>
  readonly startMs: number
  readonly stop: () => Promise<void>
}

const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })

interface Answer {
  readonly status: number
  readonly body: string
}

function asked(url: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() })).on('error', reject)
    })
    // A connection that lay idle was closed while the question was on its way: as browsers do, it is asked again.
    request.on('error', (error: NodeJS.ErrnoException) => (request.reusedSocket && error.code === 'ECONNRESET' ? asked(url).then(resolve, reject) : reject(error)))
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function start(privateHosts: readonly string[] = []): Promise<Served> {
  const port = await freePort()
  const begun = performance.now()
  const process = spawn('node', ['bin/yinzheng.js', 'open', '--data', FOLDER, '--port', String(port), ...privateHosts.flatMap((host) => ['--private-host', host])], { stdio: ['ignore', 'ignore', 'inherit'] })
  const base = `http://127.0.0.1:${port}`
  for (;;) {
    const answer = await asked(`${base}/api/inbox`).catch(() => undefined)
    if (answer?.status === 200) break
    if (process.exitCode !== null) throw new Error('the server has ended')
    await setTimeout(5)
  }
  return {
    process,
    startMs: performance.now() - begun,
    ask: async (path) => {
      const { status, body } = await asked(base + path)
      if (status !== 200) throw new Error(`${path}: ${status} ${body}`)
      return JSON.parse(body) as Record<string, unknown>
    },
    stop: async () => {
      const ended = once(process, 'exit')
      process.kill('SIGTERM')
      await ended
    },
  }
}

/** Resident memory of a process and its children, MB. */
function memoryOf(pid: number): number {
  const stats = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8')
      const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
      return [{ pid: Number(name), parent: field('PPid'), kb: field('VmRSS') }]
    } catch {
      // It has ended meanwhile.
      return []
    }
  })
  const within = (root: number): number => stats.filter(({ parent }) => parent === root).reduce((sum, child) => sum + within(child.pid), stats.find((one) => one.pid === root)?.kb ?? 0)
  return within(pid) / 1024
}

const WORDS = ['中国', '时间', '问题', '发展', '城市', '学生', '医院', '安全', '价格', '音乐', '海洋', '法院', '工程', '比赛', '天气', '铁路']

type Kind = 'search' | 'list' | 'article' | 'dossier'
interface Asking {
  readonly kind: Kind
  readonly path: string
}

/** Of ten questions four are searches, three lists, two articles, and one is a dossier. */
function askings(articles: readonly string[], pages: readonly string[], stories: readonly string[]) {
  return (next: () => number): Asking => {
    const any = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)]!
    const kind = any<Kind>(['search', 'search', 'search', 'search', 'list', 'list', 'list', 'article', 'article', 'dossier'])
    const paths: Readonly<Record<Kind, () => string>> = {
      search: () => `/api/search?q=${encodeURIComponent(next() < 0.5 ? any(WORDS) : `${any(WORDS)} ${any(WORDS)}`)}&order=${next() < 0.5 ? 'time' : 'relevance'}`,
      list: () => any(pages),
      article: () => `/api/articles/${encodeURIComponent(any(articles))}`,
      dossier: () => `/api/stories/${encodeURIComponent(any(stories))}`,
    }
    return { kind, path: paths[kind]() }
  }
}

async function load(what: string, { ask }: Served, asking: (next: () => number) => Asking, pauseMs: number): Promise<void> {
  const spent: Record<Kind, number[]> = { search: [], list: [], article: [], dossier: [] }
  const until = performance.now() + SECONDS * 1000
  await Promise.all(Array.from({ length: CLIENTS }, async (_, client) => {
    const next = numbersFrom(client + 7)
    await setTimeout(next() * pauseMs)
    while (performance.now() < until) {
      const { kind, path } = asking(next)
      const begun = performance.now()
      await ask(path)
      spent[kind].push(performance.now() - begun)
      if (pauseMs > 0) await setTimeout(pauseMs * 2 * next())
    }
  }))
  for (const [kind, times] of Object.entries(spent)) {
    say(`${what}: ${kind}, median`, percentile(times, 0.5), 'ms')
    say(`${what}: ${kind}, p99`, percentile(times, 0.99), 'ms')
  }
  say(`${what}: answers in a second`, Object.values(spent).flat().length / SECONDS, 'answers/s')
}

async function each(what: string, paths: readonly string[], { ask }: Served): Promise<void> {
  const spent: number[] = []
  for (const path of paths) {
    const begun = performance.now()
    await ask(path)
    spent.push(performance.now() - begun)
  }
  say(`${what}, median`, percentile(spent, 0.5), 'ms')
  say(`${what}, the longest`, Math.max(...spent), 'ms')
}

async function answers(served: Served): Promise<void> {
  const { ask } = served
  const ids: string[] = []
  const pages = ['/api/inbox', '/api/inbox?read=false', '/api/inbox?order=arrival']
  let after = ''
  for (let page = 0; page < 10; page++) {
    const list = await ask(`/api/inbox${after}`) as { readonly articles: readonly { readonly id: string }[]; readonly next?: string }
    ids.push(...list.articles.map(({ id }) => id))
    after = `?after=${encodeURIComponent(list.next ?? '')}`
    if (list.next !== undefined) pages.push(`/api/inbox${after}`)
  }
  const grown = await ask(`/api/stories/grown?limit=${DOSSIERS}`) as { readonly stories: readonly { readonly id: string }[] }
  const stories = grown.stories.map(({ id }) => id)
  // What is seen again and again was seen once: dossiers and key points are computed when they are first asked for.
  await each('a dossier for the first time', stories.map((id) => `/api/stories/${encodeURIComponent(id)}`), served)
  await each('a dossier again', stories.map((id) => `/api/stories/${encodeURIComponent(id)}`), served)
  await each('an article for the first time', ids.map((id) => `/api/articles/${encodeURIComponent(id)}`), served)
  const asking = askings(ids, pages, stories)
  await load('50 clients, one question a second each', served, asking, 1000)
  await load('50 clients without a pause', served, asking, 0)
}

/** Feeds on loopback, as many as are followed, over so many hosts. */
async function openFeeds(): Promise<{ readonly server: Server; readonly port: number; readonly asked: ReadonlySet<string> }> {
  const seen = new Set<string>()
  const server = createServer((request, response) => {
    seen.add(request.url ?? '')
    const feed = Number(/\d+/.exec(request.url ?? '')?.[0])
    const items = Array.from({ length: ENTRIES }, (_, index) => {
      const { headline, blocks } = madeReport(1_000_000 + feed * ENTRIES + index, 0)
      return `<item><guid>new-${feed}-${index}</guid><link>https://feed${feed}.example/new/${index}.html</link><title>${headline}</title><description>${blocks.map(({ text }) => `&lt;p&gt;${text}&lt;/p&gt;`).join('')}</description></item>`
    })
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(`<?xml version="1.0"?><rss version="2.0"><channel><title>所造之刊</title>${items.join('')}</channel></rss>`)
  }).listen(0, '0.0.0.0')
  await once(server, 'listening')
  return { server, port: (server.address() as AddressInfo).port, asked: seen }
}

const hostOf = (feed: number) => `127.0.1.${(feed % HOSTS) + 1}`

async function makeDue(port: number | undefined): Promise<void> {
  const store = await openStore(FOLDER)
  const subscriptions = new Map((await store.subscriptions()).map((one) => [one.document, one.id]))
  for (let feed = 0; feed < FEEDS; feed++) {
    const id = subscriptions.get(feedKeyOf(feed))!
    await store.keepPoll(id, { poll: { failures: 0 }, dueAt: port === undefined ? FAR : 0, ...(port !== undefined && { feedUrl: `http://${hostOf(feed)}:${port}/feed${feed}` }) })
  }
  await store.close()
}

async function refreshing(): Promise<void> {
  const { server, port, asked: seen } = await openFeeds()
  await makeDue(port)
  const served = await start(Array.from({ length: HOSTS }, (_, host) => hostOf(host)))
  const [begun, limit] = [performance.now(), performance.now() + 600_000]
  let [most, settled] = [0, 0]
  while (settled < 25 && performance.now() < limit) {
    most = Math.max(most, memoryOf(served.process.pid!))
    settled = seen.size >= FEEDS ? settled + 1 : 0
    await setTimeout(200)
  }
  say('feeds refreshed', seen.size, `of ${FEEDS}`)
  say('memory while refreshing, at most', most, 'MB')
  say('all feeds refreshed in', (performance.now() - begun) / 1000, 's')
  await served.stop()
  await makeDue(undefined)
  server.close()
}

await settleLibrary(FOLDER, FEEDS)
const starts: number[] = []
for (let round = 0; round < 3; round++) {
  const served = await start()
  starts.push(served.startMs)
  if (round === 2) {
    await setTimeout(SETTLING_MS)
    say('idle memory', memoryOf(served.process.pid!), 'MB')
    await answers(served)
    await setTimeout(SETTLING_MS)
    say('memory after the load', memoryOf(served.process.pid!), 'MB')
  }
  await served.stop()
}
say('start until it answers, best of three', Math.min(...starts), 'ms')
await refreshing()
