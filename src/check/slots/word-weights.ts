import type { WordFeature } from './word-features.ts'

/**
 * What each feature of a missing word adds to the odds that it is invented. Made by bench/fit-words.mjs --write, which tells method and
 * data; not to be edited by hand, but for the thresholds.
 */
export const WORD_WEIGHTS: Readonly<Record<WordFeature, number>> = {
  foreignPairs: 1.26,
  foreignCharacters: 1.12,
  missing: 0.41,
  missingName: 1.26,
  missingVerb: -0.75,
  missingRare: 0.76,
  missingInLong: 0.39,
  covered: -0.04,
  foreignSentence: -0.76,
  foreignClause: 0.62,
  doubtedClause: 0.89,
  doubtedSentence: -0.4,
  nearBest: -0.51,
  foreignEdge: 0.7,
  foreignNext: 0.22,
  describes: -0.8,
  listed: 0.6,
  titled: 0.97,
  quoted: 1.19,
  setPhrase: -0.37,
  everyday: -0.42,
  doubtedVerb: 0.43,
  wellCovered: -0.46,
}

/** The odds of a word of which all features are 0. */
export const CONSTANT = -3.54

/** From here on a word is marked. Higher: fewer words of the teller's own marked; lower: fewer inventions unmarked. */
export const MARKED = 0.23

/** From here on the words of a clause together take the sentence's support away. Higher: fewer faithful sentences doubted; lower: fewer inventions missed. */
export const CARRYING = 0.54

/** The same of a clause that tells one thing more, 并将裁员, or nothing else: 发生过塌方. */
export const CARRYING_ADDED = 0.46
