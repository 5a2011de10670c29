import { addMonths, dayOf } from './calendar.ts'
import type { Core } from './core.ts'
import type { Slots } from './join-atoms.ts'
import { dayTimex } from './timex.ts'

const DAY_SLOTS = ['day', 'date', 'weekday', 'lunar', 'holiday', 'nth-weekday'] as const
const MONTH_SLOTS = ['month', 'quarter', 'half', 'season'] as const

/** `6月16日至18日`: what the second part leaves out, it has from the first. */
export function inheritSlots(to: Slots, from: Slots, resolved: Core): Slots {
  const known = resolved.first === undefined ? undefined : dayOf(resolved.first)
  const year: Slots = known && (from.year || from.date) ? { year: { slot: 'year', year: known.year } } : from.year ? { year: from.year } : {}
  if (to.day && 'day' in to.day && !to.month) {
    if (!known) return { ...(from.month ? { month: from.month } : {}), ...year, ...to }
    return { year: { slot: 'year', year: known.year }, month: { slot: 'month', month: known.month }, ...to }
  }
  if ((to.clock || to.part) && !DAY_SLOTS.some((slot) => to[slot])) return { ...clockSlots(to, from), ...daySlots(from, known) }
  const needsYear = !to.year && !to.date && (to.month ? 'month' in to.month : MONTH_SLOTS.some((slot) => to[slot]))
  return needsYear ? { ...year, ...to } : to
}

function daySlots(from: Slots, known: ReturnType<typeof dayOf> | undefined): Slots {
  const hasDay = DAY_SLOTS.some((slot) => from[slot])
  if (!hasDay || !known) return {}
  return { date: { slot: 'date', year: known.year, month: known.month, day: known.day } }
}

/** `下午3时至5时` ends in the afternoon; `上午10时至下午2时`, `晚上9时至11时` as they say. */
function clockSlots(to: Slots, from: Slots): Slots {
  if (to.part || !from.part || !to.clock || !from.clock || to.clock.hour <= from.clock.hour - 1) return to
  return { ...to, part: from.part }
}

/** `12月30日至1月2日`, `30日至2日`: an end before its start lies a month or a year later, where that part was not stated. */
export function rollOver(from: Core, to: Core, slots: Slots): Core {
  if (from.first === undefined || to.first === undefined || to.last === undefined || to.first >= from.first) return to
  const months = !slots.month && slots.day ? 1 : slots.year || slots.date ? 0 : 12
  if (months === 0) return to
  const [first, last] = [addMonths(to.first, months), addMonths(to.last, months)]
  return { ...to, first, last, timex: to.precision === 'month' ? dayTimex(first).slice(0, 7) : to.precision === 'day' ? dayTimex(first) : to.timex }
}
