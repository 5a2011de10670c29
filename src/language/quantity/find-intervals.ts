import { fold } from '../script/index.ts'
import { type Span, spanOf } from '../span.ts'
import type { Quantity, QuantityModifier } from './quantity.ts'

/** What an expression leaves open, in the notation of ISO 31-11: `[5,10]`, `(30000000000,)`, `(,60]`. In the quantity's unit. */
export interface Interval extends Span {
  readonly value: string
  readonly unit: string
}

interface Side {
  readonly value: number
  readonly isIncluded: boolean
}

interface Ends {
  readonly quantity: Quantity
  readonly low?: Side
  readonly high?: Side
}

/** In Chinese law 以上 and 以下 take in the number (Civil Code, 1259), 超过 and 不满 do not. */
const ENDS_OF: Partial<Record<QuantityModifier, (value: number) => Omit<Ends, 'quantity'>>> = {
  over: (value) => ({ low: { value, isIncluded: false } }),
  'at-least': (value) => ({ low: { value, isIncluded: true } }),
  under: (value) => ({ high: { value, isIncluded: false } }),
  'at-most': (value) => ({ high: { value, isIncluded: true } }),
}
/** 大于二十的同时小于三十五, 1000以上，1500以下: nothing but these stands between the two sides. */
const JOINS = /^(?:的?同时|且|并且?|而且?|但|又|[，,、]| ){0,4}$/
const BETWEEN = /^ ?[和与至到] ?$/
const AND_BETWEEN = /^(?:之?间)/

/**
 * What ranges do the words of the quantities leave open? 5至10公里, 超过300亿元, 大于20且小于35, 第十和第十五之间.
 *
 * In: any text, and the quantities found in it. Out: intervals in order; none for 约 and 近, which say no bound.
 */
export function findIntervals(text: string, quantities: readonly Quantity[]): readonly Interval[] {
  const folded = fold(text)
  const found: Interval[] = []
  for (let index = 0; index < quantities.length; index++) {
    const [first, second] = [quantities[index]!, quantities[index + 1]]
    const pair = second && (joined(folded, first, second) ?? between(folded, first, second))
    const ends = pair ?? endsOf(folded, first)
    if (ends) found.push({ ...spanOf(text, first.start, pair ? second.end : first.end), value: written(ends), unit: ends.quantity.unit })
    if (pair) index++
  }
  return found
}

function endsOf(text: string, quantity: Quantity): Ends | undefined {
  const { value, upper, kind, modifier } = quantity
  if (kind === 'score' || kind === 'ordinal' || /^[好数几]/.test(quantity.text)) return undefined
  if (upper !== undefined) return { quantity, low: { value, isIncluded: true }, high: { value: upper, isIncluded: true } }
  // 大概有五百多个 has both words
  const said = modifier === 'about' && /[\d十百千万亿][余餘多几幾]/.test(quantity.text) ? 'over' : (modifier ?? comparedWith(text, quantity))
  const ends = said && ENDS_OF[said]?.(value)
  if (ends) return { quantity, ...ends }
  const isEqual = /(?<![大小不])(?<!或者?)等于 ?$/.test(text.slice(Math.max(0, quantity.start - 6), quantity.start))
  return isEqual ? { quantity, low: { value, isIncluded: true }, high: { value, isIncluded: true } } : undefined
}

/** 比四分之一大, 比三十多: the comparison stands around the amount. */
function comparedWith(text: string, { start, end, unit }: Quantity): QuantityModifier | undefined {
  if (text[start - 1] !== '比') return undefined
  const after = unit === '大' ? unit : (text[end] ?? '')
  if (/[大多高]/.test(after)) return 'over'
  return /[小少低]/.test(after) ? 'under' : undefined
}

function joined(text: string, first: Quantity, second: Quantity): Ends | undefined {
  const gap = text.slice(first.end, second.start).replace(/^[大小多少高低]/, '').replace(/比$/, '')
  const [one, other] = JOINS.test(gap) && first.unit === second.unit ? [endsOf(text, first), endsOf(text, second)] : []
  const low = one?.low ?? other?.low
  const high = one?.high ?? other?.high
  const isOneEach = one && other && (one.low === undefined) !== (other.low === undefined) && (one.high === undefined) !== (other.high === undefined)
  return isOneEach && low && high && low.value < high.value ? { quantity: first, low, high } : undefined
}

/** 第十和第十五之间, -1万与2万间. */
function between(text: string, first: Quantity, second: Quantity): Ends | undefined {
  const isCounted = second.unit === '间' && first.unit === ''
  if (!isCounted && (first.unit !== second.unit || !AND_BETWEEN.test(text.slice(second.end, second.end + 2)))) return undefined
  if (!BETWEEN.test(text.slice(first.end, second.start)) || first.value >= second.value || first.upper !== undefined) return undefined
  return { quantity: first, low: { value: first.value, isIncluded: true }, high: { value: second.value, isIncluded: true } }
}

function written({ low, high }: Ends): string {
  return `${low?.isIncluded ? '[' : '('}${low?.value ?? ''},${high?.value ?? ''}${high?.isIncluded ? ']' : ')'}`
}
