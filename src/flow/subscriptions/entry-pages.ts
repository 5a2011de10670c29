import type { Article } from '../../article/index.ts'
import { mayPass } from '../../fetch/index.ts'
import type { DocumentToKeep, KeptChange, Subscription } from '../../store/index.ts'
import { type Trouble, trouble } from '../../trouble/index.ts'
import { type FollowPagesOptions, followPages } from '../follow-pages.ts'
import { ENOUGH_IN_VAIN, type FedEntries, isUnread, withPage } from './fuller-text.ts'
import type { FetchPage } from './polite-pages.ts'
import type { Polled, PollTools } from './poll-feed.ts'

/** A feed that was kept, and whose entries' pages are to be read. */
export interface EntryWork {
  readonly subscription: Subscription
  /** As it was kept. */
  readonly document: DocumentToKeep
  readonly entries: FedEntries
}

/** Reads the pages of entries that feeds cut short, in the background. */
export interface EntryPages {
  readonly read: (work: EntryWork) => void
  /** What is under way for a subscription is left as it is; resolves when it is. Its next poll takes it up. */
  readonly leave: (subscription: string) => Promise<void>
  /** Resolves when nothing is under way. */
  readonly done: () => Promise<void>
  readonly stop: () => Promise<void>
}

export interface EntryPagesOptions extends Omit<PollTools, 'fetch'> {
  readonly fetchPage: FetchPage
  readonly onKept: (polled: Polled) => void
  readonly onFault: (error: unknown) => void
}

/** After a poll; the rest waits for the next one. */
const MOST_PAGES = 40
/** Feeds at a time. */
const AT_ONCE = 4
/** Pages after which they are kept: whoever is killed reads so many again. */
const KEPT_TOGETHER = 5

export function openEntryPages(options: EntryPagesOptions): EntryPages {
  const waiting: EntryWork[] = []
  const underWay = new Map<string, { readonly ended: Promise<void>; readonly stop: AbortController }>()
  let isOpen = true
  const begin = () => {
    if (!isOpen) return
    for (const work of waiting.splice(0, AT_ONCE - underWay.size)) {
      const { id } = work.subscription
      const stop = new AbortController()
      const ended = readPages(work, options, stop.signal)
        .catch(options.onFault)
        .finally(() => {
          underWay.delete(id)
          begin()
        })
      underWay.set(id, { ended, stop })
    }
  }
  const leave = async (id: string) => {
    const at = waiting.findIndex(({ subscription }) => subscription.id === id)
    if (at >= 0) waiting.splice(at, 1)
    const work = underWay.get(id)
    work?.stop.abort()
    await work?.ended
  }
  return {
    read: (work) => {
      waiting.push(work)
      begin()
    },
    leave,
    done: async () => {
      while (underWay.size > 0) await Promise.all([...underWay.values()].map(({ ended }) => ended))
    },
    stop: async () => {
      isOpen = false
      waiting.length = 0
      await Promise.all([...underWay.keys()].map(leave))
    },
  }
}

async function readPages({ subscription, document, entries }: EntryWork, options: EntryPagesOptions, signal: AbortSignal): Promise<void> {
  const { given, wanted } = entries
  const articles = [...entries.kept]
  let inVain = 0
  let read = 0
  let unkept = 0
  const keep = async () => {
    if (unkept === 0) return
    unkept = 0
    const changes = await options.store.keep(await options.prepare({ ...document, articles: articles.map((article) => ({ article })) }))
    options.onKept({ subscription: subscription.id, changes: changedAmong(changes), ofPages: true })
  }
  for (const place of wanted.slice(0, MOST_PAGES)) {
    if (signal.aborted || (inVain === read && inVain >= ENOUGH_IN_VAIN && subscription.fullText === 'auto')) break
    const page = await pageOf(given[place]!, document, options, signal)
    if (signal.aborted) break
    articles[place] = withPage(given[place]!, articles[place]!, page)
    read += 1
    if (articles[place]!.fullText?.from === 'feed' && !articles[place]!.fullText?.trouble) inVain += 1
    unkept += 1
    if (unkept >= KEPT_TOGETHER) await keep()
    // Whatever is wrong with the host is wrong with its other pages, too.
    if ('code' in page && mayPass(page)) break
  }
  await keep()
  const isOver = inVain === read && inVain >= ENOUGH_IN_VAIN
  await noteLeft(subscription.id, isOver ? 0 : wanted.filter((place) => isUnread(articles[place]!, given[place]!)).length, options)
}

const changedAmong = (changes: readonly KeptChange[]) => changes.filter(({ change }) => change !== 'unchanged')

async function pageOf(entry: Article, { capture: { fetchedAt } }: DocumentToKeep, { fetchPage, read }: EntryPagesOptions, signal: AbortSignal): Promise<Article | Trouble> {
  const url = entry.url!
  const capture = await fetchPage(url, signal)
  if ('code' in capture) return capture
  const day = fetchedAt.slice(0, 10)
  const following: FollowPagesOptions = { now: day, read, fetch: (next) => fetchPage(next, signal) }
  const reading = await followPages(capture, await read(capture, day), following)
  if ('trouble' in reading) return reading.trouble
  const [article] = reading.articles
  return article && !reading.isFeed ? article : trouble('unknown-format', { name: url })
}

/** Beside what its next poll may have noted meanwhile. */
async function noteLeft(id: string, pagesLeft: number, { store }: EntryPagesOptions): Promise<void> {
  const now = await store.subscription(id)
  if (!now || (now.poll.pagesLeft ?? 0) === pagesLeft) return
  const { pagesLeft: _before, ...poll } = now.poll
  await store.keepPoll(id, { poll: { ...poll, ...(pagesLeft > 0 && { pagesLeft }) }, dueAt: now.dueAt })
}
