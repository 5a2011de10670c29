import { expect, test } from 'vitest'
import fc from 'fast-check'
import { compareQuantities, findQuantities, type Quantity } from './index.ts'

const only = (text: string): Quantity => {
  const [quantity, ...rest] = findQuantities(text)
  if (!quantity || rest.length > 0) throw new Error(`not one quantity: ${text}`)
  return quantity
}
const relation = (stated: string, source: string) => compareQuantities(only(stated), only(source))

test.each([
  ['948亿美元', '9.48百亿美元'], ['三成', '30%'], ['百分之十二', '12%'], ['3公里', '3000米'], ['2吨', '2000公斤'], ['48小时', '2天'], ['500名', '500人'],
  ['五国', '5个国家'], ['第九次', '第9次'], ['12,034人', '1万2034人'], ['3万元', '30000元'], ['100兆瓦', '10万千瓦'], ['3比1', '3:1取胜'],
])('%s says the same as %s', (stated, source) => {
  expect(relation(stated, source)).toBe('same')
})

test.each([
  ['近30场', '29场'], ['30余场', '31场'], ['约30场', '29场'], ['30场', '30余场'], ['近30场', '30余场'], ['超过300亿元', '312亿元'], ['1.2万人', '12034人'], ['12%', '12.4%'],
  ['数十份', '46份'], ['三四十人', '35人'], ['不到5公里', '4.8公里'], ['三分之一', '33%'], ['至少20人', '23人'], ['最多5次', '5次'], ['30个', '30项'], ['3比1', '1比3'],
  ['2.5倍', '约2.4倍'], ['一年半', '18个月'],
])('%s goes with %s', (stated, source) => {
  expect(['same', 'compatible']).toContain(relation(stated, source))
})

test.each([
  ['30场', '31场'], ['30余场', '300场'], ['近30场', '20场'], ['948亿美元', '984亿美元'], ['12%', '13%'], ['第八次', '第9次'], ['5天', '4天'], ['三国', '5个国家'],
  ['超过300亿元', '120亿元'], ['3比1', '2比1'], ['不到5公里', '7公里'], ['数十人', '300人'], ['3.2万人', '3.5万人'], ['不到300人', '300余人'], ['一人', '两人'], ['仅一名', '两名'], ['0.26%', '0.27%'], ['1.2万人', '1.3万人'],
])('%s cannot be said where the source says %s', (stated, source) => {
  expect(relation(stated, source)).toBe('incompatible')
})

test.each([
  ['30场', '30份'], ['948亿美元', '948亿元'], ['5天', '5公里'], ['12%', '12个百分点'], ['3次', '第3次'], ['30个', '26项'], ['5天', '4夜'], ['每秒1.2万立方米', '1.2万立方米'], ['超过300亿元', '948亿元'], ['3年', '36元'], ['一名', '30名'], ['60岁以上', '68岁以上'], ['超过300亿元', '超过380亿元'], ['不到5公里', '不到4公里'],
])('%s is not measured against %s', (stated, source) => {
  expect(relation(stated, source)).toBe('other')
})

const UNIT = fc.constantFrom('人', '公里', '亿元', '%', '天', '项')
const WORD = fc.constantFrom('', '约', '近', '超过', '不到', '至少', '最多')
const stated = fc.tuple(WORD, fc.integer({ min: 1, max: 5000 }), UNIT).map(([word, value, unit]) => only(`${word}${value}${unit}`))

test('a quantity is the same as itself, and the order of two does not matter', () => {
  fc.assert(fc.property(stated, stated, (a, b) =>
    compareQuantities(a, a) === 'same' && compareQuantities(a, b) === compareQuantities(b, a)))
})

const FIRM = fc.constantFrom('', '超过', '不到', '至少', '最多')

test('with one digit changed, a number that no word loosens goes with the first no more', () => {
  fc.assert(fc.property(FIRM, fc.integer({ min: 10, max: 99_999 }), fc.nat(), fc.integer({ min: 1, max: 9 }), UNIT, (word, value, place, step, unit) => {
    const digits = [...String(value)]
    const at = place % digits.length
    digits[at] = String((Number(digits[at]) + step) % 10)
    fc.pre(digits[0] !== '0')
    expect(['other', 'incompatible']).toContain(compareQuantities(only(`${word}${value}${unit}`), only(`${word}${digits.join('')}${unit}`)))
  }))
})
