import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findIntervals, findQuantities } from './index.ts'

const intervals = (text: string) => findIntervals(text, findQuantities(text)).map(({ text: words, value, unit }) => `${words} ${value} ${unit}`.trim())

test.each([
  ['投资超过300亿元', ['超过300亿元 (30000000000,) 元']], ['相距5至10公里', ['5至10公里 [5,10] 公里']], ['不足60%', ['不足60% (,60) %']], ['至少20人到场', ['至少20人 [20,) 人']],
  ['三年以上七年以下有期徒刑', ['三年以上七年以下 [3,7] 年']], ['水深大于20米且小于35米', ['大于20米且小于35米 (20,35) 米']], ['大于或等于2.5微米', ['大于或等于2.5微米 [2.5,) 微米']],
  ['名次在第十和第十五之间', ['第十和第十五 [10,15]']], ['大概有五百多个', ['大概有五百多个 (500,) 个']], ['x等于一百七', ['一百七 [170,170]']], ['人数从一千到一千五百', ['一千到一千五百 [1000,1500]']],
  ['比二分之一小', ['二分之一 (,0.5)']], ['大于50小于12', ['大于50 (50,)', '小于12 (,12)']],
])('%s', (text, expected) => {
  expect(intervals(text)).toEqual(expected)
})

test.each(['近30场活动', '约5公里', '海澜队2比1取胜', '第9次', '数十份文件', '三国演义'])('%s leaves nothing open that words would bound', (text) => {
  expect(intervals(text)).toEqual([])
})

const WORDS = fc.constantFrom('超过', '不到', '至少', '最多', '以上', '至', '30', '5', '公里', '元', '，', '且', '和', '第', '之间', '比', '大', '多', '萬')

test('intervals slice, go forward, and never end before they begin', () => {
  fc.assert(fc.property(fc.array(WORDS, { maxLength: 16 }).map((all) => all.join('')), (text) => {
    let end = 0
    for (const interval of findIntervals(text, findQuantities(text))) {
      expect(text.slice(interval.start, interval.end)).toBe(interval.text)
      expect(interval.start).toBeGreaterThanOrEqual(end)
      end = interval.end
      const [low, high] = interval.value.slice(1, -1).split(',').map((side) => (side === '' ? undefined : Number(side)))
      if (low !== undefined && high !== undefined) expect(low).toBeLessThanOrEqual(high)
    }
  }))
})
