import { expect, test } from 'vitest'
import { NUMERAL, parseNumeral } from './index.ts'

test.each([
  ['948亿', 94_800_000_000], ['一千零五', 1005], ['二〇二五', 2025], ['12,034', 12_034], ['1.2万', 12_000], ['三点五', 3.5],
  ['两万五', 25_000], ['一百二', 120], ['十', 10], ['二十四', 24], ['三千万', 30_000_000], ['1亿3000万', 130_000_000],
  ['3万亿', 3e12], ['廿三', 23], ['5百万', 5_000_000], ['十二亿五千万', 1_250_000_000], ['三百零五', 305], ['2.5', 2.5],
])('%s is %d', (numeral, value) => {
  expect(parseNumeral(numeral)).toBe(value)
  expect(new RegExp(`^${NUMERAL}$`).test(numeral)).toBe(true)
})

test('what is no numeral has no value', () => {
  expect(parseNumeral('十一五七')).toBeUndefined()
  expect(parseNumeral('好')).toBeUndefined()
})
