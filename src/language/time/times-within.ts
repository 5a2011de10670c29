import type { Span } from '../span.ts'
import type { TimeExpression } from './time-expression.ts'

/**
 * The times of a sentence, out of those of its article (found once, over the whole text, so that 16日 knows its month).
 *
 * In: times in order, a span of the same text. Out: those that lie inside it. Binary search, so a loop over sentences stays cheap.
 */
export function timesWithin(times: readonly TimeExpression[], { start, end }: Pick<Span, 'start' | 'end'>): readonly TimeExpression[] {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]!.start < start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < times.length && times[last]!.end <= end) last++
  return times.slice(low, last)
}
