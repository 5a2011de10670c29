import { describe, expect, test } from 'vitest'
import { checkSummary } from '../check-summary.ts'

const TEXT = '记者4日从云港市交通委获悉，早高峰平均车速比前一天提高一成。云港FC当晚在主场迎战青屿队，云港市市场监管局检查了球场周边的小吃摊。'

const verdict = (summary: string) => checkSummary(summary, [{ id: 'traffic', published: '2031-09-05', headline: '云港早高峰车速提高', text: TEXT }])[0]!.verdict

describe('a name that the source has in another form', () => {
  test.each(['云港市交通委员会说，早高峰平均车速提高一成。', '云港fc当晚在主场迎战青屿队。', '云港市市场监督管理局检查了球场周边的小吃摊。'])('%s', (summary) => expect(verdict(summary)).toBe('supported'))
  test.each(['云港市教育委员会说，早高峰平均车速提高一成。'])('not: %s', (summary) => expect(verdict(summary)).not.toBe('supported'))
})
