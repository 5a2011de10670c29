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

const RUMOUR = { id: 'rumour', published: '2031-05-04', text: '芦洲船厂4日上午起火，有人说是从电焊车间先烧起来的。\n消防人员9时到场。' }
const REPORT = { id: 'report', published: '2031-05-06', text: '芦洲船厂火灾的调查6日公布：起火点位于木料仓库，而非此前传言的电焊车间；起火原因系电线短路。' }

const verdictOf = (summary: string) => checkSummary(summary, [RUMOUR, REPORT])[0]!.verdict

test('a source that tells less of it does not overrule the one that says otherwise', () => {
  expect(verdictOf('调查认定，起火点位于电焊车间。')).not.toBe('supported')
  expect(verdictOf('调查认定，起火点位于木料仓库。')).toBe('supported')
})
