import { requirePeer } from './install.ts'
import type { Peer } from './peer.ts'

interface Components {
  readonly get: (part: string) => number | null
  readonly isCertain: (part: string) => boolean
}
interface Found {
  readonly index: number
  readonly text: string
  readonly start: Components
  readonly end: Components | null
}
interface Chrono {
  readonly zh: { readonly parse: (text: string, reference: Date) => readonly Found[] }
}

/** Down to the part that the text states: a month alone is that month, a day that day. */
function momentOf(components: Components): string {
  const [month, day, hour, minute] = ['month', 'day', 'hour', 'minute'].map((part) => String(components.get(part) ?? 0).padStart(2, '0'))
  const isDay = components.isCertain('day') || components.isCertain('weekday')
  return `${components.get('year')}-${month}${isDay || components.isCertain('hour') ? `-${day}` : ''}${components.isCertain('hour') ? `T${hour}:${minute}` : ''}`
}

/** chrono-node, its Chinese locales. It finds times only. */
export function chrono(): Peer {
  const { zh } = requirePeer('chrono-node') as Chrono
  const times = (text: string, reference: string) => zh.parse(text, new Date(reference))
  return {
    name: 'chrono-node',
    times,
    annotate: (text, reference) => ({
      times: times(text, reference).map(({ index, text: words, start, end }) =>
        ({ start: index, end: index + words.length, text: words, begin: momentOf(start), timex: momentOf(start), ...(end && { until: momentOf(end) }) })),
      quantities: [],
    }),
  }
}
