import type { Span } from '../language/index.ts'
import { clausesWith } from './clause-index.ts'
import type { Term } from './find-terms.ts'
import { clausesOfSentences, type PreparedSource } from './prepare-source.ts'
import { ownStretch, type Statement } from './statement.ts'
import { synonymsOf } from './vocabulary/synonyms.ts'

/** Where the words of a statement stand in one source. */
export interface Alignment {
  readonly statement: Statement
  readonly source: PreparedSource
  /** For each term of the statement: how well each clause has it, 0 to 1; clauses without it are left out. */
  readonly hits: readonly ReadonlyMap<number, number>[]
  /** For each term: its weight here, higher for what few clauses have. */
  readonly weights: readonly number[]
  /** The terms that the headline has. */
  readonly inHeadline: readonly boolean[]
  /** Sentences of the source, the best first, with the share of the statement's words that stand in or beside them. */
  readonly ranking: readonly Aligned[]
}

export interface Aligned {
  readonly sentence: number
  readonly score: number
}

/** A synonym, and a word that shares but some of its characters, count for less than the word. */
const SYNONYM = 0.85
const PARTIAL = 0.75
const HALF_WORD = 0.35
const BOTH_HALVES = 0.5
/** A figure that the source does not have says little of which event is meant: its own finding says the rest. */
const UNKNOWN_FIGURE = 0.3
/** What a word is worth in the next sentence, and in the headline. */
const NEIGHBOUR = 0.55
const HEADLINE = 0.4

/** In: a statement and a source. Out: where the statement's words stand, and the sentences that hold most of them. Pure. */
export function alignStatement(statement: Statement, source: PreparedSource): Alignment {
  const hits = statement.terms.map((term) => hitsOf(term, source))
  const inHeadline = statement.terms.map((term) => source.headline.includes(term.folded))
  const weights = statement.terms.map((term, at) => term.weight * rarity(hits[at]!, source) * (term.kind === 'figure' && hits[at]!.size === 0 ? UNKNOWN_FIGURE : 1))
  const alignment = { statement, source, hits, weights, inHeadline }
  return { ...alignment, ranking: rank(alignment) }
}

function rarity(hits: ReadonlyMap<number, number>, { clauses }: PreparedSource): number {
  const known = hits.size === 0 ? 2 : hits.size
  return 0.5 + 0.5 * (Math.log((clauses.length + 1) / known) / Math.log(clauses.length + 2))
}

function hitsOf(term: Term, source: PreparedSource): ReadonlyMap<number, number> {
  const hits = new Map<number, number>()
  const put = (clause: number, quality: number) => {
    if ((hits.get(clause) ?? 0) < quality) hits.set(clause, quality)
  }
  if (term.kind === 'figure') return figureHits(term, source)
  for (const form of [term.folded, ...term.aliases, ...otherCases(term.folded)]) putForm(form, source, 1, put)
  if (term.isMadeUp === true && term.folded.length === 2) putLongForm(term.folded, source, put)
  if (term.kind !== 'name') putParts(term.folded, source, put)
  if (term.folded.length > 1) for (const word of synonymsOf(term.folded)) if (word.length > 1) putForm(word, source, SYNONYM, put)
  return hits
}

/** Letters are the same words in capitals: `fc` of a club's `FC`. */
const otherCases = (word: string): readonly string[] => (/[a-z]/i.test(word) ? [word.toUpperCase(), word.toLowerCase()] : [])

/** 终审判决 stands where 终审 and 判决 do, or synonyms of them; 运输量 nearly where 运输 does. */
const JOINED = 0.8
const MEASURED = 0.7
const MEASURE = /^(.{2})[量率数度额价期者员费款]$/

function putParts(word: string, source: PreparedSource, put: (clause: number, quality: number) => void): void {
  const stem = MEASURE.exec(word)?.[1]
  if (stem !== undefined) for (const clause of havingWhole(stem, source)) put(clause, MEASURED)
  if (word.length !== 4) return
  const second = havingWhole(word.slice(2), source)
  for (const clause of havingWhole(word.slice(0, 2), source)) if (second.has(clause)) put(clause, JOINED)
}

/** 车企 stands where 汽车企业 does, 关店 where 关闭门店: its characters in their order, so near each other. */
const LONG_FORM = 5

function putLongForm(word: string, { index, clauses }: PreparedSource, put: (clause: number, quality: number) => void): void {
  const [first, second] = [word[0]!, word[1]!]
  const having = new Set(clausesWith(index, second))
  for (const clause of clausesWith(index, first)) if (having.has(clause) && holdsLongForm(clauses[clause]!.folded, first, second)) put(clause, JOINED)
}

