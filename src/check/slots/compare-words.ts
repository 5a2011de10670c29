import { type Span, spanOf } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import type { Finding } from '../finding.ts'
import type { Term } from '../find-terms.ts'
import { nearest } from './nearest.ts'

/** Of a word that the source has, the best clause has it better than this; what shares but a character has less. */
const PRESENT = 0.36

/** Words of content, uncommon enough to be a new fact, that the source has nowhere in any form: one finding for each run of them. */
export function compareWords(alignment: Alignment): readonly Finding[] {
  const { statement, hits, inHeadline } = alignment
  const named = (term: Term) => statement.names.some(({ start, end }) => start <= term.start && term.end <= end)
  const quoted = (term: Term) => statement.quotes.some(({ kind, start, end }) => kind === 'direct' && start <= term.start && term.end <= end)
  const unknown = statement.terms.filter((term, at) =>
    !inHeadline[at] && term.rarity >= 3 && !named(term) && !quoted(term) && Math.max(0, ...hits[at]!.values()) < PRESENT && term.folded.length > 1)
  return runsOf(unknown).map((run) => {
    const { start, end, text } = spanOf(statement.text, run.start - statement.start, run.end - statement.start)
    const place = { start: start + statement.start, end: end + statement.start, text }
    return { ...place, kind: 'event', verdict: 'not-found', reason: { code: 'event-not-found', args: { stated: text } }, evidence: nearest(alignment) }
  })
}

/** Words without a gap between them are one new thing: 小型水电站. */
function runsOf(terms: readonly Span[]): readonly { readonly start: number; readonly end: number }[] {
  const runs: { start: number; end: number }[] = []
  for (const { start, end } of terms) {
    const last = runs.at(-1)
    if (last?.end === start) last.end = end
    else runs.push({ start, end })
  }
  return runs
}
