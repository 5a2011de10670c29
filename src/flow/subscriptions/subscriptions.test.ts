import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type MisbehavingServer, openMisbehavingServer } from '../../../test/feeds/misbehaving-server.ts'
import { openHostQueue, refreshCapture } from '../../fetch/index.ts'
import { openStore, type Store, type Subscription } from '../../store/index.ts'
import { readCapture } from '../read-capture.ts'
import { pollFeed, type PollTools } from './poll-feed.ts'
import { openSubscriptions } from './subscriptions.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const own = { privateHosts: ['127.0.0.1'] }

let server: MisbehavingServer
let store: Store
let clock: number
let tools: PollTools
beforeEach(async () => {
  server = await openMisbehavingServer()
  store = await openStore(':memory:')
  clock = Date.parse('2026-03-02T08:00:00Z')
  tools = {
    store,
    now: () => new Date(clock),
    read: async (capture, day) => readCapture(capture, day),
    prepare: async (document) => document,
    fetch: (url, known) =>
      refreshCapture(url, known, { ...own, maxRetries: 0, timeoutMs: 5000, patienceMs: 500, maxBytes: 2 << 20, queue: openHostQueue(), now: () => clock }),
  }
})
afterEach(async () => {
  await store.close()
  await server.close()
})

const subscribe = async (manner: string): Promise<Subscription> =>
  (await store.subscribe({ feedUrl: `${server.url}/${manner}/feed`, folder: [], addedAt: new Date(clock).toISOString(), dueAt: clock })).subscription

/** Asks when it is due, as often as told. Out: the subscription after the last time, and how many articles there are. */
async function polled(manner: string, times = 1): Promise<{ readonly after: Subscription; readonly articles: number }> {
  const { id } = await subscribe(manner)
  for (let time = 0; time < times; time += 1) {
    const subscription = (await store.subscription(id))!
    clock = Math.max(clock, subscription.dueAt)
    await pollFeed(subscription, tools)
  }
  return { after: (await store.subscription(id))!, articles: await store.articleCount() }
}

describe('a feed that behaves', () => {
  test('is read, named, and asked again within a day', async () => {
    const { after, articles } = await polled('well')
    expect(articles).toBe(2)
    expect(after).toMatchObject({ title: '河湾晚报', siteUrl: 'https://river.example/', state: 'active', poll: { failures: 0, answeredAt: clock } })
    expect(after.dueAt - clock).toBeGreaterThanOrEqual(HOUR)
    expect(after.dueAt - clock).toBeLessThanOrEqual(DAY)
  })

  test('is asked whether anything is new, and keeps its validators over a 304', async () => {
    await polled('validators', 3)
    expect(server.requests.map(({ etag }) => etag)).toEqual([undefined, '"one"', '"one"'])
  })

  test.each(['slow', 'mistyped', 'elsewhere'])('in a manner (%s) that does no harm is read all the same', async (manner) => {
    expect(await polled(manner)).toMatchObject({ articles: 2, after: { poll: { failures: 0 } } })
  })
})

describe('a feed that fails says why, loses nothing, and is left alone longer each time', () => {
  test.each([
    ['unwell', 'host-faulty'],
    ['half', 'body-cut-off'],
    ['headless', 'feed-cut-off'],
    ['silent', 'fetch-timeout'],
    ['endless', 'document-too-large'],
    ['bomb', 'document-too-large'],
    ['picture', 'media-not-text'],
    ['page', 'feed-is-page'],
    ['round', 'redirect-loop'],
    ['missing', 'page-missing'],
  ])('%s: %s', async (manner, code) => {
    const first = (await polled(manner)).after
    expect(first).toMatchObject({ state: 'active', poll: { failures: 1, trouble: { code } } })
    const wait = first.dueAt - clock
    const { after } = await polled(manner, 4)
    expect(after.poll.failures).toBe(5)
    expect(after.dueAt - clock).toBeGreaterThan(2 * wait)
  })

  test('a host that asks to be left alone for a day is', async () => {
    const { after } = await polled('busy')
    expect(after.poll.trouble).toMatchObject({ code: 'host-busy', args: { waitSeconds: 86_400 } })
    expect(after.dueAt).toBe(clock + DAY)
  })

  test('keeps what came of one that breaks off, and is asked for all of it again: “not modified” would leave out the rest', async () => {
    expect(await polled('truncated', 2)).toMatchObject({ articles: 1, after: { poll: { failures: 0 } } })
    expect(server.requests.map(({ etag }) => etag)).toEqual([undefined, undefined])
  })

  test('is as good as new when it recovers', async () => {
    const { after, articles } = await polled('recovering', 3)
    expect(articles).toBe(2)
    expect(after.poll).toMatchObject({ failures: 0 })
    expect(after.poll).not.toHaveProperty('trouble')
  })
})

describe('articles are the same articles', () => {
  test.each(['forgetful', 'reborn', 'one-address'])('in a feed of the manner %s', async (manner) => {
    expect((await polled(manner, 4)).articles).toBe(2)
  })
})

