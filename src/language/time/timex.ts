import { dayOf, weekOf } from './calendar.ts'

/** Writing of TIMEX3 values and of ISO dates; years have four digits, `0705`. */

const two = (value: number) => String(value).padStart(2, '0')
const four = (value: number) => String(value).padStart(4, '0')

export const yearTimex = (year: number): string => four(year)
export const monthTimex = (year: number | undefined, month: number): string => `${year === undefined ? 'XXXX' : four(year)}-${two(month)}`

export function dateTimex(year: number | undefined, month: number | undefined, day: number): string {
  return `${year === undefined ? 'XXXX' : four(year)}-${month === undefined ? 'XX' : two(month)}-${two(day)}`
}

export function dayTimex(number: number): string {
  const { year, month, day } = dayOf(number)
  return dateTimex(year, month, day)
}

export function weekTimex(number: number): string {
  const { year, week } = weekOf(number)
  return `${four(year)}-W${two(week)}`
}

export function clockTimex(hour: number, minute: number | undefined, second: number | undefined): string {
  return `T${two(hour)}${minute === undefined ? '' : `:${two(minute)}`}${second === undefined ? '' : `:${two(second)}`}`
}

/** In: a day number, a minute of that day. Out: `2025-06-16T08:55`; midnight at the end of a day is the next day's. */
export function minuteIso(day: number, minute: number): string {
  const shifted = day + Math.floor(minute / 1440)
  const rest = ((minute % 1440) + 1440) % 1440
  return `${dayTimex(shifted)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`
}
