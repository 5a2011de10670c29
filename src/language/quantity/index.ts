export type { Quantity, QuantityKind, QuantityModifier, QuantityRelation } from './quantity.ts'
export { findQuantities } from './find-quantities.ts'
export { compareQuantities } from './compare-quantities.ts'
