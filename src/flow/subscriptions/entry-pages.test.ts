import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { textOf } from '../../article/index.ts'
import { openStore, type FullTextPolicy, type KeptArticle, type Store } from '../../store/index.ts'
import { readCapture } from '../read-capture.ts'
import { openSubscriptions } from './subscriptions.ts'

const SENTENCES = [
  '望沙渡口五月四日上午恢复通航，首班渡轮载客八十六人，较停航前多出一倍。',
  '停航期间，两岸居民改走上游的铁桥，单程要多走四十分钟。',
  '渡运公司说，新换的两台主机已经试航十二次，夏季将加开夜班。',
  '码头管理处提醒，雾天仍可能临时停航，出行前请留意广播。',
]
const page = (title: string, body: string) => `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`
const story = (number: number) => SENTENCES.map((sentence) => `<p>第${number}号消息：${sentence}</p>`).join('')
const whole = (number: number) => story(number).repeat(6)
const brief = (number: number) => `第${number}号消息：首班渡轮载客八十六人。`
const teaser = (number: number) => `第${number}号消息：${SENTENCES[0]!.slice(0, 20)}……`

interface Site {
  readonly url: string
  readonly asked: string[]
  /** By path; a number is a status. */
  readonly answers: Map<string, string | number>
  readonly server: Server
}

async function openSite(): Promise<Site> {
  const asked: string[] = []
  const answers = new Map<string, string | number>()
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const answer = answers.get(path) ?? 404
    const isFeed = path.startsWith('/feed')
    if (typeof answer === 'number') response.writeHead(answer, answer === 429 ? { 'retry-after': '600' } : {}).end('<p>no</p>')
    else response.writeHead(200, { 'content-type': path === '/robots.txt' ? 'text/plain' : isFeed ? 'application/rss+xml' : 'text/html; charset=utf-8' }).end(answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, answers, server }
}

