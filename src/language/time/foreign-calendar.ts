import { dayNumber } from './calendar.ts'

/** Calendars of the ICU that Node carries; the Chinese one is right for Beijing time from 1900 to 2100. */
export type CalendarName = 'chinese' | 'islamic-umalqura' | 'hebrew'

export interface ForeignDay {
  /** `5`; `5bis` for the leap month after the fifth; `Tishri` of the Hebrew calendar. */
  readonly month: string
  readonly day: number
}

const formats = new Map<CalendarName, Intl.DateTimeFormat>()

function formatOf(calendar: CalendarName): Intl.DateTimeFormat {
  const kept = formats.get(calendar)
  if (kept) return kept
  const month = calendar === 'hebrew' ? 'long' : 'numeric'
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { year: 'numeric', month, day: 'numeric', timeZone: 'UTC' })
  formats.set(calendar, format)
  return format
}

export function foreignDay(calendar: CalendarName, number: number): ForeignDay {
  const parts = formatOf(calendar).formatToParts(number * 86_400_000)
  const value = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return { month: value('month'), day: Number(value('day')) }
}

const FIRST_YEAR = 1900
const LAST_YEAR = 2100
const found = new Map<string, number | undefined>()

/** In: a month and a day of another calendar, and day numbers to look between. Out: the first such day, undefined if there is none. */
export function findForeignDay(calendar: CalendarName, want: ForeignDay, from: number, to: number): number | undefined {
  const key = `${calendar} ${want.month} ${want.day} ${from}`
  if (found.has(key)) return found.get(key)
  let answer: number | undefined
  for (let number = from; number <= to && answer === undefined; number++) {
    const { month, day } = foreignDay(calendar, number)
    if (month === want.month && day === want.day) answer = number
    else if (day < want.day && want.day - day > 3) number += want.day - day - 3
  }
  found.set(key, answer)
  return answer
}

/** The lunar year 2025 begins in January or February 2025; its twelfth month mostly lies in 2026. */
export function lunarDay(year: number, month: number, day: number, leap = false): number | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined
  const from = dayNumber(year, 1, 20) + Math.floor((month - 1) * 29.5) + (leap ? 27 : 0)
  return findForeignDay('chinese', { month: leap ? `${month}bis` : String(month), day }, from, from + (leap ? 75 : 92))
}
