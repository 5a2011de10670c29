export { deriveQuantity, type Followed } from './derive-quantity.ts'
