/** How much of one text's wording another holds: character bigrams, the usual measure for Chinese without a dictionary. */

export type Bigrams = ReadonlySet<string>

const SKIPPED = /[^\p{L}\p{N}]+/gu

export function bigramsOf(text: string): Bigrams {
  const letters = text.replace(SKIPPED, '')
  const found = new Set<string>()
  for (let at = 0; at + 1 < letters.length; at++) found.add(letters.slice(at, at + 2))
  return found
}

/** Share of `part` that stands in `whole` too, 0 to 1. */
export function containment(part: Bigrams, whole: Bigrams): number {
  if (part.size === 0) return 0
  let shared = 0
  for (const bigram of part) if (whole.has(bigram)) shared++
  return shared / part.size
}
