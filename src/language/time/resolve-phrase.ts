import type { Edge, Season, Slot } from './atom.ts'
import { addMonths, dayNumber, dayOf, daysInMonth, isDate, mondayOf, monthOf, weekdayOf } from './calendar.ts'
import { distanceOf, type Context, type Place } from './context.ts'
import {
  type Core, dayCore, monthCore, monthsCore, openCore, type Source, spanCore, STATED, yearCore, yearOf,
} from './core.ts'
import { findHoliday } from './find-holiday.ts'
import { HOLIDAYS } from './holiday-table.ts'
import { nthWeekday } from './holiday-rules.ts'
import { lunarDay, sexagenaryYear } from './lunar-calendar.ts'
import { inferDate, namedBy, published } from './infer-date.ts'
import type { Slots } from './join-atoms.ts'
import { resolveAnniversary, resolveInstant, resolveNow, resolveStretch } from './resolve-count.ts'
import { resolveYear, type YearAnswer } from './resolve-year.ts'
import type { TimePart } from './time-expression.ts'
import { dateTimex, dayTimex, monthTimex, weekTimex, yearTimex } from './timex.ts'

export interface Reading {
  readonly slots: Slots
  readonly year: YearAnswer
  readonly context: Context
  readonly place: Place
}

const MODIFIER_OF_EDGE: Readonly<Record<Edge, 'start' | 'middle' | 'end'>> = { start: 'start', middle: 'middle', end: 'end' }
/** Generous on purpose: 年底 is not one month for all. */
const EDGE_MONTHS: Readonly<Record<Edge, readonly [number, number]>> = { start: [1, 3], middle: [5, 8], end: [11, 12] }
const EDGE_DAYS: Readonly<Record<Edge, readonly [number, number]>> = { start: [1, 10], middle: [11, 20], end: [21, 31] }
const SEASON_MONTHS: Readonly<Record<Season, readonly [number, number]>> = { SP: [2, 5], SU: [5, 8], FA: [8, 11], WI: [11, 14] }

/** The parts that the year and the others of a phrase give, stated or counted. */
function sourceOf(year: YearAnswer, stated: readonly TimePart[], inferred: readonly TimePart[] = []): Source {
  if (year.state !== 'known') return { anchor: STATED, stated, inferred }
  return { anchor: year.anchor, stated: year.stated ? ['year', ...stated] : stated, inferred: year.stated ? inferred : ['year', ...inferred] }
}

const open = (timex: string, stated: readonly TimePart[]): Core => openCore(timex, { anchor: STATED, stated, inferred: [] })

// ---- months and what is coarser

function resolveMonth({ slots, year, context, place }: Reading): Core | undefined {
  const piece = slots.month!
  if (!('month' in piece)) return resolveRelativeMonth(piece.offset, piece.from, year, context, place)
  if (year.state === 'known') return monthCore(year.year, piece.month, sourceOf(year, ['month']))
  const inferred = year.state === 'absent' ? inferDate(piece.month, undefined, context, place) : undefined
  if (!inferred) return open(monthTimex(undefined, piece.month), ['month'])
  return monthCore(inferred.year, piece.month, { anchor: inferred.anchor, stated: ['month'], inferred: ['year'], assumed: true })
}

function resolveRelativeMonth(offset: number, from: string, year: YearAnswer, context: Context, place: Place): Core | undefined {
  const named = context.lastMonth
  const useNamed = named && (from === 'context' || (from === 'either' && distanceOf(named, place) !== 'far'))
  const mayCount = context.reference && from !== 'context' && (from === 'reference' || place.future)
  const base = useNamed ? { year: named.year, month: named.month! } : mayCount ? dayOf(context.reference.day) : undefined
  if (!base) return open('XXXX-XX', [])
  const to = monthOf(year.state === 'known' ? year.year : base.year, base.month + offset)
  return monthCore(to.year, to.month, { anchor: useNamed ? namedBy(named) : published(context), stated: [], inferred: ['year', 'month'] })
}

