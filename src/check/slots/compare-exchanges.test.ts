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
