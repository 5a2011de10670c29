import type { WordFeature } from './word-features.ts'

/**
 * What each feature of a missing word adds to the odds that it is invented. Made by bench/fit-words.mjs --write, which tells method and
 * data; not to be edited by hand, but for the two thresholds.
 */
export const WORD_WEIGHTS: Readonly<Record<WordFeature, number>> = {
  foreignPairs: 1.27,
  foreignCharacters: 1.13,
  missing: 0.43,
  missingName: 1.19,
  missingVerb: -0.77,
  missingRare: 0.8,
  missingInLong: 0.42,
  covered: 0.03,
  foreignSentence: -0.82,
  foreignClause: 0.61,
  doubtedClause: 0.9,
  doubtedSentence: -0.42,
  nearBest: -0.49,
  foreignEdge: 0.56,
  foreignNext: 0.23,
  describes: -0.82,
  listed: 0.57,
  titled: 0.84,
  quoted: 1.34,
  setPhrase: -0.37,
  everyday: -0.41,
  doubtedVerb: 0.51,
  wellCovered: -0.52,
}

/** The odds of a word of which all features are 0. */
export const CONSTANT = -3.45

/** From here on a word is marked. Higher: fewer words of the teller's own marked; lower: fewer inventions unmarked. */
export const MARKED = 0.25

/** From here on the words of a clause together take the sentence's support away. Higher: fewer faithful sentences doubted; lower: fewer inventions missed. */
export const CARRYING = 0.46
