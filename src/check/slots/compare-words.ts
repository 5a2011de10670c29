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
    isTelling(term, alignment) && !inHeadline[at] && !named(term) && !quoted(term) && !isRunOn(term, alignment)
      && Math.max(0, ...hits[at]!.values()) < PRESENT)
  return runsOf(unknown).map((run) => {
    const { start, end, text } = spanOf(statement.text, run.start - statement.start, run.end - statement.start)
    const place = { start: start + statement.start, end: end + statement.start, text }
    return { ...place, kind: 'event', verdict: 'not-found', reason: { code: 'event-not-found', args: { stated: text } }, evidence: nearest(alignment) }
  })
}

/** Verbs and qualities vary in any retelling: they are a new fact only where little else of the statement is known. */
function isTelling({ kind, rarity, folded }: Term, { ranking }: Alignment): boolean {
  if (rarity < 3 || folded.length < 2) return false
  return kind === 'name' || kind === 'noun' || (kind !== 'figure' && (ranking[0]?.score ?? 0) < WELL_KNOWN)
}

const WELL_KNOWN = 0.6

/** The segmenter may cut 邵东明在 as 邵东|明在: what runs over its edge into words of the source is no new word. */
function isRunOn({ start, end }: Term, { statement, source }: Alignment): boolean {
  const [from, to] = [start - statement.start, end - statement.start]
  return [from - 2, from - 1, to - 2, to - 1].some((at) => {
    const window = statement.folded.slice(Math.max(0, at), at + 3)
    return window.length === 3 && at >= 0 && at < to && at + 3 > from && !(at >= from && at + 3 <= to) && source.folded.includes(window)
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
