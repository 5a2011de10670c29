import type { WordFeature } from './word-features.ts'

/**
 * What each feature of a missing word adds to the odds that it is invented. Made by bench/fit-words.mjs --write, which tells method and
 * data; not to be edited by hand, but for the threshold.
 */
export const WORD_WEIGHTS: Readonly<Record<WordFeature, number>> = {
  foreignPairs: 0.97,
  foreignCharacters: 1.09,
  missing: 0.37,
  missingName: 1.06,
  missingVerb: -0.46,
  quality: -0.49,
  missingRare: 1.23,
  missingInLong: 1.04,
  covered: -1.48,
  missingInCovered: 0.6,
  foreignSentence: -1.18,
  foreignClause: 0.37,
  missingInForeign: -0.02,
  doubtedClause: 0.7,
  doubtedSentence: -0.45,
  nearBest: -0.18,
  foreignEdge: 0.39,
  foreignNext: 0.81,
  describes: -0.64,
  described: -0.19,
  listed: 0.55,
  titled: 1.58,
  reported: -0.29,
}

/** The odds of a word of which all features are 0. */
export const CONSTANT = -2.49

/** Where a finding is made. Higher: fewer faithful sentences doubted; lower: fewer inventions missed. */
export const THRESHOLD = 0.25
