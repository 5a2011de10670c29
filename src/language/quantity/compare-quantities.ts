import { type Bounds, boundsOf, isBoundedByPlace, roundingOf } from './amount-bounds.ts'
import type { Quantity, QuantityRelation } from './quantity.ts'
import { type Unit, UNITS } from './units.ts'

/**
 * How does a stated quantity stand to the one in the source?
 *
 * In: two quantities. Out: `same` (one value, one modifier), `compatible` (the modifiers and the rounding of one allow the other:
 * 近30 and 29, 1.2万 and 12034, 超过300亿 and 312亿), `incompatible` (they cannot both be said of one thing), `other` (not comparable,
 * or not surely so). Units are converted: 公里/米, 吨/公斤, 小时/分钟/天, 成/%, 千瓦/兆瓦. The order does not matter.
 */
export function compareQuantities(stated: Quantity, source: Quantity): QuantityRelation {
  if (stated.kind === 'score' || source.kind === 'score') return compareScores(stated, source)
  const [a, b] = [inBase(stated), inBase(source)]
  if (!a || !b || !areComparable(a, b)) return 'other'
  const relation = compareAmounts(a.quantity, b.quantity)
  // one classifier for things in general: equal numbers may be one count, others need not be
  return a.dimension === b.dimension || relation === 'same' || relation === 'compatible' ? relation : 'other'
}

/** In: a quantity. Out: its dimension, and its value in the base unit of that; undefined for a unit that is not known. */
export function amountOf(quantity: Quantity): { readonly dimension: string; readonly value: number } | undefined {
  const base = inBase(quantity)
  return base && { dimension: KIN.get(base.dimension) ?? base.dimension, value: base.quantity.value }
}

interface InBase {
  readonly dimension: string
  readonly quantity: Quantity
}

/** Kinds whose unit says little; the dimension is the kind. */
const KIND_IS_DIMENSION: ReadonlySet<string> = new Set(['percent', 'percentage-point', 'multiple', 'fraction', 'number'])

function inBase(quantity: Quantity): InBase | undefined {
  const { kind, unit } = quantity
  if (kind === 'fraction') return { dimension: 'percent', quantity: scaled(quantity, 100) }
  if (kind === 'ordinal') return { dimension: ordinals(unit), quantity }
  if (KIND_IS_DIMENSION.has(kind) && kind !== 'percentage-point') return { dimension: kind, quantity }
  const known: Unit | undefined = UNITS.get(unit)
  if (kind === 'count') return { dimension: counts(unit), quantity }
  return known && { dimension: known.dimension, quantity: scaled(quantity, known.factor) }
}

/** The name of each unit's dimension, made once: a long article compares its figures a million times. */
function dimensionsOf(name: (unit: string) => string): (unit: string) => string {
  const known = new Map<string, string>()
  return (unit) => {
    const before = known.get(unit)
    if (before !== undefined) return before
    const dimension = name(unit)
    known.set(unit, dimension)
    return dimension
  }
}

const ordinals = dimensionsOf((unit) => `ordinal ${UNITS.get(unit)?.dimension ?? unit}`)
const counts = dimensionsOf((unit) => `count ${UNITS.get(unit)?.kind === 'count' ? UNITS.get(unit)!.dimension : unit}`)

/** Each figure is compared with many. */
const rescaled = new WeakMap<Quantity, Quantity>()

function scaled(quantity: Quantity, factor: number): Quantity {
  if (factor === 1) return quantity
  const known = rescaled.get(quantity) ?? scaledAnew(quantity, factor)
  rescaled.set(quantity, known)
  return known
}

function scaledAnew(quantity: Quantity, factor: number): Quantity {
  const place = quantity.place === undefined ? {} : { place: quantity.place === 1 ? 1 : quantity.place * factor }
  return {
    ...quantity,
    ...place,
    value: quantity.value * factor,
    ...(quantity.upper !== undefined && { upper: quantity.upper * factor }),
  }
}

const GENERAL = 'count 个'

/**
 * Classifiers with which one counts the same things, a class a row: 137例 are 137人, 五市 are 五座城市. Families of `units.ts` that
 * are not of one word: equal numbers may be one count, others need not be.
 */
const KINDRED: readonly string[] = ['人 例 人次', '家 所 间 户', '辆 台 部', '起 件 例', '只 头 条 尾 匹', '市 座', '队 支', '条 项 款', '次 度 届 轮 场', '间 套 座 处', '份 例 件']
const ROWS_OF: ReadonlyMap<string, ReadonlySet<string>> = rowsOf()
/** People are put together with cases of a disease; of the other classes only equal numbers are. */
const KIN: ReadonlyMap<string, string> = new Map([['count 例', 'count 人']])

