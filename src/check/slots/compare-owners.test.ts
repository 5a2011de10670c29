import { expect, test } from 'vitest'
import { checkSummary } from '../index.ts'

const PORT = '澜口港三季度营收58亿元，净利润3.2亿元，去年同期为亏损1.7亿元。2030年港口日均吞吐4.6万箱。仓库起火造成4名工人死亡、17人轻伤。港务公司索赔800万元，法院判赔350万元。'
const verdict = (summary: string) => checkSummary(summary, [{ id: 'port', published: '2031-11-02', text: PORT }])[0]!.verdict

test('a figure of the same period of the year before is not this period\'s', () => {
  expect(verdict('三季度，澜口港亏损1.7亿元。')).not.toBe('supported')
  expect(verdict('澜口港去年同期亏损1.7亿元。')).toBe('supported')
})

test('a daily average is not a year\'s total', () => {
  expect(verdict('2030年港口吞吐4.6万箱。')).not.toBe('supported')
  expect(verdict('2030年港口日均吞吐4.6万箱。')).toBe('supported')
})

test('a figure whose deed is told of another figure is not borne out', () => {
  expect(verdict('起火造成17名工人死亡。')).not.toBe('supported')
  expect(verdict('港务公司要求赔偿800万元。')).not.toBe('contradicted')
  expect(verdict('港务公司索赔800万元。')).toBe('supported')
})

const told = (summary: string) => checkSummary(summary, [{ id: 'prices', published: '2031-11-02', text: '南岸码头8月停靠货船410艘；北岸码头同期只有160艘。' }])[0]!.verdict

test('of two of a kind in parts of their own, the other one\'s figure', () => {
  expect(told('北岸码头8月停靠货船410艘。')).not.toBe('supported')
  expect(told('南岸码头8月停靠货船410艘。')).toBe('supported')
})

test('nor of names that no dictionary has', () => {
  const [sentence] = checkSummary('东沚板块均价同比上涨7.5%。', [{ id: 'homes', published: '2031-11-02', text: '榆滩板块均价8月为1.4万元，较去年同期上涨7.5%；东沚板块同期只涨了1.1%。' }])
  expect(sentence!.verdict).not.toBe('supported')
})
