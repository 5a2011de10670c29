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
