import { amountOf, compareQuantities as compare, type Quantity } from '../../language/index.ts'
import type { Relation } from '../decide-slot.ts'

/** Neither shuts the other out. */
export const agree = (one: Quantity, other: Quantity) => compare(one, other) !== 'incompatible'

/**
 * How does a figure of the source stand to a stated one?
 *
 * In: both, and the other figures of the statement: what one of these names is no rival of this one (从4999元降至4299元).
 * Out: the same, or what follows from it, or incompatible; undefined where they cannot be compared.
 */
export function relate(stated: Quantity, source: Quantity, others: readonly Quantity[]): Relation | undefined {
  if (source.text === stated.text) return 'same'
  if (isBare(stated) && source.kind === 'count') return leftOut(relate({ ...stated, kind: 'count', unit: source.unit }, source, others))
  if (areOpposedBounds(stated, source)) return 'incompatible'
  const relation = compare(stated, source)
  if (relation === 'same') return 'same'
  if (isNth(stated, source)) return 'follows'
  if (relation === 'compatible') return isImplied(stated, source) || isRoundShare(stated, source) ? 'follows' : undefined
  // 近半, 过半 are too rough to contradict another share
  if (relation === 'incompatible' && source.kind === 'fraction' && source.modifier !== undefined && source.place === 0) return undefined
  if (isSpellInOtherUnits(stated, source)) return 'follows'
  if (relation === 'other' || others.some((other) => compare(other, source) === 'same')) return undefined
  return isRoundShare(stated, source) ? 'follows' : isCutShort(stated, source) ? undefined : 'incompatible'
}

/** 一个月 of 30日, 一个半月 of 六周. */
function isSpellInOtherUnits(stated: Quantity, source: Quantity): boolean {
  const [one, other] = [daysOf(stated), daysOf(source)]
  return stated.unit !== source.unit && one !== undefined && other !== undefined && Math.abs(one / other - 1) <= SPELL_SLACK
}

const DAYS: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 星期: 7, 个月: 30.4, 月: 30.4, 年: 365 }
const daysOf = ({ kind, unit, value }: Quantity): number | undefined => (kind === 'duration' && DAYS[unit] !== undefined ? DAYS[unit] * value : undefined)
const SPELL_SLACK = 0.1

/** 公布的数字为640万 leaves out of what: 640万人 bears it out, and 712万人 does not deny it. */
const isBare = ({ kind, unit, value }: Quantity): boolean => kind === 'number' && unit === '' && value >= LARGE
const LARGE = 100
const leftOut = (relation: Relation | undefined): Relation | undefined => (relation === 'incompatible' ? undefined : relation)

/** 达127万亿 of 127.52万亿: a headline leaves off the last places, and does not round. */
const isCutShort = (stated: Quantity, source: Quantity): boolean =>
  stated.place !== undefined && source.place !== undefined && stated.place > source.place && stated.unit === source.unit
  && source.value > stated.value && source.value - stated.value < stated.place && stated.value / source.value > 1 - CUT
const CUT = 0.01

/** 三分之二 is said of 65%, 七成 of 71%: a share in round words. */
function isRoundShare(stated: Quantity, source: Quantity): boolean {
  const [told, asked] = [amountOf(source), amountOf(stated)]
  return told !== undefined && asked !== undefined && ROUND_SHARE.test(stated.text) && Math.abs(told.value / asked.value - 1) <= ROUNDED_BY
}

const ROUNDED_BY = 0.03
const ROUND_SHARE = /[一二三四五六七八九]分之[一二三四五六七八九]$|^[一二三四五六七八九]成$|一半$/

const openSide = ({ modifier }: Quantity) => (modifier === 'over' || modifier === 'at-least' ? 'up' : modifier === 'under' || modifier === 'at-most' ? 'down' : undefined)

/** 不低于800 is not 不超过800, 超过一半 not 不到一半. */
export function areOpposedBounds(stated: Quantity, source: Quantity): boolean {
  const [one, other] = [openSide(stated), openSide(source)]
  return one !== undefined && other !== undefined && one !== other && compare(plain(stated), plain(source)) === 'same'
}

