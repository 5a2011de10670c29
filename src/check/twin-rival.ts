import { compareQuantities, overlaps, type Span } from '../language/index.ts'
import type { Alignment } from './align-statement.ts'
import { actorAt } from './clause-actors.ts'
import type { Candidate, Decision, Relation } from './decide-slot.ts'
import { isEarlier, SAYS_SO } from './earlier-occasions.ts'
import { isOtherTurn } from './other-turn.ts'
import { clauseAt, type PreparedSource } from './prepare-source.ts'
import { isOfAnotherSubject, isSameEvent } from './same-event.ts'
import { ownStretch } from './statement.ts'
import { contentWords, isShared, SURE_TWIN, type Twin, twinsOf } from './twin-clauses.ts'
import { rarityOf } from './vocabulary/common-words.ts'
import { stageIn } from './vocabulary/clause-marks.ts'
import { isPlainlyAffirmed } from './vocabulary/negation.ts'
import { synonymsOf } from './vocabulary/synonyms.ts'

/** A value that stands bound so well elsewhere, in another unit, may be told of there in other words: 少收11公斤 for 低11公斤, beside 少收3吨. */
const TOLD = 0.3
/** Clauses this close to the fullest one may be meant as well. */
const ABOUT_AS_FULL = 0.1

/**
 * A value that is not borne out, where one clause of the source says the same as the statement's but for that value.
 *
 * In: the slot, what was decided of it, the values of the source and how each stands to it. Out: contradicted by the one value of
 * that clause, where the two clauses have the same words both ways and no clause like it agrees; else the decision as it was.
 */
export function turnedByTwin<Value extends Span>(
  alignment: Alignment,
  slot: Span,
  decision: Decision<Value>,
  values: readonly Value[],
  relate: (value: Value) => Relation | undefined,
): Decision<Value> {
  if (decision.verdict === 'supported' || decision.verdict === 'contradicted') return decision
  const rival = rivalByTwin(alignment, slot, values, relate)
  if (!rival) {
    const worded = rivalByWording(alignment, slot, values, relate, decision.verdict === 'elsewhere' ? WHOSE : WHAT)
    return worded ? { verdict: 'contradicted', by: worded } : decision
  }
  if (decision.verdict !== 'elsewhere') return { verdict: 'contradicted', by: rival }
  const { value, binding } = decision.by
  const isToldElsewhere = (binding >= TOLD && unitOf(rival.value) !== unitOf(value)) || isMeant(alignment, slot, value, rival.value)
  return isToldElsewhere ? decision : { verdict: 'contradicted', by: rival }
}

/** So many characters before a value say what it measures; so many whose measure it is, too. */
const WHAT = 2
const WHOSE = 6
const EDGE_MARKS = /[，。；：！？,;:!?\s]+$/

/**
 * `大桥全长12.6公里，总投资84.6亿元` where the source has `…，总投资86.4亿元，…` of the bridge: the clause is the same word for word but for the value,
 * or the one of the two that says more before it says nothing that is not at hand in the other.
 */
function rivalByWording<Value extends Span>(alignment: Alignment, slot: Span, values: readonly Value[], relate: (value: Value) => Relation | undefined, least: number): Candidate<Value> | undefined {
  const { statement, source } = alignment
  const own = statement.clauses.find(({ start, end }) => start <= slot.start && slot.end <= end)
  if (!own) return undefined
  const [before, behind] = around(statement.folded, { start: own.start - statement.start, end: own.end - statement.start }, { start: slot.start - statement.start, end: slot.end - statement.start })
  if (before.length < least || !/^[\u4e00-\u9fff]+$/.test(before)) return undefined
  const told = values.flatMap((value) => {
    const [relation, at] = [relate(value), clauseAt(source, value.start)]
    const clause = source.clauses[at]
    if (relation === undefined || !clause) return []
    const [there, after] = around(source.folded, clause, value)
    const isSame = after === behind && Math.min(there.length, before.length) >= least && (there.endsWith(before) ? there.length - before.length === 0 || isAtHand(alignment, there.slice(0, -before.length)) : before.endsWith(there))
    return isSame ? [{ value, relation, binding: 1, at }] : []
  })
  const [only] = told
  if (!only || told.some(({ relation, value }) => relation !== 'incompatible' || value.text !== only.value.text)) return undefined
  const isOne = hasSubjects(alignment, own, source.clauses[only.at]!.sentence) && isSameEvent(alignment, slot, only.at) && !isOfAnotherSubject(alignment, slot, only.at) && (SAYS_SO.test(statement.folded) || source.source.published === undefined || !isEarlier(source, only.value.start))
  return isOne && !isOtherTurn(without(statement, slot), source.clauses[only.at]!.folded) ? only : undefined
}

