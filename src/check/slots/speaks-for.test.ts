import { describe, expect, test } from 'vitest'
import type { SourceText } from '../../article/index.ts'
import { checkSummary } from '../check-summary.ts'
import { gravest } from '../judge-statement.ts'
import { standingOf } from './speaks-for.ts'

const source: SourceText = {
  id: 'buyback',
  headline: '北渚航空拟回购12亿元股份',
  published: '2024-05-06',
  text: '北渚航空董事会5日晚公告，拟斥资12亿元回购股份。公司首席财务官纪澜在电话会上说，回购资金来自经营现金流，不会举债。\n' +
    '同日，市疾控中心主任曲兰说，机场仓库内的药品已全部封存。市人民医院急诊科主任钟岩说，受伤的保安已脱离危险。\n' +
    '塔兰总统府发言人科尔森表示，塔兰不会派兵，但将继续提供武器。克斯马国防部称，已在边境击落两架无人机。',
}
const verdictOf = (summary: string) => gravest(checkSummary(summary, [source]).map(({ verdict }) => verdict))

describe('who speaks for whom', () => {
  test.each([
    ['警方', '江口区公安分局', 'same'],
    ['克方', '克斯马国防部', 'same'],
    ['克斯马国防部', '克方', 'same'],
    ['校方', '第二中学校长', 'same'],
    ['塔方', '克方', 'apart'],
    ['塔方', '山顶宫', 'may-be'],
    ['卫生部门', '疾控中心主任曲兰', 'may-be'],
    ['北渚航空', '公司首席财务官纪澜', 'may-be'],
    ['北渚航空', '工会代表童远', 'apart'],
    ['对方', '童远', 'apart'],
  ])('%s and %s are %s', (stated, told, standing) => expect(standingOf(stated, told, true)).toBe(standing))

  test('a person is nobody but himself', () => expect(standingOf('童远', '公司首席财务官纪澜', false)).toBe('apart'))

  test.each(['北渚航空称回购不会举债。', '塔方表示不会派兵，但将继续提供武器。', '院方说，受伤的保安已脱离危险。'])('a body says what its people say: %s', (summary) =>
    expect(verdictOf(summary)).toBe('supported'))

  test('who may be meant by a vague word is not denied', () => expect(verdictOf('卫生部门说，仓库内的药品已全部封存。')).not.toBe('contradicted'))

  test.each(['曲兰说，受伤的保安已脱离危险。', '克方表示不会派兵，但将继续提供武器。'])('another still has not said it: %s', (summary) => expect(verdictOf(summary)).not.toBe('supported'))
})
