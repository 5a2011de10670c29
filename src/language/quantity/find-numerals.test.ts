import { expect, test } from 'vitest'
import { findNumerals, findQuantities } from './index.ts'

const numerals = (text: string) => findNumerals(text, findQuantities(text)).map(({ text: words, value }) => [words, value])

test.each([
  ['排名前三的球队', [['三', 3]]], ['“一”和“五”', [['一', 1], ['五', 5]]], ['覆盖一、二、三产业', [['二', 2]]], ['约为2e5', [['2e5', 200_000]]], ['取２.５e－１', [['２.５e－１', 0.25]]],
  ['2^-1的值', [['2^-1', 0.5]]], ['系数是-.5。', [['-.5', -0.5]]], ['答案为1502222。', [['1502222', 1_502_222]]],
])('%s', (text, expected) => {
  expect(numerals(text)).toEqual(expected)
})

test.each(['一名男子', '进一步推进', '30场比赛', '手机13812345678', '版本2.3.1', '第一，要坚持', '邮编：310000', '统一行动', 'A1502222B', '国道318线'])('%s has none apart from its quantities', (text) => {
  expect(numerals(text)).toEqual([])
})
