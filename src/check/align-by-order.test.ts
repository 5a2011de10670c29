import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignByOrder } from './align-by-order.ts'

test('words are laid on words, and what was put for others on nothing', () => {
  const [one, other] = ['队长甲乙说明日复工', '昨天队长丙丁对记者说明日复工']
  expect([...alignByOrder(one, other)].map((at) => (at < 0 ? '·' : other[at])).join('')).toBe('队长··说明日复工')
})

test('offsets rise, and hold the same characters', () => {
  const words = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '，', '1'), maxLength: 40 })
  fc.assert(fc.property(words, words, (one, other) => {
    const laid = [...alignByOrder(one, other)].flatMap((to, at) => (to < 0 ? [] : [{ to, at }]))
    expect(laid.every(({ to, at }, index) => one[at] === other[to] && (index === 0 || to > laid[index - 1]!.to))).toBe(true)
  }), { numRuns: 200 })
})
