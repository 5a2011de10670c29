import type { Quantity, Span } from '../../language/index.ts'
import type { Alignment } from '../align-statement.ts'
import { clauseAt } from '../prepare-source.ts'
import { ownStretch } from '../statement.ts'

const LOST = /负于|落败|败给|不敌|输|失利|落后|告负/
const WON = /胜|赢|逆转|击败|力克|领先|绝杀|淘汰|夺冠|捧[杯盃]/

/** `领先两球`, `两球落后`: what lies between the sides; `连扳三球`: what one side scored between two scores. */
const LEAD = /(?:领先|落后|净胜)[了达]?$/
const LEAD_BEHIND = /^(?:的?(?:领先|落后|优势|劣势|大胜|惜败|净胜))/
const SCORED = /(?:连[追扳进入下]|扳回|追回|攻入|打进|打入|攻进)[了]?$/
const START: Sides = [0, 0]
const GOALS: ReadonlySet<string> = new Set(['球', '个'])

/**
 * Figures that the scores of a match give: 2比3落败 of 3:2 won, 领先两球 of 2:0, 连扳三球 between 0:2 and 3:2.
 *
 * In: an alignment and a figure of its statement. Out: that figure, at the score of the source that gives it. Pure.
 */
export function impliedByScores({ statement, source }: Alignment, stated: Quantity): readonly Quantity[] {
  const scores = source.quantities.filter(({ kind, upper }) => kind === 'score' && upper !== undefined)
  if (scores.length === 0) return []
  const at = ({ start, end }: Quantity): Quantity => ({ ...stated, start, end, text: source.text.slice(start, end) })
  const own = ownStretch(statement, stated)
  const clause = cut(statement, own)
  if (stated.kind === 'score') return scores.filter((score) => isTurned(stated, score) && isToldFromOtherSide(clause, source.clauses[clauseAt(source, score.start)]?.folded ?? '')).map(at)
  if (stated.kind !== 'count' || !GOALS.has(stated.unit)) return []
  const [before, behind] = [cut(statement, { start: own.start, end: stated.start }), cut(statement, { start: stated.end, end: own.end })]
  if (LEAD.test(before) || LEAD_BEHIND.test(behind)) return scores.filter(({ value, upper }) => Math.abs(value - (upper ?? 0)) === stated.value).map(at)
  return SCORED.test(before) && stated.unit === '球' ? scores.filter((last) => [START, ...scores.map(sidesOf)].some((first) => isBetween(first, sidesOf(last), stated.value))).map(at) : []
}

const cut = ({ folded, start: from }: Alignment['statement'], { start, end }: Pick<Span, 'start' | 'end'>) => folded.slice(start - from, end - from)

const isTurned = (one: Quantity, other: Quantity) => one.value === other.upper && one.upper === other.value && one.value !== one.upper

/** 2比3落败 where the source has 3:2取胜: who lost tells it from the other side. */
const isToldFromOtherSide = (stated: string, told: string): boolean => (LOST.test(stated) && WON.test(told) && !LOST.test(told)) || (WON.test(stated) && LOST.test(told) && !LOST.test(stated))

/** From 0:2 to 3:2 one side scored three, in whichever order the sides are named. */
function isBetween(first: Sides, last: Sides, goals: number): boolean {
  const scored = ([own, other]: Sides) => last[0] - own === goals && last[1] === other
  return scored(first) || scored([first[1], first[0]]) || (last[1] - first[0] === goals && last[0] === first[1]) || (last[1] - first[1] === goals && last[0] === first[0])
}

type Sides = readonly [number, number]
const sidesOf = ({ value, upper = 0 }: Quantity): Sides => [value, upper]
