import { spanOf, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import { clausesOfSentences, type PreparedSource } from '../prepare-source.ts'
import { isPlainlyAffirmed } from '../vocabulary/negation.ts'
import { LAST, LEFT_OUT, PART, PARTS, REST, WHOLE, WHOLE_AREA } from '../vocabulary/scope.ts'

/** A sentence tells of what the statement's clause tells when it has this share of the words around the mark; a word of the sentence before counts half. */
const TOLD = 0.6
const THERE = 0.6
const BEFORE = 0.5
/** Of so many sentences, the best first. */
const BEST = 3

/**
 * The whole where the source tells of a part: 4台机组全部并网 for 首台机组并网, 五人全部获救 for `5人中4人获救`. Not where a clause that
 * tells of it says 全部 as well, in whatever word.
 */
export function compareScope(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement } = alignment
  return statement.clauses.flatMap((clause): readonly Finding[] => {
    const folded = statement.folded.slice(clause.start - statement.start, clause.end - statement.start)
    const [whole, area] = [WHOLE.exec(folded), WHOLE_AREA.exec(folded)]
    const match = whole ?? area
    if (!match || /除|部分/.test(folded)) return []
    const stated = { start: clause.start + match.index, end: clause.start + match.index + match[0].length, text: match[0] }
    if (before.some(({ verdict, start, end }) => verdict !== 'supported' && start < stated.end && stated.start < end)) return []
    const told = toldPart(alignment, clause, stated, whole ? PART : LEFT_OUT, isPlainlyAffirmed(folded)) ?? (isPlainlyAffirmed(folded) ? restOf(alignment, stated, whole ? WHOLE : new RegExp(`${WHOLE.source}|${WHOLE_AREA.source}`)) : undefined)
    return told ? [findingOf(alignment, stated, told)] : []
  })
}

/** A sentence speaks of the same when it has this share of the statement's words; others about as full may. */
const SPEAKS = 0.45
const ABOUT_AS_FULL = 0.2

/** `1870户停电已恢复1500户，其余…`: the fullest sentence tells of those that are left, or of another part, and no clause like it of the whole. */
function restOf(alignment: Alignment, stated: Span, whole: RegExp): Span | undefined {
  const { source, ranking } = alignment
  const [best] = ranking
  if (!best || best.score < SPEAKS) return undefined
  const alike = ranking.filter(({ score }) => score >= Math.max(SPEAKS, best.score - ABOUT_AS_FULL)).flatMap(({ sentence }) => fullestOf(alignment, sentence))
  if (alike.some((at) => whole.test(source.clauses[at]!.folded) || LAST.test(source.clauses[at]!.folded))) return undefined
  const [from, to] = clausesOfSentences(source, best.sentence, best.sentence)
  const told = [...fullestOf(alignment, best.sentence), ...Array.from({ length: to - from }, (_, step) => from + step)]
  return told.flatMap((at) => {
    const { folded, start } = source.clauses[at]!
    const match = REST.exec(folded)
    return match && !folded.includes(stated.text) ? [{ start: start + match.index, end: start + match.index + match[0].length, text: match[0] }] : []
  })[0]
}

/** Of a sentence the clause that has most of the statement's words, and those that have nearly as many. */
function fullestOf({ source, hits, weights }: Alignment, sentence: number): readonly number[] {
  const [from, to] = clausesOfSentences(source, sentence, sentence)
  const full = Array.from({ length: to - from }, (_, step) => ({ at: from + step, weight: weights.reduce((sum, weight, term) => sum + ((hits[term]!.get(from + step) ?? 0) >= THERE ? weight : 0), 0) }))
  const most = Math.max(...full.map(({ weight }) => weight))
  return full.filter(({ weight }) => weight > 0 && weight >= most * NEARLY).map(({ at }) => at)
}

const NEARLY = 0.6

