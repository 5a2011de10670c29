import { amountOf, compareQuantities, type Quantity, type Span } from '../../../language/index.ts'
import { type Alignment, bestOf as bestHit, bindingAt } from '../../align-statement.ts'
import type { ReasonCode } from '../../finding.ts'
import { clauseAt, clausesOfSentences } from '../../prepare-source.ts'
import type { Term } from '../../find-terms.ts'
import { ownStretch } from '../../statement.ts'
import { clausesOfSlot } from './clause-of-slot.ts'
import { changeBefore, type Derivation, type Derived, type Figure, type Scene } from './derivation.ts'
import { DERIVATIONS, RELATION } from './rules.ts'

/** The best bound of the figures put together stands where the statement's words stand; the others not far from it. */
const BOUND = 0.4
const LEAST = 0.2
/** Less surely bound figures must stand with the names of the statement. */
const SURE = 0.5
/** Figures bound worse than this are not looked at, nor more than so many. */
const LOOKED_AT = 0.15
const MOST_FIGURES = 24

export interface Followed {
  readonly code: ReasonCode
  readonly from: readonly Span[]
  readonly sum: string
  readonly binding: number
  /** With the figure the time follows that the statement names beside it. */
  readonly isOfItsTime: boolean
}

/**
 * Does a figure that no sentence of the source has follow from figures that it has?
 *
 * In: an alignment, a figure of its statement. Out: what it follows from, the best bound first, and the sum in signs; undefined where
 * no rule gives it, where the statement lacks the rule's words, or where the source itself tells another figure in its place.
 */
export function deriveQuantity(alignment: Alignment, stated: Quantity): Followed | undefined {
  return meanings(alignment, stated).map((meant) => follow(alignment, meant)).find((followed) => followed !== undefined)
}

/** 多出72万 leaves out of what: it may be of whatever the source counts by such numbers. */
function meanings({ source }: Alignment, stated: Quantity): readonly Quantity[] {
  if (stated.kind !== 'number' || stated.unit !== '' || stated.value < LARGE) return [stated]
  const units = new Set(source.quantities.filter(({ kind, value }) => kind === 'count' && value >= LARGE).map(({ unit }) => unit))
  return [stated, ...[...units].map((unit) => ({ ...stated, kind: 'count' as const, unit }))]
}

const LARGE = 10_000

function follow(alignment: Alignment, stated: Quantity): Followed | undefined {
  const scene = sceneOf(withoutRelations(alignment), stated)
  if (!scene) return undefined
  for (const rule of DERIVATIONS) {
    const found = rule.says.test(scene.clause) ? bestOf(rule, scene) : undefined
    if (found) return found
  }
  return undefined
}

/** 相差, 合计, 尚未: what a statement adds to the source's figures is not asked for in the source. */
function withoutRelations(alignment: Alignment): Alignment {
  const { statement, hits, weights } = alignment
  return { ...alignment, weights: weights.map((weight, at) => (RELATION.test(statement.terms[at]!.folded) && bestHit(hits[at]!) < 1 ? 0 : weight)) }
}

/** A word that the source has nothing of says little of where its figures stand: whether it may be said is for the words to decide. */
function withoutNewWords(alignment: Alignment): Alignment {
  const { statement, hits, weights } = alignment
  return { ...alignment, weights: weights.map((weight, at) => (isNew(hits[at]!, statement.terms[at]!) ? weight * NEW_WORD : weight)) }
}

const NEW_WORD = 0.3
const isNew = (hits: ReadonlyMap<number, number>, { kind }: Term): boolean => kind !== 'name' && kind !== 'figure' && bestHit(hits) <= HALF
const HALF = 0.5

function bestOf(rule: Derivation, scene: Scene): Followed | undefined {
  const bound = boundFor(scene)
  return rule.find(scene)
    .filter(({ from }) => from.length > 0 && from.every(({ binding }) => binding >= Math.min(bound, LEAST)) && !isToldItself(rule, scene, from) && isOfTheModel(scene, from) && (from.some(({ binding }) => binding >= SURE) || areOfTheNamed(scene, from)))
    .map(({ from, sum, isOfItsTime = false }) => ({ code: rule.code, isOfItsTime, from: from.map(({ quantity }) => quantity), sum, binding: Math.max(...from.map(({ binding }) => binding)) }))
    .filter(({ binding }) => binding >= bound)
    .toSorted((one, other) => other.binding - one.binding)[0]
}

/** How well the best of the figures must be bound: 162台, which is 210台 less 48台, comes out by chance hardly ever, 3人 often. */
const boundFor = ({ stated }: Scene): number => (stated.modifier === undefined && digitsOf(stated) >= STRIKING ? BOUND_OF_STRIKING : BOUND)

