import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import type { Term } from '../find-terms.ts'
import { type Counterpart, counterparts, isPredicate, likelyCounterparts } from '../predicates.ts'
import { isNegated } from '../vocabulary/negation.ts'

const SURE = 0.75

/**
 * A predicate that the statement denies and every sentence of the source about the event affirms, or the other way round:
 * contradicted where the event is surely the same, without support where it is likely.
 */
export function compareNegation(alignment: Alignment): readonly Finding[] {
  const { statement } = alignment
  return statement.terms.flatMap((term) => {
    if (!isPredicate(statement, term)) return []
    const sure = term.kind === 'verb' ? counterparts(alignment, term, SURE) : []
    if (sure.length > 0) return isTurned(alignment, term, sure) ? [findingOf(alignment, term, sure[0]!, 'contradicted')] : []
    const likely = likelyCounterparts(alignment, term)
    return likely.length > 0 && isTurned(alignment, term, likely) ? [findingOf(alignment, term, likely[0]!, 'not-found')] : []
  })
}

/** Of these places not one agrees. */
function isTurned({ statement, source }: Alignment, term: Term, places: readonly Counterpart[]): boolean {
  const stated = isNegated(statement.folded, term.start - statement.start)
  return places.every((place) => isNegated(source.folded, place.start) !== stated)
}

function findingOf({ source }: Alignment, { start, end, text }: Term, by: Counterpart, verdict: 'contradicted' | 'not-found'): Finding {
  const reason = { code: 'negated' as const, args: { stated: text, source: source.text.slice(Math.max(0, by.start - 6), by.end) } }
  return { start, end, text, kind: 'negation', verdict, reason, evidence: [cite(source, by.start, by.end)] }
}
