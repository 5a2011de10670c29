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
