import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backUp, type Library, openLibrary, restore } from '../src/flow/index.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const MONDAY = Date.parse('2026-03-02T08:00:00Z')

interface Entry {
  readonly day: number
  readonly feed: 'harbour' | 'evening'
  readonly title: string
  readonly text: string
}

const DAM = '苇河船闸闸门漏水，管理处处长邢朔说，船闸停航检修，上游滞留货船六十余艘。新闸门正从下游的茅州船厂运来，检修预计七天。'

/** What two papers print in a week: a story that grows, a reprint, a correction, and other news. */
const NEWS: readonly Entry[] = [
  { day: 0, feed: 'harbour', title: '苇河船闸停航检修', text: `${DAM}苇河船闸建成三十年，每天有近百艘货船经过。` },
  { day: 0, feed: 'evening', title: '市图书馆延长开放', text: '茅州市图书馆说，阅览室从本周起开放到夜里十点，读者可以在网上预约座位。' },
  { day: 1, feed: 'evening', title: '苇河船闸停航 货船滞留', text: `本报讯 ${DAM}苇河船闸建成三十年，每天有近百艘货船经过。` },
  { day: 2, feed: 'harbour', title: '少年棋手晋级', text: '十三岁的棋手桑言在茅州公开赛上连胜三局，晋级决赛，下一个对手是卫冕冠军裴舟。' },
  { day: 4, feed: 'harbour', title: '苇河船闸换上新闸门', text: '苇河船闸的新闸门昨夜装上，管理处处长邢朔说，检修比预计早两天结束，滞留的六十余艘货船明天起过闸。' },
  { day: 6, feed: 'evening', title: '苇河船闸今晨复航', text: '苇河船闸今晨复航，第一艘货船七点过闸。管理处处长邢朔说，滞留货船三天内全部通过。' },
]

const folder = mkdtempSync(join(tmpdir(), 'yinzheng-week-'))
let clock = MONDAY
let server: Server
let base: string

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The feed as it is now; from the third day on the first report says that the repair takes nine days. */
function feedNow(feed: string): string {
  const today = (clock - MONDAY) / DAY
  const items = NEWS.filter((entry) => entry.feed === feed && entry.day <= today).map(({ day, title, text }, index) => {
    const said = today >= 3 && day === 0 && feed === 'harbour' ? text.replace('检修预计七天', '检修预计九天') : text
    const at = new Date(MONDAY + day * DAY - HOUR).toUTCString()
    return `<item><guid isPermaLink="false">${feed}-${index}</guid><link>https://${feed}.example/${index}.html</link><title>${title}</title><description>${escaped(said)}</description><pubDate>${at}</pubDate></item>`
  })
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${feed === 'harbour' ? '港口日报' : '茅州晚报'}</title><link>https://${feed}.example/</link>${items.join('')}</channel></rss>`
}

beforeAll(async () => {
  server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' }).end(feedNow((request.url ?? '').slice(1)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true, force: true })
})

const open = async (name: string) => {
  const library = await openLibrary({ folder: join(folder, name), now: () => new Date(clock), privateHosts: ['127.0.0.1'], onFault: (error) => { throw error } })
  library.subscriptions.start()
  return library
}

/** Goes on to an hour of the week, and waits until every feed was asked there. */
async function goTo(hour: number, library: Library): Promise<void> {
  clock = MONDAY + hour * HOUR
  const waiting = new Set((await library.subscriptions.list()).map(({ id }) => id))
  await new Promise<void>((resolve) => {
    const stop = library.subscriptions.onPolled(({ subscription }) => {
      waiting.delete(subscription)
      if (waiting.size > 0) return
      stop()
      resolve()
    })
    void library.subscriptions.refresh()
  })
}

const find = async (library: Library, query: string) => (await library.search({ query, order: 'time' })).hits.map(({ row }) => row.headline)

async function idOf(library: Library, headline: string): Promise<string> {
  return (await library.list({ limit: 200 })).rows.find((row) => row.headline === headline)!.id
}

