import type { Quantity, QuantityRelation } from './quantity.ts'

/** How does a stated quantity stand to the one in the source? Units are converted (亿/万, 公里/米, 百分之/%); modifiers are part of the value. */
export function compareQuantities(_stated: Quantity, _source: Quantity): QuantityRelation {
  return 'other'
}
