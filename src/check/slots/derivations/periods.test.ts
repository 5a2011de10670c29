import { describe, expect, test } from 'vitest'
import type { SourceText } from '../../../article/index.ts'
import { checkSummary } from '../../check-summary.ts'

const BREWERY: SourceText = {
  id: 'brief', published: '2031-10-28',
  text: `榆溪酒业10月27日发布三季报。三季度，公司净利润6.3亿元，同比增长5%；前三季度净利润15.8亿元。
瓶装水去年卖出42万箱，比前年少了8万箱。2030年日均到访游客9万人次，只有2026年的六成。
公司今年的广告预算为3.5亿元，比去年减少0.7亿元。`,
}

const verdict = (summary: string) => checkSummary(summary, [BREWERY]).map((sentence) => sentence.verdict).join()

describe('a figure that follows from others brings its time with it', () => {
  const ROWS: readonly [string, string][] = [
    ['2029年，瓶装水卖出50万箱。', '前年'],
    ['2026年，日均到访游客约为15万人次。', '只有2026年的六成'],
    ['去年三季度，榆溪酒业净利润为6亿元。', '同比增长5%'],
    ['上半年，榆溪酒业净利润为9.5亿元。', '前三季度 less 三季度'],
    ['去年的广告预算为4.2亿元。', '比去年'],
  ]
  test.each(ROWS)('%s (%s)', (summary) => expect(verdict(summary)).toBe('supported'))
})

describe('a figure of another time than the one that follows', () => {
  const ROWS: readonly string[] = [
    '2029年，瓶装水卖出42万箱。', '2028年，瓶装水卖出50万箱。', '去年，瓶装水卖出50万箱。', '2029年，瓶装水卖出34万箱。',
    '2026年，日均到访游客约为9万人次。', '去年二季度，榆溪酒业净利润为6亿元。', '去年三季度，榆溪酒业净利润约为6.3亿元。', '下半年，榆溪酒业净利润为9.5亿元。',
    '去年的广告预算为3.5亿元。', '今年的广告预算为4.2亿元。',
  ]
  test.each(ROWS)('%s', (summary) => expect(verdict(summary)).not.toBe('supported'))
})
