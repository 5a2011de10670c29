import { describe, expect, test } from 'vitest'
import type { SourceText } from '../../article/index.ts'
import { checkSummary } from '../check-summary.ts'

const source: SourceText = {
  id: 'tablets',
  headline: 'Lumora 平板涨价',
  published: '2026-03-04',
  text: '研究机构 Gridline 分析师 Kenta Mori 认为，至少还有两家厂商会涨价，Orbix 不在其中。\n沅溪中学校长邱成峰6日宣布停课。供水公司负责人卓文澜说，已经召回全部桶装水。\n灰鹭队主帅丁启文赛后对裁判没有怨言。海葵集团董事长俞建山与副总经理骆冰清出席了签约仪式。',
}
const doubted = (summary: string) => checkSummary(summary, [source]).flatMap(({ findings }) => findings.filter(({ reason }) => reason.code === 'name-elsewhere').map(({ kind, text }) => `${kind} ${text}`))

describe('who holds a post', () => {
  test('a post with the name of another', () => expect(doubted('停课是由校长卓文澜决定的。')).toContain('person 卓文澜'))
  test('a post told of another', () => expect(doubted('骆冰清是海葵集团董事长。')).not.toEqual([]))
  test('the body of an analyst', () => expect(doubted('Orbix分析师Kenta Mori认为，还有厂商要涨价。')).toContain('organisation Orbix'))
  test('another word for the post', () => expect(doubted('灰鹭队主教练丁启文对裁判没有怨言。')).toEqual([]))
  test('the post as it is told', () => expect(doubted('校长邱成峰宣布停课。')).toEqual([]))
})
