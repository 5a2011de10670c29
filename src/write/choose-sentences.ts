import type { Candidate } from './find-candidates.ts'

/** Two sentences that share more than this of the shorter one's words say the same. */
const SAME = 0.6
/** A word already told is worth this much the second time. */
const TOLD = 0.15
/** What a covered word of the headline adds, beside a word met once more in the text. */
const HEADLINE_WEIGHT = 3
/** An exact date or amount is worth about four words, up to four of them. */
const FACT_WEIGHT = 4
const MOST_FACTS = 4
/** The first sentences of news tell the most: the value falls by half over these many. */
const LEAD = 6
const OPENING_BONUS = 1.15
/** Longer sentences hold more words; beyond this power of their length they must hold more still. */
const LENGTH_POWER = 0.7

/** What the words of an article are worth: how often they come, and whether the headline has them. */
export function weighWords(candidates: readonly Candidate[], headline: ReadonlySet<string>): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const { words } of candidates) for (const word of words) weights.set(word, (weights.get(word) ?? 0) + 1)
  for (const [word, count] of weights) weights.set(word, Math.log1p(count) * lengthOf(word) + (headline.has(word) ? HEADLINE_WEIGHT : 0))
  return weights
}

/** One-character words say little. */
const lengthOf = (word: string) => (word.length === 1 ? 0.4 : 1)

/**
 * The next sentence worth telling after those told: what it adds for its length, early ones first. Maximal marginal relevance
 * (Carbonell and Goldstein 1998) with coverage of weighted words.
 *
 * In: what is left, what is told, the words' weights. Out: the best; undefined if all that is left repeats what is told.
 */
export function nextBest(left: readonly Candidate[], told: readonly Candidate[], weights: ReadonlyMap<string, number>): Candidate | undefined {
  const known = new Set(told.flatMap(({ words }) => [...words]))
  let best: Candidate | undefined
  let most = 0
  for (const candidate of left) {
    if (told.some((other) => overlap(candidate.words, other.words) > SAME)) continue
    const value = valueOf(candidate, known, weights)
    if (value > most) [best, most] = [candidate, value]
  }
  return best
}

function valueOf({ words, facts, text, position, opensParagraph }: Candidate, known: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let covered = 0
  for (const word of words) covered += (weights.get(word) ?? 0) * (known.has(word) ? TOLD : 1)
  const told = covered + Math.min(facts, MOST_FACTS) * FACT_WEIGHT
  return (told / (20 + text.length) ** LENGTH_POWER) * (0.5 + 0.5 * 2 ** (-position / LEAD)) * (opensParagraph ? OPENING_BONUS : 1)
}

/** The share of the smaller set that the other has too. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let shared = 0
  for (const word of small) if (large.has(word)) shared++
  return shared / small.size
}
