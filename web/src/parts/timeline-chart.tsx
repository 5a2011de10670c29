import type { TimelineEvent } from '../api.ts'
import { say } from '../words/index.ts'
import { extent, readableDate } from './date.ts'

const WIDTH = 720
const ROW = 17
const MARGIN = 18
const RADIUS = 5
/** A dot that stands for several events has their number in it. */
const CROWD_RADIUS = 8
/** So many events of one place in time stand one above the other; more become one dot. */
const MOST_STACKED = 2

/** One event, or several that lie at one place. Indexes are those of the list. */
interface Dot {
  readonly events: readonly Placed[]
  readonly x1: number
  readonly x2: number
  readonly radius: number
}

interface Placed {
  readonly event: TimelineEvent
  readonly index: number
  readonly x1: number
  readonly x2: number
}

/**
 * Events on a line of time. The densest years get the most room: each event counts as much as a year of silence. What happened at one
 * time is one dot with its number. The list under it says the same; a dot leads to its line there.
 */
export function TimelineChart({ events }: { readonly events: readonly TimelineEvent[] }) {
  const dated = events.flatMap((event, index) => {
    const reach = extent(event.date)
    return reach ? [{ event, index, reach }] : []
  })
  if (dated.length < 2) return null
  const scale = yearScale(dated.map(({ reach }) => reach))
  const dots = stacked(crowded(dated.map(({ event, index, reach }) => ({ event, index, x1: scale.x(reach[0]), x2: scale.x(reach[1]) }))))
  const height = (Math.max(...dots.map(({ row }) => row)) + 1) * ROW + MARGIN + 22
  const base = height - 22
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={say('timelineChart')}>
      <line class="axis" x1={0} x2={WIDTH} y1={base} y2={base} />
      {scale.years.map(({ year, x, labelled }) => (
        <g key={year}>
          <line class="tick" x1={x} x2={x} y1={base} y2={base + 5} />
          {labelled && <text x={x + 3} y={base + 17}>{year}</text>}
        </g>
      ))}
      {dots.map(({ row, ...dot }) => <Mark key={dot.events[0]!.index} dot={dot} y={base - MARGIN + 4 - row * ROW} />)}
    </svg>
  )
}

function Mark({ dot: { events, x1, x2, radius }, y }: { readonly dot: Dot; readonly y: number }) {
  const show = () => document.getElementById(`event-${events[0]!.index}`)?.scrollIntoView({ block: 'center' })
  const lines = events.map(({ event }) => `${readableDate(event.date)} ${event.title}`)
  return (
    <g class={events.every(({ event }) => event.planned) ? 'dot planned' : 'dot'} onClick={show}>
      <title>{[...(events.length > 1 ? [say('moreEvents', { n: events.length })] : []), ...lines].join('\n')}</title>
      <rect x={x1 - radius} y={y - radius} width={x2 - x1 + radius * 2} height={radius * 2} rx={radius} />
      {events.length > 1 && <text class="crowd" x={(x1 + x2) / 2} y={y + 3.5}>{events.length}</text>}
    </g>
  )
}

/** Short events that would cover each other are told by their number. */
function crowded(placed: readonly Placed[]): readonly Dot[] {
  const isShort = ({ x1, x2 }: Placed) => x2 - x1 <= RADIUS * 2
  const crowds: Placed[][] = []
  for (const one of placed.filter(isShort).toSorted((a, b) => a.x1 - b.x1)) {
    const crowd = crowds.at(-1)
    if (crowd && one.x1 < crowd[0]!.x1 + RADIUS * 2) crowd.push(one)
    else crowds.push([one])
  }
  const alone = [...placed.filter((one) => !isShort(one)), ...crowds.filter(({ length }) => length <= MOST_STACKED).flat()]
  return [
    ...alone.map((one) => ({ events: [one], x1: one.x1, x2: one.x2, radius: RADIUS })),
    ...crowds.filter(({ length }) => length > MOST_STACKED).map((events) => {
      const middle = (events[0]!.x1 + Math.max(...events.map(({ x2 }) => x2))) / 2
      return { events, x1: middle, x2: middle, radius: CROWD_RADIUS }
    }),
  ]
}

/** A row up for every dot that would lie on another. */
function stacked(dots: readonly Dot[]): readonly (Dot & { readonly row: number })[] {
  const ends: number[] = []
  return dots.toSorted((a, b) => a.x1 - b.x1).map((dot) => {
    const free = ends.findIndex((end) => end < dot.x1 - dot.radius - 1)
    const row = free < 0 ? ends.length : free
    ends[row] = dot.x2 + dot.radius
    return { ...dot, row }
  })
}

const YEAR_MS = 365.25 * 24 * 3600_000

function yearScale(reaches: readonly (readonly [number, number])[]) {
  const first = new Date(Math.min(...reaches.map(([begin]) => begin))).getUTCFullYear()
  const last = new Date(Math.max(...reaches.map(([, end]) => end))).getUTCFullYear()
  const counts = Array.from({ length: last - first + 1 }, (_, index) =>
    reaches.filter(([begin]) => new Date(begin).getUTCFullYear() === first + index).length)
  const weights = counts.map((count) => 0.4 + Math.min(count, 8))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let x = MARGIN / 2
  const years = weights.map((weight, index) => {
    const width = (weight / total) * (WIDTH - MARGIN)
    const year = { year: first + index, x, width, labelled: width > 30 }
    x += width
    return year
  })
  return {
    years,
    x(moment: number): number {
      const year = years[new Date(moment).getUTCFullYear() - first]!
      return year.x + ((moment - Date.UTC(year.year, 0, 1)) / YEAR_MS) * year.width
    },
  }
}
