import { describe, expect, test } from 'vitest'
import { checkSummary } from '../check-summary.ts'

const TEXT = `松汀市气象台首席预报员邬若川说，这场寒潮的强度弱于去年一月的那一次，低温还将维持三天。
市教育局局长简望舒宣布，全市中小学15日停课一天，高三学生可以在家自习。她表示，住校生由学校照看。
公交公司经理祁舟在会上就班次延误道歉，称将增开二十个班次。`

const judge = (summary: string) => checkSummary(summary, [{ id: 'cold', published: '2025-01-14', headline: '松汀市迎来寒潮', text: TEXT }])[0]!
const apart = (summary: string) => judge(summary).findings.filter(({ reason }) => reason.code === 'name-of-another').map(({ text }) => text)

describe('a person, and what the source tells nowhere near his name', () => {
  test('is not found', () => {
    expect(apart('简望舒透露，公司将更换全部班次。')).toEqual(['简望舒'])
    expect(judge('简望舒透露，公司将更换全部班次。').verdict).toBe('not-found')
  })

  test('stands where the source speaks of him, by name or in the sentence behind', () => {
    expect(apart('邬若川预计低温还将维持三天。')).toEqual([])
    expect(apart('简望舒说，住校生由学校照看。')).toEqual([])
    expect(apart('祁舟就班次延误道歉。')).toEqual([])
  })

  test('is not asked for where two are told of, or where something is denied', () => {
    expect(apart('邬若川与简望舒出席了发布会。')).toEqual([])
    expect(apart('邬若川没有谈到停课。')).toEqual([])
  })
})
