import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../article.ts'
import { textOf } from '../article.ts'
import { joinColumns } from './index.ts'
import { matchPairs } from './match-pairs.ts'

const paragraphs = (...texts: readonly string[]): readonly Block[] => texts.map((text) => ({ type: 'paragraph', text }))

const WHOLE = [
  '海峡论坛3日在兰港闭幕，五座城市的代表共同宣布，将在两年内开通第二条渡轮航线。',
  '渡轮公司总经理贺一舟表示，新船可以载客四百人，航程缩短到五十分钟。',
  '兰港市长秦若川说，潮汐电站的二期工程明年动工，届时将为码头供电。',
  '论坛还通过了保护洄游鱼类的共同行动计划，各城每年交换一次监测数据。',
]

test('a page of whole paragraphs comes back as it is', () => {
  const blocks = paragraphs(...WHOLE)
  expect(joinColumns(blocks)).toEqual({ blocks, joins: [], removed: [] })
})

test('a poem or a list without stops is no broken page', () => {
  const blocks = paragraphs('潮水漫过旧码头的石阶与灯', '的影子落在渡船的甲板上面', '的确没有人再说起那年的雾', '了望塔上的旗在风里慢慢转')
  expect(joinColumns(blocks).joins.filter(({ made }) => made)).toEqual([])
})

test('words cut in two find each other whatever stands between', () => {
  const { blocks, joins } = joinColumns(paragraphs(
    '渡轮公司总经理贺一舟表示，公司吸取了去年停航的教',
    '准，并将在明年春天公布。论坛秘书处设在兰港。',
    WHOLE[0]!,
    '训，新船可以载客四百人，航程缩短到五十分钟，雾天也能够出航。',
    '兰港市长秦若川说，五座城市将采用统一的航运安全标',
  ))
  expect(joins.filter(({ made }) => made)).toHaveLength(2)
  expect(textOf({ blocks })).toContain('停航的教训，新船')
  expect(textOf({ blocks })).toContain('安全标准，并将')
})

test('a stretch that two columns share is kept once', () => {
  const { blocks, joins, removed } = joinColumns(paragraphs(
    '论坛通过了共同行动计划，各城同意加强监测合作，每年交换一次洄游鱼类数据。',
    '意加强监测合作，每年交换一次洄游鱼类数据。秘书处将负责汇编年度报告。',
    '渡轮公司表示，公司吸取了去年停航的教',
    '兰港市长说，五座城市将采用统一的航运安全标',
    '训，新船雾天也能够出航，航程缩短到五十分钟。',
    '准，并将在明年春天公布实施细则。',
  ))
  expect(joins).toContainEqual(expect.objectContaining({ reason: 'overlap', made: true }))
  expect(removed).toEqual([expect.objectContaining({ reason: 'repeat' })])
  expect(textOf({ blocks }).split('每年交换一次')).toHaveLength(2)
  expect(textOf({ blocks })).toContain('鱼类数据。秘书处')
})

test('a head that belongs nowhere is marked as lost, not guessed', () => {
  const { blocks } = joinColumns(paragraphs(
    '渡轮公司表示，公司吸取了去年停航的教',
    '训，新船雾天也能够出航，航程缩短到五十分钟。',
    '兰港市长说，五座城市将采用统一的航运安全标',
    '准，并将在明年春天公布实施细则。',
    '们的渔船在港内停了整整三天，直到大雾散去。',
  ))
  expect(blocks.find(({ text }) => text.startsWith('们的渔船'))).toMatchObject({ lost: 'head' })
  expect(blocks.filter(({ lost }) => lost !== undefined)).toHaveLength(1)
})

test('pairs are chosen for the greatest sum, not the greatest pair first', () => {
  expect(matchPairs([[5, 4], [4, 0]]).map(({ row, column }) => [row, column])).toEqual([[1, 0], [0, 1]])
  expect(matchPairs([[-1, 0]])).toEqual([])
  expect(matchPairs([])).toEqual([])
})

test('no pairing found by hand is better than the one chosen', () => {
  const matrix = fc.array(fc.array(fc.integer({ min: -3, max: 9 }), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 })
  const orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
  fc.assert(fc.property(matrix, (weights) => {
    const sum = matchPairs(weights).reduce((total, { weight }) => total + weight, 0)
    return orders.every((order) => sum >= order.reduce((total, column, row) => total + Math.max(0, weights[row]![column]!), 0))
  }))
})

test('a page with few seams is joined as well as one with many', () => {
  const { blocks, joins } = joinColumns(paragraphs(
    '兰港市长秦若川说，三年前各市约定先把船开起来，如今约定',
    '站的水位资料每十分钟更新一次，渔船、渡轮和电站共用一套。',
    '兑现。新的候船厅由旧粮仓改建，可以容纳六百名旅客。',
    '贺一舟说，计划有三件实事，其中一件是设立渔村基',
    WHOLE[3]!,
    '金，由电站收益的一成注入。公司还将向公众开放五个测',
  ))
  expect(joins.filter(({ made }) => made)).toHaveLength(3)
  const text = textOf({ blocks })
  for (const joined of ['如今约定兑现。', '渔村基金，由', '五个测站的水位']) expect(text).toContain(joined)
})

test('sentences that open with a connective, a day or a speaker continue nothing', () => {
  const { joins } = joinColumns(paragraphs(
    '渡轮公司总经理贺一舟表示，公司吸取了去年停航的教',
    '下月13日，渡轮公司将公布新的票价，听证会定在兰港举行。',
    '训，新船可以载客四百人，航程缩短到五十分钟，雾天也能够出航。',
    '兰港市长秦若川说，五座城市将采用统一的航运安全标',
    '例如，雾天的最低能见度将统一为五百米，超过才可以出航。',
    '准，并将在明年春天公布。论坛秘书处设在兰港。',
  ))
  expect(joins.filter(({ made }) => made).map(({ right }) => right.slice(0, 2))).toEqual(['训，', '准，'])
})

test('a list of things done that begins with an object has lost its head', () => {
  const { blocks } = joinColumns(paragraphs(
    '渡轮公司总经理贺一舟表示，公司吸取了去年停航的教',
    '发展方向、深化五座城市之间的航运合作、推动票价下降具有重要意义。',
    '训，新船可以载客四百人，航程缩短到五十分钟，雾天也能够出航。',
    '兰港市长秦若川说，五座城市将采用统一的航运安全标',
    '准，并将在明年春天公布。论坛秘书处设在兰港。',
  ))
  expect(blocks.find(({ text }) => text.startsWith('发展方向'))?.lost).toBe('head')
})
