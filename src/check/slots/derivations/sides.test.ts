import { describe, expect, test } from 'vitest'
import type { SourceText } from '../../../article/index.ts'
import { checkSummary } from '../../check-summary.ts'

const MINE: SourceText = {
  id: 'mine', published: '2031-03-19',
  text: `3月11日清晨，鹭溪铜矿三号井发生透水。矿方17日晚恢复排水，抽水机由26台减到14台。
主井深412米，1987年建成，井架由匠人手工搭成。去年该矿产铜9000吨，今年产量预计减少四成左右。
矿上还有一口通风井，离镇上近，深358米。
矿方购置48台新水泵，全矿水泵将因此达到210台。首批头盔2,000顶，其中500顶赠给邻矿。
受困矿工每人获补助600元。参加工伤保险的矿工占68%。
矿方去年卖出6.4万吨矿石，亏损2300万元。
排水沟警戒水位3.50米，12日水位比上次涨水低0.41米，为5.12米。停电的1,870户已恢复1,500户。`,
}
const figure = (summary: string) => checkSummary(summary, [MINE]).flatMap(({ findings }) => findings).findLast(({ kind }) => kind === 'quantity')?.verdict
const verdict = (summary: string) => checkSummary(summary, [MINE]).map((sentence) => sentence.verdict).join()

describe('each side of a comparison has its own figure, or date, wherever it stands', () => {
  test.each(['通风井比主井浅54米。', '恢复排水是在事发六天后。'])('%s', (summary) => expect(figure(summary)).toBe('supported'))
  test.each(['通风井比主井浅64米。', '恢复排水是在事发九天后。'])('not: %s', (summary) => expect(figure(summary)).not.toBe('supported'))
})

describe('what was before, what is left, what each gets', () => {
  test.each(['购泵之前，全矿有162台水泵。', '首批头盔有1500顶留作自用。', '受困矿工11人的补助合计6600元。', '今年产量预计减少约3600吨。', '平均每吨矿石亏损约359元。'])('%s', (summary) => expect(figure(summary)).toBe('supported'))
  test.each(['购泵之前，全矿有182台水泵。', '赠给邻矿的头盔有1500顶。', '今年产量预计减少约5400吨。', '平均每吨矿石亏损约459元。'])('not: %s', (summary) => expect(figure(summary)).not.toBe('supported'))
})

describe('a figure told in the same sentence, of another direction, is not the one meant', () => {
  test.each(['12日排水沟超过警戒水位1.62米。', '还有370户没有恢复供电。'])('%s', (summary) => expect(figure(summary)).toBe('supported'))
  test.each(['12日排水沟超过警戒水位1.72米。', '还有470户没有恢复供电。'])('not: %s', (summary) => expect(figure(summary)).not.toBe('supported'))
})

describe('a share and those who are not of it', () => {
  test('is not contradicted, and follows', () => expect(verdict('三成多矿工没有参加工伤保险。')).toBe('supported'))
  test('as far as it is what is left', () => expect(verdict('一半矿工没有参加工伤保险。')).toBe('not-found'))
})
