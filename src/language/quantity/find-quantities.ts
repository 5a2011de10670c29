import type { Quantity } from './quantity.ts'

/**
 * Quantities of a Chinese text, both scripts; not dates, phone numbers, licence numbers or versions.
 *
 * In: any text. Out: quantities in order, not overlapping. Pure.
 */
export function findQuantities(_text: string): readonly Quantity[] {
  return []
}
