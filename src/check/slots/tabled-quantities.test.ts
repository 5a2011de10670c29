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

test.each(['澜木家居的营业收入为1234万元。', '澜木家居的每股派息为25元。', '澜木家居年末有478家门店。'])('and no other: %s', (sentence) => {
  expect(figureOf(sentence)).toBe('not-found')
})