function holdsLongForm(text: string, first: string, second: string): boolean {
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    const end = text.indexOf(second, at + 1)
    if (end > at + 1 && end - at <= LONG_FORM) return true
  }
  return false
}

/** Clauses with a word of two characters, or a synonym of it. */
function havingWhole(word: string, { index }: PreparedSource): ReadonlySet<number> {
  return new Set([word, ...synonymsOf(word)].filter(({ length }) => length === 2).flatMap((form) => clausesWith(index, form)))
}

const CUT = /[\d.零一二三四五六七八九十百千万亿]/

/** Clauses that have a figure whole: `5万` is not in `15万`. */
function figureHits(term: Term, source: PreparedSource): ReadonlyMap<number, number> {
  const hits = new Map<number, number>()
  for (const form of [term.folded, ...term.aliases]) {
    for (const clause of clausesWith(source.index, form)) {
      const { folded } = source.clauses[clause]!
      const at = folded.indexOf(form)
      const cuts = (edge: number) => CUT.test(folded[edge - 1] ?? '') && CUT.test(folded[edge] ?? '')
      if (at >= 0 && !cuts(at) && !cuts(at + form.length)) hits.set(clause, 1)
    }
  }
  return hits
}

/** Clauses that have a word whole, or (three characters and more) most of its pairs, or half of a word of two. */
function putForm(form: string, source: PreparedSource, worth: number, put: (clause: number, quality: number) => void): void {
  if (form.length === 1) {
    for (const clause of clausesWith(source.index, form)) put(clause, worth)
    return
  }
  const pairs = new Map<number, number>()
  for (let at = 0; at + 1 < form.length; at++) {
    for (const clause of clausesWith(source.index, form, at)) pairs.set(clause, (pairs.get(clause) ?? 0) + 1)
  }
  for (const [clause, count] of pairs) {
    if (count === form.length - 1 && source.clauses[clause]!.folded.includes(form)) put(clause, worth)
    else if (form.length > 2) put(clause, worth * PARTIAL * Math.max(count / (form.length - 1), 0.5))
  }
  if (form.length === 2 && worth === 1) putHalves(form, source, put)
}

/** 储煤 where a clause has 储备煤炭: both characters apart are more than one of them. */
function putHalves(form: string, source: PreparedSource, put: (clause: number, quality: number) => void): void {
  const [first, second] = [clausesWith(source.index, form[0]!), clausesWith(source.index, form[1]!)]
  const having = new Set(first)
  for (const clause of first) put(clause, HALF_WORD)
  for (const clause of second) put(clause, having.has(clause) ? BOTH_HALVES : HALF_WORD)
}

function rank(alignment: Omit<Alignment, 'ranking'>): readonly Aligned[] {
  const { hits, weights, source, inHeadline } = alignment
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return []
  const scores = new Float64Array(source.sentences.length)
  const best = new Float64Array(source.sentences.length)
  hits.forEach((clauses, term) => {
    const met: number[] = []
    const put = (sentence: number, quality: number) => {
      if (sentence < 0 || sentence >= best.length || best[sentence]! >= quality) return
      if (best[sentence] === 0) met.push(sentence)
      best[sentence] = quality
    }
    for (const [clause, quality] of clauses) {
      const { sentence } = source.clauses[clause]!
      put(sentence, quality)
      put(sentence - 1, quality * NEIGHBOUR)
      put(sentence + 1, quality * NEIGHBOUR)
    }
    const floor = inHeadline[term] ? HEADLINE : 0
    for (const sentence of met) {
      scores[sentence]! += (weights[term]! * Math.max(best[sentence]!, floor)) / total
      best[sentence] = 0
    }
  })
  return [...scores].map((score, sentence) => ({ sentence, score })).filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score).slice(0, 12)
}

/**
 * What a word is worth at a distance, in clauses of the same sentence before the place and after it. What a figure is of stands
 * before it; what happened at a time stands after it as well.
 */
const REACH = {
  figure: { before: [1, 0.8, 0.65, 0.55], after: [1, 0.6, 0.5] },
  time: { before: [1, 0.8, 0.7, 0.6], after: [1, 0.95, 0.85, 0.75, 0.65] },
}
export type Reach = keyof typeof REACH
/** In the sentences beside it, anywhere, in the headline. */
const CLOSENESS = { previous: 0.45, next: 0.3, anywhere: 0.1, headline: 0.35 }

export interface BindingOptions {
  readonly reach?: Reach
  /** Clauses with a value of their own, whose words belong to that. */
  readonly claimed?: ReadonlySet<number>
  /** Only the words of the slot's own clause are asked for. */
  readonly ownOnly?: boolean
}

