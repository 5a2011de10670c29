/** The page's own wording: which characters stand together on it, and which paragraphs speak of the same things. */

export interface Wording {
  /** 0 to 1: do the characters across a seam stand together elsewhere on the page, and not by chance? */
  acrossSeam(left: string, right: string): number
  /** 0 to 1: how alike the wording of two blocks is; rare bigrams count for more. */
  resemblance(one: number, other: number): number
}

const LONGEST_HALF = 6
/** A page longer than this is searched in its first part only. */
const SEARCHED = 60_000

/** In: the page's texts, folded, by block. Out: its wording. */
export function wordingOf(texts: readonly string[]): Wording {
  const page = texts.join('\n').slice(0, SEARCHED)
  const vectors = weigh(texts.map(bigrams))
  const counts = new Map<string, number>()
  const count = (piece: string) => {
    const known = counts.get(piece)
    if (known !== undefined) return known
    const found = page.split(piece).length - 1
    counts.set(piece, found)
    return found
  }
  return {
    acrossSeam: (left, right) => seam(left, right, count, page.length),
    resemblance: (one, other) => cosine(vectors[one], vectors[other]),
  }
}

/** Characters of grammar: that they stand together says little. */
const FUNCTION = /[的了着在是和与及，。、；：]/gu
const FUNCTION_HEAD = /^[的了着得地]/u

/** The longest run over the seam that stands elsewhere, and how much oftener it does than its halves would by chance. */
function seam(left: string, right: string, count: (piece: string) => number, size: number): number {
  let best = 0
  for (let before = 1; before <= LONGEST_HALF; before++) {
    const tail = left.slice(-before)
    if (tail.length < before || count(tail + right.slice(0, 1)) === 0) break
    for (let after = 1; after <= LONGEST_HALF; after++) {
      const head = right.slice(0, after)
      if (head.length < after || /[\n]/.test(head)) break
      const together = count(tail + head)
      if (together === 0) break
      const content = (tail + head).replace(FUNCTION, '').length
      if (FUNCTION_HEAD.test(right) && after < 3) continue
      best = Math.max(best, strength(content, together, count(tail), count(head), size))
    }
  }
  return best
}

function strength(length: number, together: number, tails: number, heads: number, size: number): number {
  const lift = Math.log2((together * size) / (Math.max(1, tails) * Math.max(1, heads)))
  return Math.min(1, 0.14 * length) * Math.min(1, Math.max(0, lift - 2) / 4)
}

function bigrams(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const letters = text.replace(/[^\p{L}\p{N}]+/gu, '\n')
  for (let at = 0; at + 1 < letters.length; at++) {
    const pair = letters.slice(at, at + 2)
    if (!pair.includes('\n')) found.set(pair, (found.get(pair) ?? 0) + 1)
  }
  return found
}

type Vector = ReadonlyMap<string, number>

function weigh(counts: readonly Vector[]): readonly Vector[] {
  const texts = new Map<string, number>()
  for (const vector of counts) for (const pair of vector.keys()) texts.set(pair, (texts.get(pair) ?? 0) + 1)
  return counts.map((vector) => new Map([...vector].map(([pair, times]) => [pair, (1 + Math.log(times)) * Math.log(1 + counts.length / texts.get(pair)!)])))
}

function cosine(one: Vector | undefined, other: Vector | undefined): number {
  if (!one || !other) return 0
  let product = 0
  for (const [pair, weight] of one) product += weight * (other.get(pair) ?? 0)
  const size = (vector: Vector) => Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0))
  const sizes = size(one) * size(other)
  return sizes === 0 ? 0 : product / sizes
}
