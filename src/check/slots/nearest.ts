import type { Evidence } from '../../article/index.ts'
import type { Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite, citeSentence } from '../cite.ts'

/** What a reader should see beside words that the source does not have: the value that stands in their place, and the nearest sentences. */
export function nearest({ source, ranking }: Alignment, rival?: Span): readonly Evidence[] {
  const shown = rival ? [cite(source, rival.start, rival.end)] : []
  const others = ranking.slice(0, 2).flatMap(({ sentence }) => citeSentence(source, sentence))
  return [...shown, ...others].filter((one, at, all) => all.findIndex((other) => other.start === one.start) === at).slice(0, 3)
}
