import { spanOf, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import { contentWords, isShared, SURE_TWIN, termsIn, type Twin, twinsOf } from '../twin-clauses.ts'
import { denialIn, isPlainlyAffirmed } from '../vocabulary/negation.ts'

/**
 * A clause that says what a clause of the source denies in the same words, or denies what it says: 课程受到影响 where the source has
 * 课程没有受到影响. Contradicted where everything that stands behind the denial is the same, and no clause like it agrees.
 */
export function compareDenials(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement } = alignment
  return statement.clauses.flatMap((clause): readonly Finding[] => {
    if (before.some(({ kind, verdict, start }) => kind === 'negation' && verdict === 'contradicted' && start >= clause.start && start < clause.end)) return []
    const folded = statement.folded.slice(clause.start - statement.start, clause.end - statement.start)
    const twins = twinsOf(alignment, clause)
    if (twins.length === 0 || twins[0]!.share < SURE_TWIN) return []
    const turned = isPlainlyAffirmed(folded) ? deniedTwin(alignment, twins) : affirmedTwin(alignment, clause, folded, twins)
    return turned ? [findingOf(alignment, turned.word, turned.twin)] : []
  })
}

interface Turned {
  readonly twin: Twin
  readonly word: Span
}

/** The statement affirms: each twin denies, and what it denies is what the statement says. */
function deniedTwin(alignment: Alignment, twins: readonly Twin[]): Turned | undefined {
  const [twin] = twins
  if (!twin || twins.some(({ clause }) => isPlainlyAffirmed(clause.folded))) return undefined
  const denial = denialIn(twin.clause.folded)
  const denied = denial && contentWords(/^[^，。；：！？”]*/.exec(twin.clause.folded.slice(denial.deniedFrom))![0])
  if (!denied || denied.length === 0 || !denied.every((word) => isShared(alignment, word))) return undefined
  const word = alignment.statement.terms.find(({ folded }) => denied.some((one) => one.includes(folded) || folded.includes(one)))
  return word && { twin, word }
}

/** The statement denies: a twin has all of it, and denies nothing. */
function affirmedTwin(alignment: Alignment, clause: Span, folded: string, twins: readonly Twin[]): Turned | undefined {
  const [twin] = twins
  const denial = /其余|其他|其它|另外|另有|剩|除/.test(folded) ? undefined : denialIn(folded)
  if (!twin || !denial || twins.some((one) => !isPlainlyAffirmed(one.clause.folded))) return undefined
  const word = termsIn(alignment, { start: clause.start + denial.deniedFrom, end: clause.end })[0]
  return word && (alignment.hits[alignment.statement.terms.indexOf(word)]!.get(twin.at) ?? 0) >= 0.8 ? { twin, word } : undefined
}

function findingOf({ statement, source }: Alignment, word: Span, { clause }: Twin): Finding {
  const place = spanOf(statement.text, word.start - statement.start, word.end - statement.start)
  const reason = { code: 'negated' as const, args: { stated: place.text, source: clause.text.replace(/[，。；]$/, '') } }
  return { start: word.start, end: word.end, text: place.text, kind: 'negation', verdict: 'contradicted', reason, evidence: [cite(source, clause.start, clause.end)] }
}
