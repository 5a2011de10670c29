import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import { counterparts } from '../predicates.ts'
import { isNegated } from '../vocabulary/negation.ts'

const SURE = 0.75

/** A predicate that the statement denies and every sentence of the source about the event affirms, or the other way round. */
export function compareNegation(alignment: Alignment): readonly Finding[] {
  const { statement, source } = alignment
  return statement.terms.flatMap((term) => {
    if (term.kind !== 'verb') return []
    const stated = isNegated(statement.folded, term.start - statement.start)
    const places = counterparts(alignment, term, SURE)
    if (places.length === 0 || places.some((place) => isNegated(source.folded, place.start) === stated)) return []
    const { start, end, text } = term
    const by = places[0]!
    const shown = cite(source, by.start, by.end)
    const reason = { code: 'negated' as const, args: { stated: text, source: source.text.slice(Math.max(0, by.start - 6), by.end) } }
    return [{ start, end, text, kind: 'negation' as const, verdict: 'contradicted' as const, reason, evidence: [shown] }]
  })
}
