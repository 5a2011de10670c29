import type { Quote } from './quote.ts'

/** In: any text. Out: direct and indirect quotations with their speakers, in order. Pure. */
export function findQuotes(_text: string): readonly Quote[] {
  return []
}
