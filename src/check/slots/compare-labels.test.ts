import { expect, test } from 'vitest'
import { checkSummary } from '../check-summary.ts'

const source = {
  id: 'hall',
  text: '松川镇的礼堂改建有两个方案。方案一保留旧梁，造价300万元；方案二全部新建，造价720万元。退休教师白逢年支持方案二。礼堂经鉴定为C级，暂停使用。',
}

test.each([
  ['the other of two that are told apart by a mark has no support', '白逢年支持方案一。', 'not-found'],
  ['nor has another grade', '礼堂经鉴定为D级。', 'not-found'],
  ['the one that is told has', '白逢年支持方案二。', 'supported'],
  ['and so has its grade', '松川镇礼堂被鉴定为C级。', 'supported'],
])('%s', (_title, summary, verdict) => expect(checkSummary(summary, [source])[0]!.verdict).toBe(verdict))
