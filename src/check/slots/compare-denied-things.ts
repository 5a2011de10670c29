import { fold, type Quote, segmentFolded } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite, clauseUpTo } from '../cite.ts'
import type { Finding } from '../finding.ts'
import type { Term } from '../find-terms.ts'
import { clauseAt } from '../prepare-source.ts'
import { ownStretch, type Statement } from '../statement.ts'
import { rarityOf } from '../vocabulary/common-words.ts'
import { denialBefore, isPlainlyAffirmed } from '../vocabulary/negation.ts'

/** In a source where a thing stands oftener than this, one mention says little of the others. */
const FEW = 3

/**
 * A thing that the statement tells of as being so, and the source has only as what is not: 出现重症 where it says 没有重症, 起于油漆房
 * where it says 而非油漆房. Without support: the statement may mean another such thing.
 */
export function compareDeniedThings(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement } = alignment
  return statement.terms.flatMap((term): readonly Finding[] => {
    if (!isThing(term) || before.some(({ kind, verdict }) => kind === 'negation' && verdict !== 'supported')) return []
    const places = placesOf(alignment, term)
    const [first] = places
    if (first === undefined || places.length > FEW || !places.every((start) => isDenied(alignment, term, start))) return []
    const own = ownStretch(statement, term)
    if (!isPlainlyAffirmed(statement.folded.slice(own.start - statement.start, own.end - statement.start))) return []
    return isNear(alignment, term, first) ? [findingOf(alignment, term, first)] : []
  })
}

/** With all that stands between the denial and the thing, and nothing more of one word behind it: 没有疫苗接种点 is not about 疫苗. */
function isDenied({ statement, source: { folded, quotes } }: Alignment, term: Term, start: number): boolean {
  const between = denialBefore(folded, start)
  if (between === undefined || !statement.folded.includes(between) || isOthersWord(statement, quotes, start)) return false
  const end = start + term.folded.length
  const [next] = segmentFolded(/^[^，。；：、！？]*/.exec(folded.slice(end, end + 8))![0])
  return next === undefined || !next.tag.startsWith('n')
}

/** 甲就延误道歉 beside 乙的 `没有延误`: what somebody says of himself, whom the statement does not name, denies nothing that is told of another. */
const isOthersWord = ({ names, terms, folded }: Statement, quotes: readonly Quote[], start: number): boolean => {
  const quote = quotes.find((one) => one.start <= start && start < one.end)
  const speaker = quote?.named ?? quote?.speaker
  const stated = (terms[0]?.rarity ?? 0) >= UNLISTED || names.some(({ kind }) => kind === 'person' || kind === 'organisation')
  return speaker !== undefined && speaker.text.length > 1 && stated && !sharesPair(folded, fold(speaker.text))
}

const UNLISTED = 3

const sharesPair = (text: string, name: string): boolean =>
  Array.from({ length: name.length - 1 }, (_, at) => name.slice(at, at + 2)).some((pair) => text.includes(pair))

const isThing = ({ kind, folded }: Term) => kind !== 'figure' && folded.length > 1 && rarityOf(folded) > 0

function placesOf({ source: { folded } }: Alignment, term: Term): readonly number[] {
  const places: number[] = []
  for (let at = folded.indexOf(term.folded); at >= 0 && places.length <= FEW; at = folded.indexOf(term.folded, at + 1)) places.push(at)
  return places
}

/** The denial stands in one of the sentences that are most like the statement, or another word of the statement's clause stands in its clause. */
const BEST = 3

function isNear({ statement, source, ranking, hits }: Alignment, term: Term, place: number): boolean {
  const clause = clauseAt(source, place)
  if (ranking.slice(0, BEST).some(({ sentence }) => sentence === source.clauses[clause]!.sentence)) return true
  const own = ownStretch(statement, term)
  return statement.terms.some((other, at) => other !== term && other.start >= own.start && other.end <= own.end && (hits[at]!.get(clause) ?? 0) >= 0.8)
}

/** 提升是因为涨价, `由油漆房爆炸引起`: what is denied is a cause. */
const CAUSE = /因为|由于|由[^，。；]{2,16}(?:引起|引发|导致|造成)|原因|(?<![原起成病内外])因(?![此而应素特])/

function findingOf({ statement, source }: Alignment, term: Term, place: number): Finding {
  const { start, end, text, folded } = term
  const own = ownStretch(statement, term)
  const isCause = CAUSE.test(statement.folded.slice(own.start - statement.start, own.end - statement.start))
  const reason = { code: isCause ? 'other-cause' as const : 'negated' as const, args: { stated: text, source: clauseUpTo(source, place, place + folded.length) } }
  return { start, end, text, kind: isCause ? 'cause' : 'negation', verdict: 'not-found', reason, evidence: [cite(source, place, place + folded.length)] }
}
