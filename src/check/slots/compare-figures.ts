import { overlaps, spanOf } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import { nearest } from './nearest.ts'

/** `X5`, `83:60`, `6-3`, `1/8`, `3.0.1`: runs of digits, whatever they are. */
const FIGURE = /\d+(?:[.,:：\/-]\d+)*/g

/** Figures that are no quantity and no date (types, licence numbers, scores in unusual dress) must stand in the source as they are. */
export function compareFigures(alignment: Alignment): readonly Finding[] {
  const { statement, source } = alignment
  const slots = [...statement.quantities, ...statement.times.filter(({ kind, begin }) => kind !== 'set' && kind !== 'duration' && begin !== undefined)]
  const known = figuresOf(source.folded)
  const headline = figuresOf(source.headline)
  return [...statement.folded.matchAll(FIGURE)].flatMap((match): Finding[] => {
    const { start, end, text } = spanOf(statement.text, match.index, match.index + match[0].length)
    const place = { start: start + statement.start, end: end + statement.start, text, kind: 'quantity' as const }
    if (slots.some((slot) => overlaps(slot, place))) return []
    const at = known.get(match[0])
    if (at !== undefined) {
      return [{ ...place, verdict: 'supported', reason: { code: 'stated', args: { stated: text } }, evidence: [cite(source, at, at + match[0].length)] }]
    }
    if (headline.has(match[0])) return []
    return [{ ...place, verdict: 'not-found', reason: { code: 'quantity-not-found', args: { stated: text } }, evidence: nearest(alignment) }]
  })
}

const figuresOf = (folded: string): ReadonlyMap<string, number> => new Map([...folded.matchAll(FIGURE)].map(({ 0: text, index }) => [text, index]))