/** 第五位 is 第五; 第三座冠军 is the third time. */
const RANK = /^[位名座度次枚笔项部]?$/

/** 第二个 of anything may be told of 第二届, 第二次. */
const isNth = (stated: Quantity, source: Quantity) =>
  stated.kind === 'ordinal' && source.kind === 'ordinal' && stated.value === source.value && (stated.unit === '个' || (RANK.test(stated.unit) && RANK.test(source.unit)))

/**
 * Of two values that can both be said, does the source's make the stated one follow? 32150 does for 3.2万多, 约3000 for 3000;
 * 超过6% does not for 8.1%, nor 0.27% for 0.26%.
 */
function isImplied(stated: Quantity, source: Quantity): boolean {
  if (compare(plain(stated), plain(source)) === 'same') return true
  if (stated.upper !== undefined) return source.modifier === undefined && source.upper === undefined && VAGUE.test(stated.text)
  if (stated.modifier !== undefined) return isWithin(stated, source)
  if (source.modifier !== undefined) return false
  if (/^[级%]$/.test(stated.unit) && !/[成半分]/.test(stated.text)) return false
  return stated.place !== undefined && source.place !== undefined && stated.place > source.place
}

/** 约9500 is not 超过1万. */
const NEAR = 0.05
/** 约48% is not said of 51%, though 约50% is: a number written to its last place is meant to it. */
const ABOUT = 0.04
const ROUNDEST = 0.1
/** 约224.5亿 is not said of 218.5亿. */
const FINE_ABOUT = 0.01

/** How far the source may be off what is stated as about so much: 约1.9万 of 18600, 约50% of 52%. */
function leewayOf({ value, place = 1 }: Quantity): number {
  const digits = Math.round(Math.abs(value) / place)
  const zeros = /0*$/.exec(String(digits))![0].length
  const roundTo = place * 10 ** zeros * ((digits / 10 ** zeros) % 5 === 0 ? 5 : 1)
  const written = String(digits).length - zeros
  return Math.min(ROUNDEST, Math.max(written > 3 ? FINE_ABOUT : ABOUT, roundTo / 2 / Math.abs(value)))
}

/** 不到1%, 不足十万: the next round number is a 1, so that 0.8% is meant as well. */
const isOne = ({ text }: Quantity): boolean => /^[^\d一二三四五六七八九十百千万亿]*(?:10*|[一十百千万])(?![\d.二三四五六七八九])/.test(text)

/** 1900余 is 近两千; 5人 is not 不到7人, though it is less: nobody would say so. */
function isWithin(stated: Quantity, source: Quantity): boolean {
  const [told, asked] = [amountOf(source), amountOf(stated)]
  if (!told || !asked || source.modifier === stated.modifier) return false
  const share = told.value / asked.value
  const least = stated.modifier === 'over' || stated.modifier === 'at-least' ? 1 : stated.modifier === 'about' ? 1 - leewayOf(stated) : stated.modifier === 'under' && isOne(stated) ? 0.75 : 0.85
  const most = stated.modifier === 'about' ? 1 + leewayOf(stated) : least === 1 ? 1 + Math.max(0.5, (stated.place ?? 1) > 1 ? stated.place! / stated.value : 0) : 1
  // 四成多 is said of 近四成六, 近两小时 of 约1小时50分钟
  const isInside = stated.modifier === 'over' ? (source.modifier === 'nearly' || source.modifier === 'about') && share > 1 + NEAR : stated.modifier === 'nearly' && source.modifier === 'about' && share < 1
  if (source.modifier !== undefined && !isInside && Math.abs(share - 1) > NEAR + 1e-9) return false
  const isOpposed = source.modifier !== undefined && openSide(source) !== undefined && openSide(source) === openSide(stated)
  return share >= least - 1e-9 && share <= most + 1e-9 && !isOpposed
}

/** 数十 holds 40; 12至15度 is a statement of its own. */
const VAGUE = /[数數几幾]/

function plain(quantity: Quantity): Quantity {
  const { modifier: _modifier, ...rest } = quantity
  return rest
}
