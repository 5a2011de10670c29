import { amountOf, type Quantity, type Span, type TimeExpression } from '../../../language/index.ts'
import { type Alignment, bindingAt } from '../../align-statement.ts'
import { clauseAt, type PreparedSource } from '../../prepare-source.ts'
import { ownStretch } from '../../statement.ts'

/** A date that follows from another and a spell. */
export interface FollowedDate {
  readonly from: readonly Span[]
  readonly sum: string
}

/** Which way a spell is counted: 为期一个月 to its end, 历时七年 back to its beginning. */
type Way = 1 | -1
const WAYS = [1, -1] as const

/** The statement tells of an end, or of a beginning; of a time of day it need not. */
const SAYS: Readonly<Record<Way, RegExp>> = {
  1: /[到至]$|[截止]|结束|届满|到期|为止/,
  [-1]: /[从自由于]$|^[^，。；]{0,6}(?:开始|起|启动|动工|开工)|始于|[从自]/,
}
/** 为期一个月, 一个半小时后; 历时七年. */
const SPELLS: Readonly<Record<Way, RegExp>> = { 1: /(?:为期|持续|期限|有效期|至少)[^，。；\d]{0,2}\n|\n[^，。；]{0,1}后/, [-1]: /(?:历时|历经|耗时|经过|用时|用了|花了|持续了)[^，。；\d]{0,2}\n/ }
const BOUND = 0.35
/** 超过40个小时 does not say when it ends. */
const LEFT_OPEN: ReadonlySet<string> = new Set(['over', 'under', 'at-most'])
/** How far the spell may stand behind its date. */
const REACH = 40
const DAY_MS = 86_400_000

/**
 * Does a date that no sentence of the source has follow from one that it has, and a spell?
 *
 * In: an alignment, a time of its statement. Out: the date and the spell that make it: 10日起…为期一个月 gives 6月上旬; 历时七年 up to a
 * day of 2023 gives 2016年; 7时30分, 一个半小时后 gives 9时. Undefined where the statement lacks the words for it. Pure.
 */
export function deriveDate(alignment: Alignment, stated: TimeExpression): FollowedDate | undefined {
  const { statement, source } = alignment
  if (stated.begin === undefined || !DATED.test(stated.begin)) return undefined
  const { before, behind } = aroundOf(alignment, stated)
  const spells = source.quantities.filter(({ kind, upper, modifier }) => kind === 'duration' && upper === undefined && (modifier === undefined || !LEFT_OPEN.has(modifier)))
  for (const spell of spells) {
    const clause = clauseAt(source, spell.start)
    const way = WAYS.find((one) => SPELLS[one].test(around(source.folded, spell)) && (isClock(stated) || SAYS[one].test(before) || SAYS[one].test(behind)))
    const amount = way && amountOf(spell)
    if (!amount || bindingAt(alignment, stated, clause, { reach: 'time' }) < BOUND) continue
    const isRough = ROUGH.test(statement.folded.slice(0, stated.start - statement.start).slice(-3) + behind.slice(0, 2)) || spell.modifier !== undefined
    const date = datesFor(source, spell).find((time) => {
      const reached = shift(time.begin!, amount, way)
      return isOfItsDay(stated, time, reached) && isReached(stated, reached, amount.dimension, isRough)
    })
    if (date) return { from: [date, spell], sum: `${date.text} ${way > 0 ? '+' : '−'} ${spell.text}` }
  }
  return undefined
}

const isClock = ({ precision }: TimeExpression): boolean => precision === 'minute' || precision === 'hour'

const DATED = /^\d{4}/
const ROUGH = /大约|约|左右|前后|许|上下/

function aroundOf({ statement }: Alignment, stated: TimeExpression): { readonly before: string; readonly behind: string } {
  const own = ownStretch(statement, stated)
  return { before: statement.folded.slice(own.start - statement.start, stated.start - statement.start), behind: statement.folded.slice(stated.end - statement.start, own.end - statement.start) }
}

/** What stands before and behind a spell, with a line's end in its place. */
const around = (folded: string, { start, end }: Span): string => `${folded.slice(Math.max(0, start - 8), start)}\n${folded.slice(end, end + 4)}`

/** The dates that a spell may be counted from: the last one before it, in its sentence or the one before, and of its sentence the next one. */
function datesFor(source: PreparedSource, { start, end }: Quantity): readonly TimeExpression[] {
  const sentence = source.clauses[clauseAt(source, start)]!.sentence
  const dates = source.times.filter((time) => time.begin !== undefined && DATED.test(time.begin) && /^(?:date|time)$/.test(time.kind))
  const before = dates.findLast((time) => time.end <= start && (start - time.end <= REACH || source.clauses[clauseAt(source, time.start)]!.sentence >= sentence - 1))
  const behind = dates.find((time) => time.start >= end && source.clauses[clauseAt(source, time.start)]!.sentence === sentence)
  return [before, behind].flatMap((time) => (time ? [time] : []))
}

/** In: a moment, a spell in seconds or months. Out: the moment so much later or earlier, as exact as the first. */
function shift(begin: string, { dimension, value }: { readonly dimension: string; readonly value: number }, way: Way): string {
  const moment = new Date(`${begin.slice(0, 16)}${begin.length > 10 ? '' : 'T00:00'}Z`)
  if (dimension === 'months') moment.setUTCMonth(moment.getUTCMonth() + way * Math.round(value))
  else moment.setTime(moment.getTime() + way * value * 1000)
  return moment.toISOString().slice(0, 16)
}

/** A time of day is of the day that is reached, where both say which. */
const isOfItsDay = (stated: TimeExpression, from: TimeExpression, reached: string): boolean =>
  !isClock(stated) || ![stated, from].every((time) => time.stated.includes('day')) || reached.slice(0, 10) === stated.begin!.slice(0, 10)

/** The day that is reached, or the one before it (十日起三天 ends on the 12th), lies in what is stated; a spell in years and months may be off by one. */
function isReached(stated: TimeExpression, reached: string, dimension: string, isRough: boolean): boolean {
  if (isClock(stated)) return dimension === 'time' && reached.slice(11) >= stated.begin!.slice(11, 16) && reached.slice(11) <= (stated.until ?? stated.begin!).slice(11, 16)
  const [first, last] = [stated.begin!.slice(0, 10), (stated.until ?? stated.begin!).slice(0, 10)]
  const slack = isRough && dimension === 'months' ? SLACK_DAYS : 0
  return [reached, dayBefore(reached)].some((day) => day.slice(0, 10) >= moved(first, -slack) && day.slice(0, 10) <= moved(last, slack))
}

const SLACK_DAYS = 31
const moved = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
const dayBefore = (moment: string): string => moved(moment.slice(0, 10), -1)
