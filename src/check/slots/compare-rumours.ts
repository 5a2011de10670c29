import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import { isTopic } from '../same-event.ts'
import { isRumoured } from '../vocabulary/rumours.ts'

/** A statement that says so itself, or only tells of talk. */
const SAYS_SO = /谣|传言|传闻|网传|据传|不实|不属实|失实|有误|误传|否认|辟|澄清|更正|虚假|假消息/
const TOLD = 0.7
const FEWEST_WORDS = 2
const THERE = 0.6

/** What the source has only as a rumour that is not true: `18日晚还将发生7级地震`. No support; of whatever else says so nothing is known. */
export function compareRumours(alignment: Alignment): readonly Finding[] {
  const { statement, source, hits, weights } = alignment
  if (SAYS_SO.test(statement.folded) || !isRumoured(source.folded)) return []
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (statement.terms.length < FEWEST_WORDS) return []
  const shareOf = (sentence: number, isTacit: boolean) =>
    statement.terms.reduce((sum, _, at) => sum + (hasIn(source, hits[at]!, sentence) || (isTacit && isTopic(alignment, at)) ? weights[at]! : 0), 0) / total
  const all = source.sentences.map((span, sentence) => {
    const isRumour = isRumoured(source.folded.slice(span.start, span.end))
    return { span, isRumour, share: shareOf(sentence, isRumour) }
  })
  const rumour = all.filter(({ isRumour }) => isRumour).toSorted((one, other) => other.share - one.share)[0]
  if (rumour === undefined || rumour.share < TOLD || all.some(({ isRumour, share }) => !isRumour && share >= rumour.share - CLOSE)) return []
  const first = rumour.span
  const { start, end, text } = statement
  const reason = { code: 'negated' as const, args: { stated: text.replace(/[。！？]$/, ''), source: first.text.replace(/[。！？]$/, '') } }
  return [{ start, end, text, kind: 'negation', verdict: 'not-found', reason, evidence: [cite(source, first.start, first.end)] }]
}

/** A sentence about as full that says nothing of a rumour bears the statement out. */
const CLOSE = 0.15

const hasIn = ({ clauses }: Alignment['source'], hits: ReadonlyMap<number, number>, sentence: number): boolean =>
  [...hits].some(([clause, quality]) => quality >= THERE && clauses[clause]!.sentence === sentence)
