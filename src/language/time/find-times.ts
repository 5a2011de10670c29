import type { FindTimesOptions, TimeExpression } from './time-expression.ts'

/**
 * Time expressions of a Chinese text, both scripts.
 *
 * In: any text, and when it was published. Out: expressions in order, not overlapping; one value each. Pure: no clock.
 */
export function findTimes(_text: string, _options: FindTimesOptions = {}): readonly TimeExpression[] {
  return []
}
