/**
 * The dictionary's words as a tree, a node for each character of each, in arrays that can be written to a file and used as they are read.
 *
 *     firsts['海'] ─> 海 ─> children side by side, in the order of their characters: 上 · 关 · 口 · 水 …
 *
 * The words of one first character lie together, level by level, so that the children of a node end where those of the next begin;
 * an empty node closes them.
 */
export interface WordTree {
  /** The node of each first character; 0 where its words have not been entered, -1 where it begins none. */
  readonly firsts: Int32Array
  /** Where the children of a node begin. */
  readonly children: Int32Array
  readonly characters: Uint16Array
  /** The entry of the word that ends at a node; 0 where none does. */
  readonly entries: Uint16Array
  /** For each entry the logarithm of how often its words were met; words of one count and one tag share an entry. */
  readonly logs: Float64Array
  /** For each entry, which of the names its tag is. */
  readonly tags: Uint8Array
  readonly tagNames: readonly string[]
}

/** In: a tree, a node of it, a character. Out: the child that has the character; 0 where there is none. */
export function childOf({ characters, children }: WordTree, node: number, character: number): number {
  const end = children[node + 1]!
  let low = children[node]!
  let high = end
  while (low < high) {
    const middle = (low + high) >> 1
    if (characters[middle]! < character) low = middle + 1
    else high = middle
  }
  return low < end && characters[low] === character ? low : 0
}

/** Every place of a text asks for it: as many characters as there are code units. */
export const FIRSTS = 1 << 16
/** Of the file: nodes, entries, bytes of the tags' names, one unused so that what follows stands at a multiple of eight. */
const HEADER = 4

/** In: a tree with all its words, and how many nodes and entries it has. Out: a file; numbers as this machine writes them, which is how all that Node runs on do. */
export function writeTree(tree: WordTree, nodes: number, entries: number): Uint8Array {
  const names = new TextEncoder().encode(tree.tagNames.join(' '))
  const parts = [
    new Int32Array([nodes, entries, names.length, 0]), tree.logs.subarray(0, entries), tree.firsts, tree.children.subarray(0, nodes),
    tree.characters.subarray(0, nodes), tree.entries.subarray(0, nodes), tree.tags.subarray(0, entries), names,
  ]
  return Buffer.concat(parts.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)))
}

/** In: what `writeTree` wrote. Out: the tree, which lies in these bytes: nothing is copied. */
export function readTree({ buffer, byteOffset }: Uint8Array): WordTree {
  const [nodes, entries, namesLength] = new Int32Array(buffer, byteOffset, HEADER) as unknown as readonly [number, number, number]
  let at = byteOffset + HEADER * 4
  const next = (bytes: number) => (at += bytes) - bytes
  return {
    logs: new Float64Array(buffer, next(entries * 8), entries),
    firsts: new Int32Array(buffer, next(FIRSTS * 4), FIRSTS),
    children: new Int32Array(buffer, next(nodes * 4), nodes),
    characters: new Uint16Array(buffer, next(nodes * 2), nodes),
    entries: new Uint16Array(buffer, next(nodes * 2), nodes),
    tags: new Uint8Array(buffer, next(entries), entries),
    tagNames: new TextDecoder().decode(new Uint8Array(buffer, next(namesLength), namesLength)).split(' '),
  }
}
