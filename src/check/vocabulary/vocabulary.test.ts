import { expect, test } from 'vitest'
import { modalityOf } from './modality.ts'
import { polarityOf } from './negation.ts'
import { findOpposites } from './opposites.ts'

test.each([
  ['工程尚未完成', '完成', true], ['法院未予采纳', '采纳', true], ['他否认公司正在裁员', '裁员', false], ['不仅完成了任务', '完成', false], ['未来完成', '完成', false],
  ['他不得不放弃比赛', '放弃', false], ['没想到会输球', '输球', false],
])('%s: %s denied is %s', (text, predicate, denied) => {
  expect(polarityOf(text, text.indexOf(predicate)) === 'denied').toBe(denied)
})

test.each([
  ['工厂将于明年投产', '投产', 'planned'], ['公司拟向全体股东派息', '派息', 'planned'], ['工厂已经投产', '投产', 'done'], ['工厂投产了', '投产', 'done'], ['工厂投产', '投产', undefined],
  ['将军投产了', '投产', 'done'], ['券商将评级由“买入”下调至“持有”', '下调', undefined], ['央行将利率上调', '上调', undefined], ['市政府将逐步从三县迁出', '迁出', 'planned'],
  ['该队的对手将是昨晚淘汰甲队的乙队', '淘汰', undefined], ['该队将成为冠军', '成为', 'planned'],
])('%s: %s is told as %s', (text, predicate, modality) => {
  const at = text.indexOf(predicate)
  expect(modalityOf(text, at, at + predicate.length)).toBe(modality)
})

test('the longer word is read: what was not passed was not passed', () => {
  expect(findOpposites('议案未通过').map(({ word, side }) => [word, side])).toEqual([['未通过', 1]])
})
