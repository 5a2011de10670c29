import { describe, expect, test } from 'vitest'
import type { SourceText } from '../../../article/index.ts'
import { checkSummary } from '../../check-summary.ts'

const PAGE: SourceText = {
  id: 'brief', published: '2031-06-20',
  text: `渔湾县文化局局长靳小满19日在说明会上说，灯塔的门票后年不会涨价，夜间开放的办法还在研究。
下一次灯塔巡检定于2032年6月进行。渔湾县上一次台风红色预警是在2023年2月。
灯塔去年接待游客8.4万人次，为2012年以来最多。博物馆承诺2032年至2034年三年累计接待不少于30万人次。
渡轮单程从原来的2小时40分钟缩短到50分钟。修灯塔的工程始于1994年，2029年完工。`,
}
const verdict = (summary: string) => checkSummary(summary, [PAGE]).map((sentence) => sentence.verdict).join()

describe('what is counted from the day of the report', () => {
  test.each(['距下一次灯塔巡检还有大约一年。', '灯塔去年接待的游客是19年来最多。', '博物馆承诺未来三年累计接待不少于30万人次。'])('%s', (summary) => expect(verdict(summary)).toBe('supported'))
  test.each(['距下一次灯塔巡检还有大约两年。', '灯塔去年接待的游客是25年来最多。', '博物馆承诺未来五年累计接待不少于30万人次。'])('not: %s', (summary) => expect(verdict(summary)).not.toBe('supported'))
})

describe('the day on which something was told', () => {
  test('is no rival of the year of what was told', () => expect(verdict('渔湾县灯塔后年不会涨门票价格。')).toBe('supported'))
  test('is none for another year', () => expect(verdict('渔湾县灯塔明年不会涨门票价格。')).not.toBe('supported'))
})

describe('a sum in words that the source has not', () => {
  test.each(['渡轮全程将缩短1小时50分钟。', '灯塔工程前后历时35年。'])('%s', (summary) => expect(verdict(summary)).toBe('supported'))
  test.each(['渡轮全程将缩短2小时50分钟。', '灯塔工程前后历时25年。'])('not: %s', (summary) => expect(verdict(summary)).not.toBe('supported'))
})

const STRIKE: SourceText = {
  id: 'strike', published: '2031-05-16',
  text: `云桥地铁司机罢工15日结束。罢工始于5月12日零时，15日晚10时双方达成协议，协议有效期到2033年年底，还要由会员在6月1日前投票表决。
上一次罢工是在2019年，当时持续了两天。检修站曾要求司机培训六周。复运首日客流98万人次，这是云桥地铁的首枚安全奖章，也是该市八年来首次获奖。
公司预计全年客流增长1.2%，比3月的预测低0.4个百分点；二季度客流仅增0.8%。
司机宋未央在培训中受伤。教练温蔓说，她5月恢复正常训练。`,
}
const onStrike = (summary: string) => checkSummary(summary, [STRIKE]).map((sentence) => sentence.verdict).join()

describe('spells and first times told otherwise', () => {
  test.each([
    '罢工持续了四天。', '司机要培训一个半月。', '复运第一天客流98万人次。', '云桥地铁首次获得安全奖章。', '该市上一次获奖是2023年。', '公司3月预测全年客流增长1.6%。', '二季度客流增长不到1%。',
    '宋未央5月恢复正常训练。',
  ])('%s', (summary) => expect(onStrike(summary)).toBe('supported'))
  test.each([
    '罢工持续了六天。', '司机要培训三个月。', '该市上一次获奖是2021年。', '公司3月预测全年客流增长0.8%。', '二季度客流增长不到2%。',
  ])('not: %s', (summary) => expect(onStrike(summary)).not.toBe('supported'))
  test.each(['罢工持续了五天。', '会员须在5月底前投票。'])('not the other way round: %s', (summary) => expect(onStrike(summary)).not.toBe('contradicted'))
})
