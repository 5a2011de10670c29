import { HOLIDAYS } from './holiday-table.ts'

const FIRST_YEAR = 1900
const LAST_YEAR = 2100
const found = new Map<string, number | undefined>()

/** In: a name of `HOLIDAY_NAMES`, a year. Out: the number of its (first) day in that Gregorian year; undefined where no rule of ours reaches. */
export function findHoliday(name: string, year: number): number | undefined {
  const holiday = HOLIDAYS.get(name)
  if (!holiday || year < FIRST_YEAR || year > LAST_YEAR) return undefined
  const key = `${name} ${year}`
  if (!found.has(key)) found.set(key, holiday.rule(year))
  return found.get(key)
}
