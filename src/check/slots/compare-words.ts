import { type Span, spanOf } from '../../language/index.ts'
import { type Alignment, bestOf } from '../align-statement.ts'
import type { Finding } from '../finding.ts'
import type { Term } from '../find-terms.ts'
import { ownStretch } from '../statement.ts'
import { isKin } from '../vocabulary/kinship.ts'
import { nearest } from './nearest.ts'

/**
 * How little of a word the best clause may have, and how uncommon it must be, for its absence to tell. Names tell most; verbs
 * and qualities vary in any retelling. `doubtful`: in a statement that other findings already doubt, and that has little else
 * in common with the source, plainer words belong to the same invention.
 */
const LIMITS: Readonly<Record<'alone' | 'doubtful', Readonly<Record<Term['kind'], { readonly rarity: number; readonly below: number }>>>> = {
  alone: {
    name: { rarity: 3, below: 0.5 }, noun: { rarity: 3, below: 0.36 }, verb: { rarity: 4, below: 0 }, other: { rarity: 4, below: 0 }, figure: { rarity: 4, below: 0 },
  },
  doubtful: {
    name: { rarity: 3, below: 0.5 }, noun: { rarity: 2, below: 0.36 }, verb: { rarity: 3, below: 0.36 }, other: { rarity: 3, below: 0.1 }, figure: { rarity: 4, below: 0 },
  },
}

/** Words of content that the source has nowhere in any form: one finding for each run of them. */
export function compareWords(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement, hits, inHeadline, ranking } = alignment
  const told = [...statement.names, ...statement.quotes.filter(({ kind }) => kind === 'direct')]
  const doubted = before.filter(({ verdict }) => verdict !== 'supported').map((finding) => ownStretch(statement, finding))
  const unsure = (ranking[0]?.score ?? 0) < WELL_KNOWN
  const unknown = statement.terms.filter((term, at) => {
    const doubtful = unsure || doubted.some(({ start, end }) => start <= term.start && term.end <= end)
    const { rarity, below } = LIMITS[doubtful ? 'doubtful' : 'alone'][term.kind]
    return (term.rarity >= rarity || isKin(term.folded)) && term.folded.length > 1 && !inHeadline[at] && bestOf(hits[at]!) < below
      && !told.some(({ start, end }) => start <= term.start && term.end <= end) && !isRunOn(term, alignment)
  })
  return runsOf(unknown).map((run) => {
    const { start, end, text } = spanOf(statement.text, run.start - statement.start, run.end - statement.start)
    const place = { start: start + statement.start, end: end + statement.start, text }
    return { ...place, kind: 'event', verdict: 'not-found', reason: { code: 'words-not-found', args: { stated: text } }, evidence: nearest(alignment) }
  })
}

/** A statement of which a sentence has this share is known as a whole. */
const WELL_KNOWN = 0.55

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
