import type { TimeExpression } from '../../../language/index.ts'
import { bindingAt } from '../../align-statement.ts'
import { clauseAt } from '../../prepare-source.ts'
import type { Derived, Input, Scene } from './derivation.ts'
import { bestPlaces, isUnheard, sidesOfSpell } from './sides.ts'

const HOUR_MS = 3_600_000
const UNIT_HOURS: Readonly<Record<string, number>> = { 分钟: 1 / 60, 小时: 1, 天: 24, 日: 24, 周: 168, 星期: 168, 个月: 730.5, 月: 730.5, 年: 8766 }
/** So much a spell may be off, in its own unit: 2003年 and 2016年 are thirteen years, whatever the months. */
const SLACK: Readonly<Record<string, number>> = { 年: 0.5, 个月: 0.5, 月: 0.5, 周: 0.1 }
const FINE: Readonly<Record<string, RegExp>> = { 分钟: /minute/, 小时: /minute|hour/, 天: /day|hour|minute/, 日: /day|hour|minute/, 周: /day|hour|minute/, 星期: /day|hour|minute/, 个月: /month|day|hour|minute/ }
/** Dates further from what the statement says are of something else. */
const LEAST = 0.35
/** Far apart in the text, both must be. */
const FIRM = 0.42
const MOST_TIMES = 12

interface Moment extends Input {
  readonly time: TimeExpression
  readonly clause: number
}

/** Two dates or clock times that lie a stated spell apart: 16日 and 20日 for 四天后; 9时10分 and 9时50分 for 40分钟; the ends of 20日至22日. */
export function spellsIn(scene: Scene): readonly Derived[] {
  const { stated, source, alignment } = scene
  const hours = UNIT_HOURS[stated.unit]
  if (stated.kind !== 'duration' || hours === undefined || stated.upper !== undefined) return []
  const all = source.times.flatMap((time): Moment[] => {
    const clause = clauseAt(source, time.start)
    if (time.begin === undefined || !isFine(time, stated.unit)) return []
    return [{ quantity: time, time, clause, sentence: source.clauses[clause]?.sentence ?? 0, binding: bindingAt(alignment, stated, clause, { reach: 'time' }) }]
  })
  const moments = all.filter(({ binding }) => binding >= LEAST).toSorted((one, other) => other.binding - one.binding).slice(0, MOST_TIMES)
  const spans = moments.filter(({ time }) => time.kind === 'range' && time.until !== undefined)
  const inRanges = spans.filter(({ time }) => isApart(scene, (Date.parse(time.until!.slice(0, 16)) - Date.parse(time.begin!.slice(0, 16))) / HOUR_MS / hours))
    .map((span) => ({ from: [span], sum: span.time.text }))
  const points = moments.filter(({ time }) => time.kind !== 'range')
  const fromNow = fromReport(scene, points, hours)
  return TO_GO.test(scene.clause) && source.source.published !== undefined ? fromNow : [...inRanges, ...pointsApart(scene, points, hours), ...betweenSides(scene, all.filter(({ time }) => time.kind !== 'range'), hours), ...fromNow]
}

/** 距…还有一年, 一个月后再…: counted from the day of the report, which its text need not name. */
const FROM_NOW = /[距离隔]|过去|[还尚]有|[后前内]|以来|至今|将持续/

/** A moment that is bound worse by so much is not the one that is meant. */
const TIE = 0.1

/** 距…还有一年, 距…已过去八年: from no other day. */
const TO_GO = /[距离][^，。；]{2,}(?:还|尚|已|只剩|仅剩)/

function fromReport({ source, clause, stated }: Scene, moments: readonly Moment[], hours: number): readonly Derived[] {
  const published = source.source.published?.slice(0, 10)
  if (published === undefined || hours < UNIT_HOURS['天']! || !FROM_NOW.test(clause)) return []
  const best = Math.max(...moments.map(({ binding }) => binding))
  return moments.filter(({ binding }) => binding >= FIRM && binding > best - TIE).flatMap((moment): Derived[] => {
    const apart = Math.abs(Date.parse(dayOf(moment.time)) - Date.parse(published)) / HOUR_MS / hours
    return isApart({ stated }, apart) ? [{ from: [moment], sum: `${moment.time.text} → ${published}` }] : []
  })
}

