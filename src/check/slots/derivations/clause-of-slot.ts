import type { Span } from '../../../language/index.ts'
import { ownStretch, type Statement } from '../../statement.ts'

const SHORT = 10

/** In: a statement and a slot of it. Out, folded: the slot's stretch, and what stands in its clause before and behind the slot. */
export function clausesOfSlot(statement: Statement, slot: Span): { readonly clause: string; readonly before: string; readonly behind: string } {
  const { start, end } = ownStretch(statement, slot)
  const own = statement.clauses.find((clause) => clause.start <= slot.start && slot.end <= clause.end) ?? statement
  const cut = (from: number, to: number) => statement.folded.slice(from - statement.start, to - statement.start)
  // 减持之前，甲持有24%: a few words set off at the head hold for what follows
  const head = statement.clauses.findLast((clause) => clause.end <= own.start)
  const from = head && head.end - head.start <= SHORT ? head.start : own.start
  return { clause: cut(Math.min(start, from), end), before: cut(own.start, slot.start), behind: cut(slot.end, own.end) }
}
