import { fold } from '../script/index.ts'
import { modifierBefore, directionBefore } from './modifiers.ts'
import { CHINESE_NUMERAL, NUMERAL } from '../numeral/index.ts'
import { passOver } from './passed-over.ts'
import type { Quantity } from './quantity.ts'
import { type Reader, type Reading, readCardinal } from './read-cardinal.ts'
import {
  readDoubled, readFraction, readHalf, readOrdinal, readScore, readSportingMark, readTenths, withSmallerUnit,
} from './read-special-forms.ts'
import { isInWord } from './word-gate.ts'

/** Addresses are stepped over whole; then whatever a quantity can begin with. */
const CANDIDATE = new RegExp(
  `(?<address>(?:https?://|www\\.)[^\\s，。；）)】”」]+|[\\w.+-]{1,40}@[\\w.-]+)|第(?= ?[\\d一二三四五六七八九十百千两])|首|翻|倍增|[对半]|数[十百千万亿]|几[十百千万亿]|好几[十百千万亿]|\\d|[佰仟](?= ?分 ?之)|${CHINESE_NUMERAL}`,
  'g',
)
const READERS: readonly Reader[] = [readOrdinal, readScore, readFraction, readTenths, readDoubled, readHalf, readSportingMark, readCardinal]
/** `４，５６５` groups its digits; `4，565` is two numbers. */
const WIDE_COMMA = /(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g
const ONE_NUMERAL = new RegExp(NUMERAL, 'y')

/**
 * Quantities of a Chinese text, both scripts; not dates, clock times, phone numbers, licence numbers or versions.
 *
 * In: any text. Out: quantities in order, not overlapping; offsets in the text as given. Pure.
 */
export function findQuantities(text: string): readonly Quantity[] {
  const folded = fold(text.replaceAll(WIDE_COMMA, ','))
  const found: Quantity[] = []
  let floor = 0
  for (let at = 0; at < folded.length; ) {
    CANDIDATE.lastIndex = at
    const match = CANDIDATE.exec(folded)
    if (!match) break
    const past = match.groups!['address'] === undefined ? passOver(folded, match.index) : match.index + match[0].length
    const reading = past > match.index ? undefined : readAt(folded, match.index, floor)
    const quantity = reading && completed(text, folded, reading, floor)
    if (reading && quantity && !isInWord(folded, reading, quantity)) {
      const bounds = asBounds(text, found.at(-1), quantity)
      if (bounds) found.pop()
      found.push(bounds ?? quantity)
      floor = reading.end
    }
    at = reading ? Math.max(reading.end, match.index + 1) : past > match.index ? past : afterNumeral(folded, match.index)
  }
  return found
}

/** 三年以上七年以下 is one span of three to seven years. */
function asBounds(text: string, before: Quantity | undefined, quantity: Quantity): Quantity | undefined {
  if (before?.modifier !== 'at-least' || quantity.modifier !== 'at-most' || before.end !== quantity.start) return undefined
  if (before.kind !== quantity.kind || before.unit !== quantity.unit || before.value >= quantity.value) return undefined
  const { modifier: _, ...span } = quantity
  return { ...span, start: before.start, text: text.slice(before.start, quantity.end), value: before.value, upper: quantity.value }
}

function readAt(folded: string, at: number, floor: number): Reading | undefined {
  for (const read of READERS) {
    const reading = read(folded, at, floor)
    if (reading) return reading.kind === 'duration' || reading.kind === 'money' ? withSmallerUnit(folded, reading) : reading
  }
  return undefined
}

/** Where to go on when nothing was read: past the whole numeral, so that its tail is not taken for one. */
function afterNumeral(folded: string, at: number): number {
  ONE_NUMERAL.lastIndex = at
  const match = ONE_NUMERAL.exec(folded)
  return at + Math.max(1, match?.[0].length ?? 1)
}

function completed(text: string, folded: string, reading: Reading, floor: number): Quantity {
  const before = reading.kind === 'ordinal' || reading.kind === 'score' ? undefined : modifierBefore(folded, reading.start, floor)
  const start = before?.at ?? reading.start
  const modifier = before?.modifier ?? reading.modifier
  const direction = directionBefore(folded, start) ?? (reading.kind === 'multiple' && folded[reading.start] === '翻' ? 'up' : undefined)
  return {
    ...reading,
    start,
    text: text.slice(start, reading.end),
    ...(modifier && { modifier }),
    ...(direction && reading.kind !== 'ordinal' && reading.kind !== 'score' && { direction }),
  }
}