describe('a feed that is no longer there', () => {
  test('is asked at its new home, where it moved for good, under its old name', async () => {
    const { after } = await polled('moved', 2)
    expect(after).toMatchObject({ document: `${server.url}/moved/feed`, feedUrl: `${server.url}/well/home` })
    expect(server.requests.map(({ path }) => path)).toEqual(['/moved/feed', '/well/home', '/well/home'])
  })

  test('is not asked again where the server says that it is gone', async () => {
    const { after } = await polled('gone')
    expect(after).toMatchObject({ state: 'gone', poll: { trouble: { code: 'page-missing' } } })
    expect(await store.dueSubscriptions(clock + 400 * DAY, 9)).toEqual([])
  })
})

const openHere = () => openSubscriptions({ ...tools, ...own, sleep: (_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())) })

const feed = (name: string) => `<outline text="${name}" xmlUrl="${server.url}/well/${name}" htmlUrl="https://river.example/${name}"/>`
const folder = (name: string, inside: string) => `<outline text="${name}">${inside}</outline>`

describe('subscriptions', () => {
  test('by a list: each once, in its folders, and back as it came', async () => {
    const subscriptions = openHere()
    const list = `<opml version="2.0"><body><outline text="城"><outline text="晚报" xmlUrl="${server.url}/well/a"/></outline><outline text="渡轮" xmlUrl="${server.url}/well/b"/></body></opml>`
    expect(await subscriptions.importList(list)).toEqual({ added: 2, known: 0 })
    expect(await subscriptions.importList(await subscriptions.exportList('我的'))).toEqual({ added: 0, known: 2 })
    expect((await subscriptions.list()).map(({ ownTitle, folder }) => [ownTitle, folder])).toEqual(expect.arrayContaining([['晚报', ['城']], ['渡轮', []]]))
    await expect(subscriptions.importList('<p>')).rejects.toMatchObject({ trouble: { code: 'opml-broken' } })
  })

  test('keep their folders, two of one name in different folders and names with slashes and markup in them, over a list and back', async () => {
    const subscriptions = openHere()
    await subscriptions.importList(`<opml><body>${folder('城', folder('日报', feed('a')))}${folder('乡', folder('日报', feed('b')))}${folder('24/7 / &lt;b&gt;', feed('c'))}</body></opml>`)
    const kept = async () => (await subscriptions.list()).map(({ ownTitle, folder: names, siteUrl }) => [ownTitle, names, siteUrl])
    const before = await kept()
    expect(before).toEqual(expect.arrayContaining([['a', ['城', '日报'], 'https://river.example/a'], ['b', ['乡', '日报'], 'https://river.example/b'], ['c', ['24/7 / <b>'], 'https://river.example/c']]))
    const list = await subscriptions.exportList('我的')
    for (const { id } of await subscriptions.list()) await subscriptions.remove(id)
    await subscriptions.importList(list)
    expect(await kept()).toEqual(before)
  })

  test('in the background, several hosts at a time and one feed of a host at a time; what one cannot read, the others do not feel', async () => {
    const manners = ['well', 'slow', 'unwell', 'reborn', 'page', 'half', 'mistyped']
    for (const manner of manners) await subscribe(manner)
    const subscriptions = openHere()
    const ended = new Promise<number>((resolve) => {
      let count = 0
      subscriptions.onPolled(() => {
        count += 1
        if (count === manners.length) resolve(count)
      })
    })
    subscriptions.start()
    expect(await ended).toBe(manners.length)
    await subscriptions.close()
    expect(server.mostAtOnce()).toBe(1)
    expect((await subscriptions.list()).filter(({ poll }) => poll.trouble).length).toBe(3)
  })

  test('are paused and resumed by their reader', async () => {
    const { id } = await subscribe('well')
    const subscriptions = openHere()
    await subscriptions.change(id, { state: 'paused' })
    expect(await store.dueSubscriptions(clock + DAY, 9)).toEqual([])
    await subscriptions.change(id, { state: 'active' })
    expect((await store.dueSubscriptions(clock, 9)).map((one) => one.id)).toEqual([id])
  })

  test('asked again and again by an impatient reader are not asked more than once a minute, nor before the server allows', async () => {
    const { after } = await polled('busy')
    const subscriptions = openHere()
    await subscriptions.refresh(after.id)
    expect((await store.subscription(after.id))!.dueAt).toBe(clock + DAY)
    const { after: well } = await polled('well')
    await subscriptions.refresh()
    expect((await store.subscription(well.id))!.dueAt).toBe(clock + 60_000)
  })

  test('are let go of at once when the library closes: a server that never answers holds nobody up, and is not blamed', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    const asked = once(silent, 'request')
    await once(silent, 'listening')
    const feedUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/feed`
    const { subscription } = await store.subscribe({ feedUrl, folder: [], addedAt: new Date(clock).toISOString(), dueAt: clock })
    const subscriptions = openSubscriptions({ store, now: tools.now, read: tools.read, prepare: tools.prepare, ...own })
    subscriptions.start()
    await asked
    await subscriptions.close()
    // Had it been waited for, its time would have run out, and that be noted.
    expect(await store.subscription(subscription.id)).toEqual(subscription)
    silent.closeAllConnections()
    silent.close()
  })
})
