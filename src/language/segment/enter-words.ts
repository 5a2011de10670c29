import { packageFile } from '../stage-files.ts'
import { FIRSTS, type WordTree, writeTree } from './word-tree.ts'

/**
 * The general dictionary: words, how often each was met, and its part of speech.
 * Source: jieba's dict.txt (Sun Junyi, MIT), as @node-rs/jieba ships it: a line `词 count tag` each, sorted by bytes, no word above the
 * basic plane.
 */
const FILE = '@node-rs/jieba/dict.txt'
const NEWLINE = 10
const SPACE = 32
const ZERO = 48
/** Words and beginnings of words are 498,113, with an empty node after those of each first character. */
const MOST_NODES = 1 << 19
/** Pairs of a count and a tag are 16,838. */
const MOST_ENTRIES = 1 << 15
/** As many characters has the dictionary's longest word. */
export const LONGEST = 16

/** A tree that is not complete yet, and what it is made of. */
export interface GrowingTree extends WordTree {
  /** The dictionary as it lies. */
  readonly bytes: Uint8Array
  readonly tagNames: string[]
  /** By count and tag, as their line has them. */
  readonly entryNumbers: Map<number, number>
  readonly tagNumbers: Map<number, number>
  /** How many nodes there are; none is 0. */
  nodes: number
  /** How many entries there are; none is 0. */
  entryCount: number
}

/** The words of a first character are entered when it is first asked for: a page needs a tenth of them. What is never entered costs no memory. */
export const emptyTree = (): GrowingTree => ({
  bytes: packageFile(FILE),
  firsts: new Int32Array(FIRSTS),
  children: new Int32Array(MOST_NODES),
  characters: new Uint16Array(MOST_NODES),
  entries: new Uint16Array(MOST_NODES),
  logs: new Float64Array(MOST_ENTRIES),
  tags: new Uint8Array(MOST_ENTRIES),
  tagNames: [],
  entryNumbers: new Map(),
  tagNumbers: new Map(),
  nodes: 1,
  entryCount: 1,
})

/** Out: the whole dictionary as a file, for programs that would rather not enter its words each time they start. */
export function writeWholeTree(): Uint8Array {
  const tree = emptyTree()
  for (let line = 0; line < tree.bytes.length; line = lineEnd(tree.bytes, line) + 1) {
    const first = codeAt(tree.bytes, line)
    if (tree.firsts[first] === 0) enterWords(tree, first)
  }
  for (let first = 0; first < FIRSTS; first++) tree.firsts[first] ||= -1
  return writeTree(tree, tree.nodes, tree.entryCount)
}

/** The beginnings of words that begin with one character, each with its depth, its character and the entry of the word that it is. */
interface Beginnings {
  readonly depths: number[]
  readonly characters: number[]
  readonly entries: number[]
}

/** Enters the words that begin with a character. Out: its node, or -1 where there are none. */
export function enterWords(tree: GrowingTree, first: number): number {
  const beginnings = readBeginnings(tree, first)
  return (tree.firsts[first] = beginnings.depths.length === 0 ? -1 : layOut(tree, beginnings))
}

function readBeginnings(tree: GrowingTree, first: number): Beginnings {
  const { bytes } = tree
  const key = new TextEncoder().encode(String.fromCharCode(first))
  const read: Beginnings = { depths: [], characters: [], entries: [] }
  const path = new Int32Array(LONGEST)
  // the lines are sorted: what is not on the path of the word before is new
  for (let line = firstLineOf(bytes, key), depth = 0; beginsWith(bytes, line, key); line = lineEnd(bytes, line) + 1) {
    const known = depth
    let shared = true
    for (depth = 0; bytes[line] !== SPACE; depth++) {
      const character = codeAt(bytes, line)
      line += widthOf(bytes[line]!)
      shared &&= depth < known && path[depth] === character
      path[depth] = character
      if (shared) continue
      read.depths.push(depth)
      read.characters.push(character)
      read.entries.push(0)
    }
    read.entries[read.entries.length - 1] = entryAt(tree, line + 1)
  }
  return read
}

/** Level by level: the children of one node come one after the other already, with nothing of their own level between. Out: the node of the first character. */
function layOut(tree: GrowingTree, { characters, depths, entries }: Beginnings): number {
  const first = tree.nodes
  const nextOnLevel = levelStarts(depths, first)
  const end = first + depths.length
  depths.forEach((depth, at) => {
    const node = nextOnLevel[depth]!++
    tree.characters[node] = characters[at]!
    tree.entries[node] = entries[at]!
    // its children, if any, are the next on the level below
    tree.children[node] = nextOnLevel[depth + 1]!
  })
  tree.children[end] = end
  tree.nodes = end + 1
  return first
}

function levelStarts(depths: readonly number[], first: number): number[] {
  const counts = Array.from({ length: LONGEST + 1 }, () => 0)
  for (const depth of depths) counts[depth]!++
  let start = first
  return counts.map((count) => (start += count) - count)
}

/** In: where the count of a line stands. Out: the entry of its count and its tag. */
function entryAt(tree: GrowingTree, from: number): number {
  const { bytes, entryNumbers, logs, tags } = tree
  let at = from
  let count = 0
  for (; bytes[at] !== SPACE; at++) count = count * 10 + bytes[at]! - ZERO
  const tag = tagAt(tree, at + 1)
  const key = count * 256 + tag
  const known = entryNumbers.get(key)
  if (known !== undefined) return known
  const entry = tree.entryCount++
  entryNumbers.set(key, entry)
  logs[entry] = Math.log(count)
  tags[entry] = tag
  return entry
}

function tagAt({ bytes, tagNames, tagNumbers }: GrowingTree, from: number): number {
  let key = 0
  let at = from
  for (; at < bytes.length && bytes[at] !== NEWLINE; at++) key = key * 27 + (bytes[at]! & 31)
  const known = tagNumbers.get(key)
  if (known !== undefined) return known
  const tag = tagNames.push(String.fromCharCode(...bytes.subarray(from, at))) - 1
  tagNumbers.set(key, tag)
  return tag
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
