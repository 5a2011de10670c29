import { describe, expect, test } from 'vitest'
import type { SourceText } from '../../article/index.ts'
import { checkSummary } from '../check-summary.ts'

const source: SourceText = {
  id: 'quake',
  headline: '沅溪县发生5.6级地震',
  published: '2024-03-18',
  text: '3月16日，沅溪县发生5.6级地震。当天8时，州抗震救灾指挥部启动三级响应，比最初的四级高出一级。\n公安机关已对造谣者处以行政拘留五日。州地震台专家组认为，原震区近期发生更大地震的可能性不大。\n县教育局17日通知，全县学校停课两天，并将组织专家鉴定校舍。',
}
const subjects = (summary: string) => checkSummary(summary, [source]).flatMap(({ findings }) => findings.filter(({ reason }) => reason.code === 'name-elsewhere').map(({ text }) => text))

describe('who a clause is about', () => {
  test('another body at the head of the same words', () => expect(subjects('州地震台启动三级响应。')).toEqual(['州地震台']))
  test('a body whose name holds a verb', () => expect(subjects('应急管理局对造谣者处以行政拘留五日。')).toEqual(['应急管理局']))
  test('a clause without a subject has the one of the clause before', () => expect(subjects('公安机关将组织专家鉴定校舍。')).toEqual(['公安机关']))
  test('the same body in short', () => expect(subjects('指挥部启动三级响应。')).toEqual([]))
  test('whoever goes by a general word', () => expect(subjects('警方已对造谣者处以行政拘留五日。')).toEqual([]))
  test('what is of the body is not the body', () => expect(subjects('州地震台的三级响应比最初的四级高出一级。')).toEqual([]))
})

const PITCH = '沚埗十人应战。沚埗中坚郭山被罚出场。雷水拒绝评论红牌判决。洲口球会稍后宣布，将就红牌向足总提出申诉。'

const verdict = (summary: string) => checkSummary(summary, [{ id: 'pitch', published: '2031-11-02', text: PITCH }])[0]!.verdict

test('a party of whose name the segmenter knows no word', () => {
  expect(verdict('沚埗将就红牌向足总提出申诉。')).not.toBe('supported')
  expect(verdict('洲口球会将就红牌向足总提出申诉。')).toBe('supported')
})
