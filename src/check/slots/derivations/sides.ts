import type { Span } from '../../../language/index.ts'
import { type Alignment, bestOf, bindingAt, type Reach } from '../../align-statement.ts'

/** The two things that a statement sets against each other, each as an alignment of its words alone: 比|裁判的估计|少一年; 在|火灾发生|六天后. */
export interface Sides {
  readonly one: Alignment
  readonly other: Alignment
}

/** A stretch of the statement's folded text. */
type Stretch = readonly [start: number, end: number]

/** `获刑比公诉人的建议少一年`: what stands before 比, and behind it. */
export function sidesCompared(alignment: Alignment, stated: Span): Sides | undefined {
  const { before, from } = aroundOf(alignment, stated)
  const at = /[比较](?!例|如|分|赛|重|为|多)[^比较]{2,}$/.exec(before)?.index
  return at === undefined ? undefined : sides(alignment, [[from, from + at]], [[from + at + 1, from + before.length]])
}

/** `在甲发生N天后`, `从甲到乙历时N`, `甲N天后乙`: what a spell is counted from, and what comes at its end. */
export function sidesOfSpell(alignment: Alignment, stated: Span): Sides | undefined {
  const { before, from, behind, to } = aroundOf(alignment, stated)
  const whole = FROM_TO.exec(before)
  if (whole) {
    const [first, second] = [from + whole.index + 1, from + whole.index + whole[0].length]
    const middle = first + whole[1]!.length
    return sides(alignment, [[first, middle]], [[middle + 1, second]])
  }
  if (!/^(?:之后|以后|后|内|才|便|就)/.test(behind)) return undefined
  const at = /[在距离自](?!场)[^，。；在距离自]{2,}$/.exec(before)?.index ?? -1
  const since = from + at + 1
  const end = from + before.length
  return sides(alignment, [[since, end]], [[from, Math.max(from, since - 1)], [end + stated.end - stated.start, to]])
}

/** 从故障发生到全部获救，历时. */
const FROM_TO = /[从自由]([^，。；]{2,}?)[到至]([^，。；]{2,})，?[^，。；]{0,4}$/

function aroundOf({ statement }: Alignment, stated: Span) {
  const { folded, start } = statement
  const [at, end] = [stated.start - start, stated.end - start]
  const from = Math.max(folded.lastIndexOf('；', at), folded.lastIndexOf('。', at - 1)) + 1
  return { before: folded.slice(from, at), behind: folded.slice(end), from, to: folded.length }
}

function sides(alignment: Alignment, one: readonly Stretch[], other: readonly Stretch[]): Sides | undefined {
  const [first, second] = [one, other].map((stretches) => withinAlone(alignment, stretches))
  return first && second ? { one: first, other: second } : undefined
}

/** The alignment with none but the words of some stretches; undefined where they have no word. */
function withinAlone(alignment: Alignment, stretches: readonly Stretch[]): Alignment | undefined {
  const { statement: { terms, start: from }, weights } = alignment
  const isIn = ({ start, end }: Span) => stretches.some(([first, last]) => start - from >= first && end - from <= last)
  const kept = weights.map((weight, at) => (terms[at]!.kind !== 'figure' && isIn(terms[at]!) ? weight : 0))
  return kept.some((weight) => weight > 0) ? { ...alignment, weights: kept } : undefined
}

/** Does the source have nothing of what a side says? */
export const isUnheard = ({ hits, weights }: Alignment): boolean => hits.every((hit, at) => weights[at] === 0 || bestOf(hit) < HEARD)
const HEARD = 0.7

/** So little worse bound a place may be than the best one. */
const TIE = 0.08
const LEAST = 0.35

/** In: a side, a slot, and places in the source by their clauses. Out: those that speak best of the side. */
export function bestPlaces<Place extends { readonly clause: number }>(side: Alignment, slot: Span, places: readonly Place[], reach: Reach): readonly (Place & { readonly binding: number })[] {
  const bound = places.map((place) => ({ ...place, binding: bindingAt(side, slot, place.clause, { reach }) }))
  const best = Math.max(LEAST, ...bound.map(({ binding }) => binding))
  return bound.filter(({ binding }) => binding >= LEAST && binding >= best - TIE)
}
