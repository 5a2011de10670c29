import type { TimeExpression } from '../../../language/index.ts'
import type { PreparedSource } from '../../prepare-source.ts'
import { type Derived, type Figure, isWritten, pairsOf, type Scene, written } from './derivation.ts'

const DAY_MS = 86_400_000

/** The first and the last day of a stretch of time. */
interface Period {
  readonly first: string
  readonly last: string
}

const periodOf = ({ begin, until }: TimeExpression): Period | undefined =>
  begin !== undefined && /^\d{4}-\d\d-\d\d/.test(begin) ? { first: begin.slice(0, 10), last: (until ?? begin).slice(0, 10) } : undefined

const areSame = (one: Period, other: Period): boolean => one.first === other.first && one.last === other.last

/** Dates that a figure can be of: no spells, nor what it is measured by. */
const isOfFigures = (folded: string, { kind, start, begin }: TimeExpression): boolean => begin !== undefined && kind !== 'duration' && kind !== 'set' && !MEASURED_BY.test(folded.slice(Math.max(0, start - 4), start))
const MEASURED_BY = /(?:[比较同与]|只有|仅为|相当于|不及|不到)$/

/** In: a scene. Out: the time of the stated figure: the last one before it in the statement, or the only one. */
export function statedPeriod({ alignment: { statement }, stated }: Scene): Period | undefined {
  const times = statement.times.filter((time) => isOfFigures(statement.folded, { ...time, start: time.start - statement.start }))
  const time = times.findLast(({ end }) => end <= stated.start) ?? (times.length === 1 ? times[0] : undefined)
  return time && periodOf(time)
}

/** In: a source and a figure of it. Out: the last time before it in its sentence. */
export function periodOfFigure(source: PreparedSource, { sentence, quantity }: Figure): Period | undefined {
  const from = source.sentences[sentence]?.start ?? 0
  const time = source.times.findLast((one) => one.start >= from && one.end <= quantity.start && isOfFigures(source.folded, one))
  return time && periodOf(time)
}

const YEAR_BEFORE = /同比|同期|按年|[比较](?:去年|上年)/

/**
 * Is a time the one that a figure of the source is measured by? 前年 of 去年卖出74万辆，比前年少了11万辆; 去年三季度 of 三季度客座率85.9%，同比提高2.3个百分点.
 */
export function isMeasuredBy({ source }: Scene, stated: Period, level: Figure, change: Figure): boolean {
  const from = source.sentences[level.sentence]?.start ?? 0
  const named = source.times.filter(({ start, end }) => start >= level.quantity.end && end <= change.quantity.start && MEASURED_BY.test(source.folded.slice(Math.max(0, start - 4), start))).flatMap((time) => periodOf(time) ?? [])
  if (named.length > 0) return named.some((period) => areSame(period, stated))
  const words = source.folded.slice(from, change.quantity.start)
  const own = periodOfFigure(source, level)
  return own !== undefined && YEAR_BEFORE.test(words) && !/环比|按月|按季/.test(words) && areSame({ first: yearBefore(own.first), last: yearBefore(own.last) }, stated)
}

const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`

/** In: a scene and a figure of its source. Out: whether the statement gives its figure the very time of that one, which then cannot be what was before it. */
export function isOfTheSameTime(scene: Scene, level: Figure): boolean {
  const [stated, own] = [statedPeriod(scene), periodOfFigure(scene.source, level)]
  return stated !== undefined && own !== undefined && areSame(stated, own)
}

const nextDay = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10)

/** 前三季度 less 三季度 is 上半年; 一季度 and 二季度 are: of two figures of one thing, each with its time. */
export function periodsIn(scene: Scene): readonly Derived[] {
  const stated = statedPeriod(scene)
  if (!stated || scene.dimension === 'percent') return []
  return pairsOf(scene.figures).flatMap(([one, other]): Derived[] => {
    const [a, b] = [periodOfFigure(scene.source, one), periodOfFigure(scene.source, other)]
    if (!a || !b || one.dimension !== scene.dimension || other.dimension !== scene.dimension || !areOfOneThing(scene, one, other)) return []
    const [[first, early], [second, late]] = a.first <= b.first && a.last <= b.last ? [[one, a], [other, b]] : [[other, b], [one, a]]
    if (nextDay(early.last) === late.first) return areSame({ first: early.first, last: late.last }, stated) && isWritten(scene, first.value + second.value) ? [{ from: [first, second], sum: written(first, '+', second), isOfItsTime: true }] : []
    const [whole, part, all, taken] = a.first <= b.first && b.last <= a.last ? [one, other, a, b] : [other, one, b, a]
    return isRest(stated, all, taken) && isWritten(scene, whole.value - part.value) ? [{ from: [whole, part], sum: written(whole, '−', part), isOfItsTime: true }] : []
  })
}

/** What is left of a stretch of time without its beginning, or without its end. */
function isRest(stated: Period, all: Period, taken: Period): boolean {
  if (taken.first === all.first) return taken.last < all.last && areSame(stated, { first: nextDay(taken.last), last: all.last })
  return taken.last === all.last && stated.first === all.first && nextDay(stated.last) === taken.first
}

/** 净利润8.3亿元 and 净利润10.2亿元 of a statement on 净利润. */
function areOfOneThing({ source, clause }: Scene, one: Figure, other: Figure): boolean {
  const [a, b] = [one, other].map(({ quantity }) => source.folded.slice(Math.max(0, quantity.start - LABEL), quantity.start).replace(COPULA, ''))
  const label = Array.from({ length: LABEL }, (_, at) => a!.slice(-at - 1)).findLast((end) => b!.endsWith(end) && /^[\u4e00-\u9fff]+$/.test(end)) ?? ''
  return label.length > 1 && clause.includes(label.slice(-2))
}

const LABEL = 10
const COPULA = /[为达是约至到]+$/
