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
    source ??= listen()
    return () => {
      listeners.delete(tell)
      if (listeners.size > 0) return
      source?.close()
      source = undefined
    }
  }, [])
}

function listen(): EventSource {
  const events = new EventSource(`/api/events?lang=${language.value}`)
  events.addEventListener('feed', ({ data }) => {
    const news = JSON.parse(String(data)) as FeedNews
    for (const listener of listeners) listener(news)
  })
  return events
}
