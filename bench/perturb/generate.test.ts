import { describe, expect, test } from 'vitest'
import type { Span } from '../../src/language/index.ts'
import { generate } from './generate.ts'
import { PERTURBATIONS } from './kinds.ts'
import { type Study, studyArticle } from './study.ts'

const ferry = studyArticle({
  set: 'test', id: 'test/ferry', published: '2025-06-17',
  text: `6月16日，澄州市市长廖建国出席青屿跨海大桥通车仪式，并向建设者表示感谢。大桥全长12.5公里，总投资9.7亿元。
青屿大桥公司总经理韩拾光介绍，大桥已完成全部验收；三座灯塔尚未启用。此前的渡轮每天运送3000名旅客。
韩拾光说，预计大桥通车后客流将增长40%，渡轮将于2026年停航。廖建国说，澄州市不会提高过桥费。`,
})

/** Everything that one kind makes of a sentence of the article. */
function reworded(kind: string, sentence: string, article: Study = ferry): readonly string[] {
  const passage = article.passages.find(({ text }) => text.includes(sentence)) as Span
  return PERTURBATIONS.find((one) => one.kind === kind)!.reword(passage, article).map(({ text }) => text)
}

describe('true restatements', () => {
  test.each([
    ['unit said otherwise', '大桥全长', '大桥全长12500米，总投资9.7亿元。'],
    ['unit said otherwise', '大桥全长', '大桥全长12.5公里，总投资97000万元。'],
    ['relative for absolute date', '通车仪式', '昨天，澄州市市长廖建国出席青屿跨海大桥通车仪式，并向建设者表示感谢。'],
    ['absolute for relative date', '通车仪式', '2025年6月16日，澄州市市长廖建国出席青屿跨海大桥通车仪式，并向建设者表示感谢。'],
    ['shortened: last clause', '通车仪式', '6月16日，澄州市市长廖建国出席青屿跨海大桥通车仪式。'],
    ['numeral said otherwise', '三座灯塔', '青屿大桥公司总经理韩拾光介绍，大桥已完成全部验收；3座灯塔尚未启用。'],
  ])('%s', (kind, sentence, expected) => expect(reworded(kind, sentence)).toContain(expected))
})

describe('false ones', () => {
  test.each([
    ['digit', '大桥全长', '大桥全长22.5公里，总投资9.7亿元。'],
    ['unit', '大桥全长', '大桥全长12.5公里，总投资9.7万元。'],
    ['person', '不会提高', '韩拾光说，澄州市不会提高过桥费。'],
    ['negation put in', '灯塔', '青屿大桥公司总经理韩拾光介绍，大桥尚未完成全部验收；三座灯塔尚未启用。'],
    ['negation taken out', '不会提高', '廖建国说，澄州市会提高过桥费。'],
    ['direction', '停航', '韩拾光说，预计大桥通车后客流将下降40%，渡轮将于2026年停航。'],
    ['modality', '停航', '韩拾光说，预计大桥通车后客流将增长40%，渡轮已于2026年停航。'],
  ])('%s', (kind, sentence, expected) => expect(reworded(kind, sentence)).toContain(expected))

  test('a number that the article has elsewhere is not put in', () => {
    const article = studyArticle({ set: 'test', id: 'test/rain', text: '澄州全市共有312个村庄受灾，损失很大。青屿全县共有412个村庄受灾，损失更大。' })
    expect(reworded('digit', '澄州全市', article)).not.toContain('澄州全市共有412个村庄受灾，损失很大。')
  })

  test('a bound is left alone: more than 300 may be more than 200', () => {
    const article = studyArticle({ set: 'test', id: 'test/hall', text: '澄州市昨天举行招聘会，超过300家企业参加。' })
    expect(reworded('digit', '招聘会', article)).toEqual([])
  })

  test('what somebody else said too is not put in his mouth', () => {
    const article = studyArticle({ set: 'test', id: 'test/fees', text: '市长廖建国说，澄州市不会提高过桥费。总经理韩拾光说，澄州市不会提高过桥费。' })
    expect(generate([article], '1', 9).filter(({ perturbation }) => perturbation.kind === 'person')).toEqual([])
  })
})

const madeWith = (seed: string) => generate([ferry], seed).map(({ perturbation, rewording }) => `${perturbation.kind}: ${rewording.text}`)

test('the same seed makes the same sentences, another one others', () => {
  expect(madeWith('one')).toEqual(madeWith('one'))
  expect(madeWith('two')).not.toEqual(madeWith('one'))
})

test('the changed words stand where a rewording says', () => {
  for (const { rewording, sentence } of generate([ferry], 'one', 9)) {
    expect(rewording.start).toBeLessThanOrEqual(rewording.end)
    expect(rewording.end).toBeLessThanOrEqual(rewording.text.length)
    expect(rewording.text).not.toBe(sentence)
  }
})
