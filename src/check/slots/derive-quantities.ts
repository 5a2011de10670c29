import { compareQuantities, fold, overlaps, type Quantity, type TimeExpression } from '../../language/index.ts'
import { clauseAt, type PreparedSource } from '../prepare-source.ts'

const DAY_MS = 86_400_000

/** Spells that follow from ranges of dates: 14日至16日 is 3天. In: times of a source. Out: durations at the place of each range. */
export function spellsOf(times: readonly TimeExpression[]): readonly Quantity[] {
  return times.flatMap(({ kind, begin, until, start, end, text }) => {
    if (kind !== 'range' || begin === undefined || until === undefined) return []
    const days = Math.round((Date.parse(until.slice(0, 10)) - Date.parse(begin.slice(0, 10))) / DAY_MS) + 1
    return days > 0 && days < 400 ? [{ start, end, text, kind: 'duration' as const, value: days, unit: '天' }] : []
  })
}

/** What lies between two figures of one clause: 从4999元降至4299元 is 700元 less. */
export function differencesOf(source: PreparedSource): readonly Quantity[] {
  const { quantities } = source
  return quantities.flatMap((from, at) => {
    const to = quantities[at + 1]
    const together = to && to.kind === from.kind && to.unit === from.unit && from.kind !== 'ordinal'
      && clauseAt(source, from.start) === clauseAt(source, to.start)
    if (!together) return []
    const { modifier: _modifier, upper: _upper, ...plain } = from
    return [{ ...plain, start: from.start, end: to.end, value: Number(Math.abs(to.value - from.value).toPrecision(12)) }]
  })
}

const NUMBER = /[\d.零一二三四五六七八九十百千万亿]/

/** The stated words where they stand in the source outside any quantity found there. `5人` does not stand in `15人`. */
export function literalsOf({ folded, quantities, text }: PreparedSource, stated: Quantity): readonly Quantity[] {
  const form = fold(stated.text)
  const found: Quantity[] = []
  for (let start = folded.indexOf(form); start >= 0 && found.length < 20; start = folded.indexOf(form, start + 1)) {
    const end = start + form.length
    const cut = (at: number) => NUMBER.test(folded[at - 1] ?? '') && NUMBER.test(folded[at] ?? '')
    if (!cut(start) && !cut(end) && !quantities.some((quantity) => overlaps(quantity, { start, end }))) {
      found.push({ ...stated, start, end, text: text.slice(start, end) })
    }
  }
  return found
}

/** More figures than these are not put together two by two. */
const MOST_FIGURES = 80

/**
 * What two figures of one kind give together, or one less the other: 26人 of 41人 leave 15人. In: a source and what is stated.
 * Out: the pair, nearest to each other, whose sum or difference it is; undefined where none gives it.
 */
export function pairGiving({ quantities }: PreparedSource, stated: Quantity): readonly [Quantity, Quantity] | undefined {
  if (stated.kind === 'ordinal' || stated.kind === 'score' || stated.unit === '岁' || stated.upper !== undefined) return undefined
  const like = quantities.filter((quantity) => quantity.upper === undefined && isLike(stated, quantity)).slice(0, MOST_FIGURES)
  const shares = stated.kind === 'percent' ? [] : quantities.filter(({ kind, upper }) => kind === 'percent' && upper === undefined).slice(0, MOST_FIGURES)
  const pairs = [...shares.flatMap((share) => like.flatMap((whole): (readonly [Quantity, Quantity])[] => (isShare(share, whole, stated) ? [order(share, whole)] : []))), ...like.flatMap((one, at) => like.slice(at + 1).flatMap((other): (readonly [Quantity, Quantity])[] => (gives(one, other, stated) ? [[one, other]] : [])))]
  return pairs.toSorted((a, b) => a[1].start - a[0].start - (b[1].start - b[0].start))[0]
}

const order = (one: Quantity, other: Quantity): readonly [Quantity, Quantity] => (one.start <= other.start ? [one, other] : [other, one])

/** 4.2亿元, of which 60%: 2.52亿元; 12400名, of which half: 6200. */
const isShare = (share: Quantity, whole: Quantity, stated: Quantity) =>
  Math.abs((whole.value * share.value) / 100 - stated.value) <= (stated.modifier === undefined ? 1e-6 : 0.06) * Math.abs(stated.value)

function isLike(stated: Quantity, other: Quantity): boolean {
  const kinds = new Set([stated.kind, other.kind])
  return stated.kind === other.kind ? stated.unit === other.unit || compareQuantities({ ...stated, value: other.value }, other) === 'same' : kinds.has('percent') && kinds.has('percentage-point')
}

/** Rounded as the stated figure is: 19.4亿 less 11.9亿 is 7.5亿, and 约7亿. */
function gives(one: Quantity, other: Quantity, stated: Quantity): boolean {
  const slack = stated.modifier === undefined ? 1e-9 * Math.max(1, Math.abs(stated.value)) : 0.06 * Math.abs(stated.value)
  return [one.value + other.value, Math.abs(one.value - other.value)].some((value) => Math.abs(value - stated.value) <= slack)
}