/** The year of a quarter, a half or a year's end that stands without one: the one just named, else that of publication. */
function yearNearby({ year, context, place }: Reading, month: number): YearAnswer & { readonly assumed?: true } {
  if (year.state !== 'absent') return year
  const named = context.last
  // 去年四季度亏损，预计二季度回升: what lies before the stretch just named does not go on from it
  const goesOn = named && distanceOf(named, place) === 'sentence' && !place.future && dayNumber(named.year, month, 1) >= named.first
  if (named && (goesOn || !context.reference)) return { state: 'known', year: named.year, anchor: namedBy(named), stated: false, assumed: true }
  if (!context.reference) return { state: 'unknown' }
  return { state: 'known', year: yearOf(context.reference.day), anchor: published(context), stated: false, assumed: true }
}

const withAssumed = (source: Source, year: { readonly assumed?: true }): Source => (year.assumed ? { ...source, assumed: true } : source)

/** 上季度, 本季度: counted from that of publication. */
function resolveRelativeQuarter(offset: number, { reference }: Context): Core {
  if (!reference) return open('XXXX-QX', [])
  const { year, month } = dayOf(reference.day)
  const to = monthOf(year, Math.floor((month - 1) / 3) * 3 + 1 + offset * 3)
  const timex = `${yearTimex(to.year)}-Q${Math.ceil(to.month / 3)}`
  return monthsCore(to.year, to.month, to.month + 2, timex, 'quarter', { anchor: { kind: 'published', value: reference.value }, stated: [], inferred: ['year'] })
}

function resolveQuarter(reading: Reading): Core | undefined {
  const piece = reading.slots.quarter!
  if ('offset' in piece) return resolveRelativeQuarter(piece.offset, reading.context)
  const { first, last } = piece
  const year = yearNearby(reading, first * 3 - 2)
  const name = first === last ? `Q${first}` : undefined
  if (year.state !== 'known') return open(name ? `XXXX-${name}` : `XXXX-Q${first}/XXXX-Q${last}`, [])
  const source = withAssumed(sourceOf(year, [], ['month']), year)
  // 四季度 in January is the last one
  const value = year.assumed && year.anchor.kind === 'published' && isAhead(year.year, first * 3 - 2, reading) ? year.year - 1 : year.year
  const timex = name ? `${yearTimex(value)}-${name}` : `${yearTimex(value)}-Q${first}/${yearTimex(value)}-Q${last}`
  return monthsCore(value, first * 3 - 2, last * 3, timex, 'quarter', { ...source, inferred: source.inferred.filter((part) => part !== 'month') })
}

function isAhead(year: number, month: number, { context, place }: Reading): boolean {
  return !place.future && context.reference !== undefined && dayNumber(year, month, 1) - context.reference.day > 183
}

function resolveHalf(reading: Reading): Core | undefined {
  const { half } = reading.slots.half!
  const year = yearNearby(reading, half * 6 - 5)
  if (year.state !== 'known') return open(`XXXX-H${half}`, [])
  return monthsCore(year.year, half * 6 - 5, half * 6, `${yearTimex(year.year)}-H${half}`, 'quarter', withAssumed(sourceOf(year, []), year))
}

function resolveSeason({ slots, year }: Reading): Core | undefined {
  const { season } = slots.season!
  if (year.state !== 'known') return open(`XXXX-${season}`, [])
  const [from, to] = SEASON_MONTHS[season]
  const first = dayNumber(year.year, from, 1)
  const end = monthOf(year.year, to)
  return spanCore(first, dayNumber(end.year, end.month, daysInMonth(end.year, end.month)), `${yearTimex(year.year)}-${season}`, 'quarter', sourceOf(year, []))
}

function resolveEdge(reading: Reading): Core | undefined {
  const { of, edge } = reading.slots.edge!
  const modifier = MODIFIER_OF_EDGE[edge]
  const whole = of === 'month' ? monthForEdge(reading) : of === 'year' ? yearForEdge(reading) : reading.slots.decade ? resolveDecade(reading) : resolveCentury(reading)
  if (whole?.first === undefined) return whole && { ...whole, modifier }
  const { year, month } = dayOf(whole.first)
  if (of === 'year') {
    const [from, to] = EDGE_MONTHS[edge]
    return { ...whole, modifier, first: dayNumber(year, from, 1), last: dayNumber(year, to, daysInMonth(year, to)) }
  }
  if (of !== 'month') return { ...whole, modifier }
  const [from, to] = EDGE_DAYS[edge]
  return { ...whole, modifier, first: dayNumber(year, month, from), last: dayNumber(year, month, Math.min(to, daysInMonth(year, month))) }
}

