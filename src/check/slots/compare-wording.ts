import { spanOf, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import { closestWordings, type Place, placeOf, type Wording } from '../closest-wording.ts'
import type { Finding, FindingKind, ReasonCode, Verdict } from '../finding.ts'
import { isOtherTurn } from '../other-turn.ts'
import { clauseAt, type PreparedSource } from '../prepare-source.ts'
import { isFollowedAlike, isSameEvent, sharesFigures } from '../same-event.ts'
import { isOfAnother } from '../same-subject.ts'
import { CONDITION, stageIn } from '../vocabulary/clause-marks.ts'
import { isDisowned, type Polarity, polarityOf } from '../vocabulary/negation.ts'
import { findOppositesInPlace, type OppositeMention } from '../vocabulary/opposites.ts'
import { isNoFact, leavesRoom, type Told } from '../vocabulary/told-as-fact.ts'
import { isToldElsewhere } from './compare-marks.ts'
import { isOfTheRest } from './compare-negation.ts'

/** From this share on the source says the same in the same words, but for those in question. */
const SAME_WORDS = 0.8
const MUCH_THE_SAME = 0.6
/** Fewer characters say too little of what they are about. */
const SHORTEST = 7

/** One word put for another in what is else worded as in the source: its opposite, or `首次` where the source has nothing. */
export function compareWording(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  return closestWordings(alignment).filter(({ clause }) => clause.text.length >= SHORTEST)
    .flatMap((wording) => [exchanged, putFirst, otherStage, certain, turnedDenial].flatMap((compare) => compare(alignment, wording)))
    .filter(({ kind, ...place }) => kind !== 'negation' || !isOfTheRest(alignment, place, before))
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
  return findOppositesInPlace(folded).filter(({ start, end }) => end - start === 1 || isOfWords(alignment, wording, start, end)).flatMap((found): readonly Finding[] => {
    const stated = { start: found.start + wording.clause.start, end: found.end + wording.clause.start, text: found.text }
    if (isWhole(wording, stated)) return []
    const place = placeOf(wording, source.folded, stated)
    if (!place || place.share < MUCH_THE_SAME) return []
    const told = toldAt(alignment, place, found)
    if (!told || polarityOf(source.folded, told.start, told.end) !== polarityOf(folded, found.start, found.end)) return []
    const isSure = !isInSentence(source, wording, found.text) && (!found.inPlace || (found.kind === 'direction' && found.text.length > 1)) && place.share >= SAME_WORDS
      && isOfTheSame(alignment, stated, place.start) && !isOtherTurn(folded, source.clauses[clauseAt(source, place.start)]!.folded)
    if (!isFollowedAlike(alignment, stated, told.start) || isOfAnotherClause(alignment, wording, stated, told.start)) return []
    const exchange = { kind: found.kind, code: CODES[found.kind], verdict: isSure ? 'contradicted' as const : 'not-found' as const, told: told.text }
    return [findingOf(alignment, stated, place, exchange)]
  })
}

/** No word of the clause is cut in two. */
function isOfWords({ statement }: Alignment, { clause }: Wording, start: number, end: number): boolean {
  const [from, to] = [start + clause.start - statement.start, end + clause.start - statement.start]
  return !statement.words.some((word) => (word.start < from && from < word.end) || (word.start < to && to < word.end))
}

/** 国际储备占比创历史最低 where one clause of the sentence has 最低, and the next, worded more like it, 最高: which is meant is not sure. */
const isInSentence = ({ folded, sentences }: PreparedSource, { sentence }: Wording, text: string): boolean => folded.slice(sentences[sentence]!.start, sentences[sentence]!.end).includes(text)

/** 乙获得银牌 laid beside the last clause of `乙以207环收获银牌，丙获得铜牌`: another has the word, of the one whom the statement names before it. */
function isOfAnotherClause({ statement, source }: Alignment, { clause, sentence }: Wording, { start, text }: Span, offset: number): boolean {
  const beside = source.clauses[clauseAt(source, offset)]!
  const name = statement.terms.findLast((term) => term.kind === 'name' && term.start >= clause.start && term.end <= start)?.folded
  return name !== undefined && !beside.folded.includes(name) && source.clauses.some((other) => {
    const [from, to] = [other.folded.indexOf(name), other.folded.indexOf(text)]
    return other.sentence === sentence && from >= 0 && from < to && !source.names.some((one) => one.start >= other.start + from + name.length && one.end <= other.start + to)
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

/** 已新开 where the source has 计划新开 in the same words; 将 for 已. */
function otherStage(alignment: Alignment, wording: Wording): readonly Finding[] {
  const { statement, source } = alignment
  const mark = stageIn(foldedClause(alignment, wording))
  if (!mark || (mark.value !== 'done' && mark.value !== 'planned') || CONDITION.test(statement.folded)) return []
  const stated = { start: mark.start + wording.clause.start, end: mark.end + wording.clause.start, text: '' }
  if (isWhole(wording, stated)) return []
  const place = placeOf(wording, source.folded, stated)
  if (!place || place.share < MUCH_THE_SAME) return []
  const told = stageIn(source.folded.slice(place.start, place.end))
  if (!told || told.value === mark.value || (mark.value === 'planned' && told.value === 'put-off')) return []
  if (isToldElsewhere(alignment, stated, mark.value, source.clauses[clauseAt(source, place.start)]!.folded)) return []
  const isSure = told.value !== 'possible' && place.share >= SAME_WORDS && sharesFigures(alignment, stated, clauseAt(source, place.start)) && !isOfAnother(alignment, stated, place)
  const verdict = isSure ? 'contradicted' : 'not-found'
  return [findingOf(alignment, withNext(alignment, stated), place, { kind: 'modality', code: 'other-modality', verdict, told: source.text.slice(place.start, place.end) })]
}

/** A reader is shown the mark with the word that it marks. */
function withNext({ statement }: Alignment, { start, end, text }: Span): Span {
  const next = statement.terms.find((term) => term.start >= end)
  return { start, end: next && next.start - end <= 2 ? next.end : end, text }
}

/** `可能`, `考虑`, `建议` left out of what is else the source's wording. */
const UNSURE = /可能|或将|或会|疑似|涉嫌|考虑|建议|提议|不排除|有望|拟议|力争|争取|据传|尚未证实/

function certain(alignment: Alignment, wording: Wording): readonly Finding[] {
  const { source } = alignment
  if (wording.share < SAME_WORDS || stageIn(foldedClause(alignment, wording)) || /[约或能会涉疑望拟]/.test(foldedClause(alignment, wording))) return []
  return wording.at.flatMap((index, row): readonly Finding[] => {
    const next = wording.at.findIndex((other, at) => at > row && other >= 0)
    if (index < 0 || next < 0 || next - row > 2) return []
    const left = source.folded.slice(index + 1, wording.at[next]!)
    const word = left.length <= 6 ? UNSURE.exec(left)?.[0] : undefined
    if (word === undefined) return []
    const start = wording.clause.start + next
    const place = { start: index + 1, end: wording.at[next]!, share: wording.share }
    const term = alignment.statement.terms.find((one) => one.end > start) ?? { start, end: start + 1, text: '' }
    return [findingOf(alignment, { start: term.start, end: term.end, text: '' }, place, { kind: 'modality', code: 'other-modality', verdict: 'not-found', told: left })]
  })
}

/** The most characters that may stand in the place of one another beside a denial. */
const LITTLE = 5

/** 采取 where the source has 不采取 in the same words, 从未超过 for 一度超过. */
function turnedDenial(alignment: Alignment, wording: Wording): readonly Finding[] {
  const { source } = alignment
  const folded = foldedClause(alignment, wording)
  return wording.at.flatMap((index, row): readonly Finding[] => {
    const previous = wording.at.findLastIndex((other, at) => at < row && other >= 0)
    const before = previous < 0 ? -1 : wording.at[previous]!
    if (index < 0 || previous < 0 || (row - previous === 1 && index - before === 1) || row - previous > LITTLE || index - before > LITTLE) return []
    const [left, told] = [folded.slice(previous + 1, row), source.folded.slice(before + 1, index)]
    if (/[，。；：]/.test(left + told) || HAS_DENIAL.test(left) === HAS_DENIAL.test(told)) return []
    const [stated, known] = [polarityOf(folded, row), polarityOf(source.folded, index)]
    const place = { start: before + 1, end: index + 1, share: wording.share }
    if (!standsBehind(source.folded, wording, row, row + CLOSE_BEHIND)) return []
    if (stated === known || stated === 'unclear' || known === 'unclear' || wording.share < MUCH_THE_SAME || isDisowned(source.folded, index)) return []
    const start = wording.clause.start + row
    const term = alignment.statement.terms.find((one) => one.end > start) ?? { start, end: start + 1, text: '' }
    const isSure = wording.share >= SAME_WORDS && standsBehind(source.folded, wording, row, folded.length) && isOfTheSame(alignment, term, index)
      && isTold({ text: folded, start: row, end: row + 1 }, { text: source.folded, start: index, end: index + 1 }, stated)
    if (isSaidSo(source.folded, term.text, stated)) return []
    const span = { start: Math.min(wording.clause.start + previous + 1, term.start), end: term.end, text: '' }
    const verdict = isSure ? 'contradicted' : 'not-found'
    return [findingOf(alignment, span, place, { kind: 'negation', code: 'negated', verdict, told: source.text.slice(before + 1, index + term.text.length) })]
  }).slice(0, 1)
}

const CLOSE_BEHIND = 6

/** 没有死亡病例 is not what 报告病例 denies: what stands behind the denial, so far, stands behind it there too, in one clause. */
function standsBehind(folded: string, { clause, at }: Wording, row: number, to: number): boolean {
  const behind = at.slice(row, to)
  return behind.every((index, step) => index >= 0 || !/[\p{L}\p{N}]/u.test(clause.text[row + step]!)) && !/[，。；：]/.test(folded.slice(at[row]!, Math.max(...behind)))
}

/** Both as facts: 没有把关税提高到40% beside 威胁把关税提高到40%, 没有买断 beside 可以买断 deny nothing. */
function isTold(stated: Told, known: Told, polarity: Polarity): boolean {
  const [denied, affirmed] = polarity === 'denied' ? [stated, known] : [known, stated]
  return !isNoFact(stated.text, stated.start, stated.end) && !isNoFact(known.text, known.start, known.end) && !leavesRoom(denied, affirmed)
}

/** The same event as far as the words around a place tell, with the same figures. */
function isOfTheSame(alignment: Alignment, stated: Span, offset: number): boolean {
  const clause = clauseAt(alignment.source, offset)
  return isSameEvent(alignment, stated, clause, 'in-sentence') && sharesFigures(alignment, stated, clause) && !isOfAnother(alignment, stated, { start: offset })
}

/** The source denies the word elsewhere, as the statement does: it may be that which is meant. */
function isSaidSo(folded: string, word: string, polarity: Polarity): boolean {
  if (word.length < 2 || polarity !== 'denied') return false
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (polarityOf(folded, at, at + word.length) === polarity) return true
  }
  return false
}

const HAS_DENIAL = /[不未没无非]|拒绝|停止|难以/

function findingOf({ statement, source }: Alignment, { start, end }: Span, place: Place, { kind, code, verdict, told }: Exchange): Finding {
  const { text } = spanOf(statement.text, start - statement.start, end - statement.start)
  const args = told === '' ? { stated: text } : { stated: text, source: told }
  return { start, end, text, kind, verdict, reason: { code, args }, evidence: [cite(source, place.start, Math.max(place.end, place.start + 1))] }
}