/** 黄金期货报收于每克273元, before 较前一日下跌0.2元: what the clauses before this one are about stands in the sentence, or in the first of all. */
const hasSubjects = ({ statement, source, hits }: Alignment, own: Span, sentence: number): boolean => statement.terms.every(({ folded, kind, end }, at) =>
  end > own.start || folded.length < 2 || (kind !== 'name' && kind !== 'noun') || [...hits[at]!].some(([clause, quality]) => quality >= HAS && [0, sentence].includes(source.clauses[clause]!.sentence)))

/** What a clause says before a value, and behind it. */
const around = (folded: string, clause: Pick<Span, 'start' | 'end'>, value: Pick<Span, 'start' | 'end'>): readonly [string, string] =>
  [folded.slice(clause.start, value.start), folded.slice(value.end, clause.end).replace(EDGE_MARKS, '')]

/** All words of content of it are the statement's too. */
const isAtHand = (alignment: Alignment, words: string): boolean => contentWords(words).every((word) => isShared(alignment, word))

/**
 * `其中4日4.6万人次` behind 共接待12万人次, `扩建后将增加到1800张` behind 现有床位1200张: a later clause of the rival's sentence has the stated
 * value, and with it a date or a word of the statement that the rival's clause lacks.
 */
function isMeant({ statement, source, hits }: Alignment, slot: Span, value: Span, rival: Span): boolean {
  const [at, other] = [clauseAt(source, value.start), clauseAt(source, rival.start)]
  if (at === other || source.clauses[at]!.sentence !== source.clauses[other]!.sentence) return false
  // 其中文旦柚占六成五，禾坪乡占近半: the later clause has a subject of its own
  const actor = at < other ? actorAt(source, other) : undefined
  if (at < other) return actor !== undefined && actor.start >= value.end && !statement.folded.includes(actor.core)
  const isAt = (clause: number) => ({ start, end }: Span) => start >= source.clauses[clause]!.start && end <= source.clauses[clause]!.end
  const datesAt = (clause: number) => source.times.filter(isAt(clause)).flatMap(({ begin }) => (begin === undefined ? [] : [begin.slice(0, 10)]))
  const [here, there] = [datesAt(at), datesAt(other)]
  if (statement.times.some(({ start, end, begin = '' }) => !overlaps({ start, end }, slot) && here.includes(begin.slice(0, 10)) && !there.includes(begin.slice(0, 10)))) return true
  return statement.terms.some((term, index) => term.kind !== 'figure' && term.folded.length > 1 && !overlaps(term, slot) && (hits[index]!.get(at) ?? 0) >= HAS && !hits[index]!.has(other))
}

/** 公斤 of 11公斤, 吨 of 3吨多. */
const unitOf = ({ text }: Span) => /[\d万亿千百十]([^\d万亿千百十多余左右上下]+)[^\d]*$/.exec(text)?.[1] ?? ''

function rivalByTwin<Value extends Span>(alignment: Alignment, slot: Span, values: readonly Value[], relate: (value: Value) => Relation | undefined): Candidate<Value> | undefined {
  const { statement } = alignment
  const own = ownStretch(statement, slot)
  const twins = twinsOf(alignment, own, { except: [...statement.times, ...statement.quantities, slot] })
  const [best] = twins
  if (!best || best.share < SURE_TWIN || !isMutual(alignment, own, best) || !sharesSlots(alignment, own, slot, best) || !sharesSubject(alignment, own, best) || isOfAnotherSubject(alignment, slot, best.at)) return undefined
  const alike = twins.filter(({ share }) => share >= best.share - ABOUT_AS_FULL)
  const told = alike.flatMap(({ clause }) => values.filter(({ start, end }) => start >= clause.start && end <= clause.end))
    .flatMap((value) => {
      const relation = relate(value)
      return relation === undefined ? [] : [{ value, relation, binding: best.share }]
    })
  const [only] = told
  return only && told.every(({ relation, value }) => relation === 'incompatible' && value.text === only.value.text) && isInside(only.value, best) && !isOtherTurn(without(statement, slot), openingOf(alignment.source, best) + without(best.clause, only.value)) ? only : undefined
}

