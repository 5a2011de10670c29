/** Numerals of Chinese text, as strings to numbers. Both scripts, and the capital forms of cheques. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 两: 2, 兩: 2, 俩: 2, 倆: 2, 仨: 3,
  壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9, 貳: 2, 參: 3, 陸: 6,
}
const TENS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 廿: 20, 卅: 30, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
/** The larger unit first: a numeral is split at the largest that it holds. */
const MYRIADS: readonly (readonly [string, number])[] = [['兆', 1e12], ['亿', 1e8], ['億', 1e8], ['万', 1e4], ['萬', 1e4]]

const MYRIAD = /[兆亿億万萬]/
const ARABIC = /^\d+(?:\.\d+)?$/
const WHOLE = /^\d+$/
/** Spaces of any width, and grouping commas. */
const GAPS = /[,\s]/
const withoutGaps = (numeral: string) => (GAPS.test(numeral) ? numeral.replaceAll(/[,\s]/g, '') : numeral)

/**
 * What number does a numeral write?
 *
 * In: a numeral (`948亿`, `一千零五`, `二〇二五`, `12,034`, `1.2万`, `三点五`, `两万五`, `5万4千6百`, `万` of 上万人), spaces in it or not.
 * Out: its value; undefined if it is none.
 */
export function parseNumeral(numeral: string): number | undefined {
  const text = withoutGaps(numeral)
  if (text === '') return undefined
  if (ARABIC.test(text)) return Number(text)
  for (const [unit, factor] of MYRIAD.test(text) ? MYRIADS : []) {
    const at = text.lastIndexOf(unit)
    if (at < 0) continue
    const before = text.length === 1 ? 1 : parseNumeral(text.slice(0, at))
    const after = at + 1 === text.length ? 0 : afterUnit(text.slice(at + 1), factor)
    return before === undefined || after === undefined ? undefined : tidy(before * factor + after)
  }
  return parseSection(text)
}

/**
 * What one of the last written place is worth: 1.2万 -> 1000, 948亿 -> 1e8, 30 -> 1, 12.5 -> 0.1.
 *
 * In: a numeral as above. Out: a power of ten; 1 where the numeral is counted out in full.
 */
export function lastPlace(numeral: string): number {
  const text = withoutGaps(numeral)
  if (WHOLE.test(text)) return 1
  const [, decimals = '', units = ''] = /(?:[.点點]([\d零〇一二三四五六七八九]+))?((?:[十百千]?[万萬亿億兆]+)?)$/.exec(text) ?? []
  return [...units].reduce((place, unit) => place * unitValue(unit), 1) / 10 ** decimals.length
}

const unitValue = (unit: string) => TENS[unit] ?? MYRIADS.find(([name]) => name === unit)?.[1] ?? 1

/** `五` after `万` is 5000 (两万五), `零五` is 5, `3000` is 3000. */
function afterUnit(rest: string, factor: number): number | undefined {
  const digit = DIGITS[rest]
  return digit !== undefined && digit > 0 ? (digit * factor) / 10 : parseNumeral(rest)
}

function parseSection(text: string): number | undefined {
  if (ARABIC.test(text)) return Number(text)
  const decimal = /^([^点點]+)[点點](.+)$/.exec(text)
  if (decimal) return parseDecimal(decimal[1]!, decimal[2]!)
  if (text.length > 1 && [...text].every((character) => character in DIGITS)) return Number(digitsOf(text))
  return parseTens(text)
}

function parseDecimal(whole: string, fraction: string): number | undefined {
  const before = parseSection(whole)
  return before === undefined || ![...fraction].every((character) => character in DIGITS)
    ? undefined
    : Number(`${before}.${digitsOf(fraction)}`)
}

const digitsOf = (text: string) => [...text].map((character) => DIGITS[character]).join('')

/** `一千零五`, `三百二十`, `一百二` (120), `十`, `4千6百`, `9.48百`. */
function parseTens(text: string): number | undefined {
  let total = 0
  let digit: number | undefined
  let unit = 1
  for (const part of text.match(/\d+(?:\.\d+)?|[^]/g) ?? []) {
    const tens = TENS[part]
    const value = DIGITS[part] ?? (/^\d/.test(part) ? Number(part) : undefined)
    if (tens !== undefined) {
      // 零十二 is twelve after a gap
      total += (digit || 1) * tens
      unit = tens
      digit = undefined
    } else if (value !== undefined && (digit === undefined || digit === 0)) {
      digit = value
      if (digit === 0 || /^\d\d/.test(part)) unit = 1
    } else {
      return undefined
    }
  }
  return tidy(total + (digit ?? 0) * (unit >= 100 ? unit / 10 : 1))
}

/** 9.48 * 1e10 is 94800000000, not 94800000000.00001. */
const tidy = (value: number) => Number(value.toPrecision(15))
