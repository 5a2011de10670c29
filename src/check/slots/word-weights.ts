import type { WordFeature } from './word-features.ts'

/**
 * What each feature of a missing word adds to the odds that it is invented. Made by bench/fit-words.mjs --write, which tells method and
 * data; not to be edited by hand, but for the thresholds.
 */
export const WORD_WEIGHTS: Readonly<Record<WordFeature, number>> = {
  foreignPairs: 1.51,
  foreignCharacters: 1.08,
  missing: 0.38,
  missingName: 0.99,
  missingVerb: -0.22,
  missingRare: 0.85,
  missingInLong: 1.65,
  covered: 0.06,
  foreignSentence: -0.13,
  foreignClause: 0.34,
  doubtedClause: 0.85,
  doubtedSentence: -0.49,
  nearBest: -0.67,
  foreignEdge: 0.58,
  foreignNext: 0.19,
  describes: -0.77,
  listed: 0.87,
  titled: 1.42,
  quoted: 1.54,
  setPhrase: -0.04,
  everyday: -0.1,
  doubtedVerb: 0.56,
  wellCovered: -0.84,
  missingQuality: -0.45,
  missingAct: -0.26,
  missingPeople: 0.74,
  missingThing: 1.3,
  missingDocument: 0.14,
  missingBecoming: -0.8,
  missingDoing: -0.16,
  missingUnlisted: -0.14,
  counted: -0.33,
  introduced: 0.88,
  described: -0.41,
  speaks: 1.02,
  smallCount: 0.24,
  smallManner: 0.03,
  unjoined: 1.04,
  widened: 1.8,
  endsClause: 0.03,
}

/** The odds of a word of which all features are 0. */
export const CONSTANT = -3.27

/** From here on a word is marked. Higher: fewer words of the teller's own marked; lower: fewer inventions unmarked. */
export const MARKED = 0.26

/** From here on the words that a clause has and its source lacks, marked or not, together take the sentence's support away. Higher: fewer faithful sentences doubted; lower: fewer inventions missed. */
export const CARRYING = 0.58

/** The same of a clause that tells one thing more, 并将裁员, or nothing else: 发生过塌方. */
export const CARRYING_ADDED = 0.4
