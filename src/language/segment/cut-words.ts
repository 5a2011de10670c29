import { keepByText } from '../keep-by-text.ts'
import { findWordsAt, isListed, TOTAL, wordAt, wordsFound } from './word-list.ts'
import { wordEnds } from './word-shape.ts'

const LOG_TOTAL = Math.log(TOTAL)
const found = wordsFound()
/** In what no dictionary has: runs of Han; Latin words and numbers; whatever stands between. */
const PIECES = /[\u4e00-\u9fd5]+|[A-Za-z\d]+(?:[^\u4e00-\u9fd5]\d+)?%?|[^\u4e00-\u9fd5A-Za-z\d]+/gu

const ALL_HAN = /^[\u4e00-\u9fd5]+$/
const ALL_PLAIN = /^[A-Za-z\d]+$/

/** Where each word of a text ends, and which word of the dictionary it is (0: none). */
export interface Cut {
  readonly ends: readonly number[]
  readonly words: readonly number[]
}

interface GrowingCut {
  readonly ends: number[]
  readonly words: number[]
}

const LONG = 400
/** One article is cut for the index, for its story and for its names. */
const cutOnce = keepByText(cutAnew, 100_000)

/**
 * In: folded text. Out: the ends in order; the last is the text's own. Marks and white space are words of one character.
 * Source: jieba (Sun Junyi): the most probable path through the dictionary's words, and what is left over by the shapes of words.
 */
export const cutWords = (text: string): Cut => (text.length < LONG ? cutAnew(text) : cutOnce(text))

function cutAnew(text: string): Cut {
  const cut: GrowingCut = { ends: [], words: [] }
  for (let at = 0; at < text.length; ) {
    const end = runEnd(text, at)
    if (end > at) cutRun(text, at, end, cut)
    else take(text, at, markEnd(text, at), cut)
    at = cut.ends.at(-1)!
  }
  return cut
}

/** Where the Han, letters, digits and marks within words that begin here end; `from` where none stands here. */
function runEnd(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (IN_RUNS[unit] === 1) at++
    else if (unit >= 0xd800 && unit < 0xdc00 && isRareHan(text.codePointAt(at)!)) at += 2
    else break
  }
  return at
}

const isRareHan = (point: number) => (point >= 0x2_0000 && point <= 0x2_ebef) || (point >= 0x2_f800 && point <= 0x2_fa1f)

const IN_RUNS = new Uint8Array(1 << 16).fill(1, 0x3400, 0x4dc0).fill(1, 0x4e00, 0xa000).fill(1, 0xf900, 0xfb00)
for (const mark of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+#&._%-') IN_RUNS[mark.charCodeAt(0)] = 1

const markEnd = (text: string, at: number) => at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : widthAt(text, at))

const widthAt = (text: string, at: number) => (text.codePointAt(at)! > 0xffff ? 2 : 1)

function take(text: string, start: number, end: number, { ends, words }: GrowingCut): void {
  ends.push(end)
  words.push(wordAt(text, start, end))
}

function cutRun(text: string, start: number, end: number, cut: GrowingCut): void {
  const { next, words } = bestPath(text, start, end)
  let from = start
  for (let at = start; at < end; ) {
    const to = next[at - start]!
    if (to - at > widthAt(text, at)) {
      cutUnknown(text, from, at, cut)
      cut.ends.push(to)
      cut.words.push(words[at - start]!)
      from = to
    }
    at = to
  }
  cutUnknown(text, from, end, cut)
}

/** From each place of a run, how probable the best path is, where its word ends, and which word that is. */
interface Paths {
  readonly scores: Float64Array
  readonly next: Int32Array
  readonly words: Int32Array
}

const pathsOf = (length: number): Paths => ({ scores: new Float64Array(length), next: new Int32Array(length), words: new Int32Array(length) })
/** Most runs are clauses: they share one. */
const SHORT = 256
const short = pathsOf(SHORT)

function bestPath(text: string, start: number, end: number): Paths {
  const paths = end - start < SHORT ? short : pathsOf(end - start + 1)
  const { next, scores, words } = paths
  scores[end - start] = 0
  for (let at = end - 1; at >= start; at--) {
    const width = widthAt(text, at)
    // a character that is no word is one that was met once
    let best = scores[at + width - start]! - LOG_TOTAL
    let to = at + width
    let word = 0
    for (let index = 0, all = findWordsAt(text, at, end, found); index < all; index++) {
      const after = found.ends[index]!
      const score = found.logs[index]! - LOG_TOTAL + scores[after - start]!
      if (score < best && after !== to) continue
      best = score
      to = after
      word = found.words[index]!
    }
    scores[at - start] = best
    next[at - start] = to
    words[at - start] = word
  }
  return paths
}

/** Characters that are no words together: one alone is one; a run is cut by the shapes of its characters. */
function cutUnknown(text: string, from: number, to: number, cut: GrowingCut): void {
  if (to <= from) return
  const width = widthAt(text, from)
  if (to - from === width) return take(text, from, to, cut)
  if (isListed(text, from, to)) {
    for (let at = from; at < to; at += widthAt(text, at)) take(text, at, at + widthAt(text, at), cut)
    return
  }
  const run = text.slice(from, to)
  if (ALL_HAN.test(run)) return takeWords(text, from, run, cut)
  if (ALL_PLAIN.test(run)) return take(text, from, to, cut)
  for (const { 0: piece, index } of run.matchAll(PIECES)) {
    if (ALL_HAN.test(piece)) takeWords(text, from + index, piece, cut)
    else take(text, from + index, from + index + piece.length, cut)
  }
}

/** Han that no dictionary has as one word. */
function takeWords(text: string, from: number, run: string, cut: GrowingCut): void {
  let start = from
  for (const end of wordEnds(run)) {
    take(text, start, from + end, cut)
    start = from + end
  }
}
