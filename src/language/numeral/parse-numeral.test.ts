import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastPlace, NUMERAL, parseNumeral } from './index.ts'

test.each([
  ['948亿', 94_800_000_000], ['一千零五', 1005], ['二〇二五', 2025], ['12,034', 12_034], ['1.2万', 12_000], ['三点五', 3.5],
  ['两万五', 25_000], ['一百二', 120], ['十', 10], ['二十四', 24], ['三千万', 30_000_000], ['1亿3000万', 130_000_000],
  ['3万亿', 3e12], ['万', 10_000], ['万亿', 1e12], ['廿三', 23], ['5百万', 5_000_000], ['十二亿五千万', 1_250_000_000], ['三百零五', 305], ['2.5', 2.5],
  ['5万4千6百', 54_600], ['肆佰陆拾', 460], ['七十八万五佰零六', 780_506], ['9.48百亿', 94_800_000_000], ['3 万', 30_000],
  ['3万2000', 32_000], ['两千零三十', 2030], ['一万零二百五十', 10_250], ['四萬萬', 400_000_000], ['一万零十二', 10_012], ['壹百五十二', 152], ['五十五兆一十二亿', 55_001_200_000_000],
])('%s is %d', (numeral, value) => {
  expect(parseNumeral(numeral)).toBe(value)
  expect(new RegExp(`^${NUMERAL}$`).test(numeral)).toBe(true)
})

test.each(['十一五七', '好', ''])('%j is no numeral', (text) => {
  expect(parseNumeral(text)).toBeUndefined()
})

test('a soldier of the army is no digit, and years after 万 stay apart', () => {
  expect('三百陆军'.match(NUMERAL)?.[0]).toBe('三百')
  expect('增至5万2024年'.match(NUMERAL)?.[0]).toBe('5万')
})

test('the last digit of a cheque is part of its numeral after a gap', () => {
  for (const cheque of ['伍仟零陆', '壹万零壹', '叁億零伍']) expect(`共${cheque}元`.match(NUMERAL)?.[0]).toBe(cheque)
})

test('what the last written place is worth', () => {
  expect(['1.2万', '948亿', '30', '12.5', '三十', '9.48百亿', '三点五'].map(lastPlace)).toEqual([1000, 1e8, 1, 0.1, 1, 1e8, 0.1])
})

const PLACES = ['', '十', '百', '千']

/** A number as a schoolbook writes it in characters. */
function inCharacters(value: number): string {
  if (value >= 1e8) return `${inCharacters(Math.floor(value / 1e8))}亿${after(value % 1e8, 1e7)}`
  if (value >= 1e4) return `${inCharacters(Math.floor(value / 1e4))}万${after(value % 1e4, 1e3)}`
  return String(value)
    .split('')
    .map((digit, index, all) => (digit === '0' ? '零' : '零一二三四五六七八九'[Number(digit)]! + PLACES[all.length - 1 - index]))
    .join('')
    .replaceAll(/零+/g, '零')
    .replace(/(.)零$/, '$1')
}

function after(rest: number, full: number): string {
  if (rest === 0) return ''
  // 一万零五 keeps its zero, and so does 一万零一千 under 亿
  return `${rest < full ? '零' : ''}${inCharacters(rest)}${''}`
}

const CAPITALS: Readonly<Record<string, string>> = {
  零: '零', 一: '壹', 二: '贰', 三: '叁', 四: '肆', 五: '伍', 六: '陆', 七: '柒', 八: '捌', 九: '玖', 十: '拾', 百: '佰', 千: '仟', 万: '万', 亿: '亿',
}
const TRADITIONAL: Readonly<Record<string, string>> = { 贰: '貳', 陆: '陸', 万: '萬', 亿: '億' }
const ONE_NUMERAL = new RegExp(`^${NUMERAL}$`)

test('a number on a cheque is read back, in both scripts, and is one numeral', () => {
  fc.assert(fc.property(fc.integer({ min: 10, max: 999_999_999_999 }), (value) => {
    const cheque = [...inCharacters(value)].map((character) => CAPITALS[character]).join('')
    const traditional = [...cheque].map((character) => TRADITIONAL[character] ?? character).join('')
    return [cheque, traditional].every((written) => parseNumeral(written) === value && ONE_NUMERAL.test(written))
  }))
})

test('a number in thousands with spaces is one numeral before what it counts', () => {
  fc.assert(fc.property(fc.integer({ min: 1000, max: 999_999_999 }), (value) => {
    const spaced = value.toLocaleString('en-US').replaceAll(',', ' ')
    return parseNumeral(spaced) === value && `共${spaced}公里`.match(NUMERAL)?.[0] === spaced
  }))
})

test('a number written in characters, and with commas, is read back', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (value) => {
    return parseNumeral(inCharacters(value)) === value && parseNumeral(value.toLocaleString('en-US')) === value
  }))
})
