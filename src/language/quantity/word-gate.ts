import { segment, type Word } from '../segment/index.ts'
import type { Reading } from './read-cardinal.ts'

const STOP = /[。！？；\n]/
/** No sentence is longer than this for the purpose. */
const REACH = 160

/**
 * Tells whether a short Chinese numeral with a one-character unit is part of a longer word: 五台山, 三门峡, 一等奖.
 * Sentences are segmented on demand, each once.
 */
export function wordGate(folded: string): (reading: Reading, withModifier: Pick<Reading, 'start' | 'end'>) => boolean {
  const sentences = new Map<number, readonly Word[]>()
  const wordsAround = (at: number) => {
    const [start, end] = sentenceAround(folded, at)
    const words = sentences.get(start) ?? segment(folded.slice(start, end)).map((word) => ({ ...word, start: word.start + start, end: word.end + start }))
    sentences.set(start, words)
    return words
  }
  return (reading, withModifier) => {
    if (!isDoubtful(folded, reading)) return false
    return wordsAround(reading.start).some((word) => isKnown(word) && straddles(word, withModifier))
  }
}

const isDoubtful = (folded: string, { start, end, kind }: Reading) =>
  (kind === 'count' || kind === 'measure' || kind === 'percent' || kind === 'money') && end - start <= 3 && !/\d/.test(folded.slice(start, end))

/** Unknown words are guesses of the segmenter. */
const isKnown = (word: Word) => word.tag !== 'x' && word.tag !== 'm'

/** 五台山 begins with the amount and goes on; in 统一个 the amount begins within a word. */
const straddles = (word: Word, { start, end }: Pick<Reading, 'start' | 'end'>) =>
  (word.start <= start && word.end > end) || (word.start < start && word.end > start)

function sentenceAround(folded: string, at: number): readonly [number, number] {
  let start = at
  while (start > 0 && at - start < REACH && !STOP.test(folded[start - 1]!)) start--
  let end = at
  while (end < folded.length && end - at < REACH && !STOP.test(folded[end]!)) end++
  return [start, end]
}
