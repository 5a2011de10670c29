import { findWordsAt, isListed, TOTAL, type WordsFound } from './word-list.ts'
import { wordEnds } from './word-shape.ts'

const LOG_TOTAL = Math.log(TOTAL)
const found: WordsFound = { lengths: [], counts: [] }
const WORDS = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2ebef}\u{2f800}-\u{2fa1f}A-Za-z\d+#&._%-]+/gu
/** In what no dictionary has: runs of Han; Latin words and numbers; whatever stands between. */
const PIECES = /[\u4e00-\u9fd5]+|[A-Za-z\d]+(?:[^\u4e00-\u9fd5]\d+)?%?|[^\u4e00-\u9fd5A-Za-z\d]+/gu

/**
 * Where each word of a text ends.
 *
 * In: folded text. Out: the ends in order; the last is the text's own. Marks and white space are words of one character.
 * Source: jieba (Sun Junyi): the most probable path through the dictionary's words, and what is left over by the shapes of words.
 */
export function cutWords(text: string): readonly number[] {
  const ends: number[] = []
  let done = 0
  for (const match of text.matchAll(WORDS)) {
    cutMarks(text, done, match.index, ends)
    done = match.index + match[0].length
    cutRun(text, match.index, done, ends)
  }
  cutMarks(text, done, text.length, ends)
  return ends
}

function cutMarks(text: string, from: number, to: number, ends: number[]): void {
  for (let at = from; at < to; ) {
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : widthAt(text, at)
    ends.push(at)
  }
}

const widthAt = (text: string, at: number) => (text.codePointAt(at)! > 0xffff ? 2 : 1)

function cutRun(text: string, start: number, end: number, ends: number[]): void {
  const next = bestPath(text, start, end)
  let from = start
  for (let at = start; at < end; ) {
    const to = next[at - start]!
    if (to - at > widthAt(text, at)) {
      cutUnknown(text, from, at, ends)
      ends.push(to)
      from = to
    }
    at = to
  }
  cutUnknown(text, from, end, ends)
}

/** From each place, the end of the word that the most probable path takes there. */
function bestPath(text: string, start: number, end: number): Int32Array {
  const scores = new Float64Array(end - start + 1)
  const next = new Int32Array(end - start)
  for (let at = end - 1; at >= start; at--) {
    const width = widthAt(text, at)
    // a character that is no word is one that was met once
    let best = scores[at + width - start]! - LOG_TOTAL
    let to = at + width
    for (let index = 0, all = findWordsAt(text, at, end, found); index < all; index++) {
      const after = at + found.lengths[index]!
      const score = Math.log(found.counts[index]!) - LOG_TOTAL + scores[after - start]!
      if (score < best && after !== to) continue
      best = score
      to = after
    }
    scores[at - start] = best
    next[at - start] = to
  }
  return next
}

/** Characters that are no words together: one alone is one; a run is cut by the shapes of its characters. */
function cutUnknown(text: string, from: number, to: number, ends: number[]): void {
  if (to <= from) return
  if (to - from > widthAt(text, from) && isListed(text, from, to)) {
    for (let at = from; at < to; at += widthAt(text, at)) ends.push(at + widthAt(text, at))
    return
  }
  for (const piece of text.slice(from, to).matchAll(PIECES)) {
    const start = from + piece.index
    const isHan = /^[\u4e00-\u9fd5]/.test(piece[0])
    if (isHan) for (const end of wordEnds(piece[0])) ends.push(start + end)
    else ends.push(start + piece[0].length)
  }
}
