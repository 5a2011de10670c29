export { deriveQuantity, type Followed } from './derive-quantity.ts'
export { changeBefore } from './derivation.ts'
export { deriveDate } from './dates.ts'
