import { expect, test } from 'vitest'
import { isNearWord, nearWord } from './near-words.ts'

test('words of one set are one word', () => {
  expect(nearWord('到访')).toBe(nearWord('访问'))
  expect(nearWord('遇难')).toBe(nearWord('死亡'))
  expect(nearWord('受伤')).not.toBe(nearWord('死亡'))
})

test('a word and the same with more said are near, others are not', () => {
  expect(isNearWord('死亡', '死亡人数')).toBe(true)
  expect(isNearWord('贸易额', '贸易总额')).toBe(true)
  expect(isNearWord('进口', '出口')).toBe(false)
  expect(isNearWord('人数', '死亡人数')).toBe(false)
})
