import type { Span, TimeExpression } from '../language/index.ts'
import { clauseAt, type PreparedSource } from './prepare-source.ts'
import type { Statement } from './statement.ts'

/**
 * Does the source tell there of another date than the statement does? `4月完成218.6万箱` beside `1至4月，累计完成812.3万箱`, `2024年3月发射成功` beside
 * `2023年首飞失败`: neither speaks against the other.
 *
 * In: a slot of a statement, and an offset of the source. Out: true where both stand under dates and no two of these may be one; a date of the
 * clause holds, and where it has none the last one before it in the sentence.
 */
export function isOfAnotherDate({ times, clauses, folded, start }: Statement, slot: Pick<Span, 'start' | 'end'>, source: PreparedSource, offset: number): boolean {
  const own = clauses.find((clause) => clause.start <= slot.start && slot.start < clause.end)
  const at = clauseAt(source, offset)
  const clause = source.clauses[at]
  if (!own || !clause) return false
  const stated = governing(times.filter((time) => !isWeighedAgainst(folded, time.start - start)), start, own)
  const told = governing(source.times.filter((time) => !isWeighedAgainst(source.folded, time.start)), source.sentences[clause.sentence]!.start, clause)
  return stated.length > 0 && told.length > 0 && !stated.some((one) => told.some((other) => mayBeOne(one, other)))
}

/** `比去年同期增加`: nothing was told of that date. */
const isWeighedAgainst = (folded: string, at: number): boolean => /(?:比|较|与|和|同|跟|[高低大小多少强弱快慢优劣好]于|超过|不及|不如)$/.test(folded.slice(Math.max(0, at - 2), at))

/** The dates of a clause; of one without any, the last before it from there on. */
function governing(times: readonly TimeExpression[], from: number, clause: Pick<Span, 'start' | 'end'>): readonly TimeExpression[] {
  const dates = times.filter(({ kind, begin, start, end }) => kind !== 'duration' && begin !== undefined && start >= from && end <= clause.end)
  const inside = dates.filter(({ start }) => start >= clause.start)
  return inside.length > 0 ? inside : dates.slice(-1)
}

/** The same days; or a day of that month, an hour of that day. A run of months is no month of it. */
function mayBeOne(one: TimeExpression, other: TimeExpression): boolean {
  const [from, to] = daysOf(one)
  const [first, last] = daysOf(other)
  if (from === first && to === last) return true
  return one.kind !== 'range' && other.kind !== 'range' && ((from >= first && to <= last) || (first >= from && last <= to))
}

const daysOf = ({ begin = '', until = begin }: TimeExpression): readonly [string, string] => [begin.slice(0, 10), until.slice(0, 10)]
