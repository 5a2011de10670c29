import { dayNumber } from './calendar.ts'

/** Calendars of the ICU that Node and browsers carry. */
export type CalendarName = 'islamic-umalqura' | 'hebrew'

interface ForeignDay {
  /** `9`; `Tishri` of the Hebrew calendar. */
  readonly month: string
  readonly day: number
}

const formats = new Map<CalendarName, Intl.DateTimeFormat>()

/** Made on first use: few texts name a feast of these calendars, and the format takes tens of milliseconds to load. */
function formatOf(calendar: CalendarName): Intl.DateTimeFormat {
  const kept = formats.get(calendar)
  if (kept) return kept
  const month = calendar === 'hebrew' ? 'long' : 'numeric'
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { year: 'numeric', month, day: 'numeric', timeZone: 'UTC' })
  formats.set(calendar, format)
  return format
}

function foreignDay(calendar: CalendarName, number: number): ForeignDay {
  const parts = formatOf(calendar).formatToParts(number * 86_400_000)
  const value = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return { month: value('month'), day: Number(value('day')) }
}

/** In: a month and a day of another calendar, a Gregorian year. Out: the first such day in it; undefined if it has none. */
export function findForeignDay(calendar: CalendarName, month: string, day: number, year: number): number | undefined {
  const last = dayNumber(year, 12, 31)
  for (let number = dayNumber(year, 1, 1); number <= last; number++) {
    const at = foreignDay(calendar, number)
    if (at.month === month && at.day === day) return number
    // on to the next month at once, but for three days of doubt about its length
    if (at.day < day && day - at.day > 3) number += day - at.day - 3
    else if (at.day > day && at.day < 26) number += 26 - at.day
  }
  return undefined
}
