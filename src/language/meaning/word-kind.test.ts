import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kindOfWord } from './index.ts'

test.each([
  ['餐厅', 'thing'], ['高级餐厅', 'thing'], ['摄影师', 'people'], ['论文', 'document'], ['概念', 'act'], ['美妙', 'quality'], ['理解', 'becoming'], ['采集', 'doing'],
])('%s names: %s', (word, kind) => {
  expect(kindOfWord(word)).toBe(kind)
})

test('every word of the list is found, the first and the last too', () => {
  const lines = readFileSync(new URL('../../../data/meaning/words.txt', import.meta.url), 'utf8').trimEnd().split('\n')
  expect(lines.filter((line) => kindOfWord(line.slice(0, -1)) === undefined)).toEqual([])
})

test('nothing is known of a word that is in no list, nor of its end', () => {
  expect(kindOfWord('颋')).toBeUndefined()
  expect(kindOfWord('')).toBeUndefined()
})