function monthForEdge(reading: Reading): Core | undefined {
  return reading.slots.month ? resolveMonth(reading) : resolveRelativeMonth(0, 'reference', reading.year, reading.context, reading.place)
}

function yearForEdge(reading: Reading): Core | undefined {
  const year = yearNearby(reading, reading.slots.edge ? EDGE_MONTHS[reading.slots.edge.edge][0] : 1)
  return year.state === 'known' ? yearCore(year.year, withAssumed(sourceOf(year, []), year)) : open('XXXX', [])
}

/** 前5个月 of a year, 前10天 of a month or a year. */
function resolveFirst(reading: Reading): Core | undefined {
  const { unit, count } = reading.slots.first!
  const whole = reading.slots.month ? resolveMonth(reading) : yearForEdge(reading)
  if (whole?.first === undefined) return whole
  const first = unit === 'week' ? mondayOf(whole.first + 3) : whole.first
  const weekStart = unit === 'week' && first < whole.first ? first + 7 : first
  const last = (unit === 'month' ? addMonths(first, count) : weekStart + count * (unit === 'week' ? 7 : 1)) - 1
  return { ...whole, first: weekStart, last, kind: 'range', timex: `${dayTimex(weekStart)}/${dayTimex(last)}`, precision: unit === 'month' ? 'month' : 'day' }
}

/** 去年同期: the stretch just named, as many years earlier; else somewhere in that year. */
function resolveSamePeriod({ year, context, place }: Reading): Core | undefined {
  if (year.state !== 'known') return open('XXXX', [])
  const named = context.last
  const source = sourceOf(year, [])
  if (!named || distanceOf(named, place) !== 'sentence' || named.precision === 'year') return yearCore(year.year, source)
  const months = (year.year - yearOf(named.last)) * 12
  const first = addMonths(named.first, months)
  const last = addMonths(named.last + 1, months) - 1
  return spanCore(first, Math.max(first, last), `${dayTimex(first)}/${dayTimex(Math.max(first, last))}`, named.precision ?? 'month', { ...source, anchor: namedBy(named) })
}

function resolvePlan({ slots }: Reading): Core | undefined {
  const { first, last } = slots.plan!
  const timex = `${yearTimex(first)}/${yearTimex(last)}`
  const core = spanCore(dayNumber(first, 1, 1), dayNumber(last, 12, 31), timex, 'year', { anchor: STATED, stated: [], inferred: ['year'] })
  return { ...core, kind: 'range', carries: false }
}

function resolveWholeYear({ year }: Reading): Core | undefined {
  return year.state === 'known' ? yearCore(year.year, sourceOf(year, [])) : open('XXXX', [])
}

function centuryYear(century: number | 'last' | 'this', context: Context): number {
  if (typeof century === 'number') return (century - 1) * 100
  const current = Math.floor((context.reference ? yearOf(context.reference.day) : 2000) / 100) * 100
  return century === 'last' ? current - 100 : current
}

/** 90年代 is of the last century; 20年代 may be of either, and has no value. */
function resolveDecade({ slots, context }: Reading): Core | undefined {
  const { century, decade } = slots.decade!
  if (century === undefined && decade < 30) return open(`XX${String(decade).slice(0, 1)}`, [])
  const year = (century === undefined ? 1900 : centuryYear(century, context)) + decade
  const counted = typeof century !== 'number'
  return spanCore(dayNumber(year, 1, 1), dayNumber(year + 9, 12, 31), String(Math.floor(year / 10)).padStart(3, '0'), 'decade', {
    anchor: counted && context.reference ? published(context) : STATED, stated: counted ? [] : ['year'], inferred: counted ? ['year'] : [],
  })
}

function resolveCentury({ slots, context }: Reading): Core | undefined {
  const { century } = slots.century!
  const year = centuryYear(century, context)
  const source: Source = { anchor: typeof century === 'number' ? STATED : published(context), stated: [], inferred: [] }
  const { precision: _none, carries: _no, ...core } = spanCore(dayNumber(year + 1, 1, 1), dayNumber(year + 100, 12, 31), String(year / 100).padStart(2, '0'), 'decade', source)
  return core
}

