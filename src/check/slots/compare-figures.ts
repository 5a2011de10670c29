import { overlaps, type Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { cite } from '../cite.ts'
import { type Decision, decideSlot, type Relation } from '../decide-slot.ts'
import type { Finding } from '../finding.ts'
import { clauseAt, type PreparedSource } from '../prepare-source.ts'
import { ownStretch } from '../statement.ts'
import { nearest } from './nearest.ts'

/** `X5`, `83:60`, `6-3`, `1/8`, `3.0.1`: runs of digits with the letters they hang on, whatever they are. */
const FIGURE = /[A-Za-z]*\d+(?:[.,:：/-]\d+)*[A-Za-z]*|(?:十六|[二三四五六七八九十])分之[一二三]/g
const DIGITS_ONLY = /^[\d.,]+$/
/** 四分之一决赛 is 1/4决赛. */
const FRACTION = /(十六|[二三四五六七八九十])分之([一二三])/
const NUMERALS = '零一二三四五六七八九十'

/** One writing for scores and fractions: `6-3` and `6：3` are `6:3`, 四分之一 is `1/4`. */
function plainForm(figure: string): string {
  const fraction = figure.replace(FRACTION, (_whole, below: string, above: string) => `${NUMERALS.indexOf(above)}/${below === '十六' ? 16 : NUMERALS.indexOf(below)}`)
  return fraction.replaceAll(/(?<=\d)[：-](?=\d)/g, ':')
}

/** Figures that are no quantity and no date (types, licence numbers, scores in unusual dress) must stand in the source as they are. */
export function compareFigures(alignment: Alignment, before: readonly Finding[]): readonly Finding[] {
  const { statement, source } = alignment
  const slots = [...statement.quantities, ...statement.times.filter(({ kind }) => kind !== 'duration')]
  const stated = figuresOf(statement.folded, []).map(({ start, end }) => ({
    start: start + statement.start, end: end + statement.start, text: statement.text.slice(start, end),
  }))
  const loose = stated.filter((figure) => !slots.some((slot) => overlaps(slot, figure)))
  if (loose.length === 0) return []
  const headline = new Set(figuresOf(source.headline, source.headlineQuantities).map(({ text }) => plainForm(text)))
  return loose.flatMap((figure): Finding[] => {
    const folded = plainForm(statement.folded.slice(figure.start - statement.start, figure.end - statement.start))
    const decision = decideSlot(alignment, figure, figuresIn(source), (other) => relate(folded, plainForm(other.text), stated), (one, other) => one.text === other.text)
    const place = { ...figure, kind: 'quantity' as const }
    const args = { stated: figure.text }
    if (decision.verdict === 'supported') {
      return [{ ...place, verdict: 'supported', reason: { code: 'stated', args }, evidence: [cite(source, decision.by.value.start, decision.by.value.end)] }]
    }
    if (headline.has(folded) || (decision.verdict === 'elsewhere' && isOfItsFigure(alignment, figure, decision.by.value, before))) return []
    const code = decision.verdict === 'elsewhere' ? 'quantity-elsewhere' : 'quantity-not-found'
    return [{ ...place, verdict: 'not-found', reason: { code, args }, evidence: nearest(alignment, shownFor(decision)) }]
  })
}

/** 星桥X5便宜了700元: what follows from the figures right behind X5 is told of X5, whatever else is told of X6. */
function isOfItsFigure({ source, statement }: Alignment, figure: Span, told: Span, before: readonly Finding[]): boolean {
  const own = ownStretch(statement, figure)
  const clause = source.clauses[clauseAt(source, told.start)]!
  return before.some(({ kind, verdict, start, end, evidence }) => kind === 'quantity' && verdict === 'supported' && start >= own.start && end <= own.end
    && evidence.length > 1 && evidence.every((quoted) => quoted.start <= told.start && quoted.end >= clause.end))
}

function shownFor(decision: Decision<Span>): readonly Span[] {
  if (decision.verdict === 'not-found') return decision.rivals.map(({ value }) => value)
  const shown = decision.verdict === 'elsewhere' ? decision.rival : decision.by
  return shown ? [shown.value] : []
}

/** X6 is a rival of X5 unless the statement names both. */
function relate(stated: string, known: string, named: readonly Span[]): Relation | undefined {
  if (stated === known) return 'same'
  const letters = /^[A-Za-z]+/
  const [a, b] = [letters.exec(stated)?.[0], letters.exec(known)?.[0]]
  return a !== undefined && a === b && !named.some(({ text }) => text === known) ? 'incompatible' : undefined
}

/** Bare digits inside a quantity or a date are that: the 71 of 第71分钟 is no loose figure. */
function figuresOf(folded: string, slots: readonly Span[]): readonly Span[] {
  const taken = new Set(slots.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)))
  return [...folded.matchAll(FIGURE)]
    .map(({ 0: text, index }) => ({ start: index, end: index + text.length, text }))
    .filter(({ start, end, text }) => !DIGITS_ONLY.test(text) || (!taken.has(start) && !taken.has(end - 1)))
}

const looseIn = new WeakMap<PreparedSource, readonly Span[]>()

/** The same for a source, found once. */
function figuresIn(source: PreparedSource): readonly Span[] {
  const known = looseIn.get(source) ?? figuresOf(source.folded, [...source.quantities, ...source.times])
  looseIn.set(source, known)
  return known
}
