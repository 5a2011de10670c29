import { fold } from '../../language/index.ts'
import type { DatePrecision } from '../article.ts'
import type { StatedDate } from './byline.ts'
import { hanDates } from './han-date.ts'
import { easternOffset, ZONES } from './zones.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH_NAME = '(?<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const CLOCK = '(?:\\s*(?:T|,|at|星期.|周.|[（(][^）)]{1,8}[）)]|\\||·|-)?\\s*(?:北京时间|HKT)?\\s*(?<half>上午|下午|晚上?|凌晨|中午|早上?)?\\s*(?<hour>[01]?\\d|2[0-4])(?:[:：时点]\\s*(?<minute>[0-5]\\d)(?:[:：分]\\s*(?<second>[0-5]\\d)(?:\\.\\d+)?秒?)?分?)(?:\\s*(?<ampm>[ap]\\.?m\\.?)(?![a-z]))?(?:\\s*(?<zone>Z|GMT|UTC|[ECMP][SD]T(?<!CST)|ET|BST|HKT|JST|[+-]\\d{2}:?\\d{2})(?![\\dA-Za-z]))?)?'

/**
 * Dates as date lines write them; running text is `language/time`'s matter. Named groups: year, month, day, and the clock's.
 * 2025-06-17 16:01 · 2025年6月17日16时01分 · 2025.06.17 · 20250617 is left to addresses · June 17, 2025 · 17 Jun 2025 · 06-17 16:01 · 6月17日 16:01
 */
const SHAPES: readonly RegExp[] = [
  // the clock before the day: `10:01 pm PST, Tuesday, November 19, 2031`
  new RegExp(`(?<![\\d:])(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)\\s*(?<ampm>[ap]\\.?m\\.?)?\\s*(?<zone>GMT|UTC|[ECMP][SD]T(?<!CST)|BST)?,?\\s+(?:on\\s+)?(?:[A-Z][a-z]{2,8}day,?\\s+)?${MONTH_NAME}\\s+(?<day>3[01]|[12]\\d|0?[1-9]),?\\s+(?<year>(?:19|20)\\d{2})`, 'giu'),
  new RegExp(`(?<![\\d.])(?<year>(?:19|20)\\d{2})\\s*(?:年|[-/.])\\s*(?<month>1[0-2]|0?[1-9])\\s*(?:月|[-/.])\\s*(?<day>3[01]|[12]\\d|0?[1-9])(?!\\d)\\s*日?${CLOCK}`, 'giu'),
  new RegExp(`\\b${MONTH_NAME}\\s+(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?\\s*,?\\s+(?<year>(?:19|20)\\d{2})${CLOCK}`, 'giu'),
  new RegExp(`(?<![\\d.])(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?\\s+${MONTH_NAME},?\\s+(?<year>(?:19|20)\\d{2})${CLOCK}`, 'giu'),
  // America's order, told by its clock: `9/17/2004 5:54:13 AM`
  new RegExp(`(?<![\\d/])(?<month>1[0-2]|0?[1-9])/(?<day>3[01]|[12]\\d|0?[1-9])/(?<year>(?:19|20)\\d{2})\\s+(?=\\d{1,2}:\\d{2}(?::\\d{2})?\\s*[AP]M)${CLOCK}`, 'giu'),
  // two digits of a year, with a clock: `18-03-08 23:16`
  new RegExp(`(?<![\\d.-])(?<short>[0-4]\\d)[-/](?<month>1[0-2]|0[1-9])[-/](?<day>3[01]|[12]\\d|0[1-9])\\s+(?=\\d{1,2}:\\d{2})${CLOCK}`, 'giu'),
  // no year, with a clock: `10-08 12:00`, `06月17日 16:01`; a month and a day alone are running text
  new RegExp(`(?<![\\d.年/-])(?<month>1[0-2]|0?[1-9])(?:月|[-/])(?<day>3[01]|[12]\\d|0?[1-9])日?\\s*(?=[（(星周]?.{0,5}\\d{1,2}[:：时])${CLOCK}`, 'giu'),
]

/** Every date has two numbers, a month's name between them at most, and most lines have not; full-width digits count too. */
const TWO_NUMBERS = /[\d０-９][^\d０-９]{1,14}[\d０-９]/
const SHORTEST = 6

export interface StatedDatesOptions {
  /** The offset of a clock that states none: Chinese pages tell Beijing's time. */
  readonly zone?: string
}

/**
 * The dates that a line states.
 *
 * In: a line, or a few. Out: dates in order, not overlapping, at the precision they are given in. Pure; infers no year.
 */
export function statedDates(line: string, { zone = '+08:00' }: StatedDatesOptions = {}): readonly StatedDate[] {
  if (line.length < SHORTEST) return []
  const arabic = TWO_NUMBERS.test(line)
  if (!arabic && !line.includes('年')) return []
  const text = fold(line)
  const found: StatedDate[] = hanDates(text).flatMap(({ start, end, ...groups }) => {
    const date = readGroups(groups, zone)
    return date ? [{ start, end, text: line.slice(start, end), ...date }] : []
  })
  if (!arabic) return found
  for (const shape of SHAPES) {
    for (const match of text.matchAll(shape)) {
      const [start, end] = [match.index, match.index + match[0].trimEnd().length]
      if (found.some((other) => start < other.end && other.start < end)) continue
      const date = readGroups(match.groups ?? {}, zone)
      if (date) found.push({ start, end, text: line.slice(start, end), ...date })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

type Groups = Readonly<Record<string, string | undefined>>

function readGroups(groups: Groups, zone: string): Pick<StatedDate, 'at' | 'precision' | 'yearStated'> | undefined {
  const year = groups.year ?? (groups.short === undefined ? undefined : `20${groups.short}`)
  const month = groups.month ?? String(MONTHS.indexOf((groups.name ?? '').slice(0, 3).toLowerCase()) + 1)
  const day = groups.day ?? ''
  if (!isDay(year ?? '2024', month, day)) return undefined
  const date = `${year ?? '-'}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const clock = readClock(groups)
  const yearStated = year !== undefined
  if (!clock) return { at: date, precision: 'day', yearStated }
  const offset = yearStated ? (groups.zone === undefined ? zone : isoZone(groups.zone, date)) : ''
  return { at: `${date}T${clock.time}${offset}`, precision: clock.precision, yearStated }
}

/** 30 February is no date. */
function isDay(year: string, month: string, day: string): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}

function readClock({ hour, minute, second, half, ampm }: Groups): { readonly time: string; readonly precision: DatePrecision } | undefined {
  if (hour === undefined || minute === undefined) return undefined
  const late = /下午|晚/.test(half ?? '') || /^p/i.test(ampm ?? '')
  const early = /^a/i.test(ampm ?? '')
  const hours = late && Number(hour) < 12 ? Number(hour) + 12 : early && hour === '12' ? 0 : Number(hour) % 24
  const time = `${String(hours).padStart(2, '0')}:${minute}:${second ?? '00'}`
  return { time, precision: second === undefined ? 'minute' : 'second' }
}

function isoZone(zone: string, day: string): string {
  if (/^ET$/i.test(zone)) return easternOffset(day)
  const named = ZONES[zone.toLowerCase()]
  if (named !== undefined) return named
  if (/^(?:Z|GMT|UTC)$/i.test(zone)) return '+00:00'
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
}
