import { describe, expect, test } from 'vitest'
import { findMeasure, readPoints } from './measure-words.ts'

describe('measures', () => {
  test('are one for wordings that may replace each other', () => {
    expect(findMeasure('现场观众人数为', 'count', 'before')?.measure.name).toBe(findMeasure('入场人数为', 'count', 'before')?.measure.name)
    expect(findMeasure('人遇难', 'count', 'behind')?.measure.name).toBe('死亡')
  })

  test('are kept apart where the books keep them apart, and side by side', () => {
    const [net, gross] = ['净利润', '利润总额'].map((words) => findMeasure(words, 'money', 'before')!.measure)
    expect(net!.name).not.toBe(gross!.name)
    expect(net!.series).toBe(gross!.series)
    expect(findMeasure('累计完成投资', 'money', 'before')!.measure.name).not.toBe(findMeasure('总投资', 'money', 'before')!.measure.name)
  })

  test('are of the kind of the figure: nobody dies in yuan', () => {
    expect(findMeasure('遇难者家属', 'money', 'before')).toBeUndefined()
  })

  test('the nearest to the figure counts', () => {
    expect(findMeasure('投资增加，售价', 'money', 'before')?.measure.name).toBe('售价')
  })
})

test('points are of a table, of a penalty, or of a match', () => {
  expect(readPoints('岚鸥队以47分居首')?.name).toBe('积分')
  expect(readPoints('被扣6分')?.name).toBe('扣分')
  expect(readPoints('后卫砍下30分')?.name).toBe('得分')
  expect(readPoints('相差6分')).toBeUndefined()
})
