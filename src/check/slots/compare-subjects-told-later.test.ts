import { describe, expect, test } from 'vitest'
import { checkSummary } from '../check-summary.ts'

const TEXT = `榆溪县应急管理局3日通报，前一晚的冰雹砸坏了东坳小学的食堂屋顶，学校已临时停课；北坳中学没有受损，照常上课。县水务局把抢修管道的任务交给了汀河公司，抢修队将更换两处阀门。
公诉人请求处以罚金二十万元，被告律师则主张设备早已报废，法庭没有当场宣判。`

const judge = (summary: string) => checkSummary(summary, [{ id: 'hail', published: '2025-04-03', headline: '冰雹袭击榆溪县', text: TEXT }])[0]!
const named = (summary: string) => judge(summary).findings.filter(({ reason }) => reason.code === 'name-of-another').map(({ text }) => text)

describe('what the source tells before it comes to the subject', () => {
  test('is not told of that subject', () => {
    expect(judge('被告律师请求处以罚金二十万元。').verdict).toBe('not-found')
    expect(named('被告律师请求处以罚金二十万元。')).toEqual(['被告律师'])
    expect(named('北坳中学的食堂屋顶被冰雹砸坏。')).toEqual(['北坳中学'])
  })

  test('is told of the one who stands before it, and what follows the subject of that', () => {
    expect(judge('公诉人请求处以罚金二十万元。').verdict).toBe('supported')
    expect(judge('被告律师主张设备早已报废。').verdict).toBe('supported')
    expect(judge('东坳小学的食堂屋顶被冰雹砸坏。').verdict).toBe('supported')
  })

  test('says nothing against one to whom it is done, nor against what is told of two', () => {
    expect(named('汀河公司从县水务局接下抢修管道的任务。')).toEqual([])
    expect(named('抢修队隶属汀河公司。')).toEqual([])
    expect(named('东坳小学与北坳中学相距不远。')).toEqual([])
  })
})