/** The part that the clauses about it tell of; none where any of them tells of the whole. */
function toldPart(alignment: Alignment, clause: Span, stated: Span, part: RegExp, isAffirmed: boolean): Span | undefined {
  const { source } = alignment
  const asked = alignment.statement.terms.flatMap((term, at) =>
    (term.start >= clause.start && term.end <= clause.end && term.kind !== 'figure' && (term.end <= stated.start || term.start >= stated.end) ? [at] : []))
  if (asked.length < 2) return undefined
  const about = clausesAbout(alignment, asked)
  const [first] = about
  if (first === undefined || about.some((at) => WHOLE.test(source.clauses[at]!.folded) || (LAST.test(sentenceOf(source, at)) && isAsOf(alignment, at)) || WHOLE.test(inSentence(source, at, at - 1)))) return undefined
  if (isPlainlyAffirmed(source.clauses[first]!.folded.replaceAll(PARTS, '')) !== isAffirmed) return undefined
  const deed = about.find((at) => (alignment.hits[asked.at(-1)!]!.get(at) ?? 0) >= THERE) ?? first
  return oneOfParts(source, deed) ?? [0, -1, 1].flatMap((step) => {
    const match = (step === 0 ? part : LEFT_OUT).exec(inSentence(source, first, first + step)) ?? (step === -1 ? part.exec(inSentence(source, first, first - 1)) : null)
    const { start } = source.clauses[first + step] ?? { start: 0 }
    return match ? [{ start: start + match.index, end: start + match.index + match[0].length, text: match[0] }] : []
  })[0]
}

/** `3头被渔网缠伤，2头被打伤`, `其中一人住院，三人擦伤，已回家`: the sentence divides them, and the clause, or the one that it goes on from, tells of one part. */
function oneOfParts({ clauses }: PreparedSource, at: number): Span | undefined {
  const parts = clauses.flatMap(({ sentence, folded, start }, index) => {
    const [text, unit] = (sentence === clauses[at]!.sentence && A_PART.exec(folded)) || []
    return text === undefined ? [] : [{ index, unit, start, end: start + text.length, text }]
  })
  const own = parts.findLast(({ index }) => index <= at && index >= at - 1)
  return own && parts.some(({ index, unit }) => index !== own.index && unit === own.unit) ? own : undefined
}

const A_PART = /^(?:其中|另有?|其余|还有)?[\d一二两三四五六七八九十百]+([人名位头只家户辆艘所个处件台套架座张])(?!都|均|全)/

/** `三处当天抢通，最后一处17日抢通`: with the last one the whole is done, on that day. */
function isAsOf({ statement, source }: Alignment, at: number): boolean {
  const last = source.clauses.find(({ sentence, folded }) => sentence === source.clauses[at]!.sentence && LAST.test(folded))!
  const told = source.times.filter(({ start, end }) => start >= last.start && end <= last.end)
  return told.length === 0 || statement.times.every(({ begin }) => told.some((time) => time.begin?.slice(0, 10) === begin?.slice(0, 10)))
}

const sentenceOf = ({ sentences, clauses, folded }: PreparedSource, at: number): string => {
  const { start, end } = sentences[clauses[at]!.sentence]!
  return folded.slice(start, end)
}

const inSentence = ({ clauses }: PreparedSource, of: number, at: number): string => (clauses[at]?.sentence === clauses[of]?.sentence ? clauses[at]?.folded ?? '' : '')

/** Of each sentence that has most of the words, the clause that has the last of them, or most. */
function clausesAbout({ source, hits, weights, ranking }: Alignment, asked: readonly number[]): readonly number[] {
  const total = asked.reduce((sum, at) => sum + weights[at]!, 0)
  const has = (at: number, from: number, to: number) => [...hits[at]!].some(([near, quality]) => near >= from && near < to && quality >= THERE)
  return ranking.slice(0, BEST).flatMap(({ sentence }) => {
    const [from, to] = clausesOfSentences(source, sentence, sentence)
    const [previous] = clausesOfSentences(source, sentence - 1, sentence)
    const share = asked.reduce((sum, at) => sum + weights[at]! * (has(at, from, to) ? 1 : has(at, previous, from) ? BEFORE : 0), 0) / total
    if (share < TOLD) return []
    const shares = Array.from({ length: to - from }, (_, step) => asked.reduce((sum, at) => sum + (has(at, from + step, from + step + 1) ? weights[at]! + (at === asked.at(-1) ? 1 : 0) : 0), 0))
    return [from + shares.indexOf(Math.max(...shares))]
  })
}

function findingOf({ statement, source }: Alignment, { start, end }: Span, part: Span): Finding {
  const { text } = spanOf(statement.text, start - statement.start, end - statement.start)
  const reason = { code: 'other-scope' as const, args: { stated: text, source: source.text.slice(part.start, part.end) } }
  return { start, end, text, kind: 'quantity', verdict: 'not-found', reason, evidence: [cite(source, part.start, part.end)] }
}
