import { describe, expect, test } from 'vitest'
import type { SourceText } from '../../../article/index.ts'
import { checkSummary } from '../../check-summary.ts'

const PAGE: SourceText = {
  id: 'brief', published: '2031-08-20',
  text: `棠江8月19日涨到46.8米，超警戒水位1.3米。青穹水库水位升到151.2米，距满水位只剩0.6米。
柳渡公司出价40亿元买下澜口船厂，其中现金支付12亿元，其余以股份支付。仲裁费5万元，由柳渡公司负担八成，其余由澜口船厂负担。
两艘驳船17日下水，单船重90吨。新渡轮每趟耗油约18吨，是老式拖船的六成。前三季度船厂净利润4.1亿元，去年同期为亏损0.9亿元。
议事会有20名议员，12人赞成扩建，5人反对。`,
}
const verdict = (summary: string) => checkSummary(summary, [PAGE]).map((sentence) => sentence.verdict).join()

describe('what another thing is, from what is told of the one', () => {
  test.each([
    '棠江的警戒水位为45.5米。', '青穹水库的满水位是151.8米。', '买下澜口船厂的价款中有28亿元以股份支付。', '澜口船厂要负担1万元的仲裁费。',
    '两艘驳船总重180吨。', '老式拖船每趟耗油约30吨。', '前三季度船厂净利润比去年同期多出5亿元。', '超过一半的议员赞成扩建。',
  ])('%s', (summary) => expect(verdict(summary)).toBe('supported'))
  test.each([
    '棠江的警戒水位为48.1米。', '青穹水库的满水位是150.6米。', '买下澜口船厂的价款中有28亿元以现金支付。', '澜口船厂要负担4万元的仲裁费。',
    '两艘驳船总重190吨。', '老式拖船每趟耗油约11吨。', '前三季度船厂净利润比去年同期多出3.2亿元。', '超过一半的议员反对扩建。',
  ])('not: %s', (summary) => expect(verdict(summary)).not.toBe('supported'))
})
