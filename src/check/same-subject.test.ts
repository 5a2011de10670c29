import { describe, expect, test } from 'vitest'
import { checkSummary } from './check-summary.ts'
import { gravest } from './judge-statement.ts'

const verdictOf = (text: string, summary: string) => gravest(checkSummary(summary, [{ id: 'one', published: '2024-05-06', text }]).map(({ verdict }) => verdict))

describe('a denial told of another one', () => {
  test.each([
    ['东区的路灯没有修好，西区的路灯昨天修好了。', '西区的路灯修好了。'],
    ['前两次试飞没有成功，第三次终于成功入轨。', '第三次试飞成功。'],
    ['工信部门没有批准甲型号上路，乙型号获准在三个区测试。', '甲型号没能获准上路。'],
    ['其他候选人没有出席辩论，只有现任市长宗白到场。', '宗白出席了辩论。'],
    ['林秋说，她的同事周末都可以休息，不用加班，而自己却要守到深夜。', '林秋周末要加班。'],
    ['只有一名球员没有归队，其余都已归队。', '大部分球员已经归队。'],
    ['除了北线，其他线路没有恢复运营。', '北线恢复运营。'],
  ])('%s does not deny %s', (text, summary) => expect(verdictOf(text, summary)).not.toBe('contradicted'))

  test.each([
    ['东区的路灯没有修好。', '东区的路灯修好了。'],
    ['第二次试飞没有成功。', '第二次试飞成功。'],
    ['甲型号没有获准上路。', '甲型号获准上路。'],
  ])('%s denies %s', (text, summary) => expect(verdictOf(text, summary)).toBe('contradicted'))
})

describe('a time of day without a day', () => {
  test.each([
    ['水库5日21时开始泄洪。', '水库21时开始泄洪。'],
    ['水库5日晚上9时开始泄洪。', '水库9点开始泄洪。'],
    ['行李转盘下午3时10分恢复运转。', '行李转盘3点10分恢复运转。'],
  ])('%s bears out %s', (text, summary) => expect(verdictOf(text, summary)).toBe('supported'))

  test.each([
    ['水库5日21时开始泄洪。', '水库20时开始泄洪。'],
    ['水库5日晚上9时开始泄洪。', '水库上午9点开始泄洪。'],
    ['水库5日21时开始泄洪。', '水库4日21时开始泄洪。'],
  ])('%s does not bear out %s', (text, summary) => expect(verdictOf(text, summary)).toBe('contradicted'))
})
