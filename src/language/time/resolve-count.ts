import { addMonths, dayNumber, dayOf, mondayOf } from './calendar.ts'
import { distanceOf, type Context } from './context.ts'
import { type Core, STATED, yearCore, yearOf } from './core.ts'
import { namedBy, published } from './infer-date.ts'
import type { Reading } from './resolve-phrase.ts'
import type { TimePart } from './time-expression.ts'
import { dayTimex, minuteIso } from './timex.ts'

const DATE_PARTS: readonly TimePart[] = ['year', 'month', 'day']
/** Words that tie an anniversary to the time of writing; without them, or a year, `建交30周年大会` may lie years back. */
const NOW_WORDS = /恰逢|适逢|正值|喜迎|迎来|将迎|今天|纪念日/

/** `建交30周年`: the year that was named in this sentence, or that of publication, less the count. */
export function resolveAnniversary({ slots, context, place }: Reading): Core {
  const { years, now } = slots.anniversary!
  const named = context.last && distanceOf(context.last, place) === 'sentence' ? context.last : undefined
  const isNow = context.reference !== undefined && (now || NOW_WORDS.test(place.before))
  if (years < 1 || (!named && !isNow)) return { kind: 'duration', timex: `P${years}Y`, anchor: STATED, stated: [], inferred: [] }
  const year = (named ? named.year : yearOf(context.reference!.day)) - years
  const core = yearCore(year, { anchor: named ? namedBy(named) : published(context), stated: [], inferred: ['year'] })
  return { ...core, carries: false }
}

const PRECISIONS = { year: 'year', month: 'month', week: 'week', day: 'day', hour: 'hour', minute: 'minute', second: 'minute' } as const

function countDays(from: number, unit: string, count: number): number {
  if (unit === 'year') return addMonths(from, Math.round(count * 12))
  if (unit === 'month') return addMonths(from, Math.round(count))
  return from + Math.round(count * (unit === 'week' ? 7 : 1))
}

/** 近三年, 5年来: up to the publication; 未来五年, 此后两年: on from it, or from the day named last. */
export function resolveStretch(reading: Reading): Core {
  const { unit, count, direction, from, vague, aligned } = reading.slots.stretch!
  const { context, place } = reading
  const named = from === 'either' && context.last && distanceOf(context.last, place) !== 'far' ? context.last : undefined
  if (unit === 'hour' || unit === 'minute' || unit === 'second') return stretchOfMinutes(count * MINUTES[unit], direction, context)
  const start = named ? named.last : from === 'either' ? undefined : context.reference?.day
  const timex = `P${count}${unit.slice(0, 1).toUpperCase()}`
  if (start === undefined) return { kind: 'duration', timex, anchor: STATED, stated: [], inferred: [] }
  const [first, last] = aligned ? wholeUnits(start, unit, count, direction) : direction === 'back' ? [countDays(start, unit, -count), start] : [start + 1, countDays(start, unit, count)]
  return {
    kind: 'range', timex: `${dayTimex(first)}/${dayTimex(last)}`, precision: PRECISIONS[unit], first, last: Math.max(first, last),
    anchor: named ? namedBy(named) : published(context), stated: [], inferred: DATE_PARTS, ...(vague ? { modifier: 'approximately' } : {}),
  }
}

const MINUTES = { hour: 60, minute: 1, second: 1 / 60 } as const

/** 上两周, 前两年 alone: the whole weeks or years before this one; 下三个月 those after it. */
function wholeUnits(day: number, unit: string, count: number, direction: 'back' | 'forward'): readonly [number, number] {
  const { year, month } = dayOf(day)
  const start = unit === 'year' ? dayNumber(year, 1, 1) : unit === 'month' ? dayNumber(year, month, 1) : unit === 'week' ? mondayOf(day) : day
  const next = countDays(start, unit, 1)
  return direction === 'back' ? [countDays(start, unit, -count), start - 1] : [next, countDays(next, unit, count) - 1]
}

/** 现在: the moment of publication, or its day. */
export function resolveNow({ context }: Reading): Core {
  const source = { anchor: published(context), stated: [], inferred: DATE_PARTS }
  const { reference } = context
  if (!reference) return { kind: 'time', timex: 'PRESENT_REF', anchor: STATED, stated: [], inferred: [] }
  const moment = reference.minute === undefined ? {} : { firstMinute: reference.minute, lastMinute: reference.minute }
  return { kind: 'time', timex: 'PRESENT_REF', precision: reference.minute === undefined ? 'day' : 'minute', ...source, first: reference.day, last: reference.day, ...moment }
}

function stretchOfMinutes(count: number, direction: 'back' | 'forward', context: Context): Core {
  const now = momentOf(context)
  if (now === undefined) return { kind: 'duration', timex: `PT${count}M`, anchor: STATED, stated: [], inferred: [] }
  const [first, last] = direction === 'back' ? [now - count, now] : [now, now + count]
  return momentCore(first, last, context, 'minute')
}

/** 2小时前: only where the publication has a time of day; 一小时后 in a story counts from what it tells. */
export function resolveInstant({ slots, context, place }: Reading): Core {
  const { minutes, unit } = slots.instant!
  const now = momentOf(context)
  if (now === undefined || (minutes > 0 && !place.future)) return { kind: 'duration', timex: `PT${Math.abs(minutes)}M`, anchor: STATED, stated: [], inferred: [] }
  return momentCore(now + minutes, now + minutes, context, unit)
}

function momentOf({ reference }: Context): number | undefined {
  return reference?.minute === undefined ? undefined : reference.day * 1440 + reference.minute
}

const write = (moment: number) => minuteIso(0, moment)

function momentCore(first: number, last: number, context: Context, precision: 'hour' | 'minute'): Core {
  // five minutes past are still five where binary fractions say 4.9999
  const [from, to] = [Math.floor(first + 1e-6), Math.floor(last + 1e-6)]
  return {
    kind: from === to ? 'time' : 'range', timex: from === to ? write(from) : `${write(from)}/${write(to)}`, precision,
    first: Math.floor(from / 1440), last: Math.floor(to / 1440), firstMinute: from - Math.floor(from / 1440) * 1440, lastMinute: to - Math.floor(to / 1440) * 1440,
    anchor: published(context), stated: [], inferred: [...DATE_PARTS, 'hour', 'minute'],
  }
}