/** So many figures further on a figure may be weighed against one. */
const WINDOW = 8
const PEOPLE = /^[人名位例]$/

const isSameUnit = (one: Quantity, other: Quantity) =>
  one.kind === other.kind && (one.unit === other.unit || (PEOPLE.test(one.unit) && PEOPLE.test(other.unit)))

/** The ratio that is stated, with how far it may be off: 六成, 三分之一, 三倍多, 40%. */
function ratioOf({ kind, value, modifier, place }: Quantity): { readonly least: number; readonly most: number } | undefined {
  const scale = kind === 'percent' ? 100 : kind === 'multiple' || kind === 'fraction' ? 1 : 0
  if (scale === 0) return undefined
  const step = kind === 'fraction' ? 0.03 : (kind === 'percent' ? (place ?? 1) : 1) / scale
  const [exact, half] = [value / scale, kind === 'multiple' ? 0.05 : step / 2 + 1e-9]
  if (modifier === 'over' || modifier === 'at-least') return { least: exact, most: exact + step }
  if (modifier === 'under' || modifier === 'nearly' || modifier === 'at-most') return { least: exact - step, most: exact }
  return { least: exact - (modifier === 'about' ? step : half), most: exact + (modifier === 'about' ? step : half) }
}

/**
 * Two figures of one unit that give a stated share or multiple: 31 of 52 are 六成; from 1元 to 2元 is 翻了一倍. `grown`: the statement
 * tells a change, so that what was added is weighed against what there was. In: a source and what is stated. Out: the pairs.
 */
export function ratiosGiving({ quantities }: PreparedSource, stated: Quantity, grown: boolean): readonly (readonly [Quantity, Quantity])[] {
  const ratio = ratioOf(stated)
  if (!ratio || stated.upper !== undefined) return []
  const isIt = (value: number) => value >= ratio.least && value <= ratio.most
  const plain = quantities.filter(({ kind, upper, value }) => upper === undefined && value > 0 && kind !== 'ordinal' && kind !== 'percent' && kind !== 'score' && kind !== 'multiple')
  return plain.flatMap((one, at) => plain.slice(at + 1, at + WINDOW).flatMap((other): (readonly [Quantity, Quantity])[] => {
    if (!isSameUnit(one, other) || one.value === other.value) return []
    const [small, great] = one.value < other.value ? [one.value, other.value] : [other.value, one.value]
    const ratios = grown ? [Math.abs(other.value - one.value) / one.value] : stated.kind === 'multiple' ? [great / small] : [small / great]
    return ratios.some(isIt) ? [[one, other]] : []
  }))
}

const HOUR_MS = 3_600_000
const UNIT_HOURS: Readonly<Record<string, number>> = { 分钟: 1 / 60, 小时: 1, 天: 24, 日: 24, 周: 168, 星期: 168, 个月: 730.5, 月: 730.5, 年: 8766 }

/** Two dates or clock times that lie a stated spell apart: 2003年 and 2016年 for 13年; 16日 and 20日 for 四天后; 9时10分 and 9时50分 for 40分钟. Out: the pairs. */
export function spellsBetween(times: readonly TimeExpression[], stated: Quantity): readonly (readonly [TimeExpression, TimeExpression])[] {
  const hours = UNIT_HOURS[stated.unit]
  if (stated.kind !== 'duration' || hours === undefined || stated.upper !== undefined) return []
  const dated = times.filter(({ kind, begin }) => begin !== undefined && (kind === 'date' || kind === 'time')).slice(0, MOST_FIGURES)
  const slack = stated.modifier === undefined ? SLACK[stated.unit] ?? 0 : 0.5
  return dated.flatMap((one, at) => dated.slice(at + 1).flatMap((other): (readonly [TimeExpression, TimeExpression])[] => {
    const apart = Math.abs(Date.parse(moment(other)) - Date.parse(moment(one))) / HOUR_MS / hours
    return apart > 0 && Math.abs(apart - stated.value) <= slack + 0.02 * stated.value && [one, other].every(({ precision }) => precision !== undefined && isFineEnough(precision, stated.unit)) ? [[one, other]] : []
  }))
}

const SLACK: Readonly<Record<string, number>> = { 年: 0.5, 个月: 0.5, 月: 0.5, 周: 0.1 }
const moment = ({ begin }: TimeExpression): string => (/T/.test(begin!) ? begin!.slice(0, 16) : begin!.slice(0, 10))
const FINE: Readonly<Record<string, RegExp>> = { 分钟: /minute/, 小时: /minute|hour/, 天: /day|hour|minute/, 日: /day|hour|minute/, 周: /day|hour|minute/, 星期: /day|hour|minute/ }
const isFineEnough = (precision: string, unit: string): boolean => FINE[unit]?.test(precision) ?? true
