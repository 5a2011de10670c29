import { spanOf, type TimeExpression } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { citeSentence } from '../cite.ts'
import type { Finding } from '../finding.ts'
import { clauseAt, type PreparedSource } from '../prepare-source.ts'

/** Words by which a text turns to an occasion before the one it tells of. `曾造成`, `上一次`; not 曾任, 不曾, 比去年同期. */
const BEFORE_THIS = /(?<![不未])曾(?!任|担任|用名)|上一?[次届回]|那[次场届]|此前|往年|历年|历史上|最近一次/
/** A statement that says so itself speaks of it. */
export const SAYS_SO = /曾|上一?[次届回]|那[次场届]|同期|此前|往年|历年|历史上|去年|前年|当年/
const THIS_ONE = /[此本这][次届场]/
/** So long before the report an occasion is another one. */
const DAYS = 60
const DAY_MS = 86_400_000

/**
 * A figure, or `此次`, that the source has of an earlier occasion only: `台风造成4人受伤` where the source has `去年9月，…台风曾造成4人受伤`.
 * A statement that gives a time, or says that it speaks of the past, is judged by that.
 */
export function compareOccasions(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement, source, ranking } = alignment
  if (source.source.published === undefined || SAYS_SO.test(statement.folded) || statement.times.some(({ begin }) => begin !== undefined)) return []
  const figures = before.filter(({ verdict, kind, evidence }) => verdict === 'supported' && (kind === 'quantity' || kind === 'ordinal')
    && evidence.length > 0 && evidence.every(({ start }) => isEarlier(source, start)))
  const best = source.sentences[ranking[0]?.sentence ?? -1]
  const named = best && isEarlier(source, best.start) ? THIS_ONE.exec(statement.folded) : null
  return [
    ...figures.map((finding): Finding => ({ ...finding, verdict: 'not-found', reason: { code: 'quantity-elsewhere', args: { stated: finding.text } } })),
    ...(named ? [occasionFinding(alignment, named.index, named[0].length)] : []),
  ]
}

function occasionFinding({ statement, source, ranking }: Alignment, at: number, length: number): Finding {
  const { start, end, text } = spanOf(statement.text, at, at + length)
  const place = { start: start + statement.start, end: end + statement.start, text }
  return { ...place, kind: 'time', verdict: 'not-found', reason: { code: 'time-elsewhere', args: { stated: text } }, evidence: citeSentence(source, ranking[0]!.sentence) }
}

/** Does the sentence around a place tell of an occasion long before the report? */
export function isEarlier(source: PreparedSource, at: number): boolean {
  const span = source.sentences[source.clauses[clauseAt(source, at)]?.sentence ?? -1]
  if (!span || !BEFORE_THIS.test(source.folded.slice(span.start, span.end))) return false
  const inside = source.times.filter(({ start, end }) => start >= span.start && end <= span.end)
  return inside.length > 0 && inside.every((time) => isLongAgo(time, source.source.published!))
}

function isLongAgo({ begin, until }: TimeExpression, published: string): boolean {
  if (begin === undefined) return false
  return Date.parse(published.slice(0, 10)) - Date.parse((until ?? begin).slice(0, 10)) > DAYS * DAY_MS
}
