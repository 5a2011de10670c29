import type { Alignment } from '../align-statement.ts'
import { citeSentence } from '../cite.ts'
import type { Finding } from '../finding.ts'
import { nearest } from './nearest.ts'

/** A statement stands where this share of its words stands in or beside one sentence. */
const COVERED = 0.42

/** Does the statement as a whole have anything in the source to stand on? One finding, over the sentence. */
export function compareContent(alignment: Alignment): readonly Finding[] {
  const { statement, source, ranking } = alignment
  const { start, end, text } = statement
  const place = { start, end, text, kind: 'event' as const }
  const best = ranking[0]
  if (statement.terms.length === 0) return []
  if (!best || best.score < COVERED) {
    return [{ ...place, verdict: 'not-found', reason: { code: 'event-not-found', args: { stated: text } }, evidence: nearest(alignment) }]
  }
  return [{ ...place, verdict: 'supported', reason: { code: 'stated', args: {} }, evidence: citeSentence(source, best.sentence) }]
}
