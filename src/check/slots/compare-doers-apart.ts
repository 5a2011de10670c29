import { fold, type NameMention, overlaps, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import type { Finding } from '../finding.ts'
import type { PreparedSource } from '../prepare-source.ts'
import type { Statement } from '../statement.ts'
import { isPlainlyAffirmed } from '../vocabulary/negation.ts'
import { nearest } from './nearest.ts'

/** Less than this share of what is told of somebody, wherever the source speaks of him, is next to nothing; with a figure, which may be reckoned, less yet. */
const NOTHING = 0.42
const NOTHING_BUT_FIGURES = 0.3
const FEWEST = 2
const FEWEST_WITH_FIGURES = 3
/** He opens his clause, behind a title at most; `由甲创立`, `向甲` and `甲与乙` tell of another as well. */
const OPENS = /^[^，。；]{0,12}(?<![由被遭受向对给与和同跟及、])$/
const WITH = /^(?:[与和及、]|[^，。；]{0,4}之间)/
/** So many sentences behind his name may still tell of him. */
const CARRIED = 2
/** What the headline says is half said of everybody. */
const IN_HEADLINE = 0.5

/**
 * One person, and what the source tells nowhere near his name: `甲要求停课` where it has 甲's forecast, and 停课 of others. Near is the sentence that
 * names him, and those beside it as far as they name no other person. Never more than not found.
 */
export function compareDoersApart(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement, inHeadline } = alignment
  const people = statement.names.filter(({ kind }) => kind === 'person')
  const [person] = people
  if (!person || people.some(({ canonical }) => canonical !== person.canonical) || !isPlainlyAffirmed(statement.folded)) return []
  if (!opensClause(statement, person)) return []
  if (before.some((finding) => finding.verdict !== 'supported' && overlaps(finding, person)) || statement.terms.some((term, at) => overlaps(term, person) && inHeadline[at])) return []
  const told = statement.terms.flatMap(({ start }, at) => (start >= person.end ? [at] : []))
  const [least, fewest] = statement.quantities.length > 0 ? [NOTHING_BUT_FIGURES, FEWEST_WITH_FIGURES] : [NOTHING, FEWEST]
  const near = clausesNear(alignment.source, person)
  if (told.length < fewest || near.size === 0 || shareIn(alignment, told, near) >= least) return []
  const { start, end, text } = person
  return [{ start, end, text, kind: 'person', verdict: 'not-found', reason: { code: 'name-of-another', args: { stated: text } }, evidence: nearest(alignment) }]
}

function opensClause({ clauses, terms, folded, start: from }: Statement, { start, end }: Span): boolean {
  const clause = clauses.find((one) => one.start <= start && end <= one.end)
  return clause !== undefined && OPENS.test(folded.slice(clause.start - from, start - from)) && !WITH.test(folded.slice(end - from))
    && !terms.some((term) => term.kind === 'verb' && term.start >= clause.start && term.end <= start)
}

function shareIn({ hits, weights, inHeadline }: Alignment, terms: readonly number[], clauses: ReadonlySet<number>): number {
  const total = terms.reduce((sum, at) => sum + weights[at]!, 0)
  const bestOf = (at: number) => [...hits[at]!].reduce((best, [clause, quality]) => (clauses.has(clause) ? Math.max(best, quality) : best), inHeadline[at] ? IN_HEADLINE : 0)
  return terms.reduce((sum, at) => sum + weights[at]! * bestOf(at), 0) / total
}

/** The clauses of the sentences that name somebody, and of those beside them in which no other person comes up. */
function clausesNear(source: PreparedSource, { text, canonical }: NameMention): ReadonlySet<number> {
  const forms = [fold(text), fold(canonical)]
  const names = (sentence: number) => source.sentences[sentence] !== undefined && forms.some((form) => source.folded.slice(source.sentences[sentence]!.start, source.sentences[sentence]!.end).includes(form))
  const isFree = (sentence: number) => source.sentences[sentence] !== undefined && !source.names.some(({ kind, start, end, canonical: other }) =>
    kind === 'person' && start >= source.sentences[sentence]!.start && end <= source.sentences[sentence]!.end && !forms.includes(fold(other)))
  const found = new Set<number>()
  const add = (sentence: number) => {
    for (let clause = source.firstClause[sentence]!; clause < source.firstClause[sentence + 1]!; clause++) found.add(clause)
  }
  source.sentences.forEach((_, sentence) => {
    if (!names(sentence)) return
    add(sentence)
    for (let next = sentence + 1; next <= sentence + CARRIED && isFree(next); next++) add(next)
    if (isFree(sentence - 1) && source.quotes.some((quote) => overlaps(quote, source.sentences[sentence - 1]!))) add(sentence - 1)
  })
  return found
}
