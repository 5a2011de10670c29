/**
 * A server of many feeds that publishes as time passes, and misbehaves in every way that servers do: a function, for a clock that is made up.
 * The same over HTTP, feed by feed: test/feeds/misbehaving-server.ts.
 */
import type { Capture, Freshness, Unchanged, Validators } from '../../src/fetch/index.ts'
import { type Trouble, trouble } from '../../src/trouble/index.ts'
import { numbersFrom } from './made-articles.ts'
import type { MadeClock } from './made-clock.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** A feed shows its last entries alone. */
const SHOWN = 20
/** Between two entries, on average; so many feeds of twenty. */
const GAPS = [[1, 4 * HOUR], [3, 8 * HOUR], [6, DAY], [5, 2 * DAY], [3, 4 * DAY], [2, 7 * DAY]].flatMap(([feeds, gap]) => Array.from({ length: feeds! }, () => gap!))
/** Nobody asks sooner than this, whatever the feed. */
const SOONEST = 5 * MINUTE
/** What asks for more than these is taken for a mistake. */
const LONGEST_MAX_AGE = DAY
const LONGEST_RETRY_AFTER = 7 * DAY
/** How often a feed that fails does. */
const FAILING = 0.3

export interface ServerRecord {
  readonly requests: number
  /** Before the server said that it may be asked again, or within five minutes, or after it said that there is no such feed any more. */
  readonly early: number
  /** Begun while another one to the same host was under way. */
  readonly together: number
  /** By feed: headlines of entries that a whole answer showed. */
  readonly shown: ReadonlyMap<number, ReadonlySet<string>>
  /** By feed: all that was ever published. */
  readonly published: ReadonlyMap<number, number>
}

export interface MadeFeedServer {
  readonly urlOf: (feed: number) => string
  readonly fetch: (url: string, known: Validators) => Promise<Capture | Unchanged | Trouble>
  readonly record: () => ServerRecord
}

/** What a feed does at one request. */
interface Moment {
  readonly url: string
  readonly times: number
  readonly chance: () => number
  readonly day: number
  readonly known: Validators
  readonly latest: number
}

type Answer =
  | { readonly kind: 'feed'; readonly freshness?: Freshness; readonly movedTo?: string; readonly entries?: (number: number) => EntryMarks; readonly aside?: string }
  | { readonly kind: 'unchanged'; readonly freshness: Freshness }
  | { readonly kind: 'body'; readonly text: string; readonly mediaType: string }
  | { readonly kind: 'trouble'; readonly trouble: Trouble; readonly waitSeconds?: number; readonly isGone?: boolean }

interface EntryMarks {
  readonly guid: string
  readonly link: string
}

interface Manner {
  /** How long an answer takes. */
  readonly ms: number
  readonly answer: (moment: Moment) => Answer
}

const FINE: Answer = { kind: 'feed' }
const failing = (code: Parameters<typeof trouble>[0], ms = 300): Manner =>
  ({ ms, answer: ({ url, chance }) => (chance() < FAILING ? { kind: 'trouble', trouble: trouble(code, { url, status: 500 }) } : FINE) })
const refusing = (status: number, waitSeconds: number): Manner => ({
  ms: 100,
  answer: ({ url, chance }) => (chance() < FAILING ? { kind: 'trouble', trouble: trouble('host-busy', { url, status, waitSeconds }), waitSeconds } : FINE),
})

export const MANNERS: Readonly<Record<string, Manner>> = {
  well: { ms: 200, answer: () => FINE },
  validators: {
    ms: 100,
    answer: ({ known, latest }) => {
      const freshness = { etag: `"${latest}"` }
      return known.etag === freshness.etag ? { kind: 'unchanged', freshness } : { kind: 'feed', freshness }
    },
  },
  'max-age': { ms: 100, answer: () => ({ kind: 'feed', freshness: { maxAgeSeconds: 7200 } }) },
  'max-age of a week': { ms: 100, answer: () => ({ kind: 'feed', freshness: { maxAgeSeconds: 604_800 } }) },
  slow: { ms: 25_000, answer: () => FINE },
  forgetful: { ms: 200, answer: ({ times }) => ({ kind: 'feed', aside: `<!-- ${times} -->` }) },
  busy: refusing(429, 3600),
  'busy for days': refusing(503, 3 * 86_400),
  unwell: failing('host-faulty'),
  half: failing('body-cut-off'),
  silent: failing('fetch-timeout', 30_000),
  endless: failing('document-too-large', 20_000),
  picture: failing('media-not-text'),
  'page instead of a feed': {
    ms: 200,
    answer: ({ chance }) => (chance() < FAILING ? { kind: 'body', text: '<!doctype html><title>改版</title><p>网站改版，请从首页进入。</p>', mediaType: 'text/html' } : FINE),
  },
  'broken off XML': { ms: 200, answer: ({ chance }) => (chance() < FAILING ? { kind: 'body', text: '<?xml version="1.0"?><rss><chan', mediaType: 'text/xml' } : FINE) },
  reborn: { ms: 200, answer: ({ times, url }) => ({ kind: 'feed', entries: (number) => ({ guid: `${number}-${times}`, link: `${url}/${number}` }) }) },
  'one address': { ms: 200, answer: ({ times, url }) => ({ kind: 'feed', entries: (number) => ({ guid: `${number}-${times}`, link: url }) }) },
  'without GUIDs': { ms: 200, answer: ({ url }) => ({ kind: 'feed', entries: (number) => ({ guid: '', link: `${url}/${number}` }) }) },
  moved: { ms: 200, answer: ({ day, url }) => (day >= 10 && !url.includes('new-home') ? { kind: 'feed', movedTo: url.replace('//', '//new-home.') } : FINE) },
  gone: {
    ms: 100,
    answer: ({ day, url }) => (day >= 15 ? { kind: 'trouble', trouble: trouble('page-missing', { url, status: 410 }), isGone: true } : FINE),
  },
}
const NAMES = Object.keys(MANNERS)

