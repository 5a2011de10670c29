import { dayNumber, dayOf, daysInMonth, isDate, monthOf } from './calendar.ts'
import { distanceOf, type Context, type Named, type Place } from './context.ts'
import type { TimeAnchor } from './time-expression.ts'

export interface InferredMonth {
  readonly year: number
  readonly month: number
  readonly anchor: TimeAnchor
}

/** Beyond this, a date without a year belongs to the year of publication; nearer ones may cross New Year (`12月30日` in January). */
const CROSS_FORWARD_DAYS = 92
const CROSS_BACK_DAYS = 62
/** A date carried on from the sentence before lies at most so far behind it. */
const CARRY_DAYS = 183
const CARRY_BARE_DAYS = 16
/** From one sentence to the next, a date with its month goes on surely for so long; after that it may be of either year. */
const CARRY_SENTENCE_DAYS = 31

export const published = (context: Context): TimeAnchor =>
  context.reference ? { kind: 'published', value: context.reference.value } : { kind: 'stated' }
export const namedBy = (named: Named): TimeAnchor => ({ kind: 'named', text: named.text, value: isoOf(named) })

function isoOf({ year, month, day }: Named): string {
  const parts = [String(year).padStart(4, '0'), month, day].filter((part) => part !== undefined)
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/**
 * The month and year of a bare `16日`, or of `6月16日` (`6月`) the year.
 *
 * News leaves out what the publication shows; a background sentence that names another date must not move the thread of
 * the story. So the publication decides, unless the date is carried on from one named in the same sentence or in the one
 * before, and the day that the publication would give has not been spoken of. Undefined where both readings stand.
 */
export function inferDate(month: number | undefined, day: number | undefined, context: Context, place: Place): InferredMonth | undefined {
  const near = nearReference(month, day, context, place)
  const carried = carry(month, day, context, place)
  if (!carried) return near && { ...near, anchor: published(context) }
  const fromNamed = { year: carried.year, month: carried.month, anchor: namedBy(carried.named) }
  if (!near || (near.year === carried.year && near.month === carried.month)) return fromNamed
  if (day !== undefined && context.hasSeen(dayNumber(near.year, near.month, day))) return { ...near, anchor: published(context) }
  // a page that looks back on 2024年8月 a year later: its 8月20日 may be that of its own day
  const isOwnDay = day !== undefined && distanceOf(carried.named, place) !== 'sentence' && Math.abs(dayNumber(near.year, near.month, day) - context.reference!.day) <= 1
  // 将于4月12日通车。市长3日说: nobody has said anything yet on a day to come
  const isSaidAhead = day !== undefined && place.said && dayNumber(carried.year, carried.month, day) > context.reference!.day
  if (isSaidAhead) return { ...near, anchor: published(context) }
  if (carried.sure && !isOwnDay) return fromNamed
  if (carried.weak) return { ...near, anchor: published(context) }
  context.keep(carried.named, place)
  return undefined
}

type YearMonth = Omit<InferredMonth, 'anchor'>

function nearReference(month: number | undefined, day: number | undefined, { reference }: Context, place: Place): YearMonth | undefined {
  if (!reference) return undefined
  return month === undefined ? nearMonth(day!, reference.day, place.future) : nearYear(month, day, reference.day, place.future)
}

/** `30日` on 2 June is 30 May; where both months are about as near, the past one unless the clause looks ahead. */
function nearMonth(day: number, reference: number, future: boolean): YearMonth | undefined {
  const { year, month } = dayOf(reference)
  const candidates = [-2, -1, 0, 1, 2]
    .map((offset) => monthOf(year, month + offset))
    .filter((candidate) => isDate(candidate.year, candidate.month, day))
    .map((candidate) => ({ ...candidate, away: dayNumber(candidate.year, candidate.month, day) - reference }))
  const past = candidates.findLast(({ away }) => away <= 0)
  const coming = candidates.find(({ away }) => away > 0)
  if (!past || !coming) return past ?? coming
  const difference = coming.away + past.away
  if (past.away === 0) return past
  if (Math.abs(difference) <= 6) return future ? coming : past
  return difference < 0 ? coming : past
}

/** The year of publication; across New Year where that is nearer and near. 29 February needs a leap year. */
function nearYear(month: number, day: number | undefined, reference: number, future: boolean): YearMonth | undefined {
  const { year } = dayOf(reference)
  const away = (candidate: number) => Math.abs(dayNumber(candidate, month, Math.min(day ?? 15, daysInMonth(candidate, month))) - reference)
  const possible = (candidate: number) => day === undefined || isDate(candidate, month, day)
  // `1-10月` in November is of this year: a month alone crosses forwards only where the clause looks ahead
  const others = day === undefined && !future ? [year - 1] : [year - 1, year + 1]
  const reach = (candidate: number) => (candidate < year ? CROSS_BACK_DAYS : CROSS_FORWARD_DAYS)
  const other = others.find((candidate) => possible(candidate) && away(candidate) <= reach(candidate) && away(candidate) < away(year))
  if (other !== undefined) return { year: other, month }
  const same = [year, ...[1, 2, 3, 4, 5, 6, 7, 8].map((back) => year - back)].find(possible)
  return same === undefined ? undefined : { year: same, month }
}

interface Carried extends YearMonth {
  readonly named: Named
  /** The date goes on from a day, or within the sentence from a month. */
  readonly sure: boolean
  /** A bare day after a sentence that named only a month or a year: the thread of the story goes on, not the background. */
  readonly weak: boolean
}

function carry(month: number | undefined, day: number | undefined, context: Context, place: Place): Carried | undefined {
  const nearest = month === undefined ? context.lastMonth : context.last
  if (!nearest) return undefined
  const distance = distanceOf(nearest, place)
  const isClose = distance === 'sentence' || (distance === 'adjacent' && !nearest.aside && (context.reference !== undefined || nearest.month !== undefined))
  // without a publication date, the last full date is all there is
  const named = isClose ? nearest : context.reference ? undefined : context.lastDay
  if (!named) return undefined
  const answer = month === undefined ? carryMonth(day!, named) : carryYear(month, day, named)
  if (!answer) return undefined
  const inSentence = distance === 'sentence'
  const sure = month === undefined
    ? named.day !== undefined
    : (inSentence && named.month !== undefined) || (named.day !== undefined && dayNumber(answer.year, answer.month, day ?? 1) - named.last <= CARRY_SENTENCE_DAYS)
  return { ...answer, named, sure, weak: !inSentence && month === undefined && named.day === undefined }
}

/** The day nearest to the one named; after a month alone, its own day. */
function carryMonth(day: number, named: Named): YearMonth | undefined {
  const { year, month } = { year: named.year, month: named.month! }
  if (named.day === undefined) return isDate(year, month, day) ? { year, month } : undefined
  const origin = dayNumber(year, month, named.day)
  const away = (candidate: YearMonth) => Math.abs(dayNumber(candidate.year, candidate.month, day) - origin)
  return [-1, 0, 1]
    .map((offset) => monthOf(year, month + offset))
    .filter((candidate) => isDate(candidate.year, candidate.month, day) && away(candidate) <= CARRY_BARE_DAYS)
    .toSorted((a, b) => away(a) - away(b))[0]
}

/** Onwards from the date named, at most half a year; a year alone takes any month. */
function carryYear(month: number, day: number | undefined, named: Named): YearMonth | undefined {
  const possible = (year: number) => day === undefined || isDate(year, month, day)
  if (named.month === undefined) return possible(named.year) ? { year: named.year, month } : undefined
  const origin = dayNumber(named.year, named.month, named.day ?? 1)
  const year = [named.year, named.year + 1].find((candidate) => {
    if (!possible(candidate)) return false
    const last = dayNumber(candidate, month, day ?? daysInMonth(candidate, month))
    return last >= origin && last - origin <= CARRY_DAYS
  })
  return year === undefined ? undefined : { year, month }
}
