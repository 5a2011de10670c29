import { shinglesOf } from './sketch-text.ts'
import type { ArticleText } from './study-article.ts'

/** Two articles that hold the same text, or one the other's. */
export interface SameText {
  readonly a: string
  readonly b: string
  /** Share of the shorter one's shingles that the other has, 0 to 1. */
  readonly containment: number
}

/** One shingle in so many is kept, the same ones of every text: their share estimates the share of all (Broder's "mod m" sketch). */
const SAMPLE = 2
/** Below this a text is too short to say that it is the same (about 30 characters). */
const FEWEST_SHINGLES = 10
/** A shingle that more articles hold pairs each with the first few only: a hundred reprints are one chain, not 5,000 pairs. */
const WIDEST_POSTING = 16
const SAME_TEXT = 0.5

/**
 * Which articles hold the same body?
 *
 * In: articles. Out: pairs whose shorter body is in the longer one at least by half, by id. Pure. By an index of shingles, never
 * all texts against all. Source: A. Broder, On the resemblance and containment of documents (1997).
 */
export function findDuplicates(articles: readonly ArticleText[]): readonly SameText[] {
  const sketches = articles.map(({ folded }) => new Set([...shinglesOf(folded)].filter((hash) => hash % SAMPLE === 0)))
  const postings = new Map<number, number[]>()
  sketches.forEach((hashes, index) => {
    for (const hash of hashes) {
      const posting = postings.get(hash)
      if (posting) posting.push(index)
      else postings.set(hash, [index])
    }
  })
  const shared = new Map<number, number>()
  for (const posting of postings.values()) countPairs(posting, articles.length, shared)
  return [...shared].flatMap(([pair, count]) => {
    const [a, b] = [Math.floor(pair / articles.length), pair % articles.length]
    const smaller = Math.min(sketches[a]!.size, sketches[b]!.size)
    const containment = smaller < FEWEST_SHINGLES ? 0 : count / smaller
    return containment < SAME_TEXT ? [] : [{ a: articles[a]!.article.id, b: articles[b]!.article.id, containment }]
  })
}

function countPairs(posting: readonly number[], size: number, shared: Map<number, number>): void {
  for (let first = 0; first < Math.min(posting.length, WIDEST_POSTING); first++) {
    for (let second = first + 1; second < posting.length; second++) {
      const pair = posting[first]! * size + posting[second]!
      shared.set(pair, (shared.get(pair) ?? 0) + 1)
    }
  }
}