/** Placing works in the background, and looks every two seconds. */
async function story(library: Library, articles: number, changedAt = '') {
  for (;;) {
    const found = (await library.grown.list()).rows.find((row) => row.articles >= articles && row.changedAt >= changedAt)
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Everything that a person would miss. */
async function everything(library: Library) {
  const rows = (await library.list({ limit: 200, order: 'arrival', oldestFirst: true })).rows
  const ids = rows.map(({ id }) => id)
  return {
    rows,
    states: await library.state.of(ids),
    highlights: await library.state.highlights(),
    tags: await library.state.tags(),
    marks: await library.state.marks(),
    versions: await Promise.all(ids.map((id) => library.versions(id))),
    subscriptions: (await library.subscriptions.list()).map(({ feedUrl, title, folder: place }) => ({ feedUrl, title, place })),
    stories: (await library.grown.list()).rows,
    unread: await library.state.unread(),
  }
}

test('a week of use: subscribe, read, mark, search, a story that grows, back up, restart, restore; nothing is lost', async () => {
  let library = await open('library')
  for (const feed of ['harbour', 'evening']) await library.subscriptions.add(`${base}/${feed}`, { folder: ['本地'] })
  await goTo(1, library)
  expect(await find(library, '船闸')).toEqual(['苇河船闸停航检修'])
  const first = await idOf(library, '苇河船闸停航检修')
  await library.state.change([first], { read: true, starred: true, addTags: ['水运'], addMarks: ['重要'] })
  await library.state.addHighlight(first, { exact: '上游滞留货船六十余艘', note: '复航时再看' })
  await library.state.change([await idOf(library, '市图书馆延长开放')], { later: true })

  for (const hour of [13, 25, 37, 49, 61]) await goTo(hour, library)
  expect(await find(library, 'is:unread')).toEqual(['少年棋手晋级', '苇河船闸停航 货船滞留', '市图书馆延长开放'])
  expect(await story(library, 2)).toMatchObject({ title: '苇河船闸停航检修', publishers: 2 })
  expect((await library.grown.reprints(first)).map(({ headline }) => headline)).toEqual(['苇河船闸停航 货船滞留'])

  // Thursday: the first report is corrected; what was marked in it is still marked.
  await goTo(73, library)
  const versions = await library.versions(first)
  expect(versions.length).toBe(2)
  expect((await library.state.highlights(first)).map(({ exact, lost }) => ({ exact, lost }))).toEqual([{ exact: '上游滞留货船六十余艘', lost: false }])
  expect(await library.state.of([first])).toMatchObject([{ read: true, starred: true, tags: ['水运'], marks: ['重要'] }])

  await story(library, 2, new Date(clock).toISOString())
  const backup = join(folder, 'thursday.db')
  const thursday = await everything(library)
  backUp(join(folder, 'library'), backup)

  // The laptop is closed on Thursday night and opened on Saturday.
  await library.close()
  library = await open('library')
  expect(await everything(library)).toEqual(thursday)
  await goTo(121, library)
  await goTo(145, library)
  const grown = await story(library, 4)
  const dossier = (await library.grown.get(grown.id))!.dossier
  expect(dossier.story.articles).toHaveLength(4)
  expect(await find(library, '苇河 复航')).toContain('苇河船闸今晨复航')
  expect(await find(library, 'tag:水运')).toEqual(['苇河船闸停航检修'])
  expect((await library.list({ limit: 200 })).rows).toHaveLength(NEWS.length)
  for (const { id } of thursday.rows) expect(await library.article(id)).toBeDefined()
  await library.close()

  restore(join(folder, 'restored'), backup, { now: new Date(clock) })
  const restored = await open('restored')
  expect(await everything(restored)).toEqual(thursday)
  await goTo(146, restored)
  expect((await restored.list({ limit: 200 })).rows).toHaveLength(NEWS.length)
  await restored.close()
})
