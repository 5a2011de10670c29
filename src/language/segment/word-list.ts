import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * The general dictionary: words, how often each was met, and its part of speech.
 * Source: jieba's dict.txt (Sun Junyi, MIT), as @node-rs/jieba ships it: a line `词 count tag` each, sorted by bytes.
 */
const FILE = '@node-rs/jieba/dict.txt'
const NEWLINE = 10
const SPACE = 32
const ZERO = 48
/** Half as many again as the words, and a power of two. */
const SLOTS = 1 << 19

/** Sum of the dictionary's counts: what a count is a share of. */
export const TOTAL = 60_101_964

/**
 * The file as it lies, and where in it each word's line begins, by the word's hash. The words of a first character are entered when it is
 * first asked for: a text of a page needs a tenth of them, and none is ever a string of its own.
 */
interface WordList {
  readonly bytes: Uint8Array
  /** For each slot the beginning of a line plus one (0: free), and the hash, which tells most other words without a look at the file. */
  readonly slots: Int32Array
  /** For each first character: bit n is set if it begins a word of n + 1 code units; bit 31 once its words are entered. */
  readonly lengths: Int32Array
}

let list: WordList | undefined

const opened = (): WordList =>
  (list ??= {
    bytes: readFileSync(createRequire(import.meta.url).resolve(FILE)),
    slots: new Int32Array(SLOTS * 2),
    lengths: new Int32Array(1 << 16),
  })

/** Longer words are whole sayings. */
const LONGEST_COMMON = 8
const ENTERED = 1 << 31
/** As many bits are left; the dictionary's longest word has 16 characters. */
const LONGEST = 31

/** Words that begin at one place: how long each is, and how often it was met. Filled anew by each `findWordsAt`. */
export interface WordsFound {
  readonly lengths: number[]
  readonly counts: number[]
}

/**
 * Which words of the dictionary begin here?
 *
 * In: a text, a place, where they must have ended. Out: into `found`, the shortest first; how many.
 */
export function findWordsAt(text: string, at: number, end: number, found: WordsFound): number {
  const words = list ?? opened()
  let lengths = lengthsOf(words, text, at)
  let hash = 0
  let count = 0
  for (let to = at; lengths !== 0 && to < end; lengths >>>= 1, to++) {
    hash = mixed(hash, text.charCodeAt(to))
    if ((lengths & 1) === 0) continue
    const place = placeOf(words, hash, text, at, to + 1)
    if (place < 0) continue
    found.lengths[count] = to + 1 - at
    found.counts[count++] = readCount(words.bytes, place)
  }
  return count
}

/** In: a text, a span of it. Out: is it a word of the dictionary? */
export const isListed = (text: string, start: number, end: number) => find(text, start, end) >= 0

/** In: a text, a span of it. Out: does a word of the dictionary take in its beginning or its end, and more than the span has? */
export function isAcrossWord(text: string, start: number, end: number): boolean {
  const found: WordsFound = { lengths: [], counts: [] }
  for (let at = Math.max(0, start - LONGEST_COMMON); at <= start; at++) {
    for (let index = 0, all = findWordsAt(text, at, text.length, found); index < all; index++) {
      const wordEnd = at + found.lengths[index]!
      if (at === start ? wordEnd > end : wordEnd > start) return true
    }
  }
  return false
}

const tags: string[] = []

/** In: a text, a span of it. Out: its part of speech; undefined if the dictionary has it not. */
export function tagOf(text: string, start: number, end: number): string | undefined {
  let at = find(text, start, end)
  if (at < 0) return undefined
  const { bytes } = opened()
  while (bytes[at] !== SPACE) at++
  let key = 0
  const from = ++at
  for (; at < bytes.length && bytes[at] !== NEWLINE; at++) key = key * 27 + (bytes[at]! & 31)
  return (tags[key] ??= String.fromCharCode(...bytes.subarray(from, at)))
}

function readCount(bytes: Uint8Array, from: number): number {
  let count = 0
  for (let at = from; bytes[at] !== SPACE; at++) count = count * 10 + bytes[at]! - ZERO
  return count
}

/** A bit for each length, less one, that words beginning with the character there have. */
function lengthsOf(words: WordList, text: string, at: number): number {
  const first = text.charCodeAt(at)
  const lengths = words.lengths[first]!
  return (lengths === 0 ? enter(words, first, text.codePointAt(at)!) : lengths) & ~ENTERED
}

