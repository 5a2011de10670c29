import { describe, expect, test } from 'vitest'
import { checkSummary } from '../check-summary.ts'

const TEXT = `浣江缆车8月2日下午突然停运，27名游客在空中滞留四十分钟，其中两人擦伤。运营公司副经理路淮南说，停运的症结在供电线路，“不是钢缆”。
调查组组长祝青岚介绍，受伤的两人是在下车时摔倒的，“并非轿厢碰撞造成的”。公司当天更换了三台电机，并暂停夜间运营。`

const judge = (summary: string) => checkSummary(summary, [{ id: 'cable-car', published: '2025-08-04', headline: '浣江缆车停运', text: TEXT }])[0]!
const causes = (summary: string) => judge(summary).findings.filter(({ kind, verdict }) => kind === 'cause' && verdict !== 'supported').map(({ reason }) => reason.code)

describe('a cause that the source does not bear out', () => {
  test('is one that it rules out', () => {
    expect(causes('路淮南说，缆车停运的原因在于钢缆。')).toContain('other-cause')
    expect(causes('两名游客受伤是因为轿厢碰撞。')).toContain('other-cause')
    expect(judge('两名游客受伤是因为轿厢碰撞。').verdict).not.toBe('supported')
  })

  test('or one of a thing that stands nowhere in it', () => {
    expect(causes('公司更换三台电机是因为支架有裂缝。')).toEqual(['cause-not-stated'])
  })

  test('is none where the statement rules it out as well, or gives what the source gives', () => {
    expect(causes('停运不是因为钢缆。')).toEqual([])
    expect(causes('停运的原因在于供电线路。')).toEqual([])
  })
})
