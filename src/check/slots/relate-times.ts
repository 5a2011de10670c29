import type { TimeExpression } from '../../language/index.ts'
import type { Relation } from '../decide-slot.ts'
import { levelled } from '../partial-times.ts'

/** `2025-06-16T11:26` for what is told by the clock, the day otherwise. */
const day = (moment: string) => moment.slice(0, 10)
export const isClock = ({ precision, text }: TimeExpression) => (precision === 'minute' || precision === 'hour') && /[时時点點:：分]/.test(text)
export const first = (time: TimeExpression) => day(time.begin ?? '')
export const last = (time: TimeExpression) => day(time.until ?? time.begin ?? '')
export const sameTime = (one: TimeExpression, other: TimeExpression) => first(one) <= last(other) && first(other) <= last(one)

/** 12时30分 of a day that nothing gives bears out no 24日下午. */
export const NO_DAY = 'XXXX-XX-XX'

/**
 * A source inside what is stated supports it (4月9日 for 4月); so does a stated range that holds it (2日至6日 for 4日).
 * A mere year does not support a month of it, and does not contradict it either. A stated range wants that very range.
 */
export function relate(said: TimeExpression, known: TimeExpression): Relation | undefined {
  const [stated, source] = levelled(said, known) ?? []
  if (!stated || !source) return undefined
  if (said.stated.includes('day') && known.begin?.startsWith(NO_DAY)) return undefined
  if (isClock(stated)) return relateClocks(stated, source)
  if (isCountedAlike(stated, source) || isCountedAlike(source, stated)) return 'follows'
  if (stated.modifier !== undefined && OPEN.has(stated.modifier)) return relateOpen(stated, source)
  const [a, b] = [bounds(stated, source), bounds(source, stated)]
  if (a.first === b.first && a.last === b.last) return 'same'
  if (stated.kind === 'range') return source.kind === 'range' && stated.precision === source.precision ? 'incompatible' : undefined
  if (a.first <= b.first && b.last <= a.last) return 'follows'
  if (b.first <= a.first && a.last <= b.last) return isDayOrFiner(source) || (source.kind === 'range' && source.precision === stated.precision && !isLongRun(source)) ? 'follows' : undefined
  if (isDayOrFiner(stated) && isReportPeriod(source)) return undefined
  return a.last < b.first || b.last < a.first ? 'incompatible' : undefined
}

/** 25年来 of a report of 2023 is 1998年以来, 未来三年 of one of December 2025 is 2026年至2028年: whole years are counted from anywhere in a year. */
function isCountedAlike(counted: TimeExpression, known: TimeExpression): boolean {
  if (counted.kind !== 'range' || counted.stated.length > 0 || counted.precision !== 'year' || known.precision !== 'year' || known.stated.length === 0) return false
  return areNear(first(counted), first(known)) && (known.kind === 'range' ? areNear(last(counted), last(known)) : known.modifier === 'since')
}

const areNear = (one: string, other: string) => Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4))) <= 1

/** 从1975年增长到2014年 tells of its two ends: nothing is said of 2004. */
const isLongRun = (range: TimeExpression): boolean => Number(last(range).slice(0, 4)) - Number(first(range).slice(0, 4)) > FEW_YEARS
const FEW_YEARS = 5

/** A quarter or a half year is what figures are of: it is no rival of the day on which they came out. */
const isReportPeriod = ({ text }: TimeExpression) => /季度?$|半年$/.test(text)

/** 1998年以来, 截至7月22日: only the end that is named counts. */
export const OPEN: ReadonlySet<string> = new Set(['since', 'after', 'before', 'until'])
export const BEGINS: ReadonlySet<string> = new Set(['since', 'after'])

function relateOpen(stated: TimeExpression, source: TimeExpression): Relation | undefined {
  const named = (time: TimeExpression) => (BEGINS.has(stated.modifier!) ? first(time) : last(time))
  if (named(stated) === named(source)) return stated.text === source.text ? 'same' : 'follows'
  if (meetAtEdge(stated, source)) return 'follows'
  return source.modifier === stated.modifier ? 'incompatible' : undefined
}

