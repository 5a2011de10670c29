import { expect, test } from 'vitest'
import { checkSummary } from '../index.ts'
import { describeSlot } from './describe-slot.fixture.ts'

describeSlot('comparisons', {
  short: { notFound: 2, missed: 2, mild: 3 },
  faithful: [
    ['bank', '今年经济增速预计低于去年。'],
    ['bank', '通胀率仍在2%的目标之上。'],
    ['chip', '汽车芯片收入高于手机芯片。'],
    ['chip', '净利润不及市场预期。'],
    ['drought', '降水比常年同期少。'],
    ['museum', '新馆面积是旧馆的三倍。'],
    ['bank', '松岭去年出口多于进口。'],
    ['vaccine', '疫苗对住院病例的保护率高于轻症。'],
  ],
  unfaithful: [
    ['bank', '全年经济增长率预计高于去年。', 'direction', 'contradicted'],
    ['bank', '通胀率已低于2%的目标。', 'direction', 'contradicted'],
    ['chip', '汽车芯片收入低于手机芯片。', 'direction', 'contradicted'],
    ['chip', '净利润高于市场预期。', 'direction', 'contradicted'],
    ['drought', '全省降水量比常年同期偏多四成。', 'direction', 'contradicted'],
    ['bank', '松岭去年进口额超过出口额。', 'direction', 'contradicted'],
    ['museum', '新馆面积小于旧馆。', 'direction', 'contradicted'],
    ['vaccine', '疫苗对轻症的保护率高于住院病例。', 'direction', 'contradicted'],
  ],
})

const margins = (summary: string) => checkSummary(summary, [{ id: 'margins', published: '2031-11-02', text: '与九年前登陆的“沚云”相比，“芦花”的登陆强度低一级，但雨更大。' }])[0]!.verdict

test('by as much, against the same, the other way', () => {
  expect(margins('“芦花”的登陆强度比“沚云”高一级。')).not.toBe('supported')
  expect(margins('“芦花”的登陆强度比“沚云”低一级。')).toBe('supported')
  expect(margins('“沚云”的登陆强度比“芦花”高一级。')).not.toBe('contradicted')
})

const weighed = (summary: string) => checkSummary(summary, [{ id: 'weighed', published: '2031-11-02', text: '全县受灾143户，其中禾坪乡有96户，玉里乡只有47户。' }])[0]!.verdict

test('what is more than another by their figures is not less', () => {
  expect(weighed('玉里乡的受灾户多于禾坪乡。')).not.toBe('supported')
  expect(weighed('禾坪乡的受灾户多于玉里乡。')).toBe('supported')
  expect(weighed('玉里乡的受灾户少于禾坪乡。')).toBe('supported')
})
