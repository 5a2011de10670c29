import type { Piece } from '../atom.ts'
import { isDate } from '../calendar.ts'
import { ASCII_DIGITS, inRange, type Pattern } from './pattern.ts'

const CLOCK = '(?:(?: {1,2}|T|日)(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?'

export function stampPieces(year: number | undefined, month: number, day: number, clock: readonly (string | undefined)[]): readonly Piece[] | undefined {
  if (!isDate(year ?? 2000, month, day)) return undefined
  const [hour, minute, second] = clock.map((part) => (part === undefined ? undefined : Number(part)))
  const date: Piece = { slot: 'date', month, day, ...(year === undefined ? {} : { year }) }
  if (hour === undefined || !inRange(hour, 0, 24)) return [date]
  return [date, { slot: 'clock', hour, ...(minute === undefined ? {} : { minute }), ...(second === undefined ? {} : { second }) }]
}

/** Numeric dates as pages print them. */
export const STAMP_PATTERNS: readonly Pattern[] = [
  // 2025-06-16 08:55, 2025/6/16, 2025.06.16, 2025-06-16T08:55:00+08:00; not 2025-06-16-03
  {
    first: '12',
    source: `(1\\d{3}|2[01]\\d\\d)([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d/.]*\\d)(?!-\\d{1,3}(?!\\d))${CLOCK}`,
    read: ([, year, , month, day, ...clock]) => stampPieces(Number(year), Number(month), Number(day), clock),
  },
  // 18 Sep 2022 23:33:47 GMT: of a page's machinery, and of another zone
  {
    first: ASCII_DIGITS,
    source: '\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (?:19|20)\\d\\d(?: \\d{1,2}:\\d\\d(?::\\d\\d)?)?',
    read: () => [],
  },
  // 10-08 12:00, 06/17 16:01: the year is left out; not 10-08 alone
  {
    first: ASCII_DIGITS,
    source: '(\\d\\d)([-/])(\\d\\d) {1,2}(\\d\\d):(\\d\\d)(?::(\\d\\d))?(?!\\d)',
    read: ([, month, , day, ...clock]) => stampPieces(undefined, Number(month), Number(day), clock),
  },
  // 10/31/1974, 13.5.2015; with dashes and dots the day stands first all over the world, with slashes nobody can say: 3-7-2017, 3/7/2017
  {
    first: ASCII_DIGITS,
    source: '(\\d{1,2})([-/.])(\\d{1,2})\\2((?:19|20)\\d\\d)(?!\\d)',
    read: ([, one, mark, two, year]) => {
      const readings = [[Number(two), Number(one)], [Number(one), Number(two)]].filter(([month, day]) => isDate(Number(year), month!, day!))
      const [month, day] = readings[0] ?? []
      if (month === undefined) return []
      if (readings.length === 2 && one !== two && mark === '/') return [{ slot: 'unordered', year: Number(year) }]
      return stampPieces(Number(year), month, day!, [])
    },
  },
]