// ---- days and weeks

function resolveDay(reading: Reading): Core | undefined {
  const { slots, year, context, place } = reading
  const piece = slots.day!
  if (!('day' in piece)) return resolveRelativeDay(reading, piece.offset, piece.from, piece.last ?? piece.offset)
  const { day } = piece
  if (!slots.month && piece.isNear && context.reference) return resolveNearDay(day, context, context.reference.day)
  if (!slots.month) return year.state === 'absent' ? resolveBareDay(day, context, place) : undefined
  if (!('month' in slots.month)) {
    const month = resolveRelativeMonth(slots.month.offset, slots.month.from, year, context, place)
    if (month?.first === undefined) return open(dateTimex(undefined, undefined, day), ['day'])
    const date = dayOf(month.first)
    return isDate(date.year, date.month, day) ? dayCore(month.first + day - 1, { ...month, stated: ['day'] }) : undefined
  }
  const { month } = slots.month
  if (year.state === 'known') return isDate(year.year, month, day) ? dayCore(dayNumber(year.year, month, day), sourceOf(year, ['month', 'day'])) : undefined
  if (!isDate(2000, month, day)) return undefined
  return resolveYearless(month, day, reading)
}

function resolveYearless(month: number, day: number, { year, context, place }: Reading): Core | undefined {
  const inferred = year.state === 'absent' ? inferDate(month, day, context, place) : undefined
  if (!inferred || !isDate(inferred.year, month, day)) return open(dateTimex(undefined, month, day), ['month', 'day'])
  return dayCore(dayNumber(inferred.year, month, day), { anchor: inferred.anchor, stated: ['month', 'day'], inferred: ['year'], assumed: true })
}

/** 昨（31）日 of a paper of the first: the day of that number which is the nearest to its own. */
function resolveNearDay(day: number, context: Context, reference: number): Core {
  const { year, month } = dayOf(reference)
  const found = [-1, 0, 1].map((step) => ({ year: year + Math.floor((month - 1 + step) / 12), month: ((month - 1 + step + 12) % 12) + 1 }))
    .filter((one) => isDate(one.year, one.month, day)).map((one) => dayNumber(one.year, one.month, day))
    .toSorted((one, other) => Math.abs(one - reference) - Math.abs(other - reference))
  return dayCore(found[0]!, { anchor: published(context), stated: ['day'], inferred: ['year', 'month'] })
}

function resolveBareDay(day: number, context: Context, place: Place): Core {
  const inferred = inferDate(undefined, day, context, place)
  if (!inferred || !isDate(inferred.year, inferred.month, day)) return open(dateTimex(undefined, undefined, day), ['day'])
  return dayCore(dayNumber(inferred.year, inferred.month, day), { anchor: inferred.anchor, stated: ['day'], inferred: ['year', 'month'], assumed: true })
}

function resolveRelativeDay({ year, context, place }: Reading, offset: number, from: string, lastOffset: number): Core | undefined {
  const named = context.lastDay
  const useNamed = named && (from === 'context' || (from === 'either' && distanceOf(named, place) !== 'far'))
  // 去年同一天, with no day named, is that of today
  const mayCount = from === 'reference' || (from === 'either' && place.future) || (year.state === 'known' && year.anchor.kind === 'published')
  const base = useNamed ? named.last : mayCount ? context.reference?.day : undefined
  if (base === undefined || (useNamed && named.doubtful && distanceOf(named, place) !== 'sentence')) return open('XXXX-XX-XX', [])
  const source: Source = { anchor: useNamed ? namedBy(named) : published(context), stated: [], inferred: ['year', 'month', 'day'] }
  const moved = year.state === 'known' ? addMonths(base, (year.year - yearOf(base)) * 12) : base
  if (lastOffset === offset) return dayCore(moved + offset, source)
  const [first, last] = [moved + offset, moved + lastOffset]
  return { ...spanCore(first, last, `${dayTimex(first)}/${dayTimex(last)}`, 'day', source), kind: 'range' }
}

