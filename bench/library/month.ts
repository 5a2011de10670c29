/**
 * A month of following a server's feeds on a clock that is made up: is any host asked too early or twice at a time, and is any article lost?
 *
 *     node --import tsx bench/library/month.ts [--feeds 2000] [--days 30]
 *
 * The refresher, the polls, the reader and the store are the real ones; the store is in memory, and there is no network.
 */
import { parseArgs } from 'node:util'
import { readCapture } from '../../src/flow/read-capture.ts'
import { type FetchFeed, pollFeed, type PollTools } from '../../src/flow/subscriptions/poll-feed.ts'
import { openRefresher } from '../../src/flow/subscriptions/refresher.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { openClock } from './made-clock.ts'
import { headlineOf, openFeedServer, type ServerRecord } from './made-feed-server.ts'
import { say } from './say.ts'

const { values } = parseArgs({ options: { feeds: { type: 'string', default: '2000' }, days: { type: 'string', default: '30' } } })
const FEEDS = Number(values.feeds)
const DAYS = Number(values.days)
/** Some hosts have many feeds. */
const HOSTS = Math.max(1, Math.round(FEEDS / 4))
const DAY_MS = 86_400_000
const START = Date.UTC(2026, 2, 1)

const clock = openClock(START)
const server = openFeedServer(clock, { feeds: FEEDS, hosts: HOSTS })
const store = await openStore(':memory:')
const faults: unknown[] = []
const now = () => new Date(clock.now())
/** Time passes while the server answers, and only then. */
const fetch: FetchFeed = async (url, known) => {
  clock.release()
  const answer = await server.fetch(url, known)
  clock.hold()
  return answer
}
const tools: PollTools = { store, now, fetch, read: async (capture, day) => readCapture(capture, day), prepare: async (document) => document }
const refresher = openRefresher({
  store, now, sleep: clock.sleep, onFault: (error) => void faults.push(error),
  poll: async (subscription) => {
    clock.hold()
    return pollFeed(subscription, tools).finally(clock.release)
  },
})

async function headlinesOf(feed: number): Promise<readonly string[]> {
  const headlines: string[] = []
  for (let after: string | undefined; ;) {
    const page = await store.listArticles({ documents: [server.urlOf(feed)], limit: 200, ...(after !== undefined && { after }) })
    headlines.push(...page.rows.map(({ headline }) => headline ?? ''))
    if (page.next === undefined) return headlines
    after = page.next
  }
}

async function tell(kept: Store, { shown, published, requests, early, together }: ServerRecord): Promise<void> {
  let [lost, twice, all, seen] = [0, 0, 0, 0]
  for (let feed = 0; feed < FEEDS; feed++) {
    const headlines = await headlinesOf(feed)
    const distinct = new Set(headlines)
    const missing = [...(shown.get(feed) ?? [])].filter((headline) => !distinct.has(headline))
    lost += missing.length
    twice += headlines.length - distinct.size
    all += published.get(feed) ?? 0
    seen += Array.from({ length: published.get(feed) ?? 0 }, (_, entry) => headlineOf(feed, entry)).filter((headline) => distinct.has(headline)).length
  }
  say('requests', requests, `in ${DAYS} days of ${FEEDS} feeds`)
  say('early requests', early, 'requests')
  say('more than one at a time to a host', together, 'requests')
  say('articles that a poll showed', [...shown.values()].reduce((sum, { size }) => sum + size, 0), 'articles')
  say('articles lost of these', lost, 'articles')
  say('articles kept twice', twice, 'articles')
  say('articles kept of all that were ever published', seen / all, 'share')
  say('articles kept', await kept.articleCount(), 'articles')
  say('faults of our own', faults.length, 'faults')
}

for (let feed = 0; feed < FEEDS; feed++) {
  await store.subscribe({ feedUrl: server.urlOf(feed), folder: [], addedAt: new Date(START).toISOString(), dueAt: START })
}
refresher.start()
await clock.runUntil(START + DAYS * DAY_MS)
await tell(store, server.record())
if (faults.length > 0) console.error(faults[0])
process.exit(0)
