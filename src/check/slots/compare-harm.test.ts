import { describe, expect, test } from 'vitest'
import { checkSummary } from '../check-summary.ts'

const TEXT = '9月4日下午，汀澜商场一部扶梯因皮带断裂急停，商场随即疏散顾客，没有人受伤。云滩小学一个篮球架同日倒下，没有人受伤。截至当晚8时，同一场暴雨在汀澜县未传出人员死亡。'

const verdict = (summary: string) => checkSummary(summary, [{ id: 'escalator', published: '2025-09-05', headline: '汀澜商场扶梯急停', text: TEXT }])[0]!.verdict

describe('harm of which the source says that there was none', () => {
  test('is not borne out without a count, nor where nothing was heard of it', () => {
    expect(verdict('扶梯急停造成乘客受伤。')).toBe('not-found')
    expect(verdict('云滩小学篮球架倒下砸伤了学生。')).toBe('not-found')
    expect(verdict('暴雨造成2人死亡。')).toBe('not-found')
  })

  test('is contradicted with a count', () => expect(verdict('扶梯急停造成2人受伤。')).toBe('contradicted'))

  test('is told rightly where the statement denies it as well', () => {
    for (const summary of ['扶梯急停没有造成乘客受伤。', '扶梯急停，没有砸伤顾客。', '暴雨未造成人员死亡。']) expect(verdict(summary)).not.toBe('contradicted')
    expect(verdict('扶梯急停没有造成乘客受伤。')).toBe('supported')
  })
})
