import { actorAt, actorOf } from './clause-actors.ts'
import type { Alignment } from './align-statement.ts'
import { clauseAt } from './prepare-source.ts'
import type { Span } from '../language/index.ts'

/** `段河接替祝山`担任: of him who went before another may say that he does it no more. */
const HANDED_OVER = /接替|取代|顶替|代替|替换|替补|接过/

/**
 * Is a place of the source told of the one of whom the statement tells? In: a predicate of the statement, and where the source has it.
 * Out: false where both clauses open with a party, and these are two: 段思远接替祝海峰出任 beside 祝海峰不再担任.
 */
export function isTiedTo({ statement, source }: Alignment, slot: Span, place: Pick<Span, 'start'>): boolean {
  const own = statement.clauses.find(({ start, end }) => start <= slot.start && slot.end <= end)
  if (!own) return true
  if (HANDED_OVER.test(statement.folded.slice(own.start - statement.start, slot.start - statement.start))) return false
  const stated = actorOf(statement.folded.slice(own.start - statement.start, own.end - statement.start), own.start, statement.names)
  const told = actorAt(source, clauseAt(source, place.start))
  if (typeof stated !== 'object' || !told) return true
  return stated.core.includes(told.core) || told.core.includes(stated.core) || !(stated.isPerson && told.isPerson)
}
