import type { WordFeature } from './word-features.ts'

/**
 * What each feature of a missing word adds to the odds that it is invented. Made by bench/fit-words.mjs --write, which tells method and
 * data; not to be edited by hand, but for the thresholds.
 */
export const WORD_WEIGHTS: Readonly<Record<WordFeature, number>> = {
  foreignPairs: 1.26,
  foreignCharacters: 1.44,
  missing: 0.25,
  missingName: 0.84,
  missingVerb: -0.39,
  missingRare: 0.6,
  missingInLong: 1.52,
  covered: -0.02,
  foreignSentence: -0.14,
  foreignClause: 0.44,
  doubtedClause: 0.82,
  doubtedSentence: -0.52,
  nearBest: -0.53,
  foreignEdge: 0.72,
  foreignNext: 0.22,
  describes: -0.72,
  listed: 0.77,
  titled: 0.9,
  quoted: 1.61,
  setPhrase: -0.08,
  everyday: -0.36,
  doubtedVerb: 0.52,
  wellCovered: -0.79,
  missingQuality: -0.61,
  missingAct: -0.29,
  missingPeople: 0.65,
  missingThing: 1.15,
  missingDocument: 0.22,
  missingBecoming: -0.75,
  missingDoing: -0.07,
  missingUnlisted: -0.05,
  counted: -0.42,
  introduced: 0.85,
  described: -0.33,
  speaks: 0.96,
  endsClause: -0.04,
}

/** The odds of a word of which all features are 0. */
export const CONSTANT = -3.09

/** From here on a word is marked. Higher: fewer words of the teller's own marked; lower: fewer inventions unmarked. */
export const MARKED = 0.23

/** From here on the words of a clause together take the sentence's support away. Higher: fewer faithful sentences doubted; lower: fewer inventions missed. */
export const CARRYING = 0.54

/** The same of a clause that tells one thing more, 并将裁员, or nothing else: 发生过塌方. */
export const CARRYING_ADDED = 0.4
