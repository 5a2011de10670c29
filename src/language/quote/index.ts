export type { Quote } from './quote.ts'
export { findQuotes } from './find-quotes.ts'
