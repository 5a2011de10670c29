import { describe, expect, test } from 'vitest'
import { alignStatement, bestOf } from './align-statement.ts'
import { checkSummary } from './check-summary.ts'
import { prepareSource } from './prepare-source.ts'
import { readStatements } from './statement.ts'

const termsOf = (sentence: string) => readStatements(sentence).flatMap(({ terms }) => terms.map(({ folded }) => folded))

describe('what the segmenter made up of a word and what leads to it is no word', () => {
  test.each([
    ['渔民反对只靠补贴。', '只靠'], ['会场在仪式开始前向死者默哀。', '前向'], ['老款手机降价前卖三千元。', '前卖'],
  ])('%s has no %s', (sentence, piece) => expect(termsOf(sentence)).not.toContain(piece))
  test('a shortened form is one', () => expect(termsOf('三家车企签约。')).toContain('车企'))
})

describe('a shortened form stands where its long form does', () => {
  const source = prepareSource({ id: 'a', text: '青岬市18日说，汽车制造企业明年不再领取补贴。渔湾镇关闭沿街门店40间，药店照常开业。', published: '2031-05-18' })
  const isThere = (summary: string, word: string) => readStatements(summary).some((statement) => {
    const { hits } = alignStatement(statement, source)
    return statement.terms.some(({ folded }, at) => folded === word && bestOf(hits[at]!) >= 0.8)
  })
  test.each([['青岬市车企不再领补贴。', '车企'], ['渔湾镇关店40间。', '关店']])('%s', (summary, word) => expect(isThere(summary, word)).toBe(true))
  test.each([['青岬市药企不再领补贴。', '药企'], ['渔湾镇退店40间。', '退店']])('not: %s', (summary, word) => expect(isThere(summary, word)).toBe(false))
})

test('a date that the sentence shares with another clause is not taken by a day that is bound a little better', () => {
  const text = '8月1日起新规生效。棠浦市交通局7月12日宣布，出租车起步价将由9元调整为10元。'
  expect(checkSummary('7月宣布，8月才生效。', [{ id: 'a', text, published: '2031-07-13' }])[0]!.verdict).toBe('supported')
})
