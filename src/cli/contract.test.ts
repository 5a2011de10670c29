import { expect, test } from 'vitest'
import { annotate } from '../flow/index.ts'
import { annotationLine } from './contract.ts'

test('annotate gives numbers, lone numerals and intervals in one list, told by their kind', () => {
  const { id, quantities } = annotationLine(7, annotate('投入超过300亿元，排名前三。')) as { id: unknown; quantities: readonly Record<string, unknown>[] }
  expect(id).toBe(7)
  expect(quantities.map(({ kind, text, value, unit }) => [kind, text, value, unit])).toEqual([
    ['money', '超过300亿元', 3e10, '元'], ['interval', '超过300亿元', '(30000000000,)', '元'], ['numeral', '三', 3, ''],
  ])
})
