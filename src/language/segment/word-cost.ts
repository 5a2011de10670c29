import { dict } from '@node-rs/jieba/dict.js'

const NEWLINE = 10
const SPACE = 32
/** Sum of the dictionary's counts, rounded: what a count is a share of. */
const TOTAL = 6e7
const LONGEST_WORD = 6

const known = new Map<string, number>()
const decoder = new TextDecoder()
const encoder = new TextEncoder()

/**
 * How often a word stands in the texts that the dictionary was counted on; 0 if it is not in it.
 * The dictionary is sorted by its bytes, so it is searched where it lies and nothing is loaded twice.
 */
function countOf(word: string): number {
  const before = known.get(word)
  if (before !== undefined) return before
  const count = search(encoder.encode(`${word} `))
  known.set(word, count)
  return count
}

function search(key: Uint8Array): number {
  let low = 0
  let high = dict.length
  while (low < high) {
    const start = lineStart((low + high) >> 1)
    const order = compare(key, start)
    if (order === 0) return Number(decoder.decode(dict.subarray(start + key.length, lineEnd(start))).split(' ')[0])
    if (order < 0) high = start
    else low = lineEnd(start) + 1
  }
  return 0
}

function lineStart(at: number): number {
  let start = at
  while (start > 0 && dict[start - 1] !== NEWLINE) start--
  return start
}

function lineEnd(at: number): number {
  let end = at
  while (end < dict.length && dict[end] !== NEWLINE) end++
  return end
}

/** The key ends with a space, which sorts before every letter, as the end of a word does. */
function compare(key: Uint8Array, start: number): number {
  for (let at = 0; at < key.length; at++) {
    const byte = dict[start + at] ?? NEWLINE
    if (key[at] !== byte) return key[at]! - (byte === NEWLINE ? SPACE - 1 : byte)
  }
  return 0
}

/**
 * How improbable a short text is as a run of dictionary words: the cost of its best cut, in nats.
 *
 * In: simplified text, a clause at most. Out: 0 for the empty text; higher for rarer words and for characters that are none.
 * Source: jieba's unigram model (Sun Junyi): the cheapest path through the graph of words.
 */
export function cutCost(text: string): number {
  const best = [0]
  for (let end = 1; end <= text.length; end++) {
    let cost = Infinity
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
      const count = countOf(text.slice(start, end))
      if (count === 0 && end - start > 1) continue
      cost = Math.min(cost, best[start]! + Math.log(TOTAL / Math.max(1, count)))
    }
    best.push(cost)
  }
  return best[text.length]!
}
