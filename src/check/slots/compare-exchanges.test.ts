import { describe, expect, test } from 'vitest'
import type { SourceText } from '../../article/index.ts'
import { checkSummary } from '../check-summary.ts'

const source: SourceText = {
  id: 'ferry',
  headline: '四川省向湖北省求购粮食',
  published: '2024-08-18',
  text: '8月17日，四川省向湖北省求购50万吨粮食，湖北省尚未答复。\n当天，谷雨桐与温禾在长沙会谈，随后离开长沙前往武汉考察。',
}
const codes = (summary: string) => checkSummary(summary, [source]).flatMap(({ findings }) => findings.filter(({ verdict }) => verdict !== 'supported').map(({ reason }) => reason.code))

describe('names that change places', () => {
  test('who asks and who is asked', () => expect(codes('8月17日，湖北省向四川省求购50万吨粮食。')).toContain('roles-swapped'))
  test('where from and where to', () => expect(codes('当天，谷雨桐与温禾离开武汉前往长沙考察。')).toContain('roles-swapped'))
  test('the order of the source', () => expect(codes('四川省向湖北省求购50万吨粮食。')).not.toContain('roles-swapped'))
  test('those who meet may be told in either order', () => expect(codes('当天，温禾与谷雨桐在长沙会谈。')).not.toContain('roles-swapped'))
})

describe('parties on the other side of a mark', () => {
  const letter: SourceText = {
    id: 'letter',
    published: '2026-05-05',
    text: '4日，湖滨交易所向棉源机械股份有限公司发出监管问询函。审计局已把鼎桥公司涉嫌串标的线索移交市监委。棉源机械将收购湖滨纸业。',
  }
  const reasons = (summary: string) => checkSummary(summary, [letter]).flatMap(({ findings }) => findings.filter(({ verdict }) => verdict !== 'supported').map(({ reason }) => reason.code))

  test('whoever gives is not given, under a shorter name and with other words between', () => {
    expect(reasons('棉源机械向湖滨交易所发出问询函。')).toEqual(['roles-swapped'])
    expect(reasons('市监委把串标线索移交给审计局。')).toEqual(['roles-swapped'])
  })
  test('the order of the source, and its passive, are borne out', () => {
    for (const summary of ['湖滨交易所向棉源机械发出问询函。', '审计局把串标线索移交给市监委。', '湖滨纸业将被棉源机械收购。']) expect(reasons(summary)).toEqual([])
  })
})