/** 1.62米 three, 370 three, 1500 two. */
const digitsOf = ({ value, place = 1 }: Quantity): number => String(Math.round(Math.abs(value) / place)).replace(/00+$/, '').length
const STRIKING = 3
const BOUND_OF_STRIKING = 0.28

/** The source has a figure of this sort with the rule's words before it, in a sentence that the sum is made of: that is the one. */
function isToldItself({ told }: Derivation, { source, stated, dimension, figures, before }: Scene, from: Derived['from']): boolean {
  if (!told) return false
  const isAbove = ABOVE.test(before)
  const sentences = new Set(from.map(({ sentence }) => sentence))
  return figures.some(({ quantity, sentence, dimension: other }) => other === dimension && sentences.has(sentence)
    && compareQuantities(stated, quantity) === 'incompatible'
    && !(isAbove && changeBefore(source.folded, quantity) === 'down')
    && told.test(source.folded.slice(Math.max(0, quantity.start - 8), quantity.start)))
}

/** `洪峰超过警戒水位`: 低0.41米 in that sentence is not what is meant. */
const ABOVE = /超过?[^，。；]{0,6}$|[高多长大][出了]?$/

/** `Nova 12`, `X5`: Latin words and numbers in a row. */
const MODEL = /(?<![A-Za-z0-9+])[A-Za-z][A-Za-z0-9+-]*(?: [A-Z0-9][A-Za-z0-9+-]*)*/g

/** Of several models in one sentence, the one named last before the figures is what they are of. */
function isOfTheModel({ source, clause }: Scene, from: Derived['from']): boolean {
  const named: readonly string[] = (clause.match(MODEL) ?? []).filter((run) => source.folded.includes(run))
  const [first] = from.toSorted((one, other) => one.quantity.start - other.quantity.start)
  const begin = source.sentences[first?.sentence ?? -1]?.start
  if (named.length === 0 || !first || begin === undefined) return true
  const last = source.folded.slice(begin, first.quantity.start).match(MODEL)?.at(-1)
  return last === undefined || named.includes(last)
}

/** A name beside the figure stands beside the figures that it follows from, unless the source has no such name. */
function areOfTheNamed({ alignment: { statement, source, hits }, stated }: Scene, from: Derived['from']): boolean {
  const own = ownStretch(statement, stated)
  const clauses = from.flatMap(({ sentence }) => {
    const [first, last] = clausesOfSentences(source, sentence - 1, sentence)
    return Array.from({ length: last - first }, (_, at) => first + at)
  })
  return statement.terms.every((term, at) => term.kind !== 'name' || term.start < own.start || term.end > own.end || bestHit(hits[at]!) < 1 || source.headline.includes(term.folded)
    || clauses.some((clause) => (hits[at]!.get(clause) ?? 0) >= NAMED))
}

const NAMED = 0.7

function sceneOf(alignment: Alignment, stated: Quantity): Scene | undefined {
  const amount = amountOf(stated)
  if (!amount || stated.upper !== undefined || stated.kind === 'ordinal' || stated.kind === 'score' || stated.unit === '岁') return undefined
  const { source, statement } = alignment
  const { clause, before, behind } = clausesOfSlot(statement, stated)
  const beside = statement.quantities.flatMap((other) => {
    const known = other === stated ? undefined : amountOf(other)
    return known ? [{ quantity: other, ...known }] : []
  })
  return { alignment, source, stated, ...amount, clause, before, behind, beside, figures: figuresOf(withoutNewWords(alignment), stated) }
}

function figuresOf(alignment: Alignment, stated: Quantity): readonly Figure[] {
  const { source } = alignment
  const bindings = new Map<number, number>()
  const bind = (clause: number) => {
    const known = bindings.get(clause) ?? bindingAt(alignment, stated, clause)
    bindings.set(clause, known)
    return known
  }
  return source.quantities.flatMap((quantity): Figure[] => {
    const amount = quantity.upper === undefined && quantity.kind !== 'ordinal' && quantity.kind !== 'score' ? amountOf(quantity) : undefined
    const clause = amount ? clauseAt(source, quantity.start) : -1
    const binding = clause < 0 ? 0 : bind(clause)
    return amount && binding >= LOOKED_AT ? [{ quantity, ...amount, clause, sentence: source.clauses[clause]!.sentence, binding }] : []
  }).toSorted((one, other) => other.binding - one.binding).slice(0, MOST_FIGURES).toSorted((one, other) => one.quantity.start - other.quantity.start)
}
