import { fold } from '../script/index.ts'
import { type Span, spanOf } from '../span.ts'
import { dayOf } from './calendar.ts'
import { Context, type Place, placesIn, readReference } from './context.ts'
import type { Core } from './core.ts'
import { joinAtoms, type PhraseRange, type Slots } from './join-atoms.ts'
import { readAtoms } from './read-atoms.ts'
import { readModifier, readZone } from './read-modifiers.ts'
import { resolveClock } from './resolve-clock.ts'
import { resolveDatePart } from './resolve-phrase.ts'
import { inheritSlots, rollOver } from './resolve-range.ts'
import type { FindTimesOptions, TimeExpression } from './time-expression.ts'
import { dayTimex, minuteIso } from './timex.ts'
import { weighDoubts } from './weigh-doubts.ts'

/**
 * Time expressions of a Chinese text, both scripts.
 *
 * In: any text (a whole article at once: later expressions count from earlier ones), and when it was published.
 * Out: expressions in order, not overlapping; one value each, or none where two readings stand. Pure: no clock.
 * The grammar is a table of pieces (patterns/), joined into phrases, resolved from left to right against what was named before.
 * Source of the annotation: ISO-TimeML TIMEX3; of the conventions: how Chinese newspapers leave out year and month.
 */
export function findTimes(text: string, { reference }: FindTimesOptions = {}): readonly TimeExpression[] {
  const folded = fold(text)
  const context = new Context(readReference(reference))
  const placeOf = placesIn(folded)
  const found: TimeExpression[] = []
  for (const range of joinAtoms(folded, readAtoms(folded))) {
    const { start } = range.from
    const { end } = range.to ?? range.from
    if (isQuotedName(folded, start, end, range.from.slots)) continue
    const place = placeOf(start, end)
    const resolved = resolveRange(range, context, place, folded)
    if (!resolved) continue
    const core = weighDoubts(resolved, range.from.slots, place.before)
    const span = spanOf(text, start, end)
    found.push(expressionOf(core, span, folded))
    if (!isAttribute(folded, end, context, place)) remember(core, range.to?.slots ?? range.from.slots, span.text, context, place)
  }
  return found
}

/** `8月6日认定，该队在7月26日的比赛中犯规。次日…`: a day that only tells which match is meant does not move the thread of its sentence. */
function isAttribute(folded: string, end: number, { lastDay }: Context, { sentence }: Place): boolean {
  return folded[end] === '的' && lastDay?.sentence === sentence
}

function resolveRange({ from, to }: PhraseRange, context: Context, place: Place, text: string): Core | undefined {
  const first = resolvePhrase(from.slots, context, place)
  if (!to) return first
  if (!first) return resolvePhrase(to.slots, context, place)
  remember(first, from.slots, text.slice(from.start, from.end), context, place)
  const second = resolvePhrase(inheritSlots(to.slots, from.slots, first), context, place)
  if (!second) return first
  return rangeCore(first, rollOver(first, second, to.slots))
}

function resolvePhrase(slots: Slots, context: Context, place: Place): Core | undefined {
  const date = resolveDatePart(slots, context, place)
  if (!slots.part && !slots.clock) return date
  const hasDate = Object.keys(slots).some((slot) => slot !== 'part' && slot !== 'clock')
  return hasDate && !date ? undefined : resolveClock(slots, date, context, place)
}

function rangeCore(from: Core, to: Core): Core {
  const both = {
    anchor: from.anchor.kind === 'stated' ? to.anchor : from.anchor, stated: from.stated, inferred: from.inferred,
    ...(from.assumed ? { assumed: from.assumed } : {}),
  }
  const known = from.first !== undefined && to.last !== undefined && !endsBefore(from, to)
  if (!known) return { kind: 'range', timex: `${from.timex}/${to.timex}`, ...both }
  const clock = endsOnTheHour(to) ? to.firstMinute : to.lastMinute
  const toTimex = to.first === to.last && to.precision === 'day' ? dayTimex(to.last!) : to.timex
  return {
    kind: 'range', timex: `${from.timex}/${toTimex}`, ...both, first: from.first!, last: to.last!, carries: true,
    ...(to.precision ? { precision: to.precision } : {}), ...(from.firstMinute === undefined ? {} : { firstMinute: from.firstMinute }),
    ...(clock === undefined ? {} : { lastMinute: clock }),
  }
}

