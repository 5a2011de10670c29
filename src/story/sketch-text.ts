/** What of a text is kept to know it again: how many shingles it has, and the least of their hashes. */
export interface TextSketch {
  readonly shingles: number
  /** In ascending order. */
  readonly least: readonly number[]
}

/** Characters of a shingle: long enough that two writers seldom write one alike, short enough to outlive an edit. */
const SHINGLE = 8
/** Hashes kept: the error of a likeness is some 1 / sqrt of it. */
const LEAST = 96

/**
 * In: a text, folded. Out: its bottom-k sketch. Pure.
 *
 * Source: A. Broder, On the resemblance and containment of documents (1997).
 */
export function sketchText(folded: string): TextSketch {
  const sorted = hashesOf(folded).toSorted()
  const distinct = sorted.filter((hash, at) => at === 0 || hash !== sorted[at - 1])
  return { shingles: distinct.length, least: [...distinct.subarray(0, LEAST)] }
}

/** In: two sketches. Out: about which share of the shorter text the longer one has, 0 to 1. */
export function containmentOf(a: TextSketch, b: TextSketch): number {
  const smaller = Math.min(a.shingles, b.shingles)
  if (smaller === 0) return 0
  const all = [...new Set([...a.least, ...b.least])].toSorted((x, y) => x - y).slice(0, LEAST)
  const [inA, inB] = [new Set(a.least), new Set(b.least)]
  const resemblance = all.filter((hash) => inA.has(hash) && inB.has(hash)).length / all.length
  return Math.min(1, (resemblance * (a.shingles + b.shingles)) / ((1 + resemblance) * smaller))
}

/** Hashes of the text's shingles: letters, digits and Han characters only, so that punctuation and spacing do not count. */
export function shinglesOf(folded: string): ReadonlySet<number> {
  return new Set(hashesOf(folded))
}

function hashesOf(folded: string): Uint32Array {
  const letters = folded.replace(/[^\p{L}\p{N}]+/gu, '')
  const hashes = new Uint32Array(Math.max(0, letters.length + 1 - SHINGLE))
  for (let at = 0; at < hashes.length; at++) hashes[at] = hashOf(letters, at)
  return hashes
}

/** FNV-1a, 32 bits, over one shingle. */
function hashOf(text: string, from: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < from + SHINGLE; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
