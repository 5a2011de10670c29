import { expect, test } from 'vitest'
import { checkSummary } from '../check-summary.ts'
import { isNoFact, leavesRoom } from './told-as-fact.ts'

const told = (text: string, word: string) => ({ text, start: text.indexOf(word), end: text.indexOf(word) + word.length })

test.each([
  ['公诉人建议判处缓刑', '判处', true], ['账号离职后本应注销', '注销', true], ['方案尚需大会批准', '批准', true], ['经议会批准后生效', '生效', true],
  ['法院判处缓刑', '判处', false], ['方案会改变', '改变', false], ['消防队应急抢修', '抢修', false], ['大桥如期通车', '通车', false],
] as const)('%s: whether %s is told as no fact', (text, word, expected) => {
  const { start, end } = told(text, word)
  expect(isNoFact(text, start, end)).toBe(expected)
})

test('what has not happened yet may still be planned, or needed', () => {
  expect(leavesRoom(told('协定尚未生效', '生效'), told('协定须经批准后生效', '生效'))).toBe(true)
  expect(leavesRoom(told('火箭还没有首飞', '首飞'), told('火箭将首飞', '首飞'))).toBe(true)
})

test('what has happened leaves no room for a denial, nor does a plan for a refusal', () => {
  expect(leavesRoom(told('协定尚未生效', '生效'), told('协定已生效', '生效'))).toBe(false)
  expect(leavesRoom(told('公司不上诉', '上诉'), told('公司将上诉', '上诉'))).toBe(false)
  expect(leavesRoom(told('公司没有任何裁员计划', '裁员'), told('公司计划裁员', '裁员'))).toBe(false)
})

const verdictOf = (text: string, summary: string) => checkSummary(summary, [{ id: 'a', text, published: '2025-03-09' }])[0]!.verdict

test.each([
  ['工程队计划4月修路，并于2026年架设白鹿桥的主梁。', '白鹿桥的主梁还没有架设。'],
  ['轮渡公司并未因为客流低于预期而调整班次。', '客流虽低于预期，轮渡公司没有调整班次。'],
  ['三镇签署了首份分水协定。', '三镇此前没有签署过分水协定。'],
  ['分红方案尚需股东大会批准。', '分红方案还没有得到股东大会批准。'],
  ['祝山已不再担任矿长，由段河接任。', '段河接替祝山担任矿长。'],
  ['两款新药已拿到批文，第三款要到明年。', '有一款新药尚未拿到批文。'],
])('%s does not speak against %s', (text, summary) => expect(verdictOf(text, summary)).not.toBe('contradicted'))

test('a plain denial of a plain fact stays contradicted', () => {
  expect(verdictOf('轮渡公司4日调整了夜间班次。', '轮渡公司没有调整夜间班次。')).toBe('contradicted')
})