/** `9时至17时` ends when it strikes five; `上午至傍晚` when the evening does. */
const endsOnTheHour = ({ kind, timex }: Core): boolean => kind === 'time' && /T\d\d$/.test(timex)

const endsBefore = (from: Core, to: Core): boolean =>
  to.last! < from.first! || (to.last === from.first && (to.lastMinute ?? 1439) < (from.firstMinute ?? 0))

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

function expressionOf(core: Core, { start, end, text }: Span, folded: string): TimeExpression {
  const isLength = core.kind === 'duration' || core.kind === 'set'
  const modifier = (isLength ? undefined : readModifier(folded, start, end)) ?? core.modifier
  const zone = readZone(folded, start)
  const expression: Mutable<TimeExpression> = {
    start, end, text, kind: core.kind, timex: core.timex, anchor: core.anchor, stated: core.stated, inferred: core.inferred,
  }
  setBounds(expression, core)
  if (core.first !== undefined && core.precision) expression.precision = core.precision
  if (core.assumed) expression.assumed = true
  if (modifier) expression.modifier = modifier
  if (zone) expression.zone = zone
  return expression
}

function setBounds(expression: Mutable<TimeExpression>, { first, last, firstMinute, lastMinute }: Core): void {
  if (first === undefined || last === undefined) return
  const hasClock = firstMinute !== undefined || lastMinute !== undefined
  expression.begin = hasClock ? minuteIso(first, firstMinute ?? 0) : dayTimex(first)
  expression.until = hasClock ? minuteIso(last, lastMinute ?? 1439) : dayTimex(last)
}

function remember(core: Core, { year: yearPiece, date }: Slots, text: string, context: Context, place: Place): void {
  if (!core.carries || core.first === undefined || core.last === undefined) return
  const { year, month, day } = dayOf(core.last)
  const { precision } = core
  const hasDay = precision === 'day' || precision === 'hour' || precision === 'minute'
  const earlier = hasDay && isLongBefore(core.last, context, place)
  context.remember({
    text, year: precision === 'month' || hasDay ? year : dayOf(core.first).year,
    month: hasDay || precision === 'month' ? month : undefined, day: hasDay ? day : undefined,
    first: core.first, last: core.last, sentence: place.sentence, line: place.line, precision,
    aside: earlier && OF_A_PAST.test(place.before), doubtful: earlier ? /[一-龥]$/.test(place.before) : core.anchor.kind === 'named' && context.lastDay?.doubtful === true,
    yearless: core.anchor.kind === 'published' && yearPiece === undefined && date?.year === undefined,
  })
}

/** So much earlier than the day that its paragraph tells of. */
const LONG_DAYS = 31
/** `该公司成立于2001年5月8日`: the date only says how old a thing is. Near miss: `该公司于2001年5月8日停产` */
const OF_A_PAST = /(?:[成创设建]立|[出诞降]生|生|始|建|创建|创办|[通竣完]工|落成|建成|发[布表]|出版|上映|逝世|卒|死|毕业)于$/

function isLongBefore(day: number, { lastDay }: Context, { line }: Place): boolean {
  return lastDay !== undefined && lastDay.line === line && lastDay.last - day > LONG_DAYS
}

const NAME_LENGTH = 10

/** “黄金30年”, 《三天两夜》 and 《今夜无雨》 are names that only hold a time. */
function isQuotedName(text: string, start: number, end: number, slots: Slots): boolean {
  const isLength = slots.duration !== undefined || slots.stretch !== undefined || slots.decade !== undefined
  const isCounted = [slots.day, slots.year, slots.month].some((piece) => piece && 'offset' in piece)
  if (!isLength && !isCounted) return false
  const before = text.slice(Math.max(0, start - NAME_LENGTH), start)
  if (!isLength && !/《[^》]*$/.test(before)) return false
  const after = text.slice(end, end + NAME_LENGTH)
  return /[“「『《][^”」』》，。“「『《]*$/.test(before) && /^[^”」』》，。“「『《]*[”」』》]/.test(after)
    && (/[^“「『《]$/.test(before) || /^[^”」』》]/.test(after) || before.endsWith('《'))
}
