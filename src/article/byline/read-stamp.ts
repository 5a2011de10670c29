import type { DatePrecision } from '../article.ts'
import { statedDates } from './stated-dates.ts'
import { ZONES } from './zones.ts'

export interface Stamp {
  readonly at: string
  readonly precision: DatePrecision
}

/** `2025`, `2025-06`, `2025-06-17`, `2025-06-17T16:01:30.5+0800`, `20250617T160130Z`, `2025-06-17 16:01:30 +0800`. */
const ISO = /^(\d{4})(?:-?(\d{2})(?:-?(\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}|GMT|UTC)?)?)?)?$/i
/** RFC 822, loosely: `Tue, 17 Jun 2025 08:01:00 GMT`; zones by name as mail has them. */
const MAIL = /^(?:[A-Z]{3,9},?\s+)?(\d{1,2})[\s-]+([A-Z]{3})[A-Z]*\.?[\s-]+(\d{2,4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([A-Z]{1,5}|[+-]\d{2}:?\d{2}))?)?/i
/** asctime and JavaScript's: `Tue Jun 17 16:01:00 2025`, `Tue Jun 17 2025 16:01:00 GMT+0800`. */
const CLOCKED = /^[A-Z]{3,9},?\s+([A-Z]{3})[A-Z]*\s+(\d{1,2})\s+(?:(\d{4})\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*(?:GMT|UTC)?([+-]\d{4})|\s*([A-Z]{2,5}))?(?:\s+(\d{4}))?/i

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/**
 * A time stamp as machines write it: ISO 8601, RFC 822, asctime, and failing these a date of a date line.
 *
 * In: the value of a meta tag, a feed's field, front matter; the offset to assume when none is stated.
 * Out: ISO 8601 at the stamp's own precision, or nothing where it is no date.
 */
export function readStamp(value: string, zone = '+08:00'): Stamp | undefined {
  const text = value.trim()
  if (/^\d{10}(?:\d{3})?$/.test(text)) return fromEpoch(Number(text), zone)
  return fromIso(text, zone) ?? fromMail(text, zone) ?? fromClocked(text, zone) ?? fromLine(text, zone)
}

/** As clocks show it in the zone of who wrote it: the day is theirs. */
function fromEpoch(value: number, zone: string): Stamp {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? []
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1)
  const milliseconds = (value < 1e11 ? value * 1000 : value) + offset
  return { at: `${new Date(milliseconds).toISOString().slice(0, 19)}${zone}`, precision: 'second' }
}

function fromIso(text: string, zone: string): Stamp | undefined {
  const match = ISO.exec(text)
  if (!match) return undefined
  const [, year, month, day, hour, minute, second, offset] = match
  return stamp({ year, month, day, hour, minute, second, offset: offset === undefined ? zone : zoneOf(offset, zone) })
}

function fromMail(text: string, zone: string): Stamp | undefined {
  const match = MAIL.exec(text)
  if (!match) return undefined
  const [, day, name, year, hour, minute, second, offset] = match
  return stamp({ year: fullYear(year!), month: monthOf(name!), day, hour, minute, second, offset: zoneOf(offset, zone) })
}

function fromClocked(text: string, zone: string): Stamp | undefined {
  const match = CLOCKED.exec(text)
  if (!match) return undefined
  const [, name, day, first, hour, minute, second, offset, named, last] = match
  const year = first ?? last
  // Java in China writes its own time as CST; in mail the letters mean America's.
  const offsetName = named?.toUpperCase() === 'CST' ? undefined : named
  return year === undefined ? undefined : stamp({ year, month: monthOf(name!), day, hour, minute, second, offset: zoneOf(offset ?? offsetName, zone) })
}

function fromLine(text: string, zone: string): Stamp | undefined {
  const date = statedDates(text.slice(0, 80), { zone })[0]
  return date?.yearStated ? { at: date.at, precision: date.precision } : undefined
}

function fullYear(year: string): string {
  return year.length > 2 ? year : String(Number(year) < 70 ? 2000 + Number(year) : 1900 + Number(year))
}

function monthOf(name: string): string | undefined {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase())
  return index < 0 ? undefined : String(index + 1)
}

function zoneOf(offset: string | undefined, assumed: string): string {
  if (offset === undefined) return assumed
  const named = ZONES[offset.toLowerCase()]
  if (named) return named
  const digits = /^([+-]\d{2}):?(\d{2})?$/.exec(offset)
  return digits ? `${digits[1]}:${digits[2] ?? '00'}` : assumed
}

interface Parts {
  readonly year: string | undefined
  readonly month: string | undefined
  readonly day: string | undefined
  readonly hour: string | undefined
  readonly minute: string | undefined
  readonly second: string | undefined
  readonly offset: string
}

const two = (part: string) => part.padStart(2, '0')

function stamp({ year, month, day, hour, minute, second, offset }: Parts): Stamp | undefined {
  if (year === undefined || Number(year) < 1000) return undefined
  if (month === undefined) return { at: year, precision: 'year' }
  if (Number(month) < 1 || Number(month) > 12) return undefined
  if (day === undefined) return { at: `${year}-${two(month)}`, precision: 'month' }
  const date = `${year}-${two(month)}-${two(day)}`
  if (Number.isNaN(Date.parse(date))) return undefined
  if (hour === undefined || minute === undefined) return { at: date, precision: 'day' }
  if (Number(hour) > 23 || Number(minute) > 59) return { at: date, precision: 'day' }
  return { at: `${date}T${two(hour)}:${minute}:${second ?? '00'}${offset}`, precision: second === undefined ? 'minute' : 'second' }
}
