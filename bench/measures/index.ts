import { ownArticles } from '../perturb/own-articles.ts'
import { measureCheckSpeed } from './check-speed.ts'
import { measureClaims } from './claims.ts'
import { measureLanguageStart } from './language-start.ts'
import { measurePerturbation } from './perturbation.ts'
import { measureReadMemory } from './read-memory.ts'
import { measureTested } from './tested.ts'

/** Sentences of one kind that an article gives to the floors. */
const EACH = 2

/** What floors can be set on beside the scorers' figures; undefined where it needs data that is not here. */
export const MEASURES = {
  claims: measureClaims,
  perturbation: async () => measurePerturbation(await ownArticles(), EACH),
  speed: () => ({ check: measureCheckSpeed(), start: measureLanguageStart() }),
  'read memory': () => measureReadMemory(),
  tested: measureTested,
} as const

export type MeasureName = keyof typeof MEASURES
