import { describe, expect, test } from 'vitest'
import { checkSummary } from '../check-summary.ts'

const source = {
  id: 'exception',
  published: '2024-06-03',
  headline: '岚浦县六所学校停课',
  text: '岚浦县教育局6月2日通知，除浦东小学外，全县小学6月3日停课一天。除县人民医院外，县中医院也设立了发热门诊。',
}
const verdictOf = (summary: string) => checkSummary(summary, [source])[0]?.verdict

describe('what is told of all but one', () => {
  test('is not told of that one', () => expect(verdictOf('浦东小学6月3日停课一天。')).not.toBe('supported'))
  test.each(['全县小学6月3日停课一天。', '县人民医院设立了发热门诊。'])('%s is borne out', (summary) => {
    expect(verdictOf(summary)).toBe('supported')
  })
})
