import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * The general dictionary: words, how often each was met, and its part of speech.
 * Source: jieba's dict.txt (Sun Junyi, MIT), as @node-rs/jieba ships it: a line `词 count tag` each, sorted by bytes, no word above the
 * basic plane.
 */
const FILE = '@node-rs/jieba/dict.txt'
const NEWLINE = 10
const SPACE = 32
const ZERO = 48
/** Words and beginnings of words are 498,113. */
const MOST_NODES = 1 << 19
const SLOT_BITS = 19

/** Sum of the dictionary's counts: what a count is a share of. */
export const TOTAL = 60_101_964

/**
 * A tree of the dictionary's words, a node for each character of each. The words of a first character are entered when it is first asked
 * for: a text of a page needs a tenth of them, and none is ever a string of its own. What is never entered costs no memory.
 */
interface WordList {
  /** The file as it lies. */
  readonly bytes: Uint8Array
  /** The node of each first character; 0 where it was not asked for, -1 where it begins no word. */
  readonly firsts: Int32Array
  /** For each node three numbers: its parent; its character, its tag, whether it has children; the next node in its slot. */
  readonly links: Int32Array
  /** The logarithm of a word's count. */
  readonly logs: Float64Array
  /** The first node of those whose parent and character fall into one slot. */
  readonly slots: Int32Array
  /** How many nodes there are; none is 0. */
  nodes: number
}

const CHARACTER = 0xffff
const TAG_SHIFT = 16
const TAG = 0xff
const HAS_CHILDREN = 1 << 24

let list: WordList | undefined

const opened = (): WordList =>
  (list ??= {
    bytes: readFileSync(createRequire(import.meta.url).resolve(FILE)),
    firsts: new Int32Array(1 << 16),
    links: new Int32Array((MOST_NODES + 1) * 3),
    logs: new Float64Array(MOST_NODES + 1),
    slots: new Int32Array(1 << SLOT_BITS),
    nodes: 0,
  })

/** Longer words are whole sayings. */
const LONGEST_COMMON = 8
/** As many characters has the dictionary's longest word. */
const LONGEST = 16

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
  const words = list ?? opened()
  const { links, logs } = words
  let count = 0
  let node = firstNode(words, text.charCodeAt(at))
  for (let to = at + 1; node > 0; to++) {
    const traits = links[node * 3 + 1]!
    if (((traits >> TAG_SHIFT) & TAG) !== 0) {
      found.ends[count] = to
      found.words[count] = node
      found.logs[count++] = logs[node]!
    }
    if (to >= end || (traits & HAS_CHILDREN) === 0) break
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
  const words = list ?? opened()
  let node = firstNode(words, text.charCodeAt(start))
  for (let at = start + 1; node > 0 && at < end; at++) node = childOf(words, node, text.charCodeAt(at))
  return node > 0 && end > start && ((words.links[node * 3 + 1]! >> TAG_SHIFT) & TAG) !== 0 ? node : 0
}

/** In: a word, as `findWordsAt` and `wordAt` tell it. Out: its part of speech. */
export const tagOf = (word: number): string => tags[((list ?? opened()).links[word * 3 + 1]! >> TAG_SHIFT) & TAG]!

/** The first is no word's. */
const tags = ['']
const tagNumbers = new Map<number, number>()

function firstNode(words: WordList, first: number): number {
  const node = words.firsts[first]!
  return node === 0 ? enter(words, first) : node
}

function childOf({ links, slots }: WordList, parent: number, character: number): number {
  let node = slots[slotOf(parent, character)]!
  while (node !== 0 && (links[node * 3] !== parent || (links[node * 3 + 1]! & CHARACTER) !== character)) node = links[node * 3 + 2]!
  return node
}

const slotOf = (parent: number, character: number) => (Math.imul(parent, 0x9e37_79b1) ^ Math.imul(character, 0x85eb_ca6b)) >>> (32 - SLOT_BITS)

/** Enters the words that begin with a character. Out: its node, or -1 where there are none. */
function enter(words: WordList, first: number): number {
  const { bytes, firsts } = words
  const key = new TextEncoder().encode(String.fromCharCode(first))
  const path = new Int32Array(LONGEST)
  const characters = new Int32Array(LONGEST)
  // the lines are sorted: what is not on the path of the word before is new
  for (let line = firstLineOf(bytes, key), depth = 0; beginsWith(bytes, line, key); line = lineEnd(bytes, line) + 1) {
    const known = depth
    let shared = true
    depth = 0
    while (bytes[line] !== SPACE) {
      const character = codeAt(bytes, line)
      line += widthOf(bytes[line]!)
      shared &&= depth < known && characters[depth] === character
      characters[depth] = character
      if (!shared) path[depth] = depth === 0 ? firstOf(words, character) : addChild(words, path[depth - 1]!, character)
      depth++
    }
    line = describe(words, path[depth - 1]!, line + 1)
  }
  return (firsts[first] ||= -1)
}

function firstOf(words: WordList, character: number): number {
  const node = ++words.nodes
  words.links[node * 3 + 1] = character
  return (words.firsts[character] = node)
}

function addChild(words: WordList, parent: number, character: number): number {
  const { links, slots } = words
  const node = ++words.nodes
  const slot = slotOf(parent, character)
  links[node * 3] = parent
  links[node * 3 + 1] = character
  links[node * 3 + 2] = slots[slot]!
  links[parent * 3 + 1]! |= HAS_CHILDREN
  slots[slot] = node
  return node
}

/** Reads the count and the tag of a word. Out: where its line ends. */
function describe({ bytes, links, logs }: WordList, node: number, from: number): number {
  let at = from
  let count = 0
  for (; bytes[at] !== SPACE; at++) count = count * 10 + bytes[at]! - ZERO
  let key = 0
  const tagFrom = ++at
  for (; at < bytes.length && bytes[at] !== NEWLINE; at++) key = key * 27 + (bytes[at]! & 31)
  let tag = tagNumbers.get(key)
  if (tag === undefined) tagNumbers.set(key, (tag = tags.push(String.fromCharCode(...bytes.subarray(tagFrom, at))) - 1))
  links[node * 3 + 1]! |= tag << TAG_SHIFT
  logs[node] = Math.log(count)
  return at
}

const widthOf = (lead: number) => (lead < 0x80 ? 1 : lead < 0xe0 ? 2 : 3)

function codeAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  if (lead < 0x80) return lead
  if (lead < 0xe0) return ((lead & 31) << 6) | (bytes[at + 1]! & 63)
  return ((lead & 15) << 12) | ((bytes[at + 1]! & 63) << 6) | (bytes[at + 2]! & 63)
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