function resolveDate(reading: Reading): Core | undefined {
  const { year, month, day } = reading.slots.date!
  return year === undefined
    ? resolveYearless(month, day, reading)
    : dayCore(dayNumber(year, month, day), { anchor: STATED, stated: ['year', 'month', 'day'], inferred: [] })
}

function resolveLunar({ slots, year, context }: Reading): Core | undefined {
  const { month, day, leap, called } = slots.lunar!
  const named = called && context.reference ? sexagenaryYear(called, yearOf(context.reference.day)) : undefined
  if (named !== undefined) {
    const found = lunarDay(named, month, day, leap)
    return found === undefined ? open(yearTimex(named), ['year']) : dayCore(found, { anchor: published(context), stated: ['month', 'day'], inferred: ['year'] })
  }
  if (year.state === 'known') {
    const found = lunarDay(year.year, month, day, leap)
    return found === undefined ? open(yearTimex(year.year), year.stated ? ['year'] : []) : dayCore(found, sourceOf(year, ['month', 'day']))
  }
  const found = nearestOf(context, (candidate) => lunarDay(candidate, month, day, leap))
  return found === undefined ? open('XXXX-XX-XX', []) : dayCore(found, { anchor: published(context), stated: ['month', 'day'], inferred: ['year'], assumed: true })
}

function resolveHoliday({ slots, year, context, place }: Reading): Core | undefined {
  const { name } = slots.holiday!
  if (year.state === 'known') {
    const found = findHoliday(name, year.year)
    return found === undefined ? open(yearTimex(year.year), year.stated ? ['year'] : []) : holidayCore(found, name, sourceOf(year, [], ['month', 'day']))
  }
  const named = context.last
  const sameSentence = named && distanceOf(named, place) === 'sentence' && named.precision === 'year' ? named : undefined
  const rule = (candidate: number) => findHoliday(name, candidate)
  const found = sameSentence ? rule(sameSentence.year) : place.alone ? comingOf(context, rule) : nearestOf(context, rule)
  if (found === undefined || year.state === 'unknown') return open('XXXX-XX-XX', [])
  return holidayCore(found, name, { anchor: sameSentence ? namedBy(sameSentence) : published(context), stated: [], inferred: ['year', 'month', 'day'], assumed: true })
}

/** 斋月 and 逾越节 last for days. */
function holidayCore(first: number, name: string, source: Source): Core {
  const last = first + (HOLIDAYS.get(name)?.days ?? 1) - 1
  return first === last ? dayCore(first, source) : { ...spanCore(first, last, `${dayTimex(first)}/${dayTimex(last)}`, 'day', source), kind: 'range' }
}

/** In the year of publication, unless New Year lies between and the other one is much nearer. */
function nearestOf({ reference }: Context, find: (year: number) => number | undefined): number | undefined {
  if (!reference) return undefined
  const year = yearOf(reference.day)
  const away = (day: number) => Math.abs(day - reference.day)
  const same = find(year)
  const other = [year - 1, year + 1].map(find).find((day) => day !== undefined && away(day) <= 92)
  return other !== undefined && (same === undefined || away(other) < away(same)) ? other : same
}

/** A feast alone, as in a query, is the coming one. */
function comingOf({ reference }: Context, find: (year: number) => number | undefined): number | undefined {
  if (!reference) return undefined
  const year = yearOf(reference.day)
  return [year, year + 1, year + 2].map(find).find((day) => day !== undefined && day >= reference.day)
}

function resolveWeekday({ slots, context, place }: Reading): Core | undefined {
  const { weekday, week } = slots.weekday!
  if (!context.reference) return open(`XXXX-WXX-${weekday}`, [])
  const today = context.reference.day
  const own = mondayOf(today) + weekday - 1
  // on a Sunday, 星期一 is tomorrow to some and six days ago to others
  if (week === undefined && !place.future && today - own > 3 && weekdayOf(today) === 7) return open(`XXXX-WXX-${weekday}`, [])
  // whoever says no more than 星期二 on a Tuesday means the next one
  // 本周六停运，周一恢复: after a day to come, the next one
  const named = context.lastDay
  const coming = named && distanceOf(named, place) === 'sentence' && named.last > today ? named.last : undefined
  const isOver = place.alone ? own <= today : own < (coming ?? today)
  const day = own + 7 * (week ?? ((place.future || coming !== undefined) && isOver ? 1 : 0))
  const source: Source = { anchor: published(context), stated: [], inferred: ['year', 'month', 'day'] }
  return dayCore(day, week === undefined ? { ...source, assumed: true } : source)
}