/** 6月30日以前 is what 7月1日前 is, 7月1日起 what 6月30日之后 is: whether a day at the edge is meant or left out is not always said. */
function meetAtEdge(stated: TimeExpression, source: TimeExpression): boolean {
  if (source.modifier === undefined || !OPEN.has(source.modifier) || BEGINS.has(stated.modifier!) !== BEGINS.has(source.modifier)) return false
  const edges = [stated, source].map(edgesOf)
  return edges[0]!.some((edge) => edges[1]!.includes(edge))
}

/** The midnights at which an open stretch may begin or end: 截至30日 ends with the 30th, 30日前 with it or before it; 8月前 before the month. */
function edgesOf(time: TimeExpression): readonly string[] {
  const [begins, ends] = [first(time), dayAfter(last(time))]
  if (time.modifier === 'until') return [ends]
  return time.modifier === 'since' ? [begins] : [begins, ends]
}

/** Of XXXX-06-01, too: a leap year stands for the one that is not known. */
function dayAfter(date: string): string {
  if (!/^(?:\d{4}|XXXX)-\d\d-\d\d$/.test(date)) return date
  const next = new Date(Date.parse(date.replace('XXXX', LEAP_YEAR)) + DAY_MS).toISOString().slice(0, 10)
  return date.startsWith('X') ? `XXXX${next.slice(4)}` : next
}

const LEAP_YEAR = '2024'
const DAY_MS = 86_400_000

/** A time of day needs a time of day: 11时26分 does not follow from 8日. Another one of the same day is incompatible; 21时 alone is of any day. */
function relateClocks(stated: TimeExpression, source: TimeExpression): Relation | undefined {
  const from = isDayAssumed(stated) ? DAY : 0
  if (!isClock(source)) return from === 0 && (last(source) < first(stated) || last(stated) < first(source)) ? 'incompatible' : undefined
  const [a, b] = [stated, source].map(({ begin = '', until = begin }) => ({ begin: begin.slice(from), until: until.slice(from) }))
  if (a!.begin === b!.begin && a!.until === b!.until) return 'same'
  if (a!.begin <= b!.begin && b!.until <= a!.until) return 'follows'
  const later = afterNoon(stated)
  return later === undefined ? 'incompatible' : relateClocks(later, source)
}

/** 21时 without a day was given that of the report. */
const isDayAssumed = ({ assumed, inferred }: TimeExpression): boolean => assumed === true && inferred.includes('day')
const DAY = '2025-06-16'.length

/** 9点 may be nine in the evening where nothing says which half of the day is meant: that reading, too. Not of 上午9点, 凌晨1点 or 13时. */
function afterNoon(time: TimeExpression): TimeExpression | undefined {
  const { begin = '', until = begin, text } = time
  const hour = Number(begin.slice(11, 13))
  if (hour < 1 || hour >= NOON || HALF_OF_DAY.test(text) || !until.startsWith(begin.slice(0, 13))) return undefined
  const later = (moment: string) => `${moment.slice(0, 11)}${hour + NOON}${moment.slice(13)}`
  return { ...time, begin: later(begin), until: later(until) }
}

const NOON = 12
const HALF_OF_DAY = /[早晨午晚夜昏]|凌晨|拂晓/

/**
 * Days at both ends. Of 16日 and 16日 only the days are compared: each month was counted from its own anchor; so with 6月16日 and the year.
 * 去年3月 and 今年3月 say which year they mean.
 */
function bounds(time: TimeExpression, other: TimeExpression): { readonly first: string; readonly last: string } {
  const both = (inferred: 'year' | 'month', stated: 'month' | 'day') =>
    (time.assumed === true || other.assumed === true) && [time, other].every((one) => one.inferred.includes(inferred) && one.stated.includes(stated))
  const from = both('month', 'day') ? 8 : both('year', 'month') ? 5 : 0
  return { first: first(time).slice(from), last: last(time).slice(from) }
}

export const isDayOrFiner = ({ precision }: TimeExpression) => precision === 'day' || precision === 'hour' || precision === 'minute'
