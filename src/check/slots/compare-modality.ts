import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import { counterparts } from '../predicates.ts'
import { modalityOf } from '../vocabulary/modality.ts'

const SURE = 0.72

/** 已建成 where the source says only 将建成, and the other way round. An unmarked predicate agrees with both. */
export function compareModality(alignment: Alignment): readonly Finding[] {
  const { statement, source } = alignment
  return statement.terms.flatMap((term) => {
    const at = term.start - statement.start
    const stated = term.kind === 'verb' ? modalityOf(statement.folded, at, at + term.folded.length) : undefined
    if (stated === undefined) return []
    const told = counterparts(alignment, term, SURE).map((place) => ({ place, modality: modalityOf(source.folded, place.start, place.end) }))
    if (told.length === 0 || told.some(({ modality }) => modality === undefined || modality === stated)) return []
    const { start, end, text } = term
    const { place } = told[0]!
    const reason = { code: 'other-modality' as const, args: { stated: text, source: source.text.slice(Math.max(0, place.start - 8), place.end) } }
    return [{ start, end, text, kind: 'modality' as const, verdict: 'contradicted' as const, reason, evidence: [cite(source, place.start, place.end)] }]
  })
}
