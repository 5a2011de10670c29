import { expect, test } from 'vitest'
import { checkSummary } from '../check-summary.ts'

const source = {
  id: 'league',
  text: '五镇联赛每两年举办一次，各镇按镇名笔画的顺序轮流承办。石坳镇曾以“场地未完工”为由推迟承办，门票以抽签方式发放。',
}

test.each([
  ['another reason has no support', '石坳镇以经费不足为由推迟承办联赛。', 'not-found'],
  ['nor has another order', '各镇按人口多少的顺序轮流承办联赛。', 'not-found'],
  ['nor another way', '联赛门票以现场排队方式发放。', 'not-found'],
  ['the reason that is given has', '石坳镇以场地没有完工为由推迟承办联赛。', 'supported'],
  ['the order that is told has', '联赛由各镇按镇名的笔画顺序轮流承办。', 'supported'],
])('%s', (_title, summary, verdict) => expect(checkSummary(summary, [source])[0]!.verdict).toBe(verdict))

const VALUES = '消防检查持续一个月，重点是电动叉车的充电场所。有人说是从油漆房先烧起来的。两名遇难者均为石桥村村民；失踪者是一名泵站工人。'
const verdict = (summary: string) => checkSummary(summary, [{ id: 'values', published: '2031-11-02', text: VALUES }])[0]!.verdict

test('of what the source says one thing, another is not borne out', () => {
  expect(verdict('消防检查的重点是油漆存放场所。')).not.toBe('supported')
  expect(verdict('失踪的是一名石桥村村民。')).not.toBe('supported')
  expect(verdict('检查重点是叉车充电的地方。')).not.toBe('contradicted')
  expect(verdict('失踪的是一名泵站工人。')).toBe('supported')
})
