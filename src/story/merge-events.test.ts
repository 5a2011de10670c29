import { expect, test } from 'vitest'
import { studyText } from './article.fixture.ts'
import { findEvents } from './find-events.ts'
import { mergeEvents } from './merge-events.ts'

const mentions = (...texts: string[]) => texts.flatMap((text, index) => findEvents(studyText(text, { published: '2025-06-20' }, `a${index}`)))
const groups = (...texts: string[]) => mergeEvents(mentions(...texts)).map((group) => group.map(({ article }) => article.article.id))

test('a year and a day of one event are one', () => {
  expect(groups('2024年5月3日，岚江大桥在岚州建成通车。', '去年，岚江大桥建成通车。')).toEqual([['a0', 'a1']])
})

test('two things of one day are two', () => {
  expect(groups('6月16日，代表团抵达青岬机场。', '6月16日，双方在市政厅签署供水合同。')).toHaveLength(2)
})

test('the same thing on two days is two', () => {
  expect(groups('6月16日，岚州队客场击败青岬队。', '6月18日，岚州队客场击败青岬队。')).toHaveLength(2)
})

test('a visit and what was done on one of its days are two', () => {
  expect(groups('6月10日至14日，青岬市代表团访问岚州。', '6月12日，青岬市代表团参观岚州图书馆。')).toHaveLength(2)
})

test('one deed with one figure, told by two of whom one names no doer, is one', () => {
  expect(groups('6月16日，岚州水务公司发布公告，即日起召回1.8万台水泵。', '6月16日，公司宣布召回首批1.8万台水泵。')).toEqual([['a0', 'a1']])
})

test('one doer who presents two things on a day did two', () => {
  expect(groups('6月16日，岚州水务公司发布新水泵。', '6月16日，岚州水务公司发布年度财报。')).toHaveLength(2)
})
