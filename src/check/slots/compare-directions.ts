import { compareQuantities as compare, type Quantity } from '../../language/index.ts'
import { type Alignment, bindingAt } from '../align-statement.ts'
import { cite } from '../cite.ts'
import type { Finding } from '../finding.ts'
import { clauseAt } from '../prepare-source.ts'
import { isSameEvent } from '../same-event.ts'
import { ownStretch } from '../statement.ts'
import { isOfARate } from '../vocabulary/rates.ts'

/**
 * 增长9.5% where the source has 下降9.5% of the same thing, and nowhere 增长9.5%; 高出6000元 where it has 低了6000元. Contradicted where the
 * event is surely the same.
 */
export function compareDirections(alignment: Alignment): readonly Finding[] {
  const { statement, source } = alignment
  return statement.quantities.flatMap((stated) => {
    const way = wayOf(statement.folded, stated, statement.start)
    if (way === undefined) return []
    const equal = source.quantities.flatMap((value) => {
      const told = wayOf(source.folded, value, 0)
      return told !== undefined && isEqual(stated, value) ? [{ value, told }] : []
    })
    const rival = equal.map(({ value }) => ({ value, binding: bindingAt(alignment, stated, clauseAt(source, value.start)) }))
      .toSorted((one, other) => other.binding - one.binding)[0]
    if (!rival || rival.binding < BOUND || equal.some(({ told }) => told === way)) return []
    const word = directionWord(statement.folded, stated.start - statement.start)
    const start = word.start + statement.start
    const end = word.end + statement.start
    const place = { start, end, text: statement.text.slice(word.start, word.end), kind: 'direction' as const }
    const reason = { code: 'other-direction' as const, args: { stated: place.text, source: wordBefore(source.folded, rival.value) } }
    // 涨幅回落到2.1% is said of what rose by 2.1%
    if (isOfARate(statement.folded, word.start) !== isOfARate(source.folded, directionWord(source.folded, rival.value.start).start)) return []
    const own = ownStretch(statement, stated)
    if (isTurnedRound(statement.folded.slice(own.start - statement.start, own.end - statement.start), source.clauses[clauseAt(source, rival.value.start)]!.folded)) return []
    const isSure = isToward(statement.folded, stated.start - statement.start) === isToward(source.folded, rival.value.start) && isSameEvent(alignment, stated, clauseAt(source, rival.value.start), 'in-sentence')
    return [{ ...place, verdict: isSure ? 'contradicted' as const : 'not-found' as const, reason, evidence: [cite(source, rival.value.start, rival.value.end)] }]
  })
}

const isEqual = (stated: Quantity, value: Quantity) => stated.text === value.text || compare(value.direction === undefined ? stated : { ...stated, direction: value.direction }, value) === 'same'

/** Which way a figure goes: as it was read, or by the word that it hangs on. */
function wayOf(folded: string, { start, direction }: Quantity, offset: number): 'up' | 'down' | undefined {
  if (direction !== undefined) return direction === 'down' ? 'down' : 'up'
  const at = start - offset
  const match = WAY.exec(folded.slice(Math.max(0, at - 8), at))
  return match ? (match[1] === undefined ? 'down' : 'up') : undefined
}

/** `各低了`, `少近`, `高出`, `涨价`, `便宜`; not 高中3, 多家, nor 傍晚, 至少, 局长. */
const WAY = /(?<![傍昨今前当夜每日明清最至许很大不市县镇乡村局校院会部队所科处厅馆班家团船组行站])(?:(高出?|多出?|贵|涨价?|升高?|调高|上调|提价|增加?|加宽|长|早到?)|(低|少|便宜|降价?|降低|调低|下调|减少?|短|晚到?))[了至到约近为]{0,3}$/

/** `甲比|乙` and what the one is measured by. */
const MEASURED_BY = /([\u4e00-\u9fff]{1,8})[比较]([\u4e00-\u9fff]{1,8})/

/** 城区比郊区高0.6元 where the source has 郊区比城区低0.6元: each is what the other is measured by. */
function isTurnedRound(stated: string, told: string): boolean {
  const [one, other] = [stated, told].map((clause) => MEASURED_BY.exec(clause))
  if (!one || !other) return false
  return sharesPair(one[1]!, other[2]!, other[1]!) && sharesPair(other[1]!, one[2]!, one[1]!)
}

/** Two neighbouring characters of the one that the other has, and the third has not. */
const sharesPair = (one: string, other: string, third: string): boolean =>
  Array.from({ length: Math.max(one.length - 1, 0) }, (_, at) => one.slice(at, at + 2)).some((pair) => other.includes(pair) && !third.includes(pair))

/** 降至2.1% names what it came to, 上涨2.1% by how much it changed. */
const isToward = (folded: string, at: number): boolean => /[至到为]/.test(folded[at - 1] ?? '')

const BOUND = 0.5

/** `增长`, `降至`, `上涨了`: the word that the number hangs on. */
const WORD = /(增长|上升|上涨|提高|提升|增加|增|涨价|涨|升|高出|多出|高|多|贵|上调|下降|下跌|降低|减少|下滑|回落|缩减|减|跌|降价|降|低|少|便宜|下调)[了至到幅约近为]{0,3}$/

function directionWord(folded: string, at: number): { readonly start: number; readonly end: number } {
  const from = Math.max(0, at - 8)
  const match = WORD.exec(folded.slice(from, at))
  return match ? { start: from + match.index, end: from + match.index + match[1]!.length } : { start: Math.max(0, at - 2), end: at }
}

function wordBefore(folded: string, { start }: Quantity): string {
  const word = directionWord(folded, start)
  return folded.slice(word.start, word.end)
}
