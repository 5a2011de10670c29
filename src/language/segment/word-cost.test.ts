import { expect, test } from 'vitest'
import { cutCost } from './index.ts'

test('a word costs less than its characters one by one', () => {
  expect(cutCost('教训')).toBeLessThan(cutCost('教') + cutCost('训'))
  expect(cutCost('更战')).toBe(cutCost('更') + cutCost('战'))
})

test('the first and the last words of the dictionary are found', () => {
  expect(cutCost('1号店')).toBeLessThan(cutCost('1') + cutCost('号') + cutCost('店'))
  expect(cutCost('龟鉴')).toBeLessThan(cutCost('龟') + cutCost('鉴'))
  expect(cutCost('')).toBe(0)
})
