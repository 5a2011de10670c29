import type { WordFeature } from './word-features.ts'

/**
 * What each feature of a missing word adds to the odds that it is invented. Made by bench/fit-words.mjs --write, which tells method and
 * data; not to be edited by hand, but for the two thresholds.
 */
export const WORD_WEIGHTS: Readonly<Record<WordFeature, number>> = {
  foreignPairs: 1.33,
  foreignCharacters: 1.19,
  missing: 0.93,
  missingName: 1.13,
  missingVerb: -0.64,
  missingRare: 0.97,
  missingInLong: 0.79,
  covered: -1.09,
  foreignSentence: -1.6,
  foreignClause: 0.83,
  doubtedClause: 0.36,
  doubtedSentence: -0.54,
  nearBest: -1.04,
  foreignEdge: 0.69,
  foreignNext: 0.55,
  describes: -0.44,
  listed: 0.51,
  titled: 1.72,
}

/** The odds of a word of which all features are 0. */
export const CONSTANT = -3.34

/** From here on a word is marked. Higher: fewer words of the teller's own marked; lower: fewer inventions unmarked. */
export const MARKED = 0.22

/** From here on the words of a clause together take the sentence's support away. Higher: fewer faithful sentences doubted; lower: fewer inventions missed. */
export const CARRYING = 0.46
