import { findWordsAt, TOTAL, wordsFound } from './word-list.ts'

const LONGEST_WORD = 6
const LOG_TOTAL = Math.log(TOTAL)
const found = wordsFound()

/**
 * How improbable a short text is as a run of dictionary words: the cost of its best cut, in nats.
 *
 * In: simplified text, a clause at most. Out: 0 for the empty text; higher for rarer words and for characters that are none.
 * Source: jieba's unigram model (Sun Junyi): the cheapest path through the graph of words.
 */
export function cutCost(text: string): number {
  const best = new Float64Array(text.length + 1).fill(Infinity)
  best[0] = 0
  for (let start = 0; start < text.length; start++) {
    const here = best[start]! + LOG_TOTAL
    best[start + 1] = Math.min(best[start + 1]!, here)
    for (let index = 0, all = findWordsAt(text, start, Math.min(text.length, start + LONGEST_WORD), found); index < all; index++) {
      const end = found.ends[index]!
      const cost = here - found.logs[index]!
      if (cost < best[end]!) best[end] = cost
    }
  }
  return best[text.length]!
}
