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
const verdict = (summary: string, page = PAGE) => checkSummary(summary, [page]).map((sentence) => sentence.verdict).join()

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

const REPORT: SourceText = {
  id: 'report', published: '2031-11-03',
  text: `灯会到场31,500人，其中凭票入场18,200人，凭证入场6,300人，其余为沿河观灯的居民。白茅镇房屋倒塌30间、受损240间，停电770户。
柳渡公司二季度利润率为6.2%，比一季度收窄0.5个百分点。雁港站投资90亿元，比预算节省7亿元。全市有图书亭12座，明年底将达到20座。
该省数据平台称受影响用户为530万人，高于平台此前公布的480万人。`,
}

describe('sums and rests of several parts, and what was before', () => {
  test.each([
    '灯会上沿河观灯的居民有7000人。', '白茅镇270间房屋倒塌或受损。', '柳渡公司一季度利润率为6.7%。', '雁港站的预算为97亿元。', '明年底前将新建8座图书亭。',
    '平台此前公布的受影响用户为480万。', '平台查明的受影响用户比此前公布的多出50万。',
  ])('%s', (summary) => expect(verdict(summary, REPORT)).toBe('supported'))
  test.each([
    '灯会上沿河观灯的居民有13300人。', '白茅镇1010间房屋倒塌或受损。', '柳渡公司一季度利润率为5.7%。', '雁港站的预算为83亿元。', '明年底前将新建20座图书亭。',
    '平台此前公布的受影响用户为620万。', '平台查明的受影响用户比此前公布的多出80万。',
  ])('not: %s', (summary) => expect(verdict(summary, REPORT)).not.toBe('supported'))
})