/** Where the count of a word stands in the file; -1 if the word is not there. */
function find(text: string, start: number, end: number): number {
  const words = list ?? opened()
  if (end - start > LONGEST || end <= start || (lengthsOf(words, text, start) & (1 << (end - start - 1))) === 0) return -1
  let hash = 0
  for (let at = start; at < end; at++) hash = mixed(hash, text.charCodeAt(at))
  return placeOf(words, hash, text, start, end)
}

function placeOf({ bytes, slots }: WordList, hash: number, text: string, start: number, end: number): number {
  for (let slot = slotOf(hash); slots[slot * 2] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
    const after = slots[slot * 2 + 1] === hash ? matchAt(bytes, slots[slot * 2]! - 1, text, start, end) : -1
    if (after >= 0) return after
  }
  return -1
}

const mixed = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01_00_01_93)
const slotOf = (hash: number) => (hash ^ (hash >>> 15)) & (SLOTS - 1)

/** Enters the words that begin with a character. Out: their lengths. */
function enter(words: WordList, first: number, codePoint: number): number {
  const { bytes, slots, lengths } = words
  const key = new TextEncoder().encode(String.fromCodePoint(codePoint))
  let found = ENTERED
  for (let line = firstLineOf(bytes, key); line < bytes.length && beginsWith(bytes, line, key); ) {
    let hash = 0
    let length = 0
    let at = line
    while (bytes[at] !== SPACE) {
      const lead = bytes[at]!
      const code = codePointAt(bytes, at)
      at += widthOf(lead)
      if (code > 0xffff) {
        hash = mixed(mixed(hash, 0xd7c0 + (code >> 10)), 0xdc00 + (code & 0x3ff))
        length += 2
      } else {
        hash = mixed(hash, code)
        length += 1
      }
    }
    if (length <= LONGEST) {
      let slot = slotOf(hash)
      while (slots[slot * 2] !== 0) slot = (slot + 1) & (SLOTS - 1)
      slots[slot * 2] = line + 1
      slots[slot * 2 + 1] = hash
      found |= 1 << (length - 1)
    }
    line = lineEnd(bytes, at) + 1
  }
  lengths[first] = found
  return found
}

const widthOf = (lead: number) => (lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4)

function codePointAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  if (lead < 0x80) return lead
  if (lead < 0xe0) return ((lead & 31) << 6) | (bytes[at + 1]! & 63)
  if (lead < 0xf0) return ((lead & 15) << 12) | ((bytes[at + 1]! & 63) << 6) | (bytes[at + 2]! & 63)
  return ((lead & 7) << 18) | ((bytes[at + 1]! & 63) << 12) | ((bytes[at + 2]! & 63) << 6) | (bytes[at + 3]! & 63)
}

/** Does the line hold just this word? Out: where its count begins, or -1. */
function matchAt(bytes: Uint8Array, line: number, text: string, start: number, end: number): number {
  let at = line
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index)
    if (unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff)) {
      if (bytes[at] !== (0xe0 | (unit >> 12)) || bytes[at + 1] !== (0x80 | ((unit >> 6) & 63)) || bytes[at + 2] !== (0x80 | (unit & 63))) return -1
      at += 3
    } else {
      const code = codePointAt(bytes, at)
      if (code !== text.codePointAt(index)) return -1
      at += widthOf(bytes[at]!)
      if (code > 0xffff) index++
    }
  }
  return bytes[at] === SPACE ? at + 1 : -1
}

/** The dictionary is sorted by its bytes, so it is searched where it lies. */
function firstLineOf(bytes: Uint8Array, key: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const start = lineStart(bytes, (low + high) >> 1)
    if (compare(bytes, start, key) < 0) low = lineEnd(bytes, start) + 1
    else high = start
  }
  return low
}

function compare(bytes: Uint8Array, start: number, key: Uint8Array): number {
  for (let at = 0; at < key.length; at++) {
    const difference = (bytes[start + at] ?? 0) - key[at]!
    if (difference !== 0) return difference
  }
  return 0
}

const beginsWith = (bytes: Uint8Array, line: number, key: Uint8Array) => compare(bytes, line, key) === 0

function lineStart(bytes: Uint8Array, at: number): number {
  const before = at === 0 ? -1 : bytes.lastIndexOf(NEWLINE, at - 1)
  return before + 1
}

function lineEnd(bytes: Uint8Array, at: number): number {
  let end = at
  while (end < bytes.length && bytes[end] !== NEWLINE) end++
  return end
}
