import { ownArticles } from '../perturb/own-articles.ts'
import { measureCheckSpeed } from './check-speed.ts'
import { measureClaims } from './claims.ts'
import { measureLanguageStart } from './language-start.ts'
import { measurePerturbation } from './perturbation.ts'

/** Sentences of one kind that an article gives to the floors. */
const EACH = 2

/** What floors can be set on beside the scorers' figures; each needs no data but our own. */
export const MEASURES = {
  claims: measureClaims,
  perturbation: async () => measurePerturbation(await ownArticles(), EACH),
  speed: () => ({ check: measureCheckSpeed(), start: measureLanguageStart() }),
} as const

export type MeasureName = keyof typeof MEASURES
