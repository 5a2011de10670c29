import { describeSlot } from './describe-slot.fixture.ts'

describeSlot('causes that the source does not tie to what followed', {
  faithful: [
    ['subway', '原定今年通车的2号线东延段，因地质条件复杂推迟到明年6月。'],
    ['storm', '受台风影响，澄湾机场取消航班156架次。'],
    ['rocket', '由于燃料阀门泄漏，“飞燕三号”首次发射推迟。'],
    ['drought', '受近期降雨影响，全省旱情有所缓解。'],
    ['chip', '因研发费用大幅增加，净利润同比下降23%。'],
  ],
  unfaithful: [
    ['handball', '由于红岩队一度领先5球，灰鹭队曾在半决赛中以28:25击败松潭队。', 'cause', 'not-found'],
    ['museum', '由于新馆将全年免费开放，镇馆之宝青铜神树由考古学家屈原野1986年在白垩坡发掘出土。', 'cause', 'not-found'],
    ['subway', '由于11月19日，桐州地铁4号线工程正式开工，1号线票价将维持2元起步不变。', 'cause', 'not-found'],
    ['merger', '由于云砚集团股价下跌3.8%，蓝湾酒店创始人骆冰清将出任副董事长。', 'cause', 'not-found'],
    ['summit', '为了保护海龟，四国同意把金枪鱼捕捞配额削减15%。', 'cause', 'not-found'],
    ['bank', '因选举临近，松岭央行将基准利率维持在3.25%不变。', 'cause', 'not-found'],
  ],
})
