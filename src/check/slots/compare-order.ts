import { spanOf, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import type { SourceClause } from '../prepare-source.ts'
import { SURE_TWIN, type Twin, twinsOf } from '../twin-clauses.ts'

/** `台风登陆前，`, `判决生效后30日内`; not 日前, 前锋, 目前, 三天后, 后卫, 最后. */
const EDGE = /([\u4e00-\u9fff]{2})(之前|以前|(?<![目日此先当提空史年天月周生面])前(?![锋卫往景途期后任夫妻沿年天提所述十三二一三四五台])|之后|以后|(?<![最随其然此先前背年天月周日])后(?![卫来果续期方勤台者半面起悔裔盾遗]))/g

interface Edge {
  /** The word before the mark. */
  readonly deed: string
  readonly mark: string
  readonly isBefore: boolean
  readonly start: number
  readonly end: number
}

const edgesIn = (folded: string): readonly Edge[] =>
  [...folded.matchAll(EDGE)].map(({ 0: whole, 1: deed, 2: mark, index }) => ({ deed: deed!, mark: mark!, isBefore: mark!.includes('前'), start: index, end: index + whole.length }))

/** 登陆后渔船回港 where the source has 登陆前，渔船回港 and nowhere the other: what came first. */
export function compareOrder(alignment: Alignment): readonly Finding[] {
  const { statement, source } = alignment
  return edgesIn(statement.folded).flatMap((edge): readonly Finding[] => {
    const [start, end] = [edge.start + statement.start, edge.end + statement.start]
    const told = mainClauses(alignment, { start, end }).flatMap(({ clause }) => edgesAt(alignment, clause).map((other) => ({ clause, other })))
      .filter(({ other }) => other.deed === edge.deed)
    const [first] = told
    if (!first || told.some(({ other }) => other.isBefore === edge.isBefore)) return []
    const place = spanOf(statement.text, edge.start, edge.end)
    const args = { stated: place.text, source: first.other.deed + first.other.mark }
    return [{ start, end, text: place.text, kind: 'time', verdict: 'contradicted', reason: { code: 'other-order', args }, evidence: [cite(source, first.clause.start, first.clause.end)] }]
  })
}

/** Where the source tells what came before or after: the twins of the clause behind the mark, or of the whole clause where the mark stands inside it. */
function mainClauses(alignment: Alignment, edge: Pick<Span, 'start' | 'end'>): readonly Twin[] {
  const pieces = alignment.statement.clauses
  const at = pieces.findIndex(({ start, end }) => start <= edge.start && edge.end <= end)
  const own = pieces[at]
  if (!own) return []
  const closes = own.end - edge.end <= 1
  const main = closes ? pieces[at + 1] : { start: edge.end, end: own.end }
  return main ? twinsOf(alignment, main).filter(({ share }) => share >= SURE_TWIN) : []
}

/** The marks in a clause of the source, and in the one that opens it with nothing else. */
function edgesAt({ source }: Alignment, clause: SourceClause): readonly Edge[] {
  const at = source.clauses.indexOf(clause)
  const previous = source.clauses[at - 1]
  const opens = previous && previous.sentence === clause.sentence && /[前后][，,]?$/.test(previous.folded) ? edgesIn(previous.folded) : []
  return [...opens, ...edgesIn(clause.folded)]
}
