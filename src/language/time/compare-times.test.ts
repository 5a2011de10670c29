import { expect, test } from 'vitest'
import { compareTimes, findTimes } from './index.ts'

const timeOf = (text: string, reference?: string) => findTimes(text, { reference })[0]!

test.each([
  ['2024年6月', '2025-06-16', 'disjoint'],
  ['2025年6月', '2025年6月16日', 'contains'],
  ['2025年6月16日下午', '2025年6月16日', 'within'],
  ['2025年6月16日', '2025-06-16', 'same'],
  ['2025年6月16日至18日', '2025年6月17日', 'contains'],
  ['2025年5月', '2025年上半年', 'within'],
  ['2025年6月16日凌晨', '2025年6月16日晚', 'disjoint'],
  ['2030年前', '2027年', 'contains'],
  ['2020年以来', '2019年', 'disjoint'],
  ['6月16日', '6月18日', 'disjoint'],
  ['6月16日', '2025年6月16日', 'unknown'],
  ['48小时', '2025年', 'unknown'],
  ['48小时', '48小时', 'same'],
] as const)('%s against %s: %s', (a, b, relation) => {
  expect(compareTimes(timeOf(a), timeOf(b))).toBe(relation)
})

test('two clocks of the world may name two days for one moment, never two weeks', () => {
  const local = timeOf('当地时间15日晚', '2031-06-17')
  expect(compareTimes(local, timeOf('北京时间16日凌晨', '2031-06-17'))).toBe('unknown')
  expect(compareTimes(local, timeOf('北京时间2日凌晨', '2031-06-17'))).toBe('disjoint')
})