const feedOf = (site: Site, entries: readonly { readonly number: number; readonly text: string }[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>望沙晚报</title>${entries
    .map(({ number, text }) => `<item><guid>${number}</guid><link>${site.url}/news/${number}</link><title>望沙渡口第${number}号消息</title><description><![CDATA[${text}]]></description></item>`)
    .join('')}</channel></rss>`

let site: Site
let store: Store
let clock: number
beforeEach(async () => {
  site = await openSite()
  store = await openStore(':memory:')
  clock = Date.parse('2031-05-04T02:00:00Z')
})
afterEach(async () => {
  await store.close()
  await new Promise<void>((resolve) => {
    site.server.close(() => resolve())
    site.server.closeAllConnections()
  })
})

const open = () =>
  openSubscriptions({
    store, privateHosts: ['127.0.0.1'], readsPages: true,
    now: () => new Date(clock),
    // Nobody waits in a test but for the end.
    sleep: (ms, signal) => (ms > 30_000 ? new Promise((resolve) => signal.addEventListener('abort', () => resolve())) : Promise.resolve()),
    read: async (capture, day) => readCapture(capture, day),
    prepare: async (document) => document,
    onFault: (error) => { throw error },
  })

/** Subscribes, or asks again an hour later, and waits for the pages. */
async function poll(policy: FullTextPolicy = 'auto'): Promise<readonly KeptArticle[]> {
  const feedUrl = `${site.url}/feed`
  const { subscription } = await store.subscribe({ feedUrl, folder: [], addedAt: new Date(clock).toISOString(), dueAt: clock, fullText: policy })
  clock += 3_600_000
  await store.changeSubscription(subscription.id, { dueAt: clock })
  const subscriptions = open()
  const polled = new Promise<void>((resolve) => subscriptions.onPolled(({ ofPages }) => ofPages || resolve()))
  subscriptions.start()
  await polled
  await subscriptions.pagesRead()
  await subscriptions.close()
  return store.articles()
}

const NUMBERS = [1, 2, 3]
const give = (numbers: readonly number[], text = teaser) => site.answers.set('/feed', feedOf(site, numbers.map((number) => ({ number, text: text(number) }))))
const givePages = (numbers: readonly number[]) => numbers.forEach((number) => site.answers.set(`/news/${number}`, page(`望沙渡口第${number}号消息`, story(number))))
const pagesAsked = () => site.asked.filter((path) => path.startsWith('/news/'))

describe('entries that a feed cuts short', () => {
  test('are read from their pages, under the same names, as the same version', async () => {
    give(NUMBERS)
    givePages(NUMBERS)
    const articles = await poll()
    expect(articles.map(({ article }) => textOf(article).includes('雾天仍可能临时停航'))).toEqual([true, true, true])
    expect(articles.map(({ version, article }) => [version, article.fullText?.from, article.headline])).toEqual(NUMBERS.map((number) => [1, 'page', `望沙渡口第${number}号消息`]))
    expect(site.asked.filter((path) => path === '/robots.txt')).toEqual(['/robots.txt'])
  })

  test('are read once: the next poll finds them there, and reads only what is new', async () => {
    give(NUMBERS)
    givePages([1, 2, 3, 4])
    const before = await poll()
    give([4, ...NUMBERS])
    const after = await poll()
    expect(after.length).toBe(4)
    expect(pagesAsked()).toEqual(['/news/1', '/news/2', '/news/3', '/news/4'])
    for (const { article, hash, version } of before) expect(after.find((kept) => kept.article.id === article.id)).toMatchObject({ hash, version })
  })

  test('are read as soon as their reader wants it, though the feed has nothing new', async () => {
    give(NUMBERS)
    givePages(NUMBERS)
    await poll('never')
    expect(pagesAsked()).toEqual([])
    const [{ id } = { id: '' }] = await store.subscriptions()
    const subscriptions = open()
    expect(await subscriptions.change(id, { fullText: 'auto' })).toMatchObject({ fullText: 'auto' })
    await subscriptions.close()
    const articles = await poll()
    expect(articles.map(({ article }) => article.fullText?.from)).toEqual(['page', 'page', 'page'])
    expect((await store.subscription(id))?.poll).not.toHaveProperty('pagesLeft')
  })

  test('keep the feed’s words where the page is missing, refused or a wall, and say so', async () => {
    give([1, 2, 3])
    givePages([1])
    site.answers.set('/news/3', page('登录', '<form><p>请登录后阅读全文</p><input type="password"></form>'))
    const articles = await poll()
    expect(articles.map(({ article }) => [article.fullText?.from, article.fullText?.trouble?.code])).toEqual([['page', undefined], ['feed', 'page-missing'], ['feed', 'login-wall']])
    expect(textOf(articles[1]!.article)).toContain('第2号消息')
    await poll()
    expect(pagesAsked().length).toBe(3)
  })

  test('are left alone with a host that wants to be left alone, and tried again at the next poll, three times at most', async () => {
    give(NUMBERS)
    givePages(NUMBERS)
    site.answers.set('/news/1', 429)
    expect((await poll()).map(({ article }) => article.fullText?.trouble?.code)).toEqual(['host-busy', undefined, undefined])
    expect(pagesAsked()).toEqual(['/news/1'])
    site.answers.set('/news/1', page('望沙渡口第1号消息', story(1)))
    // The feed itself says nothing new meanwhile.
    expect((await poll()).map(({ article }) => article.fullText?.from)).toEqual(['page', 'page', 'page'])
    site.answers.set('/news/9', 429)
    give([9, ...NUMBERS])
    for (let time = 0; time < 5; time += 1) await poll()
    expect(pagesAsked().filter((path) => path === '/news/9').length).toBe(3)
  })

  test('are not fetched where robots.txt asks programs not to', async () => {
    give(NUMBERS)
    givePages(NUMBERS)
    site.answers.set('/robots.txt', 'User-agent: *\nDisallow: /news/2')
    expect((await poll()).map(({ article }) => article.fullText?.trouble?.code)).toEqual([undefined, 'robots-refused', undefined])
    expect(pagesAsked()).toEqual(['/news/1', '/news/3'])
  })

  test('lose nothing when the page goes: what was read of it stays, and the feed’s new headline is taken over', async () => {
    give(NUMBERS)
    givePages(NUMBERS)
    await poll()
    site.answers.set('/news/1', 404)
    site.answers.set('/feed', feedOf(site, [{ number: 1, text: '第1号消息：更新了……' }, { number: 2, text: teaser(2) }, { number: 3, text: teaser(3) }]).replace('第1号消息</title>', '第1号消息（更新）</title>'))
    const [first] = await poll()
    expect(first!.article.headline).toBe('望沙渡口第1号消息（更新）')
    expect(textOf(first!.article)).toContain('雾天仍可能临时停航')
    expect(first!.article.fullText).toMatchObject({ from: 'page', trouble: { code: 'page-missing' } })
  })

  test('keep the feed’s words where another page stands at the address', async () => {
    give(NUMBERS)
    givePages([1, 2])
    site.answers.set('/news/3', page('本站改版启事', '<p>感谢多年来的支持，本站已经改版，请从首页重新选择栏目。</p>'.repeat(6)))
    expect((await poll()).map(({ article }) => article.fullText?.from)).toEqual(['page', 'page', 'feed'])
  })
})

describe('pages are not asked for', () => {
  test.each([
    ['where the feed gives full texts', whole, 'auto', 0],
    ['where the reader does not want it', teaser, 'never', 0],
    ['but are where the reader wants them all', whole, 'always', 3],
  ] as const)('%s', async (_, text, policy, expected) => {
    give(NUMBERS, text)
    givePages(NUMBERS)
    await poll(policy)
    expect(pagesAsked().length).toBe(expected)
  })

  test('any more in a feed of briefs: five pages in a row say no more than it does', async () => {
    const many = Array.from({ length: 12 }, (_, index) => index + 1)
    give(many, brief)
    many.forEach((number) => site.answers.set(`/news/${number}`, page(`望沙渡口第${number}号消息`, `<p>${brief(number)}</p>`)))
    await poll()
    give([13, ...many], brief)
    await poll()
    expect(pagesAsked().length).toBe(5)
  })
})
