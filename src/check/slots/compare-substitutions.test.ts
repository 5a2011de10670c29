import { expect, test } from 'vitest'
import { checkSummary } from '../check-summary.ts'
import { describeSlot } from './describe-slot.fixture.ts'

describeSlot('a name put for another', {
  faithful: [
    ['handball', '灰鹭队门将路淮扑出14个射门，当选最有价值球员。'],
    ['subway', '轨道集团总经理贺骁说，1号线票价维持2元起步不变。'],
    ['merger', '云砚董事长俞见山表示，收购将帮助集团进入度假市场。'],
    ['school', '教育局副局长靳松说，撤并的主要原因是生源减少。'],
    ['museum', '考古学家屈原野1986年在白垩坡发掘出青铜神树。'],
    ['appeal', '晨帆公司法务总监柳岸说，公司不会申请再审。'],
  ],
  unfaithful: [
    ['handball', '灰鹭队门将沈桐扑出14个射门，当选决赛最有价值球员。', 'person', 'not-found'],
    ['merger', '云砚集团董事长骆冰清表示，收购将帮助集团进入度假市场。', 'person', 'contradicted'],
    ['museum', '镇馆之宝青铜神树由考古学家桑榆1986年在白垩坡发掘出土。', 'person', 'not-found'],
    ['appeal', '拓远公司法务总监柳岸说，公司尊重判决，不会申请再审。', 'organisation', 'not-found'],
    ['handball', '灰鹭队曾在半决赛中以28:25击败白桦队。', 'organisation', 'not-found'],
  ],
})

test('what a reader of names cut out of other words is no name', () => {
  const page = { id: 'a', published: '2031-06-02', text: '澜口小学教学楼出现裂缝，312名学生从6月3日起到镇政府礼堂上课。震后新建的安居房无一倒塌。' }
  const verdictOf = (summary: string) => checkSummary(summary, [page])[0]!.verdict
  expect(verdictOf('澜口小学的学生6月3日起在镇政府礼堂上课。')).toBe('supported')
  expect(verdictOf('震后新盖的安居房没有一栋倒塌。')).toBe('supported')
  expect(verdictOf('澜口小学的学生6月5日起在镇政府礼堂上课。')).not.toBe('supported')
})
