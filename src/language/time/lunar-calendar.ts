import { dayNumber } from './calendar.ts'

/**
 * The lunar years from 1900 on, in hexadecimal: from the left, whether the leap month has 30 days; twelve bits, whether each month has 30; which
 * month is followed by a leap month (0 for none). Source: the Chinese calendar of ICU, for Beijing's meridian; a test reads it anew.
 */
const YEARS = [
  '04bd8 04ae0 0a570 054d5 0d260 0d950 16554 056a0 09ad0 055d2 04ae0 0a5b6 0a4d0 0d250 1d255 0b540 0d6a0 18da3 095b0 14977',
  '04970 0a4b0 1b0b6 06a50 06d40 1ab54 02b60 09570 052f2 04970 06566 0d4a0 0ea50 16a95 05ad0 02b60 186e3 092e0 1c8d7 0c950',
  '0d4a0 1d8a6 0b550 056a0 1a5b4 025d0 092d0 0d2b2 0a950 0b557 06ca0 0b550 15355 04db0 025b0 18573 052b0 0a9a8 0e950 06aa0',
  '0aea6 0ab50 04b60 0aae4 0a570 05260 0f263 0d950 05b57 056a0 096d0 04dd5 04ad0 0a4d0 0d4d4 0d250 0d558 0b540 0b6a0 195a6',
  '095b0 049b0 0a974 0a4b0 0b27a 06a50 06d40 1ad47 0ab60 09570 04af5 04970 064b0 074a3 0ea50 06b58 05ac0 0ab60 096e5 092e0',
  '0c960 0d954 0d4a0 0da50 07552 056a0 0abb7 025d0 092d0 0cab5 0a950 0b4a0 0bca4 0ad50 055d9 04ba0 0a5b0 15176 05270 0a930',
  '07954 06aa0 0ad50 05b52 04b60 0a6e6 0a4f0 05260 0ea65 0d520 0daa0 076a3 096d0 04afb 04ad0 0a4d0 1d0b6 0d250 0d520 0dd45',
  '0b5a0 056d0 055b2 049b0 0a577 0a4b0 0aa50 1b255 06d20 0ada0 14b63 09370 049f8 04970 064b0 168a6 0ea50 06b20 1a6c4 0aae0',
  '092e0 0d2e3 0c960 0d557 0d4a0 0da50 05d55 056a0 0a6d0 055d4 092d0 0a9b8 0a950 0b4a0 0b6a6 0ad50 055a0 0aba4 0a5b0 052b0',
  '0b273 06930 07337 06aa0 0ad50 14b55 04b60 0a570 054e4 0d160 0e968 0d520 0daa0 16aa6 056d0 04ae0 0a9d4 0a2d0 0d150 0f252',
  '0d520',
].join(' ').split(' ').map((code) => Number.parseInt(code, 16))

const FIRST_YEAR = 1900
const FIRST_DAY = dayNumber(1900, 1, 31)

const leapMonthOf = (code: number) => code & 0xf
const monthLength = (code: number, month: number) => 29 + ((code >> (16 - month)) & 1)
const leapLength = (code: number) => (leapMonthOf(code) === 0 ? 0 : 29 + (code >> 16))

function yearLength(code: number): number {
  let length = leapLength(code)
  for (let month = 1; month <= 12; month++) length += monthLength(code, month)
  return length
}

let firstDays: readonly number[] | undefined

/** The day numbers of 正月初一 of every year in the table. */
function newYears(): readonly number[] {
  let day = FIRST_DAY
  return (firstDays ??= YEARS.map((code) => {
    const first = day
    day += yearLength(code)
    return first
  }))
}

/**
 * In: a day of the lunar year that begins in January or February of `year` (its twelfth month mostly lies in the next one).
 * Out: its day number; undefined where that year or month has no such day, or before 1900 and after 2100.
 */
export function lunarDay(year: number, month: number, day: number, leap = false): number | undefined {
  const code = YEARS[year - FIRST_YEAR]
  if (code === undefined || (leap && leapMonthOf(code) !== month)) return undefined
  if (day > (leap ? leapLength(code) : monthLength(code, month))) return undefined
  let at = newYears()[year - FIRST_YEAR]! + day - 1
  for (let before = 1; before < month; before++) at += monthLength(code, before)
  const afterLeap = leapMonthOf(code) !== 0 && leapMonthOf(code) < month
  return at + (afterLeap ? leapLength(code) : 0) + (leap ? monthLength(code, month) : 0)
}

/** The last day of the lunar year before: 除夕 of 2025 is the day before the new year of 2025. */
export function lunarNewYearsEve(year: number): number | undefined {
  const next = lunarDay(year, 1, 1)
  return next === undefined ? undefined : next - 1
}

const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

/** In: `甲辰` and a year. Out: the year of that name nearest to it (2024 near 2031); undefined for `甲丑`, which no year is called. */
export function sexagenaryYear(name: string, near: number): number | undefined {
  const [stem, branch] = [STEMS.indexOf(name[0] ?? '?'), BRANCHES.indexOf(name[1] ?? '?')]
  if (stem < 0 || branch < 0 || stem % 2 !== branch % 2) return undefined
  const place = (6 * stem - 5 * branch + 60) % 60
  const away = (((4 + place - near) % 60) + 60) % 60
  return near + (away > 30 ? away - 60 : away)
}
