import { entryOf } from './open-words.ts'

/**
 * Do two words mean nearly the same?
 *
 * In: two folded words. Out: 0, or 0.55 (of one field: 比较, 相比) to 1 (the same word, or called the same in English: 收集, 采集);
 * words of two to four characters only, and no names. The order does not matter. What is opposite may be of one field.
 * Source and method: CC-CEDICT's glosses laid beside WordNet, scripts/make-meaning.mjs; licences beside the data.
 */
export function related(one: string, other: string): number {
  if (one === other) return 1
  return Math.max(shareIn(one, other), shareIn(other, one))
}

function shareIn(word: string, other: string): number {
  const entry = entryOf(word)
  if (entry === undefined) return 0
  const at = entry.indexOf(` ${other}`)
  return at < 0 ? 0 : shareOf(entry.charCodeAt(at + 1 + other.length))
}

const ZERO = 48

/** `7` of ` 集纳7` is 0.75, `9` is 1; what is no digit belongs to a longer word. */
function shareOf(code: number): number {
  const digit = code - ZERO
  if (digit < 0 || digit > 9) return 0
  return digit === 9 ? 1 : digit / 10 + 0.05
}
