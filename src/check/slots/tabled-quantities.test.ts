import { expect, test } from 'vitest'
import { checkSummary } from '../check-summary.ts'

const source = {
  id: 'a', headline: '澜木家居公布年报', published: '2030-03-12',
  text: '澜木家居周二公布年报，主要数据如下。\n项目 | 2029年 | 2028年\n营业收入（百万元） | 1,234 | 1,180\n年末门店数（家） | 487 | 451\n每股派息（分） | 25 | 20\n',
}
const figureOf = (sentence: string) => checkSummary(sentence, [source])[0]!.findings.find(({ kind }) => kind === 'quantity')?.verdict

test.each(['澜木家居的营业收入为12.34亿元。', '澜木家居年末有487家门店。', '澜木家居的每股派息为0.25元。'])('a cell has the unit of its row: %s', (sentence) => {
  expect(figureOf(sentence)).toBe('supported')
})

test('a table has one unit for all, and heads its columns with years', () => {
  const results = { id: 'b', published: '2030-03-12', text: '澜木家居公布年度业绩，主要数据如下（单位：百万元）：\n\n项目 | 2029年 | 2028年 | 变动\n营业收入 | 21,846 | 22,452 | -2.7%\n归母净利润 | 312 | -187 | 扭亏\n' }
  const verdictOf = (sentence: string) => checkSummary(sentence, [results])[0]!.verdict
  for (const sentence of ['澜木家居去年营业收入约218.5亿元。', '澜木家居2028年亏损1.87亿元。']) expect([sentence, verdictOf(sentence)]).toEqual([sentence, 'supported'])
  for (const sentence of ['澜木家居去年营业收入约224.5亿元。', '澜木家居2029年亏损1.87亿元。', '澜木家居2028年盈利1.87亿元。']) expect([sentence, verdictOf(sentence)]).not.toEqual([sentence, 'supported'])
})

test.each(['澜木家居的营业收入为1234万元。', '澜木家居的每股派息为25元。', '澜木家居年末有478家门店。'])('and no other: %s', (sentence) => {
  expect(figureOf(sentence)).toBe('not-found')
})