/** `在总排行榜上，`: the clause before a twin in its sentence may say which of several it tells of. */
function openingOf({ clauses }: PreparedSource, { at, clause }: Twin): string {
  const before = clauses[at - 1]
  return before?.sentence === clause.sentence ? before.folded : ''
}

const without = ({ folded, start: from }: Span & { readonly folded: string }, { start, end }: Span) => `${folded.slice(0, start - from)}，${folded.slice(end - from)}`

const isInside = ({ start, end }: Span, { clause }: Twin) => start >= clause.start && end <= clause.end
const OTHERS = /其余|其他|其它|另外|另有|剩|除|其中/

/** The clause of the source adds nothing that could make it another thing (海外, 新能源), denies nothing, and tells of no earlier occasion. */
function isMutual(alignment: Alignment, own: Pick<Span, 'start' | 'end'>, { clause }: Twin): boolean {
  const { statement, source } = alignment
  const stated = statement.folded.slice(own.start - statement.start, own.end - statement.start)
  if (isPlainlyAffirmed(stated) !== isPlainlyAffirmed(clause.folded) || OTHERS.test(stated) !== OTHERS.test(clause.folded)) return false
  const [one, other] = [stageIn(stated)?.value, stageIn(clause.folded)?.value]
  if (one !== other && [one, other].some((stage) => stage !== undefined && stage !== 'done')) return false
  if (!SAYS_SO.test(statement.folded) && source.source.published !== undefined && isEarlier(source, clause.start)) return false
  return contentWords(withoutSlots(source, clause)).every((word) => rarityOf(word) === 0 || isShared(alignment, word) || synonymsOf(word).some((other) => statement.folded.includes(other)))
}

/** Where two things differ it is another event: the other dates and figures of the stretch stand in that sentence. */
function sharesSlots({ statement, source }: Alignment, own: Pick<Span, 'start' | 'end'>, slot: Span, { clause }: Twin): boolean {
  const sentence = source.sentences[clause.sentence]!
  const isOther = ({ start, end }: Span) => start >= own.start && end <= own.end && (end <= slot.start || start >= slot.end)
  const isThere = ({ start, end }: Span) => start >= sentence.start && end <= sentence.end
  const [times, quantities] = [source.times.filter(isThere), source.quantities.filter(isThere)]
  return statement.times.filter(isOther).every((time) => times.some(({ begin, text }) => text === time.text || (begin !== undefined && begin.slice(0, 10) === time.begin?.slice(0, 10))))
    && statement.quantities.filter(isOther).every((quantity) => quantities.some((told) => told.text === quantity.text || compareQuantities(quantity, told) === 'same'))
}

const TELLING = 2
const HAS = 0.7

/** `较前一交易日结算价下跌1元`: the words in it are those of what it is measured against. */
const LEANING = /^[较比]/

/** `同比下降7.2%` leaves its subject to the clause before it: that must stand in the source in the same clause, or in the one before. */
function sharesSubject(alignment: Alignment, own: Pick<Span, 'start' | 'end'>, { at }: Twin): boolean {
  const { statement, hits } = alignment
  const telling = statement.terms.flatMap((term, index) => (term.kind === 'name' || (term.kind === 'noun' && term.rarity >= TELLING) ? [{ term, index }] : []))
  const isLeaning = LEANING.test(statement.folded.slice(own.start - statement.start))
  if (!isLeaning && telling.some(({ term }) => term.start >= own.start && term.end <= own.end)) return true
  const previous = statement.clauses.findLast(({ end }) => end <= own.start)
  const subject = previous ? telling.filter(({ term }) => term.start >= previous.start && term.end <= previous.end) : []
  return subject.length > 0 && subject.every(({ index }) => [at, at - 1].some((clause) => (hits[index]!.get(clause) ?? 0) >= HAS))
}

/** A clause with its figures and dates cut out. */
function withoutSlots({ times, quantities, folded }: PreparedSource, { start, end }: Span): string {
  const slots = [...times, ...quantities].filter((slot) => slot.start >= start && slot.end <= end).toSorted((one, other) => one.start - other.start)
  let [text, at] = ['', start]
  for (const slot of slots) {
    if (slot.start > at) text += `${folded.slice(at, slot.start)}，`
    at = Math.max(at, slot.end)
  }
  return text + folded.slice(at, end)
}
