import { cpuMs } from '../bench/measures/cpu-time.ts'

/** A busy machine makes a try long, and never short. */
const TRIES = 3

/** In: milliseconds of the processor’s, not the clock’s; some work. Throws where the work takes more each time that it is tried. For what would take minutes if it blew up. */
export function expectWithin(limitMs: number, work: () => unknown): void {
  const taken: number[] = []
  for (let turn = 0; turn < TRIES; turn++) {
    taken.push(cpuMs(work))
    if (taken.at(-1)! <= limitMs) return
  }
  throw new Error(`it took ${taken.map(Math.round).join(', ')} ms of the processor’s time, and may take ${limitMs}`)
}