interface Feed {
  readonly next: () => number
  readonly chance: () => number
  readonly gap: number
  /** When each entry was published, in order. */
  readonly published: number[]
  nextAt: number
  times: number
  notBefore: number
}

export function openFeedServer(clock: MadeClock, { feeds: count, hosts }: { readonly feeds: number; readonly hosts: number }): MadeFeedServer {
  const start = clock.now()
  const feeds = Array.from({ length: count }, (_, index): Feed => {
    const next = numbersFrom(index * 7_368_787 + 1)
    const gap = GAPS[Math.floor(index / NAMES.length) % GAPS.length]!
    // Some entries are there from the beginning.
    return { next, chance: numbersFrom(index * 99_991 + 2), gap, published: [start - 2 * gap, start - gap], nextAt: start + gap * next(), times: 0, notBefore: 0 }
  })
  const underWay = new Map<string, number>()
  const shown = new Map<number, Set<string>>()
  const counts = { requests: 0, early: 0, together: 0 }

  const publish = (feed: Feed) => {
    while (feed.nextAt <= clock.now()) {
      feed.published.push(feed.nextAt)
      feed.nextAt += -Math.log(1 - feed.next()) * feed.gap
    }
  }

  const answerOf = (url: string, known: Validators): { readonly number: number; readonly answer: Answer } => {
    const number = Number(/feed(\d+)/.exec(url)?.[1])
    const feed = feeds[number]!
    publish(feed)
    const day = (clock.now() - start) / DAY
    return { number, answer: MANNERS[mannerOf(number)]!.answer({ url, times: feed.times, chance: feed.chance, day, known, latest: feed.published.length }) }
  }

  const bodyOf = (number: number, url: string, { entries = (index) => ({ guid: `${url.replace('new-home.', '')}#${index}`, link: `${url.replace('new-home.', '')}/${index}` }), aside = '' }: Answer & { kind: 'feed' }) => {
    const { published } = feeds[number]!
    const from = Math.max(0, published.length - SHOWN)
    const items = published.slice(from).map((at, offset) => itemOf(number, from + offset, at, entries(from + offset))).toReversed()
    const known = shown.get(number) ?? new Set()
    for (let index = from; index < published.length; index++) known.add(headlineOf(number, index))
    shown.set(number, known)
    return `<?xml version="1.0"?><rss version="2.0"><channel><title>所造之刊${number}</title><link>https://site${number}.example/</link>${items.join('')}${aside}</channel></rss>`
  }

  const end = (number: number, url: string, answer: Answer): Capture | Unchanged | Trouble => {
    const feed = feeds[number]!
    const wait = answer.kind === 'trouble' ? Math.min(LONGEST_RETRY_AFTER, (answer.waitSeconds ?? 0) * 1000) : Math.min(LONGEST_MAX_AGE, maxAgeOf(answer))
    feed.notBefore = answer.kind === 'trouble' && answer.isGone ? Infinity : clock.now() + Math.max(SOONEST, wait)
    if (answer.kind === 'trouble') return answer.trouble
    if (answer.kind === 'unchanged') return { unchanged: true, url, freshness: answer.freshness }
    const text = answer.kind === 'body' ? answer.text : bodyOf(number, url, answer)
    return {
      name: url, url, bytes: new TextEncoder().encode(text), mediaType: answer.kind === 'body' ? answer.mediaType : 'application/rss+xml',
      fetchedAt: new Date(clock.now()).toISOString(),
      ...(answer.kind === 'feed' && answer.freshness && { freshness: answer.freshness }), ...(answer.kind === 'feed' && answer.movedTo !== undefined && { movedTo: answer.movedTo }),
    }
  }

  return {
    urlOf: (feed) => `https://host${feed % hosts}.example/feed${feed}`,
    fetch: async (url, known) => {
      const { host } = new URL(url)
      const { number, answer } = answerOf(url, known)
      const feed = feeds[number]!
      feed.times += 1
      counts.requests += 1
      if (clock.now() < feed.notBefore) counts.early += 1
      const before = underWay.get(host) ?? 0
      if (before > 0) counts.together += 1
      underWay.set(host, before + 1)
      await clock.sleep(MANNERS[mannerOf(number)]!.ms * (0.5 + feed.chance()), new AbortController().signal)
      underWay.set(host, underWay.get(host)! - 1)
      return end(number, url, answer)
    },
    record: () => {
      feeds.forEach(publish)
      return { ...counts, shown, published: new Map(feeds.map(({ published }, index) => [index, published.length])) }
    },
  }
}

const mannerOf = (feed: number) => NAMES[feed % NAMES.length]!
const maxAgeOf = (answer: Answer) => ('freshness' in answer ? (answer.freshness?.maxAgeSeconds ?? 0) * 1000 : 0)

export const headlineOf = (feed: number, entry: number) => `望沙第${entry}次潮汛过后渡轮复航，第${feed}号`

const itemOf = (feed: number, entry: number, at: number, { guid, link }: EntryMarks) =>
  `<item>${guid === '' ? '' : `<guid isPermaLink="false">${guid}</guid>`}<link>${link}</link><title>${headlineOf(feed, entry)}</title>`
  + `<description>第${entry}班船载客${((feed * 31 + entry * 17) % 400) + 20}人，港务局说夜航从下月起恢复。</description><pubDate>${new Date(at).toUTCString()}</pubDate></item>`
