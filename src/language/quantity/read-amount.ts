import { lastPlace, NUMERAL, parseNumeral } from '../numeral/index.ts'
import type { QuantityModifier } from './quantity.ts'

/** A number as written, without its unit. */
export interface Amount {
  readonly end: number
  readonly value: number
  readonly upper?: number
  readonly modifier?: QuantityModifier
  readonly place: number
  /** The digits and characters, without inner modifiers. */
  readonly numeral: string
}

const ONE_NUMERAL = new RegExp(NUMERAL, 'y')
/** 余/多/几 or 来 before a unit: 300多名, 十余个, 20来人; 500多亿 has more of the number after it. */
const INNER = /( ?)(余|多|几|来)(?= ?[\p{Script=Han}])(?!边|样|元化|功能)( ?[万亿]+)?/uy
/** Neighbouring digits name a span: 三四十, 七八, 十七八, 三五; 两三千. */
const NEIGHBOURS = /(十|[一二三四五六七八九]十|[一二三四五六七八九]百)?(一二|[一二两]三|三四|四五|五六|六七|七八|八九|三五)(?![零〇一二三四五六七八九])([十百千]?[万亿]?)/y
/** 数十, 几百万, 好几千. */
const SEVERAL = /(?:好几|数|几)([十百千]?[万亿]?)(?<=[十百千万亿])/y
/** Words that make a million: only after Arabic digits. 4K and 8K are makes of screens. */
const ENGLISH_SCALE = / ?(thousand|million|billion|trillion|bn|mn|k|(?<!(?<!\d)[248])K)(?![A-Za-z])/y
const ENGLISH_FACTOR: Readonly<Record<string, number>> = { thousand: 1e3, k: 1e3, K: 1e3, million: 1e6, mn: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12 }

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** In: folded text, a place. Out: the amount that begins there, with what 余, 多, 来 or neighbouring digits say of it. */
export function readAmount(text: string, at: number): Amount | undefined {
  const amount = readSeveral(text, at) ?? readNeighbours(text, at) ?? readNumeral(text, at)
  return amount && !amount.modifier && amount.upper === undefined ? withInner(text, amount) : amount
}

function readSeveral(text: string, at: number): Amount | undefined {
  const match = matchAt(SEVERAL, text, at)
  if (!match) return undefined
  const unit = parseNumeral(`一${match[1]!}`)!
  return { end: at + match[0].length, value: unit * 2, upper: unit * 10 - (unit < 1e4 ? 1 : 0), place: unit, numeral: match[0] }
}

function readNeighbours(text: string, at: number): Amount | undefined {
  const match = matchAt(NEIGHBOURS, text, at)
  if (!match) return undefined
  const [written, head = '', pair, scale = ''] = match
  // 十七八, 一百五六 (150 to 160), 三四十
  const inTens = head.endsWith('百') && scale === '' ? '十' : scale
  const [value, upper] = [...pair!].map((digit) => parseNumeral(`${head}${digit}${inTens}`))
  return value === undefined || upper === undefined || value >= upper
    ? undefined
    : { end: at + written.length, value, upper, place: lastPlace(written), numeral: written }
}

function readNumeral(text: string, at: number): Amount | undefined {
  const match = matchAt(ONE_NUMERAL, text, at)
  if (!match) return undefined
  let numeral = match[0]
  // 20万两, 5千米, 955百帕: what ends the numeral is the beginning of a unit
  if (/[万亿千百十]两$/.test(numeral)) numeral = numeral.slice(0, -1)
  else if (numeral.endsWith('千') && /^(?:米|克(?!隆|制|服)|瓦|卡|赫|伏|帕)/.test(text.slice(at + numeral.length, at + numeral.length + 2))) numeral = numeral.slice(0, -1)
  else if (numeral.endsWith('百') && text[at + numeral.length] === '帕') numeral = numeral.slice(0, -1)
  const value = parseNumeral(numeral)
  if (value === undefined || !Number.isFinite(value) || numeral === '') return undefined
  const end = at + numeral.length
  const scale = /\d$/.test(numeral) ? matchAt(ENGLISH_SCALE, text, end) : null
  if (!scale) return { end, value, place: lastPlace(numeral), numeral }
  const factor = ENGLISH_FACTOR[scale[1]!]!
  return { end: end + scale[0].length, value: Number((value * factor).toPrecision(15)), place: lastPlace(numeral) * factor, numeral: numeral + scale[0] }
}

function withInner(text: string, amount: Amount): Amount {
  const match = matchAt(INNER, text, amount.end)
  if (!match) return amount
  const factor = match[3] ? parseNumeral(`1${match[3].trim()}`)! : 1
  return {
    ...amount,
    end: amount.end + match[0].length,
    value: amount.value * factor,
    place: amount.place * factor,
    modifier: match[2] === '来' ? 'about' : 'over',
  }
}