/**
 * How well does a place in the source speak of what the statement says around a slot?
 *
 * In: the slot's span in the statement, and the clause of the source. Out: 0 to 1, the share of the words around the slot
 * that stand at or near that clause; words of the slot's own clause, and those close to it, weigh more.
 */
export function bindingAt(alignment: Alignment, slot: Span, clause: number, { reach = 'figure', claimed = NONE, ownOnly = false }: BindingOptions = {}): number {
  const { statement, source, hits, weights, inHeadline } = alignment
  const here = source.clauses[clause]
  if (!here) return 0
  const own = ownStretch(statement, slot)
  const place = placeAt(source, clause, reach, claimed)
  const leaning = source.leaning[here.sentence]!
  let sum = 0
  let total = 0
  for (const [at, term] of statement.terms.entries()) {
    if (term.start < slot.end && slot.start < term.end) continue
    if (ownOnly && (term.start < own.start || term.end > own.end)) continue
    const weight = weights[at]! * nearness(term, slot, own)
    total += weight
    sum += weight * Math.max(closeness(hits[at]!, place, leaning && term.rarity >= 3), inHeadline[at] ? CLOSENESS.headline : 0)
  }
  return total === 0 ? 0 : sum / total
}

function nearness(term: Span, slot: Span, own: { readonly start: number; readonly end: number }): number {
  const distance = term.end <= slot.start ? slot.start - term.end : term.start - slot.end
  const inOwn = own.start <= term.start && term.end <= own.end
  return (inOwn ? 1 : 0.45) * (distance <= 4 ? 1.5 : 1)
}

const NONE: ReadonlySet<number> = new Set()
const CLAIMED_BEFORE = 0.75
const CLAIMED_AFTER = 0.4
const LEANT_ON = 0.85

/** A clause of the source, with the stretch of clauses whose words still speak of it: those of its sentence and of the ones beside it. */
interface Place {
  readonly clauses: PreparedSource['clauses']
  readonly clause: number
  readonly from: number
  readonly to: number
  readonly reach: Reach
  readonly claimed: ReadonlySet<number>
}

function placeAt(source: PreparedSource, clause: number, reach: Reach, claimed: ReadonlySet<number>): Place {
  const { clauses } = source
  const { sentence } = clauses[clause]!
  const [from, to] = clausesOfSentences(source, sentence - 1, sentence + 1)
  return { clauses, clause, from, to, reach, claimed }
}

/** A term with fewer places than this share of the stretch is looked up by its places, any other clause by clause. */
const SPARSE = 0.25

/** How near to a place the source has a word; `leaning`: the sentence stands on a name of the one before it. */
function closeness(hits: ReadonlyMap<number, number>, place: Place, leaning: boolean): number {
  if (hits.size === 0) return 0
  const { from, to } = place
  let best = bestOf(hits) * CLOSENESS.anywhere
  if (hits.size < (to - from) * SPARSE) {
    for (const at of hits.keys()) if (at >= from && at < to) best = Math.max(best, qualityFrom(place, at, hits.get(at)!, leaning))
  } else {
    for (let at = from; at < to; at++) {
      const quality = hits.get(at)
      if (quality !== undefined) best = Math.max(best, qualityFrom(place, at, quality, leaning))
    }
  }
  return best
}

/** What a word that stands in a clause with this quality is worth at the place. */
function qualityFrom({ clauses, clause, reach, claimed }: Place, at: number, quality: number, leaning: boolean): number {
  const others = at !== clause && claimed.has(at) ? (at < clause ? CLAIMED_BEFORE : CLAIMED_AFTER) : 1
  const before = clauses[clause]!.sentence - clauses[at]!.sentence
  return quality * others * (leaning && before === 1 ? LEANT_ON : worthAt(reach, clause - at, before))
}

const bests = new WeakMap<ReadonlyMap<number, number>, number>()

/** The best that any clause has of a term. */
export function bestOf(hits: ReadonlyMap<number, number>): number {
  const known = bests.get(hits)
  if (known !== undefined) return known
  let best = 0
  for (const quality of hits.values()) if (quality > best) best = quality
  bests.set(hits, best)
  return best
}

function worthAt(reach: Reach, clausesBefore: number, sentencesBefore: number): number {
  if (sentencesBefore === 1) return CLOSENESS.previous
  if (sentencesBefore === -1) return CLOSENESS.next
  const worths = clausesBefore >= 0 ? REACH[reach].before : REACH[reach].after
  return worths[Math.min(Math.abs(clausesBefore), worths.length - 1)]!
}
