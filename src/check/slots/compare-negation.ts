import type { Alignment } from '../align-statement.ts'
import { cite, clauseUpTo } from '../cite.ts'
import type { Finding } from '../finding.ts'
import type { Term } from '../find-terms.ts'
import { type Counterpart, counterparts, isPredicate, LIGHT_VERBS, likelyCounterparts } from '../predicates.ts'
import { isDisowned, type Polarity, polarityOf } from '../vocabulary/negation.ts'

const SURE = 0.7

/**
 * A predicate that the statement denies and every sentence of the source about the event affirms, or the other way round:
 * contradicted where the event is surely the same, without support where it is likely.
 */
export function compareNegation(alignment: Alignment): readonly Finding[] {
  const { statement } = alignment
  return statement.terms.flatMap((term) => {
    if (!isPredicate(statement, term) || LIGHT_VERBS.has(term.folded)) return []
    const sure = term.kind === 'verb' ? counterparts(alignment, term, SURE) : []
    if (sure.length > 0 && isTurned(alignment, term, sure)) return [findingOf(alignment, term, sure[0]!, 'contradicted')]
    const likely = likelyCounterparts(alignment, term)
    return likely.length > 0 && isUnborne(alignment, term, likely) ? [findingOf(alignment, term, likely[0]!, 'not-found')] : []
  })
}

const TURNED: Readonly<Record<Polarity, Polarity | undefined>> = { affirmed: 'denied', denied: 'affirmed', unclear: undefined }

const statedPolarity = ({ statement }: Alignment, { start, end }: Term) => polarityOf(statement.folded, start - statement.start, end - statement.start)

/** Every one of these places says the opposite; what somebody only disowns proves nothing against a statement. */
function isTurned(alignment: Alignment, term: Term, places: readonly Counterpart[]): boolean {
  const turned = TURNED[statedPolarity(alignment, term)]
  const { folded } = alignment.source
  return turned !== undefined && places.every(({ start, end }) => polarityOf(folded, start, end) === turned && !isDisowned(folded, start))
}

/** What somebody disowns counts as denied. */
const polarityHeld = (text: string, start: number, end: number): Polarity => (isDisowned(text, start) ? 'denied' : polarityOf(text, start, end))

/** But it bears out no more than a denial. */
function isUnborne(alignment: Alignment, term: Term, places: readonly Counterpart[]): boolean {
  const { statement, source } = alignment
  const turned = TURNED[polarityHeld(statement.folded, term.start - statement.start, term.end - statement.start)]
  return turned !== undefined && places.every(({ start, end }) => polarityHeld(source.folded, start, end) === turned)
}

function findingOf({ source }: Alignment, { start, end, text }: Term, by: Counterpart, verdict: 'contradicted' | 'not-found'): Finding {
  const reason = { code: 'negated' as const, args: { stated: text, source: clauseUpTo(source, by.start, by.end) } }
  return { start, end, text, kind: 'negation', verdict, reason, evidence: [cite(source, by.start, by.end)] }
}
