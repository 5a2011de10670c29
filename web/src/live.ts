import { useEffect, useRef } from 'preact/hooks'
import { language } from './words/index.ts'

/** What a feed had when it was last asked. */
export interface FeedNews {
  readonly id: string
  readonly new: number
  readonly trouble?: { readonly message: string }
}

const listeners = new Set<(news: FeedNews) => void>()
let source: EventSource | undefined

/** Told of every feed that was asked, while the part is shown. One connection for the whole page. */
export function useFeedNews(listener: (news: FeedNews) => void): void {
  const latest = useRef(listener)
  latest.current = listener
  useEffect(() => {
    const tell = (news: FeedNews) => latest.current(news)
    listeners.add(tell)
    listen()
    return () => {
      listeners.delete(tell)
      if (listeners.size === 0) hangUp()
    }
  }, [])
}

// A browser holds six connections to a server, whatever the number of its tabs: one that nobody sees gives its own back.
document.addEventListener('visibilitychange', () => (document.hidden ? hangUp() : listen()))

function listen(): void {
  if (source || listeners.size === 0 || document.hidden) return
  source = new EventSource(`/api/events?lang=${language.value}`)
  source.addEventListener('feed', ({ data }) => {
    const news = JSON.parse(String(data)) as FeedNews
    for (const listener of listeners) listener(news)
  })
}

function hangUp(): void {
  source?.close()
  source = undefined
}
