import { describe, expect, test } from 'vitest'
import type { SourceText } from '../../article/index.ts'
import { checkSummary } from '../check-summary.ts'

const source: SourceText = {
  id: 'bakery',
  headline: '沅溪一食品厂停产整顿',
  published: '2024-03-18',
  text: '沅溪县食品厂16日被责令停产整顿。厂长邱成峰对记者说，他“对顾客愧疚”，工厂何时重开还不知道。\n县市场监管局副局长卓文澜说，仓库温度长期超标。她建议，同类企业尽快自查冷库。\n当天，质检员温禾清点了库存，仓库里还有两千箱糕点。',
}
const voices = (summary: string) => checkSummary(summary, [source]).flatMap(({ findings }) => findings.filter(({ kind, verdict }) => kind === 'attribution' && verdict !== 'supported').map(({ text }) => text))

describe('in whose mouth it is', () => {
  test('words of another', () => expect(voices('卓文澜说，她对顾客十分愧疚。')).toEqual(['卓文澜']))
  test('words of another who goes by a pronoun', () => expect(voices('邱成峰建议，企业尽快自查冷库。')).toEqual(['邱成峰']))
  test('his own words, told otherwise', () => expect(voices('邱成峰表示对顾客感到愧疚。')).toEqual([]))
  test('her own words behind a pronoun', () => expect(voices('卓文澜建议，同类企业自查冷库。')).toEqual([]))
  test('what nobody is said to have said', () => expect(voices('卓文澜说，仓库里还有两千箱糕点。')).toEqual([]))
})
