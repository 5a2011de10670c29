import type { Alignment } from '../align-statement.ts'
import type { Term } from '../find-terms.ts'

/** Two words that the source has, and never together. */
export interface UnjoinedWords {
  readonly term: Term
  readonly kind: 'unjoined' | 'widened'
}

/** 国际|股市, 世界|球队: the first says how far the second reaches. */
const EXTENTS: ReadonlySet<string> = new Set('世界 全球 国际 全国 国内 国外 海外 亚洲 欧洲 美洲 非洲 亚太 社会 各国 各地 各界'.split(' '))
const THERE = 0.8
/** A synonym or half a word beside the other is enough to be told of together; in the clauses next to it the word itself. */
const PARTLY = 0.5
const NEIGHBOURS = [-1, 1]

/**
 * In: an alignment, and how well the source has each term of its statement. Out: the pairs of a word and the one that it describes that
 * stand side by side in the statement, and in no two clauses of the source that are neighbours, in order.
 */
export function unjoinedWords({ statement: { terms, folded, start }, source, hits }: Alignment, quality: readonly number[]): readonly UnjoinedWords[] {
  return terms.flatMap((term, at): readonly UnjoinedWords[] => {
    const next = terms[at + 1]
    if (next?.start !== term.end || next.kind !== 'noun' || (term.kind !== 'noun' && term.kind !== 'name') || Math.min(quality[at]!, quality[at + 1]!) < THERE) return []
    const joined = folded.slice(term.start - start, next.end - start)
    if (source.folded.includes(joined) || source.headline.includes(joined) || areNear(hits[at]!, hits[at + 1]!)) return []
    return [{ kind: EXTENTS.has(term.folded) ? 'widened' : 'unjoined', term: { ...next, start: term.start, text: term.text + next.text, folded: joined } }]
  })
}

type Hits = Alignment['hits'][number]

/** Also where one of them stands in the headline alone: what that tells of is the whole. */
function areNear(first: Hits, second: Hits): boolean {
  const there = [...first].filter(([, quality]) => quality >= THERE).map(([clause]) => clause)
  const isThere = (clause: number, least: number) => (second.get(clause) ?? 0) >= least
  return there.length === 0 || second.size === 0 || there.some((clause) => isThere(clause, PARTLY) || NEIGHBOURS.some((step) => isThere(clause + step, THERE)))
}
