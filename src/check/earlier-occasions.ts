import type { TimeExpression } from '../language/index.ts'
import { clauseAt, type PreparedSource } from './prepare-source.ts'

/** Words by which a text turns to an occasion before the one it tells of. `曾造成`, `上一次`; not 曾任, 不曾, 比去年同期. */
const BEFORE_THIS = /(?<![不未])曾(?!任|担任|用名)|上一?[次届回]|那[次场届]|此前|往年|历年|历史上|最近一次/
/** A statement that says so itself speaks of it. */
export const SAYS_SO = /曾|上一?[次届回]|那[次场届]|同期|此前|往年|历年|历史上|去年|前年|当年/
/** So long before the report an occasion is another one. */
const DAYS = 60
const DAY_MS = 86_400_000

/** In: a source with a date of publication, and an offset. Out: whether the sentence there tells of an occasion long before the report. */
export function isEarlier(source: PreparedSource, at: number): boolean {
  const span = source.sentences[source.clauses[clauseAt(source, at)]?.sentence ?? -1]
  if (!span || !BEFORE_THIS.test(source.folded.slice(span.start, span.end))) return false
  const inside = source.times.filter(({ start, end, kind }) => start >= span.start && end <= span.end && kind !== 'duration')
  return inside.length > 0 && inside.every((time) => isLongAgo(time, source.source.published!))
}

/** `原定11月10日开始供暖`, `原计划投资3亿元`: what was first meant, and has been given up since. */
const FIRST_MEANT = /(?:原定|原计划|原拟|原本|原先|原为|本应|本拟|本来|最初计划)[^，。；！？\n]*$/

/** In: a folded text and the offset of a value. Out: whether its clause tells what was first meant. */
export const isAsFirstMeant = (folded: string, at: number): boolean => FIRST_MEANT.test(folded.slice(Math.max(0, at - 24), at))

function isLongAgo({ begin, until }: TimeExpression, published: string): boolean {
  if (begin === undefined) return false
  return Date.parse(published.slice(0, 10)) - Date.parse((until ?? begin).slice(0, 10)) > DAYS * DAY_MS
}
