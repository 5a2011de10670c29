import type { Alignment } from '../align-statement.ts'
import { cite, clauseUpTo } from '../cite.ts'
import type { Finding } from '../finding.ts'
import type { Term } from '../find-terms.ts'
import { type Counterpart, counterparts, isPredicate, likelyCounterparts } from '../predicates.ts'
import { isOfAnother } from '../same-subject.ts'
import { isOpen, modalityOf } from '../vocabulary/modality.ts'

const SURE = 0.72

/**
 * 已建成 where the source says only 将建成, and the other way round: contradicted where the event is surely the same, without
 * support where it is likely. 将上诉 where the source leaves open 是否上诉 has no support either. An unmarked predicate agrees with both.
 */
export function compareModality(alignment: Alignment): readonly Finding[] {
  const { statement } = alignment
  return statement.terms.flatMap((term) => {
    if (!isPredicate(statement, term)) return []
    const at = term.start - statement.start
    const stated = modalityOf(statement.folded, at, at + term.folded.length)
    const sure = stated === undefined || term.kind !== 'verb' ? [] : counterparts(alignment, term, SURE)
    if (stated !== undefined && sure.length > 0 && isOther(alignment, stated, sure) && !sure.some((place) => isOfAnother(alignment, term, place))) return [findingOf(alignment, term, sure[0]!, 'contradicted')]
    if (isOpen(statement.folded, at) || NEEDED.test(statement.folded.slice(Math.max(0, at - 12), at)) || ONLY_THEN.test(statement.folded.slice(at + term.folded.length))) return []
    const likely = likelyCounterparts(alignment, term)
    const other = likely.length > 0 && ((stated === 'done' && isOther(alignment, stated, likely)) || likely.every(({ start }) => isOpen(alignment.source.folded, start)))
    return other ? [findingOf(alignment, term, likely[0]!, 'not-found')] : []
  })
}

/** 需要补灌 for 仍需补灌, `要等议会都批准之后` for 须经议会批准. */
const NEEDED = /(?:[需须应][要经当]?[^，。；]{0,3}|(?:要等|等到|待|直到)[^，。；]{0,10})$/

/** 批准之后，协定才能生效. */
const ONLY_THEN = /^(?:之后|以后|后)[^。；]{0,12}(?:才|方可|方能)/

/** All of these places are marked, and otherwise. */
function isOther({ source }: Alignment, stated: 'done' | 'planned', places: readonly Counterpart[]): boolean {
  return places.every(({ start, end }) => {
    const told = modalityOf(source.folded, start, end)
    return told !== undefined && told !== stated
  })
}

function findingOf({ source }: Alignment, { start, end, text }: Term, by: Counterpart, verdict: 'contradicted' | 'not-found'): Finding {
  const reason = { code: 'other-modality' as const, args: { stated: text, source: clauseUpTo(source, by.start, by.end) } }
  return { start, end, text, kind: 'modality', verdict, reason, evidence: [cite(source, by.start, by.end)] }
}
