import { dayNumber, daysInMonth, weekdayOf } from './calendar.ts'
import { findForeignDay, lunarDay } from './foreign-calendar.ts'
import { HOLIDAYS } from './holiday-table.ts'

/** Sources: the Gregorian computus of Meeus/Jones/Butcher; the Julian one of Meeus, moved to the Gregorian calendar. */
function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1)
}

function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const sum = d + e + 114
  const julianToGregorian = Math.floor(year / 100) - Math.floor(year / 400) - 2
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1) + julianToGregorian
}

/** The nth such weekday of a month; -1 is the last one. Undefined where the month has no fifth. */
export function nthWeekday(year: number, month: number, nth: number, weekday: number): number | undefined {
  if (nth < 0) {
    const last = dayNumber(year, month, daysInMonth(year, month))
    return last - ((weekdayOf(last) - weekday + 7) % 7)
  }
  const first = dayNumber(year, month, 1)
  const day = first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7
  return day < first + daysInMonth(year, month) ? day : undefined
}

/** Days of the solar terms by the remainder formula in common use for 2000 to 2099. */
function solarTerm(year: number, month: number, constant: number): number | undefined {
  if (year < 2000 || year > 2099) return undefined
  return dayNumber(year, month, Math.floor((year % 100) * 0.2422 + constant) - Math.floor((year % 100) / 4))
}

const FINDERS: readonly (readonly [RegExp, (year: number, match: RegExpExecArray) => number | undefined])[] = [
  [/^(\d\d)-(\d\d)$/, (year, [, month, day]) => dayNumber(year, Number(month), Number(day))],
  [/^W(\d+)-(-?\d)-(\d)$/, (year, [, month, nth, weekday]) => nthWeekday(year, Number(month), Number(nth), Number(weekday))],
  [/^L0$/, (year) => { const next = lunarDay(year, 1, 1); return next === undefined ? undefined : next - 1 }],
  [/^L(\d+)-(\d+)$/, (year, [, month, day]) => lunarDay(year, Number(month), Number(day))],
  [/^T(\d\d):(.+)$/, (year, [, month, constant]) => solarTerm(year, Number(month), Number(constant))],
  [/^E(-?\d+)$/, (year, [, days]) => easter(year) + Number(days)],
  [/^O(-?\d+)$/, (year, [, days]) => orthodoxEaster(year) + Number(days)],
  [/^H (\w+) (\d+)$/, (year, [, month, day]) => findForeignDay('hebrew', { month: month!, day: Number(day) }, dayNumber(year, 1, 1), dayNumber(year, 12, 31))],
  [/^I(\d+)-(\d+)$/, (year, [, month, day]) => findForeignDay('islamic-umalqura', { month: month!, day: Number(day) }, dayNumber(year, 1, 1), dayNumber(year, 12, 31))],
]

/** In: a name of `HOLIDAY_NAMES`, a year. Out: the number of its (first) day in that Gregorian year; undefined where no rule of ours reaches. */
export function findHoliday(name: string, year: number): number | undefined {
  if (year < 1900 || year > 2100) return undefined
  const rule = HOLIDAYS.get(name)?.rule ?? ''
  for (const [pattern, find] of FINDERS) {
    const match = pattern.exec(rule)
    if (match) return find(year, match)
  }
  return undefined
}
