import { compareQuantities as compare, type Quantity } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import { type Decision, decideSlot, type Relation } from '../decide-slot.ts'
import type { Finding, ReasonCode } from '../finding.ts'
import { spellsOf } from './derive-quantities.ts'
import { nearest } from './nearest.ts'

/** Every quantity and ordinal of the statement against those of the source, and against what follows from its dates. */
export function compareQuantities(alignment: Alignment): readonly Finding[] {
  const values = [...alignment.source.quantities, ...spellsOf(alignment.source.times)]
  return alignment.statement.quantities.map((stated) =>
    findingOf(alignment, stated, decideSlot(alignment, stated, values, (value) => relate(stated, value), agree)),
  )
}

const agree = (one: Quantity, other: Quantity) => compare(one, other) !== 'incompatible'

function relate(stated: Quantity, source: Quantity): Relation | undefined {
  const relation = compare(stated, source)
  if (relation === 'other') return undefined
  if (relation === 'incompatible') return 'incompatible'
  return relation === 'same' ? 'same' : 'follows'
}

/** The reason's codes by the kind of the slot. */
const CODES: Readonly<Record<'ordinal' | 'quantity', { readonly other: ReasonCode; readonly missing: ReasonCode }>> = {
  ordinal: { other: 'other-ordinal', missing: 'ordinal-not-found' },
  quantity: { other: 'other-quantity', missing: 'quantity-not-found' },
}

function findingOf(alignment: Alignment, stated: Quantity, decision: Decision<Quantity>): Finding {
  const { source } = alignment
  const { start, end, text } = stated
  const kind = stated.kind === 'ordinal' ? 'ordinal' : 'quantity'
  const place = { start, end, text, kind } as const
  switch (decision.verdict) {
    case 'supported': {
      const { relation, value } = decision.by
      return {
        ...place, verdict: 'supported', reason: { code: relation === 'same' ? 'stated' : 'follows', args: { stated: text, source: value.text } },
        evidence: [cite(source, value.start, value.end)],
      }
    }
    case 'contradicted': {
      const { value } = decision.by
      return { ...place, verdict: 'contradicted', reason: { code: CODES[kind].other, args: { stated: text, source: value.text } }, evidence: [cite(source, value.start, value.end)] }
    }
    case 'elsewhere': {
      const shown = decision.rival?.value ?? decision.by.value
      return { ...place, verdict: 'not-found', reason: { code: 'quantity-elsewhere', args: { stated: text } }, evidence: [cite(source, shown.start, shown.end)] }
    }
    case 'not-found':
      return { ...place, verdict: 'not-found', reason: { code: CODES[kind].missing, args: { stated: text } }, evidence: nearest(alignment, decision.rival?.value) }
  }
}
