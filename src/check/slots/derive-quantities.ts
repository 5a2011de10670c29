import type { Quantity, TimeExpression } from '../../language/index.ts'

const DAY_MS = 86_400_000

/** Spells that follow from ranges of dates: 14日至16日 is 3天. In: times of a source. Out: durations at the place of each range. */
export function spellsOf(times: readonly TimeExpression[]): readonly Quantity[] {
  return times.flatMap(({ kind, begin, until, start, end, text }) => {
    if (kind !== 'range' || begin === undefined || until === undefined) return []
    const days = Math.round((Date.parse(until.slice(0, 10)) - Date.parse(begin.slice(0, 10))) / DAY_MS) + 1
    return days > 0 && days < 400 ? [{ start, end, text, kind: 'duration' as const, value: days, unit: '天' }] : []
  })
}
