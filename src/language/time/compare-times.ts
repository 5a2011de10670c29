import type { TimeExpression } from './time-expression.ts'

/** `a` against `b`: a month contains its days, a day lies within its month. `unknown`: they overlap in part, or a value is missing. */
export type TimeRelation = 'same' | 'within' | 'contains' | 'disjoint' | 'unknown'

type Comparable = Pick<TimeExpression, 'kind' | 'timex' | 'begin' | 'until' | 'modifier' | 'zone'>

const ALWAYS = ['0000-01-01T00:00', '9999-12-31T23:59'] as const
const DAY_MS = 86_400_000

/**
 * How two times lie to each other.
 *
 * In: two expressions. Out: `disjoint` only where no moment fits both: 2024年6月 and 2025-06-16; 6月16日 and 6月18日 of an unknown year.
 * An open side (2030年前, 2020年以来) reaches to the end of time; the clocks of two time zones may differ by a day.
 */
export function compareTimes(a: Comparable, b: Comparable): TimeRelation {
  if (isCount(a) || isCount(b)) return a.kind === b.kind && a.timex === b.timex ? 'same' : 'unknown'
  const [one, two] = [boundsOf(a), boundsOf(b)]
  if (!one || !two) return comparePatterns(a.timex, b.timex)
  const relation = compareBounds(one, two)
  return relation === 'disjoint' && a.zone !== b.zone && gapDays(one, two) <= 1 ? 'unknown' : relation
}

const isCount = ({ kind }: Comparable) => kind === 'duration' || kind === 'set'

type Bounds = readonly [begin: string, until: string]

function boundsOf({ begin, until, modifier }: Comparable): Bounds | undefined {
  if (begin === undefined || until === undefined) return undefined
  const from = begin.length === 10 ? `${begin}T00:00` : begin
  const to = until.length === 10 ? `${until}T23:59` : until
  if (modifier === 'before' || modifier === 'until') return [ALWAYS[0], to]
  return modifier === 'after' || modifier === 'since' ? [from, ALWAYS[1]] : [from, to]
}

function compareBounds([aFrom, aTo]: Bounds, [bFrom, bTo]: Bounds): TimeRelation {
  if (aTo < bFrom || bTo < aFrom) return 'disjoint'
  if (aFrom === bFrom && aTo === bTo) return 'same'
  if (aFrom >= bFrom && aTo <= bTo) return 'within'
  return aFrom <= bFrom && aTo >= bTo ? 'contains' : 'unknown'
}

function gapDays(a: Bounds, b: Bounds): number {
  const [earlier, later] = a[1] < b[0] ? [a, b] : [b, a]
  return (Date.parse(`${later[0]}Z`) - Date.parse(`${earlier[1]}Z`)) / DAY_MS
}

/** `XXXX-06-16` and `2025-06-18` cannot meet; `XXXX-06-16` and `2025-06-16` may. */
function comparePatterns(a: string, b: string): TimeRelation {
  const fields = [a, b].map((timex) => /^([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?(?=$|T)/.exec(timex)?.slice(1))
  const [one, two] = fields
  if (!one || !two) return 'unknown'
  const differ = one.some((field, at) => field !== undefined && two[at] !== undefined && !/X/.test(field + two[at]) && field !== two[at])
  return differ ? 'disjoint' : 'unknown'
}