function resolveWeek(offset: number, days: readonly [number, number], suffix: string, { slots, context, place }: Reading): Core | undefined {
  const named = slots.week?.from === 'context' ? context.lastDay : undefined
  const today = slots.week?.from === 'context' ? named?.last : context.reference?.day
  if (today === undefined || (slots.week?.count && offset > 0 && !place.future)) return open(`XXXX-WXX${suffix}`, [])
  const monday = mondayOf(today) + 7 * offset
  const source: Source = { anchor: named ? namedBy(named) : published(context), stated: [], inferred: ['year', 'month', 'day'] }
  return spanCore(monday + days[0], monday + days[1], weekTimex(monday) + suffix, 'week', source)
}

const HALF_WEEKS = { 1: [0, 2], 2: [3, 6] } as const

function resolveWholeWeek(reading: Reading): Core | undefined {
  const { offset, half } = reading.slots.week!
  return resolveWeek(offset, half ? HALF_WEEKS[half] : [0, 6], '', reading)
}

function resolveNthWeekday(reading: Reading): Core | undefined {
  const { nth, weekday } = reading.slots['nth-weekday']!
  const month = reading.slots.month ? resolveMonth(reading) : undefined
  if (month?.first === undefined) return month
  const { year, month: number } = dayOf(month.first)
  const day = nthWeekday(year, number, nth, weekday)
  return day === undefined ? undefined : dayCore(day, month)
}

/** The first week of a month is the one that holds its first Thursday. */
function resolveNthWeek(reading: Reading): Core | undefined {
  const { nth } = reading.slots['nth-week']!
  const month = reading.slots.month ? resolveMonth(reading) : undefined
  if (month?.first === undefined || month.last === undefined) return month
  const first = nth < 0 ? mondayOf(month.last - 3) : mondayOf(month.first + 3) + 7 * (nth - 1)
  return spanCore(first, first + 6, weekTimex(first), 'week', month)
}

/** Finest first: the first slot that a phrase holds decides. */
const RESOLVERS: readonly (readonly [Slot, (reading: Reading) => Core | undefined])[] = [
  ['duration', ({ slots }) => ({ kind: 'duration', timex: slots.duration!.timex, anchor: STATED, stated: [], inferred: [] })],
  ['set', ({ slots }) => ({ kind: 'set', timex: slots.set!.timex, anchor: STATED, stated: [], inferred: [] })],
  ['plan', resolvePlan], ['anniversary', resolveAnniversary], ['stretch', resolveStretch], ['instant', resolveInstant], ['now', resolveNow],
  ['unordered', ({ slots }) => open(`${yearTimex(slots.unordered!.year)}-XX-XX`, ['year'])],
  ['date', resolveDate], ['lunar', resolveLunar], ['holiday', resolveHoliday], ['day', resolveDay], ['nth-weekday', resolveNthWeekday], ['nth-week', resolveNthWeek], ['weekday', resolveWeekday],
  ['weekend', (reading) => resolveWeek(reading.slots.weekend!.offset, [5, 6], '-WE', reading)],
  ['week', resolveWholeWeek],
  ['first', resolveFirst], ['edge', resolveEdge], ['quarter', resolveQuarter], ['half', resolveHalf], ['season', resolveSeason],
  ['month', resolveMonth], ['same-period', resolveSamePeriod], ['year', resolveWholeYear], ['decade', resolveDecade], ['century', resolveCentury],
]

/**
 * The date of a phrase, without its time of day.
 *
 * Out: undefined where the phrase is no possible date (`2月30日`); a core without `first` where its value is not known.
 */
export function resolveDatePart(slots: Slots, context: Context, place: Place): Core | undefined {
  const reading: Reading = { slots, context, place, year: resolveYear(slots, context, place) }
  for (const [slot, resolve] of RESOLVERS) if (slots[slot] !== undefined) return resolve(reading)
  return undefined
}
