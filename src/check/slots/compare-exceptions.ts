import { fold, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import { actorOf } from '../clause-actors.ts'
import type { Finding } from '../finding.ts'
import type { Statement } from '../statement.ts'
import { isPlainlyAffirmed } from '../vocabulary/negation.ts'

/** `除甲外，在售的五款全部上调`; not 除此之外, 除夕. */
const EXCEPT = /除了?(?!此|夕|名|尘|草|法)([^，。；]{2,16}?)(?:以外|之外|外)[，,]?/g
/** And what it says of the others, `除甲外还有乙`, holds for the one as well. */
const AS_WELL = /^(?:还|也|另|又|更|[^，。；]{0,8}(?:还|也)[有是将要会])/
const TOLD = 0.5
const THERE = 0.6

/** 甲涨价 where the source says 除甲外，全部涨价: what is told of all but one is not told of that one. Never more than not found. */
export function compareExceptions({ statement, source, hits, weights }: Alignment): readonly Finding[] {
  if (!source.folded.includes('除') || source.folded.search(EXCEPT) < 0) return []
  return statement.clauses.flatMap((clause): readonly Finding[] => {
    const folded = statement.folded.slice(clause.start - statement.start, clause.end - statement.start)
    if (!isPlainlyAffirmed(folded) || /只|仅|唯一/.test(folded)) return []
    const first = subjectOf(statement, clause, folded)
    if (!first) return []
    const deed = statement.terms.flatMap((term, at) => (term.start >= first.end && term.end <= clause.end ? [at] : []))
    const total = deed.reduce((sum, at) => sum + weights[at]!, 0)
    return [...source.folded.matchAll(EXCEPT)].flatMap((match): readonly Finding[] => {
      const end = match.index + match[0].length
      if (!match[1]!.trim().endsWith(fold(first.text)) || AS_WELL.test(source.folded.slice(end, end + REACH))) return []
      const rest = source.clauses.flatMap((told, at) => (told.start >= match.index - 1 && told.end > end && told.start < end + REACH ? [at] : []))
      const share = deed.reduce((sum, at) => sum + (rest.some((near) => (hits[at]!.get(near) ?? 0) >= THERE) ? weights[at]! : 0), 0)
      if (total === 0 || share < TOLD * total) return []
      const reason = { code: 'negated' as const, args: { stated: folded.replace(/[，。；]$/, ''), source: source.text.slice(match.index, source.clauses[rest[0]!]!.end) } }
      return [{ start: first.start, end: first.end, text: first.text, kind: 'negation', verdict: 'not-found', reason, evidence: [cite(source, match.index, end)] }]
    }).slice(0, 1)
  })
}

const LATIN = /^[A-Za-z][A-Za-z0-9 ]*[A-Za-z0-9]/

/** The party that opens the clause, or a name in Latin letters: all of `Nova Lite`. */
function subjectOf({ names, text, start: from }: Statement, { start, end }: Span, folded: string): Span | undefined {
  const latin = LATIN.exec(text.slice(start - from, end - from))?.[0]
  if (latin !== undefined) return { start, end: start + latin.length, text: latin }
  const actor = actorOf(folded, start, names)
  return typeof actor === 'object' ? actor : undefined
}

/** So far behind the exception the others are told of. */
const REACH = 30
