import { describe, expect, test } from 'vitest'
import { studyText } from './article.fixture.ts'
import { findFigures } from './find-figures.ts'

const figures = (text: string) => findFigures(studyText(text, { published: '2025-06-20' }), undefined)
const told = (text: string) => figures(text).map(({ quantity, head }) => `${quantity.text} ${head.join('')}`)

describe('what a figure is of', () => {
  test('its measure, on whichever side it stands', () => {
    expect(told('罚款50万元维持不变。')).toEqual(['50万元 罚款'])
    expect(told('50万元罚款维持不变。')).toEqual(['50万元 罚款'])
  })

  test('the thing that is counted, without what it does', () => {
    expect(told('11辆汽车落入岚江。')).toEqual(['11辆 汽车'])
  })

  test('after a change, what it was before it', () => {
    const [before, after] = figures('起售价由4299元降至3999元。')
    expect([before?.change, after?.change]).toEqual(['former', 'latter'])
    expect(after?.head).toEqual(before?.head)
  })

  test('compared with, what the first figure of the sentence is of', () => {
    const [own, others] = figures('机构称首周销量为55万台，低于公司公布的62万台。')
    expect(others).toMatchObject({ head: own!.head, isOthers: true, isAside: false, span: '首周' })
    const [, occasion] = figures('当晚入场人数为2870人，多于首回合的2615人。')
    expect(occasion).toMatchObject({ isOthers: false, isAside: true })
  })
})

test('a figure under a condition is an aside', () => {
  expect(figures('若申诉成功，礁石队将积47分。').map(({ isAside }) => isAside)).toEqual([true])
})

test('the year of a founding dates nothing else', () => {
  expect(figures('岚江船厂成立于2011年，员工1600人。').map(({ asOf }) => asOf)).toEqual(['2025-06-20'])
})
