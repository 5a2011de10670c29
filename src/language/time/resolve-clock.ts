import type { DayPart, PieceOf } from './atom.ts'
import { distanceOf, type Context, type Named, type Place } from './context.ts'
import { type Core, STATED } from './core.ts'
import { namedBy, published } from './infer-date.ts'
import type { Slots } from './join-atoms.ts'
import type { TimePart } from './time-expression.ts'
import { clockTimex, dayTimex } from './timex.ts'

/** First and last minute of the parts of a day; generous, because people differ about where evening begins. */
const PART_MINUTES: Readonly<Record<DayPart, readonly [number, number]>> = {
  DW: [0, 419], MO: [240, 779], MI: [660, 839], AF: [720, 1139], EV: [960, 1439], NI: [1080, 1439], DT: [300, 1199],
}

/** `12时48分` belongs to the day that its paragraph told of last. */
const MAX_SENTENCES = 5

interface DayBase extends Pick<Core, 'anchor' | 'stated' | 'inferred' | 'assumed'> {
  readonly day: number
}

/** `前晚（12日）9時`, `12日晚（周二）9时`: which part of the day an hour behind brackets is of; not `今晚，9时`, which may be of another day. */
const PARTS_BEFORE: readonly (readonly [RegExp, DayPart])[] = [
  [/(?:凌晨|清晨)[（(](?:[^（）()]{1,10}[）)])?$/, 'DW'], [/(?:下午|午后)[（(](?:[^（）()]{1,10}[）)])?$/, 'AF'], [/(?:晚|晚上|晚间|夜间|夜里|深夜)[（(](?:[^（）()]{1,10}[）)])?$/, 'EV'],
]

const partBefore = ({ before }: Place): DayPart | undefined => PARTS_BEFORE.find(([shape]) => shape.test(before))?.[1]

/** 下午3时 is 15:00, 中午1点 13:00, 凌晨12点 0:00; 晚上12点 is the end of the day. */
function hourOf({ hour, afternoon }: PieceOf<'clock'>, part: DayPart | undefined): number {
  if (afternoon !== undefined) return afternoon ? (hour < 12 ? hour + 12 : hour) : hour === 12 ? 0 : hour
  if (part === 'DW') return hour === 12 ? 0 : hour
  if (part === 'AF' || (part === 'EV' && hour >= 4) || (part === 'NI' && hour >= 6)) return hour < 12 ? hour + 12 : hour === 12 && part !== 'AF' ? 24 : hour
  return part === 'MI' && hour < 4 ? hour + 12 : hour
}

/**
 * The time of day of a phrase, on its own day, on the day that its sentence or the one before named, or on the day of publication.
 *
 * Out: a core without `first` where no day is at hand: `下午5时` is `T17`, of whatever day.
 */
export function resolveClock(slots: Slots, date: Core | undefined, context: Context, place: Place): Core {
  const { part, clock } = slots
  const hour = clock ? hourOf(clock, part?.part ?? partBefore(place)) : undefined
  const timex = clock ? clockTimex(hour!, clock.minute, clock.second) : `T${part!.part}`
  const said: readonly TimePart[] = clock ? (clock.minute === undefined ? ['hour'] : ['hour', 'minute']) : []
  const base = date ? ownDay(date) : borrowedDay(clock !== undefined, context, place)
  if (!base) return { kind: 'time', timex: date ? `${date.timex}${timex}` : timex, anchor: STATED, stated: [...(date?.stated ?? []), ...said], inferred: [] }
  const { day, ...source } = base
  const [firstMinute, lastMinute] = clock ? clockMinutes(hour!, clock.minute) : PART_MINUTES[part!.part]
  return {
    anchor: source.anchor, inferred: source.inferred, ...(source.assumed ? { assumed: source.assumed } : {}),
    kind: 'time', stated: [...source.stated, ...said], timex: `${dayTimex(day)}${timex}`, precision: clock?.minute === undefined ? 'hour' : 'minute',
    first: day, last: day, firstMinute, lastMinute, carries: date !== undefined,
  }
}

/** 10时 lasts an hour, 24时 is the end of its day. */
const clockMinutes = (hour: number, minute: number | undefined): readonly [number, number] =>
  minute === undefined && hour < 24 ? [hour * 60, hour * 60 + 59] : [hour * 60 + (minute ?? 0), hour * 60 + (minute ?? 0)]

function ownDay(date: Core): DayBase | undefined {
  return date.first !== undefined && date.first === date.last ? { ...date, day: date.first } : undefined
}

function isNear(named: Named, hasClock: boolean, context: Context, place: Place): boolean {
  const distance = distanceOf(named, place)
  if (distance === 'sentence') return true
  // 白天上学，晚上打工: a part of the day in mid-sentence may be of every day
  if (!hasClock) return distance === 'adjacent' && place.before.trim().length <= 2
  return distance === 'adjacent' || (named.line === place.line && context.last === named && place.sentence - named.sentence <= MAX_SENTENCES)
}

function borrowedDay(hasClock: boolean, context: Context, place: Place): DayBase | undefined {
  const named: Named | undefined = context.lastDay
  const inferred: readonly TimePart[] = ['year', 'month', 'day']
  if (named && isNear(named, hasClock, context, place)) return { day: named.last, anchor: namedBy(named), stated: [], inferred, assumed: true }
  if (named || !hasClock || !context.reference) return undefined
  return { day: context.reference.day, anchor: published(context), stated: [], inferred, assumed: true }
}
