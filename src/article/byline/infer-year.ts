import { fold } from '../../language/index.ts'
import type { StatedDate } from './byline.ts'

interface MonthAndDay {
  readonly month: number
  readonly day: number
}

export interface InferredYear {
  readonly year: number
  /** The words that it was inferred from, as they stand in the text; absent where only today's date was left to go by. */
  readonly because?: string
}

/** The writer stands in the year named: `2025年以来`, `2025年恰逢`, `截至2025年`, `2025赛季`. Not `2025年底前`, which may lie ahead. */
const PRESENT = /(?:截至|截止到?|进入|步入|时至)\s*((?:19|20)\d{2})年|((?:19|20)\d{2})年(?:以来|恰逢|适逢|正值|恰是|正是|开年|伊始|入(?:春|夏|秋|冬|汛)以来|第[一二三四]季度财报|(?:上|下)?半年财报)|(?<![\d/\-–])((?:19|20)\d{2})(?:年度)?赛季/gu
/** A year that is planned for, not lived in: `到2030年`, `2030年前`, `2028年奥运会将`. */
const AHEAD = /(?:到|至|于|在|力争|计划|预计|目标|将于|拟于|定于)\s*$/u
const AHEAD_AFTER = /^(?:\d{1,2}月)?(?:底|末|初|年底)?(?:前|之前|以前|将|实现|建成|完工|举办|举行|基本)/u
/** Where something began, long ago or not: it says nothing of the present. `始建于1998年`, `1998年建队以来`, `自2003年首次交手以来`. */
const BEGINNING = /(?:自|从|自从|始建于|建于|创建于|创办于|创刊于|成立于|生于|出生于|起源于|毕业于|早在)\s*$/u
const BEGINNING_AFTER = /^(?:\d{1,2}月)?(?:\d{1,2}日)?[\p{Script=Han}]{0,6}?(?:创办|创立|创建|创刊|成立|建队|建校|建院|建厂|出生|诞生|落成|始建|起步|首次|首届|以来|至今|迄今)/u
const YEAR = /(?<!\d)((?:19|20)\d{2})年/gu

/**
 * The year of a date line that states none.
 *
 * In: the date, the article's text (never its abstract) and today. Out: the year, and the words that tell it.
 * The writer's own present comes first (`2025年以来`), then a full date in the text near the date line, the next month planned for or set as a
 * term, then the latest year that the text looks back on, then a year set as a term, then the last such day before today.
 */
export function inferYear({ at }: StatedDate, text: string, now: string): InferredYear {
  const folded = fold(text)
  const [, month, day] = /^--(\d\d)-(\d\d)/.exec(at) ?? []
  const date = { month: Number(month), day: Number(day) }
  for (const rule of RULES) {
    const found = rule(folded, date, now)
    if (found) return found
  }
  return { year: lastBefore(date, now) }
}

type Rule = (text: string, date: MonthAndDay, now: string) => InferredYear | undefined
const RULES: readonly Rule[] = [fromPresent, fromNearDate, fromNextPlan, fromLatestYear, fromTerm]

/** A present that the text itself leaves behind (`2021年以来……2024年……`) is none. */
function fromPresent(text: string, date: MonthAndDay, now: string): InferredYear | undefined {
  const latest = livedYears(text, date, now)[0]?.year ?? 0
  const found = [...text.matchAll(PRESENT)]
    .map((match) => ({ year: Number(match[1] ?? match[2] ?? match[3]), because: match[0] }))
    .filter(({ year }) => isPast(year, date, now) && year >= latest)
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

/** `计划2026年3月动工`, `2024年6月底前换完`. */
const PLANNED = /(?:计划|预计|将于|拟于|定于|力争)(?:在|于|到)?\s*((?:19|20)\d{2})年(\d{1,2})月|((?:19|20)\d{2})年(\d{1,2})月(?:\d{1,2}日|[上中下]旬|底|末|初)?(?:前|之前|以前)(?!后|往|来)/gu

/** What is planned for a month, or due by it, was written before that month, and mostly within the year before it. */
function fromNextPlan(text: string, date: MonthAndDay, now: string): InferredYear | undefined {
  const next = [...text.matchAll(PLANNED)]
    .map((match) => ({ year: Number(match[1] ?? match[3]), month: Number(match[2] ?? match[4]), because: match[0] }))
    .toSorted((a, b) => a.year - b.year || a.month - b.month)[0]
  if (!next) return undefined
  const year = next.month >= date.month ? next.year : next.year - 1
  return isPast(year, date, now) ? { year, because: next.because } : undefined
}

interface LivedYear {
  readonly year: number
  /** 0 where none is named. */
  readonly month: number
  readonly because: string
}

/** The years that the text looks back on, latest first; beginnings long ago are left out. */
function livedYears(text: string, date: MonthAndDay, now: string): readonly LivedYear[] {
  return [...text.matchAll(YEAR)]
    .filter(({ index }) => {
      const [before, after] = [text.slice(Math.max(0, index - 5), index), text.slice(index + 5, index + 20)]
      return !AHEAD.test(before) && !AHEAD_AFTER.test(after) && !BEGINNING.test(before) && !BEGINNING_AFTER.test(after)
    })
    .map((match) => {
      const month = /^(\d{1,2})月/.exec(text.slice(match.index + 5, match.index + 8))
      return { year: Number(match[1]), month: Number(month?.[1] ?? 0), because: match[0] + (month?.[0] ?? '') }
    })
    .filter(({ year }) => isPast(year, date, now))
    .toSorted((a, b) => b.year - a.year || b.month - a.month)
}

/** A year alone, farther back than this, is history rather than the year before. */
const HISTORY = 6

/**
 * The latest year looked back on: `2024年7月` in a text of 17 September may be of this very year; `2024年12月` or a whole `2024年` with
 * its totals lies behind it by one.
 */
function fromLatestYear(text: string, date: MonthAndDay, now: string): InferredYear | undefined {
  const latest = livedYears(text, date, now)[0]
  if (!latest || (latest.month === 0 && lastBefore(date, now) - latest.year > HISTORY)) return undefined
  const sameYear = latest.month > 0 && latest.month <= date.month
  return { year: Math.min(sameYear ? latest.year : latest.year + 1, lastBefore(date, now)), because: latest.because }
}

/** `2024年底前建成`: nothing looked back on, and the nearest term mostly ends the writer's own year. */
function fromTerm(text: string, date: MonthAndDay, now: string): InferredYear | undefined {
  return [...text.matchAll(/(?<!\d)((?:19|20)\d{2})年(?:底|末|年底|内)(?:前|之前|以前)?/gu)]
    .map((match) => ({ year: Number(match[1]), because: match[0] }))
    .filter(({ year }) => isPast(year, date, now))
    .toSorted((a, b) => a.year - b.year)[0]
}

const isPast = (year: number, date: MonthAndDay, now: string) => year <= lastBefore(date, now)

function lastBefore({ month, day }: MonthAndDay, now: string): number {
  const [year, nowMonth, nowDay] = now.slice(0, 10).split('-').map(Number)
  return month > nowMonth! || (month === nowMonth && day > nowDay!) ? year! - 1 : year!
}
