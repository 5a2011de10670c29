import { parseCapture } from '../../src/page/index.ts'
import { FEED_READERS, type FeedReaderName } from '../peers/feed-readers.ts'
import { cpuMsOf } from './cpu-time.ts'

/** Milliseconds of processor time for one feed. */
export interface FeedTimes {
  readonly ours: number
  readonly peers: Readonly<Partial<Record<FeedReaderName, number>>>
}
export interface FeedSpeed {
  readonly rss: FeedTimes
  readonly atom: FeedTimes
}

const ENTRIES = 5000
const ROUNDS = 5
const FETCHED = '2031-04-02T00:00:00Z'

const sentence = (at: number) => `第${at}次潮汛过后，望沙渡口的渡轮恢复通航，首班船载客${(at % 90) + 10}人。港务局说，夜航从下月起恢复，沿线三座码头同时开放。`
const paragraphs = (at: number) => [0, 1, 2].map((more) => `<p>${sentence(at + more)}</p>`).join('')
const address = (at: number) => `https://paper.example/news/${at}.html`
const times = (write: (at: number) => string) => Array.from({ length: ENTRIES }, (_, at) => write(at)).join('\n')
const escaped = (markup: string) => markup.replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Feeds as papers give them out: headline, address, GUID, date, author, section, teaser and full text with a picture. */
const FEEDS: Readonly<Record<keyof FeedSpeed, () => string>> = {
  rss: () => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>望沙晚报</title><link>https://paper.example/</link><language>zh-cn</language>
${times((at) => `<item><title>望沙渡口第${at}次通航 &amp; 夜航</title><link>${address(at)}</link><guid isPermaLink="false">paper-${at}</guid><pubDate>Wed, 02 Apr 2031 08:00:00 +0800</pubDate><dc:creator>林雨</dc:creator><category>交通</category>
<description>${sentence(at)}</description><content:encoded><![CDATA[${paragraphs(at)}<p><img src="https://paper.example/${at}.jpg" alt=""></p>]]></content:encoded></item>`)}
</channel></rss>`,
  atom: () => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>望沙晚报</title><id>tag:paper.example,2031:all</id><updated>2031-04-02T08:00:00+08:00</updated><link href="https://paper.example/"/>
${times((at) => `<entry><title>望沙渡口第${at}次通航 &amp; 夜航</title><link rel="alternate" href="${address(at)}"/><id>tag:paper.example,2031:${at}</id><published>2031-04-02T08:00:00+08:00</published><updated>2031-04-02T09:00:00+08:00</updated>
<author><name>林雨</name></author><category term="交通"/><summary>${sentence(at)}</summary><content type="html">${escaped(paragraphs(at))}</content></entry>`)}
</feed>`,
}

/** In: whether the peers are here. Out: how long each program takes for the same feed of 5,000 entries, turn by turn; the round that was disturbed least. */
export async function measureFeedSpeed({ isWithPeers = false } = {}): Promise<FeedSpeed> {
  const names = Object.keys(FEED_READERS).filter(() => isWithPeers) as readonly FeedReaderName[]
  return { rss: await timesOf(FEEDS.rss(), names), atom: await timesOf(FEEDS.atom(), names) }
}

async function timesOf(text: string, names: readonly FeedReaderName[]): Promise<FeedTimes> {
  const bytes = new TextEncoder().encode(text)
  const peers = await Promise.all(names.map(async (name) => ({ name, read: await FEED_READERS[name]() })))
  const programs: readonly { readonly name: string; readonly run: () => unknown }[] = [
    { name: 'ours', run: () => counted(parseCapture({ name: 'feed.xml', bytes, fetchedAt: FETCHED })) },
    ...peers.map(({ name, read }) => ({ name, run: async () => counted(await read(text)) })),
  ]
  const least: Record<string, number> = {}
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, run } of programs) least[name] = Math.min(least[name] ?? Infinity, await cpuMsOf(run))
  }
  const { ours = NaN, ...others } = least
  return { ours, peers: others }
}

function counted(feed: object): void {
  if (!('entries' in feed) || (feed.entries as readonly unknown[]).length !== ENTRIES) throw new Error('the feed was not read')
}
