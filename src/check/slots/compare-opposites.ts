import type { Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import { decideSlot } from '../decide-slot.ts'
import type { Finding } from '../finding.ts'
import { clauseAt } from '../prepare-source.ts'
import { isSameEvent, sharesFigures } from '../same-event.ts'
import { findOpposites, type OppositeMention } from '../vocabulary/opposites.ts'
import { isNegated } from '../vocabulary/negation.ts'

/** Words of a direction (上升 and 下降, 战胜 and 负于) against those that the source has of the same event. A word that agrees needs no finding. */
export function compareOpposites(alignment: Alignment): readonly Finding[] {
  const { statement, source } = alignment
  const known = source.opposites
  return findOpposites(statement.folded).flatMap((found) => {
    const stated = { ...found, start: found.start + statement.start, end: found.end + statement.start }
    const side = sideOf(found, statement.folded)
    const relate = (other: OppositeMention) =>
      other.row !== stated.row ? undefined : sideOf(other, source.folded) === side ? 'same' as const : 'incompatible' as const
    const decision = decideSlot(alignment, stated, known, relate, (one, other) => sideOf(one, source.folded) === sideOf(other, source.folded))
    const rival = decision.verdict === 'contradicted' ? decision.by : decision.verdict === 'supported' ? undefined : decision.rival
    if (!rival || rival.binding < SURE || !isAbout(alignment, stated, clauseAt(source, rival.value.start))) return []
    const { start, end } = stated
    const text = statement.text.slice(found.start, found.end)
    const [kind, code] = stated.opposed ? ['direction' as const, 'other-direction' as const] : ['name' as const, 'other-name' as const]
    const reason = { code, args: { stated: text, source: rival.value.text } }
    return [{ start, end, text, kind, verdict: 'contradicted' as const, reason, evidence: [cite(source, rival.value.start, rival.value.end)] }]
  })
}

/** Words bind less surely than figures: many clauses of an article rise and fall. */
const SURE = 0.7

const isAbout = (alignment: Alignment, slot: Span, clause: number) => isSameEvent(alignment, slot, clause, 'in-sentence') && sharesFigures(alignment, slot, clause)

/** 未增长 is the other side of 增长. */
const sideOf = ({ side, start, opposed }: OppositeMention, text: string) => (opposed && isNegated(text, start) ? 1 - side : side)