function pointsApart(scene: Scene, moments: readonly Moment[], hours: number): readonly Derived[] {
  return moments.flatMap((here, at) => moments.slice(at + 1).flatMap((there): Derived[] => {
    const [one, other] = inEvening(here, there)
    const [first, last] = one.time.begin! <= other.time.begin! ? [one, other] : [other, one]
    if (!areTogether(one, other, moments)) return []
    const apart = between(first.time, last.time, hours)
    return isApart(scene, apart) || (LASTS.test(scene.clause) && hours === UNIT_HOURS['天'] && isApart(scene, apart + 1)) ? [{ from: [first, last], sum: `${first.time.text} → ${last.time.text}` }] : []
  }))
}

/** 在甲发生六天后: each of the two dates is the one that the source has for its side. What the source calls otherwise, 出事, is what it opens with. */
function betweenSides(scene: Scene, moments: readonly Moment[], hours: number): readonly Derived[] {
  const { alignment, stated } = scene
  const sides = sidesOfSpell(alignment, stated)
  if (!sides) return []
  const ends = bestPlaces(sides.other, stated, moments, 'time')
  const begins = isUnheard(sides.one) ? moments.slice(0, OPENING).map((moment) => ({ ...moment, binding: LEAST })) : bestPlaces(sides.one, stated, moments, 'time')
  return begins.flatMap((first) => ends.flatMap((last): Derived[] =>
    first.time.begin! < last.time.begin! && isApart(scene, between(first.time, last.time, hours)) ? [{ from: [first, { ...last, binding: Math.max(last.binding, SIDED) }], sum: `${first.time.text} → ${last.time.text}` }] : []))
}

/** The date of the report and that of the event open an article. */
const OPENING = 3
const SIDED = 0.5

/** 7月28日开幕，8月4日闭幕 lasts eight days, the first and the last counted. */
const LASTS = /为期|持续|历时|长达|会期|展期|赛期/

/** In one sentence or in two neighbours with no other time between them; or each where the statement's words stand. */
function areTogether(one: Moment, other: Moment, all: readonly Moment[]): boolean {
  const [from, to] = one.quantity.start < other.quantity.start ? [one, other] : [other, one]
  if (to.sentence - from.sentence > 1) return one.binding >= FIRM && other.binding >= FIRM
  return !all.some(({ quantity }) => quantity.start > from.quantity.start && quantity.start < to.quantity.start && to.sentence === from.sentence)
}

/** 2011年 less 1997年 is 14 years, whatever the months; from 20日晚 to 22日24时 two days have gone by. */
function between(first: TimeExpression, last: TimeExpression, hours: number): number {
  const isCoarse = [first, last].some(({ precision }) => precision === 'year')
  if (isCoarse && hours === UNIT_HOURS['年']) return Number(last.begin!.slice(0, 4)) - Number(first.begin!.slice(0, 4))
  const apart = Date.parse(moment(last)) - Date.parse(moment(first))
  return (hours < UNIT_HOURS['天']! ? apart : Date.parse(dayOf(last)) - Date.parse(dayOf(first))) / HOUR_MS / hours
}

/** 24时 still belongs to the day that it ends. */
const dayOf = ({ begin, text }: TimeExpression): string => (/24 ?[时時点點]/.test(text) ? new Date(Date.parse(`${begin!.slice(0, 10)}T00:00Z`) - HOUR_MS).toISOString() : begin!).slice(0, 10)

/** 傍晚6时10分…直到8时20分: an hour without a part of the day, told after one of the evening, is of the evening too. */
function inEvening(one: Moment, other: Moment): readonly [Moment, Moment] {
  const [from, to] = one.quantity.start < other.quantity.start ? [one, other] : [other, one]
  const [a, b] = [from.time.begin!, to.time.begin!]
  const isLater = a.slice(0, 10) === b.slice(0, 10) && b < a && b.slice(11, 13) < '12' && /^\d{1,2} ?[时時点點]/.test(to.time.text)
  if (!isLater) return [from, to]
  return [from, { ...to, time: { ...to.time, begin: `${b.slice(0, 11)}${Number(b.slice(11, 13)) + 12}${b.slice(13)}` } }]
}

const isFine = ({ precision }: TimeExpression, unit: string) => precision !== undefined && (FINE[unit]?.test(precision) ?? true)
const moment = ({ begin }: TimeExpression): string => (/T/.test(begin!) ? begin!.slice(0, 16) : begin!.slice(0, 10))

function isApart({ stated: { value, modifier, unit } }: Pick<Scene, 'stated'>, apart: number): boolean {
  if (apart <= 0) return false
  if (modifier === 'over' || modifier === 'at-least') return apart >= value && apart < value + 1
  const slack = modifier === undefined ? (SLACK[unit] ?? 0) : Math.max(0.5, 0.1 * value)
  return Math.abs(apart - value) <= slack + (modifier === undefined ? 1e-6 : 0)
}
