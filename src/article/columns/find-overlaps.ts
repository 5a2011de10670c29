import type { Fragment } from './fragment.ts'

/** The end of one fragment stands again at the beginning of another: the columns were cut with a margin. */
export interface Overlap {
  readonly left: Fragment
  readonly right: Fragment
  /** How many characters of `right` are a repeat. */
  readonly length: number
}

/** Shorter repeats are a writer's. */
const FEWEST = 10
const LONGEST = 400
/** As much stands in either piece beside the repeat: a title that comes back whole is none. */
const BESIDE = 8

/**
 * In: fragments. Out: those whose beginning repeats another's end from the middle of a sentence on; whole sentences that
 * stand twice are the writer's, and stay.
 */
export function findOverlaps(fragments: readonly Fragment[]): readonly Overlap[] {
  const byHead = new Map(fragments.map((fragment) => [fragment.folded.slice(0, FEWEST), fragment]))
  const overlaps: Overlap[] = []
  const taken = new Set<number>()
  for (const left of fragments) {
    const tail = left.folded.slice(-LONGEST)
    for (let at = 0; at + FEWEST <= tail.length; at++) {
      const right = byHead.get(tail.slice(at, at + FEWEST))
      if (!right || right === left || taken.has(right.index) || !right.folded.startsWith(tail.slice(at))) continue
      if (left.folded.length - (tail.length - at) < BESIDE || right.folded.length - (tail.length - at) < BESIDE) continue
      if (/[。！？\n]["”」』]?$/u.test(tail.slice(0, at)) || at === 0) continue
      overlaps.push({ left, right, length: tail.length - at })
      taken.add(right.index)
      break
    }
  }
  return overlaps
}
