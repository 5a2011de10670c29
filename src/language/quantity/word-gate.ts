import { isAcrossWord, segmentFolded, type Word } from '../segment/index.ts'
import type { Reading } from './read-cardinal.ts'

/** How many characters around an amount are enough to see the word that it may be part of. */
const REACH = 8
const STOP = /[^\p{Script=Han}]/u
/** With these no longer word begins, and nothing before them hides a numeral but what `统一` and its like do. */
const SAFE = /^[两三四五六七八九十][个名国]$/

/**
 * Is a short Chinese numeral with its unit only part of a longer word? 五台山, 三门峡, 一等奖; 统一个.
 *
 * In: folded text, what was read, and its span with the modifiers before it. The few characters around it are segmented; for most
 * amounts (Arabic digits, long numerals, 两国, 三个) nothing needs to be.
 */
export function isInWord(folded: string, reading: Reading, { start, end }: Pick<Reading, 'start' | 'end'>): boolean {
  if (!isDoubtful(folded, reading)) return false
  let from = start
  while (from > 0 && start - from < REACH && !STOP.test(folded[from - 1]!)) from--
  let to = end
  while (to < folded.length && to - end < REACH && !STOP.test(folded[to]!)) to++
  if (from === start && to === end) return false
  const around = folded.slice(from, to)
  if (!isAcrossWord(around, start - from, end - from)) return false
  return segmentFolded(around).some((word) => isKnown(word) && straddles(word, { start: start - from, end: end - from }))
}

function isDoubtful(folded: string, { start, end, kind }: Reading): boolean {
  if (kind !== 'count' && kind !== 'measure' && kind !== 'percent' && kind !== 'money') return false
  const words = folded.slice(start, end)
  return words.length <= 3 && !/\d/.test(words) && !SAFE.test(words)
}

/** Unknown words are guesses of the segmenter. */
const isKnown = (word: Word) => word.tag !== 'x' && word.tag !== 'm'

/** 五台山 begins with the amount and goes on; in 统一个 the amount begins within a word. */
const straddles = (word: Word, { start, end }: Pick<Reading, 'start' | 'end'>) =>
  (word.start <= start && word.end > end) || (word.start < start && word.end > start)
