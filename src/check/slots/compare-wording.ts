import { segmentFolded, spanOf, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import { closestWordings, type Place, placeOf, type Wording } from '../closest-wording.ts'
import type { Finding, FindingKind, ReasonCode, Verdict } from '../finding.ts'
import { clauseAt } from '../prepare-source.ts'
import { isSameEvent, sharesFigures } from '../same-event.ts'
import { polarityOf } from '../vocabulary/negation.ts'
import { findOppositesInPlace, type OppositeMention } from '../vocabulary/opposites.ts'

/** From this share on the source says the same in the same words, but for those in question. */
const SAME_WORDS = 0.8
const MUCH_THE_SAME = 0.6
/** Fewer characters say too little of what they are about. */
const SHORTEST = 7

/** One word put for another in what is else worded as in the source: its opposite, or `首次` where the source has nothing. */
export function compareWording(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  return closestWordings(alignment).filter(({ clause }) => clause.text.length >= SHORTEST).flatMap((wording) => [...exchanged(alignment, wording), ...putFirst(alignment, wording)])
    .filter(({ kind, start, end }) => !before.some((other) => other.verdict === 'contradicted' && other.kind === kind && other.start < end && start < other.end))
}

interface Exchange {
  readonly kind: FindingKind
  readonly code: ReasonCode
  readonly verdict: Exclude<Verdict, 'supported'>
  readonly told: string
}

const foldedClause = ({ statement }: Alignment, { clause }: Wording) => statement.folded.slice(clause.start - statement.start, clause.end - statement.start)

function exchanged(alignment: Alignment, wording: Wording): readonly Finding[] {
  const { source } = alignment
  const folded = foldedClause(alignment, wording)
  const edges = new Set(segmentFolded(folded).flatMap(({ start, end }) => [start, end]))
  return findOppositesInPlace(folded).filter(({ start, end }) => end - start === 1 || (edges.has(start) && edges.has(end))).flatMap((found): readonly Finding[] => {
    const stated = { start: found.start + wording.clause.start, end: found.end + wording.clause.start, text: found.text }
    if (isWhole(wording, stated)) return []
    const place = placeOf(wording, source.folded, stated)
    if (!place || place.share < MUCH_THE_SAME) return []
    const told = toldAt(alignment, place, found)
    if (!told || polarityOf(source.folded, told.start, told.end) !== polarityOf(folded, found.start, found.end)) return []
    const isSure = (!found.inPlace || (found.kind === 'direction' && found.text.length > 1)) && place.share >= SAME_WORDS && isSameEvent(alignment, stated, clauseAt(source, place.start), 'in-sentence') && sharesFigures(alignment, stated, clauseAt(source, place.start))
    const exchange = { kind: found.kind, code: CODES[found.kind], verdict: isSure ? 'contradicted' as const : 'not-found' as const, told: told.text }
    return [findingOf(alignment, stated, place, exchange)]
  })
}

const CODES = { direction: 'other-direction', name: 'other-name', ordinal: 'other-ordinal' } as const

const isWhole = ({ clause, at }: Wording, { start, end }: Span) => at.slice(start - clause.start, end - clause.start).every((index) => index >= 0)

/** The other side of its row stands in its place, and its own nowhere there: `上升` for `下降`; a single character for a single one. */
function toldAt({ source }: Alignment, { start, end }: Place, { row, side, text }: OppositeMention): OppositeMention | undefined {
  const from = Math.max(0, start - 1)
  const there = findOppositesInPlace(source.folded.slice(from, end + 1)).filter((mention) => mention.row === row && mention.start + from < end && mention.end + from > start)
  if (there.some((mention) => mention.side === side) || (text.length === 1 && end - start !== 1)) return undefined
  const other = there.find((mention) => mention.side !== side)
  return other && { ...other, start: other.start + from, end: other.end + from }
}

const FIRST = /首[次度](?!领)|第一次|率先|史无前例|唯一/g

/** 首次出席 where the source has 出席 in the same words and nothing before it. */
function putFirst(alignment: Alignment, wording: Wording): readonly Finding[] {
  return [...foldedClause(alignment, wording).matchAll(FIRST)].flatMap(({ 0: text, index }): readonly Finding[] => {
    const stated = { start: index + wording.clause.start, end: index + wording.clause.start + text.length, text }
    const place = placeOf(wording, alignment.source.folded, stated)
    if (!place || place.share < SAME_WORDS || place.end > place.start) return []
    return [findingOf(alignment, stated, place, { kind: 'superlative', code: 'superlative-not-found', verdict: 'not-found', told: '' })]
  })
}

function findingOf({ statement, source }: Alignment, { start, end }: Span, place: Place, { kind, code, verdict, told }: Exchange): Finding {
  const { text } = spanOf(statement.text, start - statement.start, end - statement.start)
  const args = told === '' ? { stated: text } : { stated: text, source: told }
  return { start, end, text, kind, verdict, reason: { code, args }, evidence: [cite(source, place.start, Math.max(place.end, place.start + 1))] }
}
