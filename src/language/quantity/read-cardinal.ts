import { modifierAfter } from './modifiers.ts'
import type { Quantity } from './quantity.ts'
import { type Amount, readAmount } from './read-amount.ts'
import { type ReadUnit, readUnit } from './read-unit.ts'
import { CURRENCY_PREFIXES, type Unit } from './units.ts'

/** A quantity before its span's text and direction are known. Offsets in folded text. */
export type Reading = Omit<Quantity, 'text' | 'direction'>
/** In: folded text, a place, and where the quantity before it ended. */
export type Reader = (text: string, at: number, floor: number) => Reading | undefined

const RANGE = /( ?)(?:—{1,2}|–|-|~|～|至|到)\1/y
/** With no unit, 3-5 may be anything. */
const BARE_RANGE = /( ?)(?:—{1,2}|~|至|到)\1/y
const LETTERS_BEFORE = /[A-Za-z][A-Za-z.]*([-–—_.]? ?)$/
const LETTERS_AFTER = /^[A-Za-z]/
/** 零下5度, 为-1.2%, “-5℃”; not 3-5, 长征-5. */
const MINUS = /(?:负|零下) ?$|(?<![^\s(（“，,：:为达至到约是温低于])-$/u
const PART_BEFORE = /\d\/$/
const HALF = / ?半/y
/** 仅一名, 共一次: one, and no article. */
const COUNTED = /[仅只共唯]有?$/

/**
 * An amount with its unit: 近30场, 3000元, 5—10公里, 二十多人; an amount alone where it can be nothing else.
 */
export const readCardinal: Reader = (text, at, floor) => {
  const first = readAmount(text, at)
  // 150/95毫米汞柱 is no 95
  if (!first || PART_BEFORE.test(text.slice(Math.max(0, at - 2), at))) return undefined
  const prefix = currencyBefore(text, at, floor)
  const range = readRange(text, at, first)
  const amount = range ?? first
  const unit = prefix ?? readUnit(text, at, amount)
  if (range && !unit) return readCardinalOf(text, at, first)
  if (!unit) return readBare(text, at, amount)
  // 3，000元: the tail of a number that a wide comma cut
  if (/^0\d/.test(first.numeral)) return undefined
  if (!prefix && !standsFree(text, at, floor, unit.unit)) return undefined
  return finish(text, { at: prefix?.at ?? at, amount, read: { unit: unit.unit, end: Math.max(unit.end, amount.end) } })
}

/** The first number of what looked like a range and is none. */
function readCardinalOf(text: string, at: number, amount: Amount): Reading | undefined {
  const unit = readUnit(text, at, amount)
  if (unit) return finish(text, { at, amount, read: unit })
  const second = amount.upper === undefined ? readRange(text, at, amount, /[a-z]$/i.test(amount.numeral) ? RANGE : BARE_RANGE) : undefined
  return readBare(text, at, second ?? amount)
}

interface Prefix extends ReadUnit {
  readonly at: number
}

/** What any of the signs and words ends with. */
const ENDS_PREFIX = /[$¥￥€£₩₹₽BYDRP币金]/
const PREFIXES = CURRENCY_PREFIXES.map(([sign, name]) => [new RegExp(`${sign} ?$`), name] as const)

function currencyBefore(text: string, at: number, floor: number): Prefix | undefined {
  const last = text[at - 1] === ' ' ? text[at - 2] : text[at - 1]
  if (at === floor || last === undefined || !ENDS_PREFIX.test(last)) return undefined
  const words = text.slice(Math.max(floor, at - 5), at)
  for (const [pattern, name] of PREFIXES) {
    const match = pattern.exec(words)
    if (!match || /[A-Za-z]/.test(words[match.index - 1] ?? '')) continue
    return { unit: { kind: 'money', name, dimension: name, factor: 1 }, at: at - match[0].length, end: currencyAfter(text, at) }
  }
  return undefined
}

/** 人民币8000元 names its currency twice. */
function currencyAfter(text: string, at: number): number {
  const amount = readAmount(text, at)!
  const unit = readUnit(text, at, amount)
  return unit?.unit.kind === 'money' ? unit.end : amount.end
}

/** `5—10公里`, `3至5万`, `20%至30%`: the second number is the larger; its scale and unit go for both. */
function readRange(text: string, at: number, first: Amount, separator: RegExp = RANGE): Amount | undefined {
  if (first.upper !== undefined || first.modifier) return undefined
  const firstUnit = readUnit(text, at, first)
  separator.lastIndex = firstUnit?.end ?? first.end
  const gap = separator.exec(text)
  const second = gap && readAmount(text, separator.lastIndex)
  if (!second || second.upper !== undefined || second.modifier) return undefined
  const secondUnit = readUnit(text, at, second)
  if (firstUnit && firstUnit.unit !== secondUnit?.unit) return undefined
  const scale = /[万亿]/.test(first.numeral) || firstUnit ? 1 : scaleOf(second.numeral)
  const value = first.value * scale
  if (firstUnit && second.value >= APART * value && CHANGED.test(text.slice(Math.max(0, at - 4), at))) return undefined
  if (value >= second.value || (scale > 1 && first.value >= 1e4)) return undefined
  return { ...second, value, upper: second.value, numeral: second.numeral }
}

/** 涨价500元至7499元: the change, and what it comes to; 上涨3%至5% is a range. */
const CHANGED = /(?:[涨降升跌增减加]价?|提高|[上下]调|增加|减少|[上下]涨|下跌|下降|提升|降低)了?$/
const APART = 3

const scaleOf = (numeral: string) => [...(/[万亿]+$/.exec(numeral)?.[0] ?? '')].reduce((scale, unit) => scale * (unit === '万' ? 1e4 : 1e8), 1)

/** COVID-19, F16, iPhone 15 are names; NBA30支球队 and PMI 50.2 are not. */
function standsFree(text: string, at: number, floor: number, unit: Unit): boolean {
  const match = LETTERS_BEFORE.exec(text.slice(Math.max(floor, at - 12), at))
  if (!match || !/\d/.test(text[at]!)) return true
  // IP68级 is a mark of quality
  if (match[1] === '') return unit.dimension !== 'grade' && (match[0].length > 2 || unit.kind !== 'count')
  return match[1] === ' '
}

function finish(text: string, { at, amount, read }: { at: number; amount: Amount; read: ReadUnit }): Reading {
  const { kind, name } = read.unit
  const isMeasured = kind !== 'count'
  const halved = isMeasured && amount.upper === undefined ? halfAfter(text, read) : undefined
  const end = halved?.end ?? read.end
  const sign = isMeasured || kind === 'count' ? MINUS.exec(text.slice(Math.max(0, at - 3), at)) : null
  const isNegative = sign !== null && kind !== 'count'
  const after = modifierAfter(text, end, isMeasured)
  const modifier = amount.modifier ?? after?.modifier ?? (text.startsWith('个多', amount.end) ? 'over' as const : undefined)
  return {
    start: isNegative ? at - sign[0].length : at,
    end: after?.at ?? end,
    kind,
    ...(isNegative ? belowZero(amount, sign[0]) : spanOfAmount(amount)),
    ...(halved && { value: (amount.value + 0.5) * (isNegative ? -1 : 1) }),
    unit: name,
    place: halved ? 0.5 : amount.place,
    ...(modifier && { modifier }),
    ...(amount.numeral === '一' && kind === 'count' && name !== '人' && !COUNTED.test(text.slice(Math.max(0, at - 2), at)) && { indefinite: true as const }),
  }
}

const spanOfAmount = ({ value, upper }: Amount) => ({ value, ...(upper !== undefined && { upper }) })

/** 零下十二三度 is below zero with both its ends, -0.3至1.2亿元 with its first. */
function belowZero({ value, upper, numeral }: Amount, sign: string): { readonly value: number; readonly upper?: number } {
  if (upper === undefined) return { value: -value }
  const isWhole = sign.startsWith('零下') || !/\d/.test(numeral)
  return isWhole ? { value: -upper, upper: -value } : { value: -value, upper }
}

/** 两年半, 一吨半; 3个半小时 and 一个半月 are in the unit's own form. */
function halfAfter(text: string, read: ReadUnit): { readonly end: number } | undefined {
  if (/个半(?:小时|月)$/.test(text.slice(Math.max(0, read.end - 4), read.end))) return { end: read.end }
  HALF.lastIndex = read.end
  const match = HALF.exec(text)
  return match && !/^[数天年场程]/.test(text.slice(read.end + match[0].length)) ? { end: read.end + match[0].length } : undefined
}

const YEAR_LIKE = /^(?:1[89]|20)\d\d$/
/** 十, 百, 万 must be counted by something to be a number. */
const COUNTED_OUT =
  /^[零一二三四五六七八九两十壹贰叁肆伍陆柒捌玖拾](?:.*[十百千万亿点拾佰仟].*|[十百千万亿拾佰仟])$|^十[一二三四五六七八九]$/

/** A number with no unit: Arabic unless it names or dates something, Chinese only when it is counted out in full. */
function readBare(text: string, at: number, amount: Amount): Reading | undefined {
  const before = text.slice(Math.max(0, at - 12), at)
  const after = text.slice(amount.end, amount.end + 2)
  const isArabic = /^\d/.test(amount.numeral)
  if (isArabic ? !isPlainNumber(amount, before, after) : !isCountedOut(amount, before, after)) return undefined
  const sign = MINUS.exec(text.slice(Math.max(0, at - 3), at))
  const later = modifierAfter(text, amount.end, false)
  const modifier = amount.modifier ?? later?.modifier
  return {
    start: sign ? at - sign[0].length : at,
    end: later?.at ?? amount.end,
    kind: 'number',
    value: sign ? -amount.value : amount.value,
    unit: '',
    place: amount.place,
    ...(amount.upper !== undefined && { upper: amount.upper }),
    ...(modifier && { modifier }),
  }
}

function isPlainNumber({ numeral, place }: Amount, before: string, after: string): boolean {
  if (/[a-z]$/.test(numeral)) return !LETTERS_AFTER.test(after)
  // PMI 50.2 is a figure, iPhone 15 a name
  if (LETTERS_AFTER.test(after) || (LETTERS_BEFORE.test(before) && !(place < 1 && before.endsWith(' ')))) return false
  if (/^\d{7,}$/.test(numeral) || /^0\d/.test(numeral) || YEAR_LIKE.test(numeral)) return false
  if (/[#_/\\.]$/.test(before) || /[./:]$/.test(before) || /^[#_/\\:×*^]/.test(after)) return false
  return !((/[-–]$/.test(before) && !MINUS.test(before)) || /^[-–]\d/.test(after)) || place !== 1
}

function isCountedOut({ numeral, value, upper, modifier }: Amount, before: string, after: string): boolean {
  if (upper !== undefined) return /^(?:数|好?几)/.test(numeral) || (value >= 100 && COUNTED_OUT.test(numeral))
  if (modifier) return /[十百千万亿]/.test(numeral)
  return numeral.length > 1 && COUNTED_OUT.test(numeral.replaceAll(' ', '')) && !/[双第初月周期廿]$/.test(before) && !/^[月日号时点中大]/.test(after) && numeral !== '十一'
}
