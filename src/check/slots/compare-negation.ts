import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import type { Term } from '../find-terms.ts'
import { type Counterpart, counterparts, isPredicate, likelyCounterparts } from '../predicates.ts'
import { isDisowned, isNegated } from '../vocabulary/negation.ts'

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
    if (sure.length > 0 && isTurned(alignment, term, sure)) return [findingOf(alignment, term, sure[0]!, 'contradicted')]
    const likely = likelyCounterparts(alignment, term)
    return likely.length > 0 && isUnborne(alignment, term, likely) ? [findingOf(alignment, term, likely[0]!, 'not-found')] : []
  })
}

/** Of these places not one agrees; what somebody only disowns proves nothing against a statement. */
function isTurned({ statement, source }: Alignment, term: Term, places: readonly Counterpart[]): boolean {
  const stated = isNegated(statement.folded, term.start - statement.start)
  return places.every(({ start }) => isNegated(source.folded, start) !== stated && !isDisowned(source.folded, start))
}

const isDenied = (text: string, at: number) => isNegated(text, at) || isDisowned(text, at)

/** But it bears out no more than a denial. */
function isUnborne({ statement, source }: Alignment, term: Term, places: readonly Counterpart[]): boolean {
  const stated = isDenied(statement.folded, term.start - statement.start)
  return places.every(({ start }) => isDenied(source.folded, start) !== stated)
}

function findingOf({ source }: Alignment, { start, end, text }: Term, by: Counterpart, verdict: 'contradicted' | 'not-found'): Finding {
  const reason = { code: 'negated' as const, args: { stated: text, source: source.text.slice(Math.max(0, by.start - 6), by.end) } }
  return { start, end, text, kind: 'negation', verdict, reason, evidence: [cite(source, by.start, by.end)] }
}
