import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Job } from './api.ts'
import { language } from './words/index.ts'

/** What a feed had when it was last asked. */
export interface FeedNews {
  readonly id: string
  readonly new: number
  readonly trouble?: { readonly message: string }
}

interface News {
  readonly feed: FeedNews
  /** How far a job is now. */
  readonly job: Job
  /** The connection stands. */
  readonly connected: Event
}

type Tell<Kind extends keyof News> = (news: News[Kind]) => void
const listeners: { readonly [Kind in keyof News]: Set<Tell<Kind>> } = { feed: new Set(), job: new Set(), connected: new Set() }
let source: EventSource | undefined

/** Told of every feed that was asked, while the part is shown. One connection for the whole page. */
export const useFeedNews = (listener: Tell<'feed'>): void => useNews('feed', listener)

/** Told of each step of a job, while the part is shown. */
export const useJobNews = (listener: Tell<'job'>): void => useNews('job', listener)

/** Told whenever the connection stands, for the first time or again: what happened until then was not heard, and is to be asked for. */
export const useConnected = (listener: () => void): void => useNews('connected', listener)

function useNews<Kind extends keyof News>(kind: Kind, listener: Tell<Kind>): void {
  const latest = useRef(listener)
  latest.current = listener
  useLayoutEffect(() => {
    const tell: Tell<Kind> = (news) => latest.current(news)
    listeners[kind].add(tell)
    listen()
    return () => {
      listeners[kind].delete(tell)
      if (nobodyListens()) hangUp()
    }
  }, [])
}

const nobodyListens = () => Object.values(listeners).every(({ size }) => size === 0)

// A browser holds six connections to a server, whatever the number of its tabs: one that nobody sees gives its own back.
document.addEventListener('visibilitychange', () => (document.hidden ? hangUp() : listen()))

function listen(): void {
  if (source || nobodyListens() || document.hidden) return
  source = new EventSource(`/api/events?lang=${language.value}`)
  source.addEventListener('open', (event) => tellAll('connected', event))
  source.addEventListener('feed', ({ data }) => tellAll('feed', JSON.parse(String(data)) as FeedNews))
  source.addEventListener('job', ({ data }) => tellAll('job', JSON.parse(String(data)) as Job))
}

function tellAll<Kind extends keyof News>(kind: Kind, news: News[Kind]): void {
  for (const listener of listeners[kind]) listener(news)
}

function hangUp(): void {
  source?.close()
  source = undefined
}
