import { spanOf } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { citeSentence } from '../cite.ts'
import { isEarlier, SAYS_SO } from '../earlier-occasions.ts'
import type { Finding } from '../finding.ts'

const THIS_ONE = /[此本这][次届场]/

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
