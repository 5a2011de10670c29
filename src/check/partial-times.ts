import type { TimeExpression } from '../language/index.ts'

/** What stands for a year or a month that nothing gives, as in TIMEX3. */
const NO_YEAR = 'XXXX'
const NO_MONTH = 'XX'

// XXXX-05-18, XXXX-06-08/XXXX-08-31, XXXX-XX-14TNI, T18:30; not XXXX-XX-XX (昨天), XXXX-Q3, XXXX
const HALF = String.raw`(?:(XXXX|\d{4})-(\d\d|XX)(?:-(\d\d))?)?(?:T(\d\d(?::\d\d)?))?[A-Z]*`
const PARTIAL = new RegExp(`^${HALF}(?:/${HALF})?$`)

/**
 * A date of a text that is not dated itself: `5月18日`, `14日深夜`, `6月8日至8月31日`.
 *
 * In: a time expression. Out: the same with its first and last moment; where nothing gives its year, or its month, with X in their place,
 * so that it can be compared with another one. Of what holds no month, day or hour (`昨天`, `周三`): undefined.
 */
export function readPartial(time: TimeExpression): TimeExpression | undefined {
  if (time.begin !== undefined) return time
  if (time.stated.length === 0 || time.kind === 'duration') return undefined
  const found = PARTIAL.exec(time.timex)
  if (!found) return undefined
  const from = momentOf(found.slice(1, 5))
  const to = found[6] === undefined && found[8] === undefined ? from : momentOf(found.slice(5, 9))
  if (!from || !to) return undefined
  return { ...time, begin: from.first, until: to.last, precision: from.precision }
}

interface Moment {
  readonly first: string
  readonly last: string
  readonly precision: NonNullable<TimeExpression['precision']>
}

function momentOf([year = NO_YEAR, month = NO_MONTH, day, clock]: readonly (string | undefined)[]): Moment | undefined {
  if (clock !== undefined) {
    const moment = `${year}-${month}-${day ?? 'XX'}T${clock.length === 2 ? `${clock}:00` : clock}`
    return { first: moment, last: clock.length === 2 ? `${moment.slice(0, -2)}59` : moment, precision: clock.length === 2 ? 'hour' : 'minute' }
  }
  if (day !== undefined) return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}`, precision: 'day' }
  return month === NO_MONTH ? undefined : { first: `${year}-${month}-01`, last: `${year}-${month}-31`, precision: 'month' }
}

/** In: two readings. Out: both with X for what one of them leaves open; undefined where nothing is left to compare. */
export function levelled(one: TimeExpression, other: TimeExpression): readonly [TimeExpression, TimeExpression] | undefined {
  const [a, b] = [one.begin ?? '', other.begin ?? '']
  if (!a.startsWith(NO_YEAR) && !b.startsWith(NO_YEAR)) return [one, other]
  const open = Math.max(openUpTo(a), openUpTo(b))
  if ([one, other].some((time) => stepOf(time) <= open || isAcross(time, open))) return undefined
  const mask = (moment: string) => 'XXXX-XX-XX'.slice(0, open) + moment.slice(open)
  return [one, other].map((time) => ({ ...time, begin: mask(time.begin ?? ''), until: mask(time.until ?? time.begin ?? '') })) as [TimeExpression, TimeExpression]
}

/** How many characters of a moment are left open: XXXX-05 4, XXXX-XX-14 7, XXXX-XX-XXT18 10. */
const openUpTo = (moment: string) => [10, 7, 4].find((length) => 'XXXX-XX-XX'.startsWith(moment.slice(0, length))) ?? 0

/** 8日 of some month is not within 6月8日至8月31日 more than any other day. */
const isAcross = ({ begin = '', until = begin }: TimeExpression, open: number) => begin.slice(0, open) !== until.slice(0, open)

/** Up to which character of a moment an expression says anything. */
const stepOf = ({ precision }: TimeExpression) => STEPS[precision ?? 'decade']
const STEPS: Readonly<Record<NonNullable<TimeExpression['precision']>, number>> = { decade: 3, year: 4, quarter: 4, month: 7, week: 10, day: 10, hour: 16, minute: 16 }
