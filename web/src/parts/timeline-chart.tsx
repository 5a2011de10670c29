import type { ApiTimelineEvent } from '../../../src/server/api.ts'
import { say } from '../words/index.ts'
import { extent, readableDate } from './date.ts'

const WIDTH = 720
const ROW = 13
const MARGIN = 18
const RADIUS = 5

interface Dot {
  readonly event: ApiTimelineEvent
  readonly index: number
  readonly x1: number
  readonly x2: number
  readonly row: number
}

/**
 * Events on a line of time. The densest years get the most room: each event counts as much as a year of silence.
 * The list under it says the same; a dot leads to its line there.
 */
export function TimelineChart({ events }: { readonly events: readonly ApiTimelineEvent[] }) {
  const placed = events.flatMap((event, index) => {
    const reach = extent(event.date)
    return reach ? [{ event, index, reach }] : []
  })
  if (placed.length < 2) return null
  const scale = yearScale(placed.map(({ reach }) => reach))
  const dots = stacked(placed.map(({ event, index, reach }) => ({ event, index, x1: scale.x(reach[0]), x2: scale.x(reach[1]), row: 0 })))
  const height = (Math.max(...dots.map((dot) => dot.row)) + 1) * ROW + MARGIN + 22
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
      {dots.map((dot) => <Event key={dot.index} dot={dot} y={base - MARGIN + 4 - dot.row * ROW} />)}
    </svg>
  )
}

function Event({ dot, y }: { readonly dot: Dot; readonly y: number }) {
  const show = () => document.getElementById(`event-${dot.index}`)?.scrollIntoView({ block: 'center' })
  return (
    <g class={dot.event.planned ? 'dot planned' : 'dot'} onClick={show}>
      <title>{`${readableDate(dot.event.date)} ${dot.event.title}`}</title>
      <rect x={dot.x1 - RADIUS} y={y - RADIUS} width={Math.max(RADIUS * 2, dot.x2 - dot.x1 + RADIUS * 2)} height={RADIUS * 2} rx={RADIUS} />
    </g>
  )
}

/** A row up for every dot that would lie on another. */
function stacked(dots: readonly Dot[]): readonly Dot[] {
  const ends: number[] = []
  return dots.toSorted((a, b) => a.x1 - b.x1).map((dot) => {
    let row = ends.findIndex((end) => end < dot.x1 - RADIUS * 2 - 1)
    if (row < 0) row = ends.length
    ends[row] = dot.x2
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
