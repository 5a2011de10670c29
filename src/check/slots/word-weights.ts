import type { WordFeature } from './word-features.ts'

/**
 * What each feature of a missing word adds to the odds that it is invented. Made by bench/fit-words.mjs --write, which tells method and
 * data; not to be edited by hand, but for the two thresholds.
 */
export const WORD_WEIGHTS: Readonly<Record<WordFeature, number>> = {
  foreignPairs: 1.64,
  foreignCharacters: 1.02,
  missing: 0.81,
  missingName: 1.2,
  missingVerb: -0.85,
  missingRare: 1.06,
  missingInLong: 0.6,
  covered: -1.06,
  foreignSentence: -1.63,
  foreignClause: 0.89,
  doubtedClause: 0.78,
  doubtedSentence: -0.37,
  nearBest: -0.55,
  foreignEdge: 0.68,
  foreignNext: 0.19,
  describes: -0.73,
  listed: 0.34,
  titled: 1.65,
}

/** The odds of a word of which all features are 0. */
export const CONSTANT = -3.55

/** From here on a word is marked. Higher: fewer words of the teller's own marked; lower: fewer inventions unmarked. */
export const MARKED = 0.22

/** From here on the words of a clause together take the sentence's support away. Higher: fewer faithful sentences doubted; lower: fewer inventions missed. */
export const CARRYING = 0.46
