import { fold } from '../../language/index.ts'
import type { StatedDate } from '../byline/byline.ts'

interface MonthAndDay {
  readonly month: number
  readonly day: number
}

export interface InferredYear {
  readonly year: number
  /** The words that it was inferred from, as they stand in the text; `now` where only the clock was left. */
  readonly because: string
}

/** The writer stands in the year named: `2025年以来`, `2025年恰逢`, `截至2025年`. Not `2025年底前`, which may lie ahead. */
const PRESENT = /(?:截至|截止到?|进入|步入|时至)\s*((?:19|20)\d{2})年|((?:19|20)\d{2})年(?:以来|恰逢|适逢|正值|恰是|正是|开年|伊始|入(?:春|夏|秋|冬|汛)以来)/gu
/** A year that is planned for, not lived in: `到2030年`, `2030年前`, `2028年奥运会将`. */
const AHEAD = /(?:到|至|于|在|力争|计划|预计|目标|将于|拟于|定于)\s*$/u
const AHEAD_AFTER = /^年(?:底|末|初|年底)?(?:前|之前|将|实现|建成|完工|举办|举行|达到|基本)/u
const YEAR = /(?<!\d)((?:19|20)\d{2})年/gu

/**
 * The year of a date line that states none.
 *
 * In: the date, the article's text (never its abstract) and today. Out: the year, and the words that tell it.
 * The writer's own present comes first (`2025年以来`), then a full date in the text near the date line, the next month planned for, then the latest year that the
 * text looks back on, then the last such day before today.
 */
export function inferYear({ at }: StatedDate, text: string, now: string): InferredYear {
  const folded = fold(text)
  const [, month, day] = /^--(\d\d)-(\d\d)/.exec(at) ?? []
  const date = { month: Number(month), day: Number(day) }
  return fromPresent(folded, date, now) ?? fromNearDate(folded, date, now) ?? fromNextPlan(folded, date, now) ?? fromLatestYear(folded, date, now) ?? { year: lastBefore(date, now), because: 'now' }
}

function fromPresent(text: string, date: MonthAndDay, now: string): InferredYear | undefined {
  const found = [...text.matchAll(PRESENT)]
    .map((match) => ({ year: Number(match[1] ?? match[2]), because: match[0] }))
    .filter(({ year }) => isPast(year, date, now))
  return found.toSorted((a, b) => b.year - a.year)[0]
}

const dayOfYear = (month: number, day: number) => month * 30.5 + day

/** `2025年6月16日` in the text, within a month before the date line's 17 June. */
function fromNearDate(text: string, date: MonthAndDay, now: string): InferredYear | undefined {
  const near = [...text.matchAll(/((?:19|20)\d{2})年(\d{1,2})月(?:(\d{1,2})日)/gu)]
    .map((match) => ({ year: Number(match[1]), back: dayOfYear(date.month, date.day) - dayOfYear(Number(match[2]), Number(match[3])), because: match[0] }))
    .filter(({ year, back }) => back >= 0 && back <= 31 && isPast(year, date, now))
  const latest = near.toSorted((a, b) => b.year - a.year)[0]
  return latest && { year: latest.year, because: latest.because }
}

/** `计划2026年3月动工` was written before that month, and mostly within the year before it. */
function fromNextPlan(text: string, date: MonthAndDay, now: string): InferredYear | undefined {
  const plans = [...text.matchAll(/(?:计划|预计|将于|拟于|定于|力争)(?:在|于|到)?\s*((?:19|20)\d{2})年(\d{1,2})月/gu)]
    .map((match) => ({ year: Number(match[1]), month: Number(match[2]), because: match[0] }))
    .toSorted((a, b) => a.year - b.year || a.month - b.month)
  const next = plans[0]
  if (!next) return undefined
  const year = next.month >= date.month ? next.year : next.year - 1
  return isPast(year, date, now) ? { year, because: next.because } : undefined
}

/**
 * The latest year looked back on: `2024年7月` in a text of 17 September may be of this very year; `2024年12月` or a whole `2024年` with
 * its totals lies behind it by one.
 */
function fromLatestYear(text: string, date: MonthAndDay, now: string): InferredYear | undefined {
  const lived = [...text.matchAll(YEAR)]
    .filter((match) => !AHEAD.test(text.slice(Math.max(0, match.index - 4), match.index)) && !AHEAD_AFTER.test(text.slice(match.index + 4, match.index + 10)))
    .map((match) => ({ year: Number(match[1]), month: Number(/^年(\d{1,2})月/.exec(text.slice(match.index + 4))?.[1] ?? 0), because: text.slice(match.index, match.index + 8) }))
    .filter(({ year }) => isPast(year, date, now))
  const latest = lived.toSorted((a, b) => b.year - a.year || b.month - a.month)[0]
  if (!latest) return undefined
  const sameYear = latest.month > 0 && latest.month <= date.month
  return { year: Math.min(sameYear ? latest.year : latest.year + 1, lastBefore(date, now)), because: latest.because }
}

const isPast = (year: number, date: MonthAndDay, now: string) => year <= lastBefore(date, now)

function lastBefore({ month, day }: MonthAndDay, now: string): number {
  const [year, nowMonth, nowDay] = now.slice(0, 10).split('-').map(Number)
  return month > nowMonth! || (month === nowMonth && day > nowDay!) ? year! - 1 : year!
}
