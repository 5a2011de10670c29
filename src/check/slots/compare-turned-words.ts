import { fold, spanOf, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding, ReasonCode } from '../finding.ts'
import { clauseAt } from '../prepare-source.ts'
import { polarityOf } from '../vocabulary/negation.ts'
import { findOpposites, type OppositeMention, oppositeCharacters } from '../vocabulary/opposites.ts'

/** Sentences that tell of the statement: the best few, none of which has much less of its words than the best. */
const MOST = 3
const NEARLY_BEST = 0.25
/** A word that differs in one character alone is looked for in sentences about as good as the best. */
const ABOUT_AS_GOOD = 0.1

/** What the statement says, and what stands for it in the source. Offsets of `stated` count in the statement, of `told` in the source. */
interface Turned {
  readonly stated: Span
  readonly told: Span
  readonly kind: OppositeMention['kind']
}

/**
 * A word whose opposite the sentences about it have, and that the source has nowhere: 推迟 where they say 提前, 从重 where they say 从轻, 南岸
 * for 北岸. Without support, wherever it stands: compareOpposites and compareWording say when it contradicts.
 */
export function compareTurnedWords(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement, source } = alignment
  return [...turnedRows(alignment), ...turnedCharacters(alignment)].flatMap(({ stated, told, kind }): readonly Finding[] => {
    const [start, end] = [stated.start + statement.start, stated.end + statement.start]
    if (before.some((finding) => finding.verdict !== 'supported' && finding.start < end && start < finding.end)) return []
    const { text } = spanOf(statement.text, stated.start, stated.end)
    const reason = { code: CODES[kind], args: { stated: text, source: source.text.slice(told.start, told.end) } }
    return [{ start, end, text, kind, verdict: 'not-found', reason, evidence: [cite(source, told.start, told.end)] }]
  }).slice(0, 1)
}

const CODES = { direction: 'other-direction', name: 'other-name', ordinal: 'other-ordinal' } as const satisfies Record<string, ReasonCode>

function sentencesAbout({ source, ranking }: Alignment, within: number): readonly Span[] {
  const [best] = ranking
  return best ? ranking.slice(0, MOST).filter(({ score }) => score >= best.score - within).map(({ sentence }) => source.sentences[sentence]!) : []
}

/** Of a word of the table: no word of its side anywhere, one of another side where it is told. Where a denial may turn either of them, none. */
function turnedRows(alignment: Alignment): readonly Turned[] {
  const { statement, source } = alignment
  const mentions = findOpposites(statement.folded)
  return mentions.flatMap((stated): readonly Turned[] => {
    const { row, side, start, end, kind } = stated
    if (polarityOf(statement.folded, start, end) !== 'affirmed' || /[不未没无]/.test(stated.text) || mentions.some((other) => other.row === row && other.side !== side)) return []
    if (isOfFigure(statement.folded, start) || source.opposites.some((other) => other.row === row && other.side === side)) return []
    const told = sentencesAbout(alignment, NEARLY_BEST).flatMap((sentence) => source.opposites.filter((other) => other.row === row && other.start >= sentence.start && other.end <= sentence.end))
    if (!told[0] || !told.every((other) => polarityOf(source.folded, other.start, other.end) === 'affirmed') || told.some((other) => isOtherSide(alignment, stated, other))) return []
    return told.some((other) => sharesClause(alignment, stated, clauseAt(source, other.start))) ? [{ stated, told: told[0], kind }] : []
  })
}

/** `岚队输给海队` where the source has `战胜岚队的海队`: whom the one word is done to stands before the other. */
function isOtherSide({ statement, source }: Alignment, { start, ofSubject }: OppositeMention, { end }: OppositeMention): boolean {
  const object = ofSubject ? /^了?([\u4e00-\u9fff]{2})/.exec(source.folded.slice(end, end + 3))?.[1] : undefined
  return object !== undefined && statement.folded.slice(0, start).includes(object)
}

const THERE = 0.7

/** Another word of the statement, or a figure, stands in the clause of the opposite: `維持原判` alone may be of another case. */
const sharesClause = ({ statement, source, hits }: Alignment, { start, end }: Span, clause: number): boolean =>
  statement.quantities.some(({ text }) => source.clauses[clause]!.folded.includes(fold(text))) ||
  statement.terms.some((term, at) => (term.end <= start + statement.start || term.start >= end + statement.start) && (hits[at]!.get(clause) ?? 0) >= THERE)

/** The sentence of a turned word has so much of the clause that the word stands in. */
const TOLD = 0.6

function isToldThere({ statement, source, hits, weights }: Alignment, { start, end }: Span, place: number): boolean {
  const [from, to] = [start + statement.start, end + statement.start]
  const clause = statement.clauses.find((one) => one.start <= from && to <= one.end) ?? statement
  const asked = statement.terms.flatMap((term, at) => (term.start >= clause.start && term.end <= clause.end && (term.end <= from || term.start >= to) ? [at] : []))
  const { sentence } = source.clauses[clauseAt(source, place)]!
  const total = asked.reduce((sum, at) => sum + weights[at]!, 0)
  const met = asked.filter((at) => [...hits[at]!].some(([near, quality]) => quality >= THERE && source.clauses[near]!.sentence === sentence))
  return met.reduce((sum, at) => sum + weights[at]!, 0) >= TOLD * total
}

/** `约六成样本呈阳性` may be what is left of those that are not. */
const isOfFigure = (folded: string, start: number): boolean => /[\d一二三四五六七八九十半][成%名人例份个家][^，。；]{0,8}$/.test(folded.slice(0, start))

/** A word that the source has nowhere, and of which the sentences about it have all but one character, and an opposite in the place of that one. */
function turnedCharacters(alignment: Alignment): readonly Turned[] {
  const { statement, source } = alignment
  const about = sentencesAbout(alignment, ABOUT_AS_GOOD)
  return statement.words.flatMap(({ text, start, end }): readonly Turned[] => {
    if (text.length < 2 || text.length > LONGEST || !isTurnable(text) || source.folded.includes(text)) return []
    const found = about.flatMap((sentence) => turnsIn(source.folded.slice(sentence.start, sentence.end), text).map(({ at, kind }) => ({ at: at + sentence.start, kind })))
    return found.slice(0, 1).flatMap(({ at, kind }): readonly Turned[] => {
      const told = { start: at, end: at + text.length, text: source.folded.slice(at, at + text.length) }
      return statement.folded.includes(told.text) || !isToldThere(alignment, { start, end, text }, at) || (kind === 'direction' && polarityOf(statement.folded, start, end) !== polarityOf(source.folded, told.start, told.end)) ? [] : [{ stated: { start, end, text }, told, kind }]
    })
  })
}

const LONGEST = 4
/** 此后 for 此前 is another order of things, which compareOrder tells. */
const isTurnable = (text: string): boolean => !/[前后先]/.test(text) && [...text].some((character) => oppositeCharacters(character).size > 0)

/** Where the words have the word with one character turned. */
function turnsIn(words: string, text: string): readonly { readonly at: number; readonly kind: OppositeMention['kind'] }[] {
  return [...text].flatMap((character, index) => [...oppositeCharacters(character)].flatMap(([other, kind]) => {
    const at = words.indexOf(text.slice(0, index) + other + text.slice(index + 1))
    return at < 0 ? [] : [{ at, kind }]
  }))
}
