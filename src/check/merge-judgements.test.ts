import { expect, test } from 'vitest'
import { checkSummary } from './index.ts'

const FIRST = { id: 'first', published: '2031-05-04', text: '澜口至芦洲的渡轮5月3日首航，首日运送旅客4200人次。\n三天的首航\n渡轮由芦洲船厂建造，全长86米。' }
const SECOND = { id: 'second', published: '2031-05-04', text: '澜口至芦洲的渡轮5月3日首航，首日运送旅客3900人次。\n首航活动历时两天。' }

const reasons = (summary: string) => checkSummary(summary, [FIRST, SECOND]).map(({ verdict, findings }) => [verdict, findings.map(({ reason }) => reason.code)])

test('a sentence that stands in one source word for word is supported, and another source that has another figure is told of', () => {
  const [sentence] = checkSummary(FIRST.text.split('\n')[0]!, [FIRST, SECOND])
  expect(sentence!.verdict).toBe('supported')
  const differs = sentence!.findings.find(({ reason }) => reason.code === 'sources-disagree')!
  expect(differs.reason.args).toEqual({ stated: '4200人次', source: '3900人次' })
  expect(new Set(differs.evidence.map(({ article }) => article))).toEqual(new Set(['first', 'second']))
})

test('so is one in other words', () => {
  expect(reasons('渡轮首航当天共运送旅客4200人次。')).toEqual([['supported', expect.arrayContaining(['sources-disagree'])]])
})

test('where the sources agree, or a title says too little, no difference is claimed', () => {
  expect(reasons('澜口至芦洲的渡轮5月3日首航。三天的首航')).toEqual([['supported', expect.not.arrayContaining(['sources-disagree'])], ['supported', expect.not.arrayContaining(['sources-disagree'])]])
})
