import type { Span } from '../language/index.ts'
import type { Alignment } from './align-statement.ts'
import type { Term } from './find-terms.ts'

/** A word stands in a sentence when a clause of it has it at least this well. */
const THERE = 0.6
/** From this rarity on a noun says what a sentence is about: 橡胶 does, 合约 does not. */
const TELLING = 2

/**
 * May a clause of the source contradict the statement? Only if it speaks of the same thing.
 *
 * In: the slot in question, a clause of the source. Out: whether every telling noun and name of the slot's clause, and every
 * subject before it in the statement, stands in the sentence of that clause. `橡胶期货下跌` is not about `PTA期货上涨`.
 */
export function isSameEvent(alignment: Alignment, slot: Span, clause: number): boolean {
  const { statement } = alignment
  const own = statement.clauses.find(({ start, end }) => start <= slot.start && slot.end <= end) ?? statement
  return statement.terms.every((term, at) => {
    if (!tells(term) || term.start >= own.end || (term.start < slot.end && slot.start < term.end)) return true
    return standsIn(alignment, at, clause)
  })
}

const tells = ({ kind, rarity, folded }: Term) => folded.length > 1 && (kind === 'name' || (kind === 'noun' && rarity >= TELLING))

function standsIn({ source, hits }: Alignment, term: number, clause: number): boolean {
  const { sentence } = source.clauses[clause]!
  return [...hits[term]!].some(([at, quality]) => quality >= THERE && source.clauses[at]!.sentence === sentence)
}

/** The figures around a predicate must agree before the predicate can be said to differ. */
export function sharesFigures({ statement, source }: Alignment, slot: Span, clause: number): boolean {
  const own = statement.clauses.find(({ start, end }) => start <= slot.start && slot.end <= end) ?? statement
  const figures = statement.folded.slice(own.start - statement.start, own.end - statement.start).match(/\d+(?:\.\d+)?/g) ?? []
  const span = source.sentences[source.clauses[clause]!.sentence]
  const said = new Set(span ? source.folded.slice(span.start, span.end).match(/\d+(?:\.\d+)?/g) : [])
  return figures.every((figure) => said.has(figure))
}