function rowsOf(): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = new Map<string, Set<string>>()
  for (const row of KINDRED.map((words) => words.split(' '))) {
    for (const word of row) rows.set(`count ${word}`, new Set([...(rows.get(`count ${word}`) ?? []), ...row.map((other) => `count ${other}`)]))
  }
  return rows
}

/** Of one dimension; or counts of one class of things, or of which one has the general classifier. */
function areComparable(a: InBase, b: InBase): boolean {
  if (a.dimension === b.dimension) return !isTurned(a.quantity, b.quantity)
  if (a.quantity.kind !== 'count' || b.quantity.kind !== 'count') return false
  return a.dimension === GENERAL || b.dimension === GENERAL || (ROWS_OF.get(a.dimension)?.has(b.dimension) ?? false)
}

/** Grown by 5% and fallen by 5% are for the check of directions, not of amounts. */
const isTurned = (a: Quantity, b: Quantity) => a.direction !== undefined && b.direction !== undefined && a.direction !== b.direction

function compareAmounts(a: Quantity, b: Quantity): QuantityRelation {
  if (isClose(a.value, b.value) && isClose(a.upper ?? a.value, b.upper ?? b.value) && a.modifier === b.modifier) return 'same'
  if (a.value !== b.value && (a.indefinite || b.indefinite)) return 'other'
  if (areOpposed(a, b) || areOpposed(b, a)) return 'incompatible'
  if (areBothExact(a, b)) return 'incompatible'
  const [first, second] = [boundsOf(a), boundsOf(b)]
  if (isNearMiss(a, b)) return 'compatible'
  if (meets(first, second)) return areOpenAlike(a, b) && !isRounding(a, b) ? 'other' : 'compatible'
  return isOpenAbove(a, second) || isOpenAbove(b, first) ? 'other' : 'incompatible'
}

/** Written to the same place, with no word that loosens them: 0.26% is not 0.27%, 1.2万 is not 1.3万. */
const areBothExact = (a: Quantity, b: Quantity) => isExact(a) && isExact(b) && isClose(a.place ?? 1, b.place ?? 1)
const isExact = ({ kind, modifier, upper }: Quantity) => modifier === undefined && upper === undefined && kind !== 'fraction'

/** 不到300 and 300余 leave no number that is both. */
const areOpposed = (a: Quantity, b: Quantity) =>
  a.modifier === 'under' && (b.modifier === 'over' || b.modifier === 'at-least') && b.value >= a.value * (1 - 1e-9)

const isClose = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

function meets(a: Bounds, b: Bounds): boolean {
  const tolerance = 1e-9 * Math.max(1, Math.abs(a.most), Math.abs(b.most))
  return a.least <= b.most + tolerance && b.least <= a.most + tolerance
}

/** 60岁以上 and 68岁以上, 超过300亿 and 超过380亿: both may hold, and neither is a way of saying the other. */
const OPEN: ReadonlySet<string> = new Set(['over', 'under', 'at-least', 'at-most'])
const areOpenAlike = (a: Quantity, b: Quantity) => a.modifier !== undefined && a.modifier === b.modifier && OPEN.has(a.modifier)

/** Equal but for a modifier that one has and the other lacks: 30 and 30余, 300 and 不到300. Rounded: 12% and 12.4%. */
function isNearMiss(a: Quantity, b: Quantity): boolean {
  if (isClose(a.value, b.value)) return true
  return a.modifier === undefined && b.modifier === undefined && isRounding(a, b)
}

/** Is one of two the other, written to fewer places? */
const isRounding = (a: Quantity, b: Quantity) => Math.abs(a.value - b.value) <= Math.max(halfPlace(a, b), halfPlace(b, a)) + 1e-9

/** 12 beside 12.4 may be rounded; beside 13 it is another number. */
function halfPlace(a: Quantity, beside: Quantity): number {
  const isRounder = (a.place ?? 1) > (beside.place ?? 1)
  return isRounder ? (a.place ?? 1) / 2 : roundingOf(a)
}

/** 超过300 stays true of 948, though nobody would say it: not surely another figure. 300余 is surely less. */
function isOpenAbove(quantity: Quantity, other: Bounds): boolean {
  const isOpen = (quantity.modifier === 'over' && !isBoundedByPlace(quantity)) || quantity.modifier === 'at-least'
  return isOpen && other.least >= quantity.value
}

/** The same two sides; turned round they may be told from the other side. */
function compareScores(a: Quantity, b: Quantity): QuantityRelation {
  if (a.kind !== b.kind) return 'other'
  if (a.value === b.value && a.upper === b.upper) return 'same'
  return a.value === b.upper && a.upper === b.value ? 'compatible' : 'incompatible'
}
