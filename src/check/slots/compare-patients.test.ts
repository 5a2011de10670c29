import { expect, test } from 'vitest'
import { checkSummary } from '../check-summary.ts'

const source = {
  id: 'feud',
  text: '2021年5月，卢望舒的公司以侵害商标权为由起诉汪启明，索赔500万元。云砚集团6月5日公告，拟以支付现金方式收购蓝湾酒店60%的股权。县教育局已对校长韩文柏作出停职检查的处理，由副校长韦春桃主持工作。',
}

test.each([
  ['who is sued does not sue', '汪启明起诉卢望舒侵害商标权，索赔500万元。', 'not-found'],
  ['what is bought does not buy', '蓝湾酒店拟收购云砚集团60%的股权。', 'not-found'],
  ['what is done to one is not done to another', '韦春桃被停职检查。', 'not-found'],
  ['who sues does', '卢望舒的公司起诉汪启明，索赔500万元。', 'supported'],
  ['what is done to one is told in the passive', '韩文柏被停职检查。', 'supported'],
])('%s', (_title, summary, verdict) => expect(checkSummary(summary, [source])[0]!.verdict === 'supported').toBe(verdict === 'supported'))
