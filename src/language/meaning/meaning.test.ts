import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { related } from './related.ts'
import { kindOfWord } from './word-kind.ts'

describe('words that mean nearly the same', () => {
  test.each([['创始人', '创办人'], ['纠纷', '争端'], ['收集', '采集'], ['违规', '违反'], ['削弱', '减弱']])('%s and %s', (one, other) => {
    expect(related(one, other)).toBeGreaterThanOrEqual(0.5)
  })

  test.each([['创始人', '摄影师'], ['纠纷', '桥梁'], ['收集', '收'], ['桥墩', '桥墩塔'], ['餐厅', '餐']])('not %s and %s', (one, other) => {
    expect(related(one, other)).toBe(0)
  })

  test('called the same in English is more than of one field', () => {
    expect(related('收集', '采集')).toBeGreaterThan(related('比较', '相比'))
  })

  test('a word is itself, and the order of two does not matter', () => {
    const word = fc.constantFrom('信任', '信赖', '变暖', '暖化', '灭火', '扑救', '营业', '俱乐部', '渡轮')
    fc.assert(fc.property(word, word, (one, other) => {
      expect(related(one, one)).toBe(1)
      expect(related(one, other)).toBe(related(other, one))
    }))
  })
})

describe('what a word names', () => {
  test.each([
    ['餐厅', 'thing'], ['高级餐厅', 'thing'], ['摄影师', 'people'], ['论文', 'document'], ['概念', 'act'], ['美妙', 'quality'], ['理解', 'becoming'], ['采集', 'doing'],
  ])('%s: %s', (word, kind) => {
    expect(kindOfWord(word)).toBe(kind)
  })

  test('nothing is known of a word that is in no list, nor of its end', () => {
    expect(kindOfWord('颋')).toBeUndefined()
    expect(kindOfWord('')).toBeUndefined()
  })
})
