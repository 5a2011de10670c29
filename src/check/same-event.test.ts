import { expect, test } from 'vitest'
import { checkSummary } from './check-summary.ts'

const verdictOf = (summary: string, text: string) => checkSummary(summary, [{ id: 'a', text, published: '2025-03-04' }])[0]?.verdict

const BRIDGE = '青麦桥全长2.4公里，连接望津与石门两市，总投资13.6亿元，将于2025年4月12日通车。'
const COMPANY = '新塔公司成立于2003年，总部设在望津，员工约1200人，2018年在主板上市。'

test.each([
  ['another year', '青麦桥将于2026年4月12日通车。', BRIDGE],
  ['another day', '青麦桥将于2025年4月21日通车。', BRIDGE],
  ['another year, behind its seat and its staff', '新塔公司2019年在主板上市。', COMPANY],
  ['another day, wherever the date stands', '听证会于6月3日在白帆港召开。', '5月12日，听证会在白帆港召开，四十人出席。'],
])('%s of what the sentence tells of in another clause is contradicted', (_, summary, text) => {
  expect(verdictOf(summary, text)).toBe('contradicted')
})

test.each([
  ['青麦桥将于2025年4月12日通车。', BRIDGE],
  ['新塔公司2018年在主板上市。', COMPANY],
])('its own date is borne out: %s', (summary, text) => {
  expect(verdictOf(summary, text)).toBe('supported')
})

test.each([
  ['三号线将于2026年开工。', '三号线全长40公里，二期工程总投资30亿元，将于2027年开工。'],
  ['青麦桥将于2025年挂牌。', '青麦桥连接石门，石门新区是省级新区，将于2026年挂牌。'],
])('the date of a subject named in between says nothing of the first: %s', (summary, text) => {
  expect(verdictOf(summary, text)).toBe('not-found')
})

test('when building began does not say when the work begins that it is for', () => {
  expect(verdictOf('新厂将于2025年投产。', '新厂总投资5亿元，已于3月开工，将于2026年投产。')).not.toBe('supported')
})
