import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import type { Term } from '../find-terms.ts'
import { clauseAt } from '../prepare-source.ts'
import { nearest } from './nearest.ts'

/** Taking a post, and the post: `出任首席执行官`, `担任某厂厂长`; not `担任过`, `任何`, `直接任意球`. */
const POST = /(?:出任|担任|(?<!直)接任|就任|升任|调任|改任|转任|兼任|续任|连任|当选为?|任命为|获任|履新)([^，。；、过]{2,24})/g
const HELD = 0.8
/** `接替乙`: 乙 leaves the post. */
const REPLACED = /(?:接替|取代|代替|接过|替换)[^，。；]{0,6}$/

/** 甲出任丙 where the source has 甲, and 丙, but nowhere in one breath: who holds the post is not told so. */
export function comparePosts(alignment: Alignment): readonly Finding[] {
  const { statement, source } = alignment
  return [...statement.folded.matchAll(POST)].flatMap((match): Finding[] => {
    const from = statement.start + match.index + match[0].length - match[1]!.length
    const to = from + match[1]!.length
    const post = statement.terms.findLast(({ start, end }) => start >= from && end <= to)
    const person = statement.names.findLast(({ kind, start, end }) => kind === 'person' && end <= from && !REPLACED.test(statement.folded.slice(0, start - statement.start)))
    const holder = person && statement.terms.find(({ start }) => start === person.start)
    if (!post || !holder) return []
    const places = placesOf(alignment, post)
    if (places.length === 0 || places.some((at) => isHeldAt(alignment, holder, at))) return []
    const { start, end, text } = post
    const reason = { code: 'name-elsewhere' as const, args: { stated: text, source: source.clauses[places[0]!]!.text } }
    const shown = source.clauses[places[0]!]!
    return [{ start, end, text, kind: 'event', verdict: 'not-found', reason, evidence: [...nearest(alignment), cite(source, shown.start, shown.end)] }]
  })
}

function placesOf({ statement, hits }: Alignment, term: Term): readonly number[] {
  return [...hits[statement.terms.indexOf(term)]!].flatMap(([clause, quality]) => (quality >= HELD ? [clause] : []))
}

/** In that clause with no other person, or before it in its sentence with none in the clause. */
function isHeldAt(alignment: Alignment, holder: Term, at: number): boolean {
  const { source, statement } = alignment
  const clause = source.clauses[at]!
  const people = source.names.filter(({ kind, start, end }) => kind === 'person' && start >= clause.start && end <= clause.end)
  const named = placesOf(alignment, holder)
  if (named.includes(at)) return true
  const others = people.filter(({ canonical }) => !statement.names.some((name) => name.canonical === canonical))
  return others.length === 0 && named.some((near) => near < at && near >= clauseAt(source, source.sentences[clause.sentence]!.start))
}
