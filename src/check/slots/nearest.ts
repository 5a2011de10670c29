import type { Evidence } from '../../article/index.ts'
import type { Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite, citeSentence } from '../cite.ts'

/** No more than a reader looks through. */
const SHOWN = 4

/** What a reader should see beside words that the source does not have: the values that stand in their place, and the nearest sentences. */
export function nearest({ source, ranking }: Alignment, rivals: readonly Span[] = []): readonly Evidence[] {
  const shown = rivals.map(({ start, end }) => cite(source, start, end))
  const others = ranking.slice(0, 3).flatMap(({ sentence }) => citeSentence(source, sentence))
  return [...shown, ...others].filter((one, at, all) => all.findIndex((other) => other.start === one.start) === at).slice(0, SHOWN)
}
