import type { Judge } from '../check/index.ts'
import { type TroubleCode, troubleOf } from '../trouble/index.ts'

/** After so many failures in a row a judge is left alone. */
export const PATIENCE = 3
/** What asking again does not mend. */
const HOPELESS: ReadonlySet<TroubleCode> = new Set(['model-unreachable', 'model-refused', 'model-address', 'model-unnamed'])

/** In: what a judge threw. Out: how many failures it counts for. */
export const failuresIn = (error: unknown) => (HOPELESS.has(troubleOf(error).code) ? PATIENCE : 1)

/** A judge for a long run: once it has failed too often, every further question fails at once, with the same trouble. */
export function spareJudge({ ask, ...judge }: Judge): Judge {
  let failures = 0
  let last: unknown
  return {
    ...judge,
    ask: async (question, signal) => {
      if (failures >= PATIENCE) throw last
      try {
        const said = await ask(question, signal)
        failures = 0
        return said
      } catch (error) {
        failures += failuresIn(error)
        last = error
        throw error
      }
    },
  }
}
