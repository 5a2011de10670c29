import { describe, expect, test } from 'vitest'
import { studyText } from './article.fixture.ts'
import { findFigures } from './find-figures.ts'
import { findRivals } from './find-rivals.ts'

const sources = { areIndependent: (a: string, b: string) => a !== b, areOneText: (a: string, b: string) => a === b }
const mentions = (...texts: string[]) => texts.flatMap((text, index) => findFigures(studyText(text, { published: '2025-06-20' }, `a${index}`), undefined))
const rivals = (...texts: string[]) => findRivals(mentions(...texts), sources).map(({ quantity }) => quantity.text)

describe('figures that cannot both hold', () => {
  test('are two of one day from two papers', () => {
    expect(rivals('6月3日，现场观众人数为3124人。', '6月3日，入场人数为2870人。')).toEqual(['3124人', '2870人'])
  })

  test('are two of one named span, whenever they are told', () => {
    expect(rivals('5月2日开售之后，首周卖出62万台。', '机构说，首周销量为55万台。')).toEqual(['62万台', '55万台'])
  })

  test('are two values before one change to one value', () => {
    expect(rivals('5月18日，召回11万台。6月3日，召回扩大到20万台。', '6月3日，召回范围由12万台扩大至20万台。')).toEqual(['11万台', '12万台'])
  })
})

test('a count that still runs is no conflict on one day', () => {
  expect(rivals('6月3日，已有4人遇难。', '6月3日，遇难者升至9人。')).toEqual([])
})

test('a change alone is no conflict', () => {
  expect(rivals('6月3日，召回范围由12万台扩大至20万台。', '6月3日，召回20万台。')).toEqual([])
})
