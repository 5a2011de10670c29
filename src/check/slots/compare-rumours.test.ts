import { describe, expect, test } from 'vitest'
import { checkSummary } from '../check-summary.ts'

const source = {
  id: 'rumour',
  published: '2024-06-03',
  headline: '岚浦县供水恢复',
  text: '岚浦县水厂6月2日恢复供水。网传“岚浦县水源遭到污染，将停水十天”是谣言，警方已立案。县水务局称，水质检测全部合格。',
}
const verdictOf = (summary: string) => checkSummary(summary, [source])[0]?.verdict

describe('what the source has only as a rumour', () => {
  test.each(['岚浦县水源遭到污染。', '岚浦县将停水十天。'])('%s is not borne out', (summary) => {
    expect(verdictOf(summary)).not.toBe('supported')
  })

  test.each(['网传岚浦县将停水十天是谣言。', '岚浦县水厂已恢复供水。'])('%s is', (summary) => {
    expect(verdictOf(summary)).toBe('supported')
  })
})
