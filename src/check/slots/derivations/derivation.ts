import type { Quantity, Span } from '../../../language/index.ts'
import type { Alignment } from '../../align-statement.ts'
import type { ReasonCode } from '../../finding.ts'
import type { PreparedSource } from '../../prepare-source.ts'

/** A figure of the source in the base unit of its dimension, with how surely it is said of what the statement says. */
export interface Figure {
  readonly quantity: Quantity
  readonly dimension: string
  readonly value: number
  readonly clause: number
  readonly sentence: number
  readonly binding: number
}

/** What a figure follows from: figures, dates, names that are counted. */
export interface Input {
  readonly quantity: Span
  readonly sentence: number
  readonly binding: number
}

/** A stated figure that no sentence of the source has, and the figures of the source that it may follow from. */
export interface Scene {
  readonly alignment: Alignment
  readonly source: PreparedSource
  readonly stated: Quantity
  readonly dimension: string
  /** In base units. */
  readonly value: number
  /** The other figures of the statement. */
  readonly beside: readonly Pick<Figure, 'quantity' | 'dimension' | 'value'>[]
  /** Folded: the clause of the statement, and what stands in it before and behind the figure. */
  readonly clause: string
  readonly before: string
  readonly behind: string
  /** In the order of the source. */
  readonly figures: readonly Figure[]
}

/** What a stated figure follows from, and how, in signs: `4999元 − 4299元`. */
export interface Derived {
  readonly from: readonly Input[]
  readonly sum: string
  /** The figures are of other times than the stated one, and make it that of the time which the statement names. */
  readonly isOfItsTime?: boolean
}

/** One way in which figures follow from figures. `says`: the words that a statement must have; `told`: those that make a figure of the source the very one that is meant. */
export interface Derivation {
  readonly code: ReasonCode
  readonly says: RegExp
  readonly told?: RegExp
  readonly find: (scene: Scene) => readonly Derived[]
}

/** In: figures. Out: the pairs of those that stand in one sentence or in neighbouring ones, in order. */
export function pairsOf(figures: readonly Figure[], apart = 1): readonly (readonly [Figure, Figure])[] {
  return figures.flatMap((one, at) => figures.slice(at + 1, at + 1 + WINDOW).flatMap((other): (readonly [Figure, Figure])[] =>
    (other.sentence - one.sentence <= apart || isFirm(one) && isFirm(other) ? [[one, other]] : [])))
}

/** So many figures further on a figure may be weighed against one. */
const WINDOW = 10
/** Wherever it stands, a figure that is bound so well is of what the statement says. */
const FIRM = 0.5
const isFirm = ({ binding }: Figure) => binding >= FIRM

/** What the words before a figure say of it: 增加了30天, 降3分 are changes; 降至4299元 is not. */
const CHANGE = /(?:(增加|增长|增|上升|升|上涨|涨价?|提高|(?<![最至])高|(?<![最至])多|超(?!过)[^，。；]{0,3}|贵|延长|上调|调高|扩大|增持|加宽|加)|(减少|减|下降|降价?|下跌|跌|下调|调低|(?<![最至])少|(?<![最至])低|便宜|缩短|减持|缩小|收窄|回落|收缩|推迟|晚))[了出各]{0,2}(?:近|约|超过?)?\s*$/

/** In: a figure of a source. Out: which way it tells a change; undefined where it tells a level. */
export const changeOf = ({ folded }: PreparedSource, { quantity }: Figure): 'up' | 'down' | undefined => changeBefore(folded, quantity)

/** In: a folded text and a figure with its place there. Out: the same. */
export function changeBefore(folded: string, quantity: Pick<Quantity, 'start' | 'text'>): 'up' | 'down' | undefined {
  const match = CHANGE.exec(folded.slice(Math.max(0, quantity.start - 8), quantity.start + leadOf(quantity)))
  const found = match ?? WEIGHED.exec(folded.slice(Math.max(0, quantity.start - 16), quantity.start + leadOf(quantity)))
  return found ? (found[1] === undefined ? 'down' : 'up') : undefined
}

/** `比裴礼安小5岁`, `比亚军快了37秒`; not `最大5岁`. */
const WEIGHED = /比[^，。；]{1,10}?(?:还|又|更|要)?(?:([大长重快早厚宽远深])|([小短轻慢薄窄近浅]))[了出]?\s*$/

/** `近30` begins with the modifier. */
const leadOf = ({ text }: Pick<Quantity, 'text'>): number => /^(?:近|约|超过?|大约|接近)/.exec(text)?.[0].length ?? 0

/** In: what is stated, and what comes out. Out: whether the stated figure is a way of writing it: as exact as it was written. */
export function isWritten({ stated, value }: Scene, result: number, isRounded = false): boolean {
  const scale = stated.value === 0 ? 1 : value / stated.value
  const [size, place] = [Math.abs(value), Math.abs((stated.place ?? 1) * scale)]
  const near = 1e-9 * Math.max(1, size)
  switch (stated.modifier) {
    default: return Math.abs(result - value) <= (isRounded ? (stated.place === 1 ? 0.5 : place / 2) : 0) + near
    case 'about': return Math.abs(result - value) <= Math.max(0.035 * size, isRounded || stated.place !== 1 ? place / 2 : 0) + near
    case 'nearly': case 'under': case 'at-most': return result <= value + near && result >= 0.9 * value
    case 'over': case 'at-least': return result >= value - near && result < value + Math.max(stated.place === 1 ? 0 : place, 0.13 * size) - near
  }
}

export const written = (...parts: readonly (Figure | string)[]): string => parts.map((part) => (typeof part === 'string' ? part : part.quantity.text)).join(' ')
