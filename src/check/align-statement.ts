import type { Span } from '../language/index.ts'
import type { Term } from './find-terms.ts'
import type { PreparedSource } from './prepare-source.ts'
import type { Statement } from './statement.ts'
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
/** What a word is worth in the next sentence, and in the headline. */
const NEIGHBOUR = 0.55
const HEADLINE = 0.4

/** In: a statement and a source. Out: where the statement's words stand, and the sentences that hold most of them. Pure. */
export function alignStatement(statement: Statement, source: PreparedSource): Alignment {
  const hits = statement.terms.map((term) => hitsOf(term, source))
  const inHeadline = statement.terms.map((term) => source.headline.includes(term.folded))
  const weights = statement.terms.map((term, at) => term.weight * rarity(hits[at]!, source))
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
  for (const form of [term.folded, ...term.aliases]) putForm(form, source, 1, put)
  if (term.folded.length > 1) for (const word of synonymsOf(term.folded)) if (word.length > 1) putForm(word, source, SYNONYM, put)
  return hits
}

/** Clauses that have a word whole, or (three characters and more) most of its pairs, or half of a word of two. */
function putForm(form: string, source: PreparedSource, worth: number, put: (clause: number, quality: number) => void): void {
  if (form.length === 1) {
    for (const clause of source.index.get(form) ?? []) put(clause, worth)
    return
  }
  const pairs = new Map<number, number>()
  for (let at = 0; at + 1 < form.length; at++) {
    for (const clause of source.index.get(form.slice(at, at + 2)) ?? []) pairs.set(clause, (pairs.get(clause) ?? 0) + 1)
  }
  for (const [clause, count] of pairs) {
    if (count === form.length - 1 && source.clauses[clause]!.folded.includes(form)) put(clause, worth)
    else if (form.length > 2) put(clause, worth * PARTIAL * Math.max(count / (form.length - 1), 0.5))
  }
  if (form.length === 2 && worth === 1) for (const character of form) for (const clause of source.index.get(character) ?? []) put(clause, HALF_WORD)
}

function rank(alignment: Omit<Alignment, 'ranking'>): readonly Aligned[] {
  const { hits, weights, source, inHeadline } = alignment
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return []
  const scores = new Float64Array(source.sentences.length)
  hits.forEach((clauses, term) => {
    const best = new Map<number, number>()
    const put = (sentence: number, quality: number) => {
      if (sentence >= 0 && sentence < scores.length && (best.get(sentence) ?? 0) < quality) best.set(sentence, quality)
    }
    for (const [clause, quality] of clauses) {
      const { sentence } = source.clauses[clause]!
      put(sentence, quality)
      put(sentence - 1, quality * NEIGHBOUR)
      put(sentence + 1, quality * NEIGHBOUR)
    }
    const floor = inHeadline[term] ? HEADLINE : 0
    for (const [sentence, quality] of best) scores[sentence]! += (weights[term]! * Math.max(quality, floor)) / total
  })
  return [...scores].map((score, sentence) => ({ sentence, score })).filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score).slice(0, 12)
}

/** What a word is worth at a distance: in the clause itself, in its sentence, in the next one, anywhere, in the headline. */
const CLOSENESS = { clause: 1, sentence: 0.85, next: 0.5, anywhere: 0.12, headline: 0.35 }

/**
 * How well does a place in the source speak of what the statement says around a slot?
 *
 * In: the slot's span in the statement, and the clause of the source. Out: 0 to 1, the share of the words around the slot
 * that stand at or near that clause; words of the slot's own clause, and those close to it, weigh more.
 */
export function bindingAt(alignment: Alignment, slot: Span, clause: number): number {
  const { statement, source, hits, weights, inHeadline } = alignment
  const here = source.clauses[clause]
  if (!here) return 0
  const own = statement.clauses.find(({ start, end }) => start <= slot.start && slot.end <= end)
  let sum = 0
  let total = 0
  statement.terms.forEach((term, at) => {
    if (term.start < slot.end && slot.start < term.end) return
    const weight = weights[at]! * nearness(term, slot, own)
    total += weight
    sum += weight * Math.max(closeness(hits[at]!, source, clause, here.sentence), inHeadline[at] ? CLOSENESS.headline : 0)
  })
  return total === 0 ? 0 : sum / total
}

function nearness(term: Span, slot: Span, own: Span | undefined): number {
  const distance = term.end <= slot.start ? slot.start - term.end : term.start - slot.end
  const inOwn = own !== undefined && own.start <= term.start && term.end <= own.end
  return (inOwn ? 1 : 0.45) * (distance <= 4 ? 1.5 : 1)
}

function closeness(hits: ReadonlyMap<number, number>, { clauses }: PreparedSource, clause: number, sentence: number): number {
  let best = 0
  for (const [at, quality] of hits) {
    const distance = Math.abs(clauses[at]!.sentence - sentence)
    const worth = at === clause ? CLOSENESS.clause : distance === 0 ? CLOSENESS.sentence : distance === 1 ? CLOSENESS.next : CLOSENESS.anywhere
    if (quality * worth > best) best = quality * worth
  }
  return best
}
