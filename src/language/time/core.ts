import { dayNumber, dayOf, daysInMonth } from './calendar.ts'
import type { TimeAnchor, TimeExpression, TimePart } from './time-expression.ts'
import { dayTimex, monthTimex, yearTimex } from './timex.ts'

/** A resolved expression before it is written out. Without `first`, its value is not known. */
export interface Core {
  readonly kind: TimeExpression['kind']
  readonly timex: string
  readonly anchor: TimeAnchor
  readonly stated: readonly TimePart[]
  readonly inferred: readonly TimePart[]
  readonly precision?: TimeExpression['precision']
  /** Day numbers, both inclusive. */
  readonly first?: number
  readonly last?: number
  /** Minutes of the first and the last day; without them, whole days. */
  readonly firstMinute?: number
  readonly lastMinute?: number
  readonly assumed?: true
  readonly modifier?: TimeExpression['modifier']
  /** Worth carrying on: later expressions may count from it. */
  readonly carries?: boolean
}

/** How the parts of an expression are known. */
export interface Source {
  readonly anchor: TimeAnchor
  readonly stated: readonly TimePart[]
  readonly inferred: readonly TimePart[]
  readonly assumed?: true
}

export const STATED: TimeAnchor = { kind: 'stated' }

const dateCore = (source: Source, rest: Pick<Core, 'timex' | 'precision' | 'first' | 'last' | 'modifier'>): Core => ({ kind: 'date', carries: true, ...source, ...rest })

export function dayCore(day: number, source: Source): Core {
  return dateCore(source, { timex: dayTimex(day), precision: 'day', first: day, last: day })
}

export function monthCore(year: number, month: number, source: Source): Core {
  const first = dayNumber(year, month, 1)
  return dateCore(source, { timex: monthTimex(year, month), precision: 'month', first, last: first + daysInMonth(year, month) - 1 })
}

export function yearCore(year: number, source: Source): Core {
  return dateCore(source, { timex: yearTimex(year), precision: 'year', first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) })
}

/** Months of a year, first and last: a quarter, a half. */
export function monthsCore(year: number, from: number, to: number, timex: string, precision: NonNullable<Core['precision']>, source: Source): Core {
  return dateCore(source, { timex, precision, first: dayNumber(year, from, 1), last: dayNumber(year, to, daysInMonth(year, to)) })
}

export function spanCore(first: number, last: number, timex: string, precision: NonNullable<Core['precision']>, source: Source): Core {
  return dateCore(source, { timex, precision, first, last })
}

/** Known to be a time, not which: the year or the anchor is missing. */
export function openCore(timex: string, source: Source): Core {
  return { kind: 'date', timex, ...source, inferred: [] }
}

export const yearOf = (day: number): number => dayOf(day).year
