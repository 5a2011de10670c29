import { emptyTree, enterWords, type GrowingTree, LONGEST } from './enter-words.ts'
import { builtFile } from '../stage-files.ts'
import { childOf, readTree, type WordTree } from './word-tree.ts'

/** Sum of the dictionary's counts: what a count is a share of. */
export const TOTAL = 60_101_964

let tree: WordTree | undefined
let growing: GrowingTree | undefined

function opened(): WordTree {
  const ready = builtFile('words.bin')
  return (tree = ready ? readTree(ready) : (growing = emptyTree()))
}

/** Longer words are whole sayings. */
const LONGEST_COMMON = 8

/** Words that begin at one place: where each ends, and what `tagOf` asks for. Filled anew by each `findWordsAt`. */
export interface WordsFound {
  readonly ends: Int32Array
  readonly words: Int32Array
  /** The logarithm of how often each was met. */
  readonly logs: Float64Array
}

export const wordsFound = (): WordsFound => ({ ends: new Int32Array(LONGEST), words: new Int32Array(LONGEST), logs: new Float64Array(LONGEST) })

/**
 * Which words of the dictionary begin here?
 *
 * In: a text, a place, where they must have ended. Out: into `found`, the shortest first; how many.
 */
export function findWordsAt(text: string, at: number, end: number, found: WordsFound): number {
  const words = tree ?? opened()
  let count = 0
  let node = firstNode(words, text.charCodeAt(at))
  for (let to = at + 1; node > 0; to++) {
    const entry = words.entries[node]!
    if (entry !== 0) {
      found.ends[count] = to
      found.words[count] = entry
      found.logs[count++] = words.logs[entry]!
    }
    if (to >= end) break
    node = childOf(words, node, text.charCodeAt(to))
  }
  return count
}

/** In: a text, a span of it. Out: is it a word of the dictionary? */
export const isListed = (text: string, start: number, end: number) => wordAt(text, start, end) > 0

/** In: a text, a span of it. Out: does a word of the dictionary take in its beginning or its end, and more than the span has? */
export function isAcrossWord(text: string, start: number, end: number): boolean {
  for (let at = Math.max(0, start - LONGEST_COMMON); at <= start; at++) {
    const all = findWordsAt(text, at, text.length, across)
    const longest = all === 0 ? 0 : across.ends[all - 1]!
    if (longest > (at === start ? end : start)) return true
  }
  return false
}

const across = wordsFound()

/** In: a text, a span of it. Out: what `tagOf` asks for; 0 if the dictionary has it not. */
export function wordAt(text: string, start: number, end: number): number {
  const words = tree ?? opened()
  let node = firstNode(words, text.charCodeAt(start))
  for (let at = start + 1; node > 0 && at < end; at++) node = childOf(words, node, text.charCodeAt(at))
  return node > 0 && end > start ? words.entries[node]! : 0
}

/** In: a word, as `findWordsAt` and `wordAt` tell it. Out: its part of speech. */
export function tagOf(word: number): string {
  const words = tree ?? opened()
  return words.tagNames[words.tags[word]!]!
}

function firstNode(words: WordTree, first: number): number {
  const node = words.firsts[first]!
  return node === 0 ? enterWords(growing!, first) : node
}
