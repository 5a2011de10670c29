import type { Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import type { Term } from '../find-terms.ts'
import { synonymsOf } from '../vocabulary/synonyms.ts'
import { isTwoSided, TURNS } from '../vocabulary/two-sided-verbs.ts'

/** A verb with the party before it and the party after it. */
interface Roles {
  readonly agent: Term
  readonly verb: Span & { readonly folded: string }
  readonly patient: Term
}

/** Who did it to whom: 甲战胜乙 where the source has 乙战胜甲, and nowhere 甲战胜乙. */
export function compareRoles(alignment: Alignment): readonly Finding[] {
  return rolesOf(alignment).flatMap(({ agent, verb, patient }) => {
    const forms = [verb.folded, ...synonymsOf(verb.folded).filter((word) => word.length > 1)]
    const orders = alignment.source.clauses.flatMap((clause) => {
      const order = orderIn(clause.folded, agent.folded, forms, patient.folded)
      return order === undefined ? [] : [{ clause, order }]
    })
    const swapped = orders.find(({ order }) => order === 'swapped')
    if (!swapped || orders.some(({ order }) => order !== 'swapped')) return []
    const { start, end, text } = agent
    const reason = { code: 'roles-swapped' as const, args: { stated: alignment.statement.text, source: swapped.clause.text } }
    return [{ start, end, text, kind: 'role' as const, verdict: 'contradicted' as const, reason, evidence: [cite(alignment.source, swapped.clause.start, swapped.clause.end)] }]
  })
}

function rolesOf({ statement }: Alignment): readonly Roles[] {
  return statement.clauses.flatMap((clause) => {
    const terms = statement.terms.filter(({ start, end }) => clause.start <= start && end <= clause.end)
    return terms.flatMap((verb): Roles[] => {
      if (!isTwoSided(verb.folded)) return []
      const agent = terms.find((term) => isParty(term) && term.end <= verb.start)
      const patient = terms.find((term) => isParty(term) && term.start >= verb.end)
      if (!agent || !patient) return []
      const between = statement.folded.slice(agent.end - statement.start, verb.start - statement.start)
      return TURNS.test(between) ? [] : [{ agent, verb, patient }]
    })
  })
}

/** Places and common nouns do not act; names and telling nouns do. */
const isParty = ({ kind, rarity, folded }: Term) => folded.length > 1 && (kind === 'name' || (kind === 'noun' && rarity >= 2))

function orderIn(text: string, agent: string, verbs: readonly string[], patient: string): 'same' | 'swapped' | 'unclear' | undefined {
  const verb = verbs.find((form) => text.includes(form))
  if (verb === undefined || !text.includes(agent) || !text.includes(patient)) return undefined
  const [a, v, p] = [text.indexOf(agent), text.indexOf(verb), text.indexOf(patient)]
  if (TURNS.test(text.slice(Math.min(a, p, v), v))) return 'unclear'
  if (a < v && v < p) return 'same'
  return p < v && v < a ? 'swapped' : 'unclear'
}
