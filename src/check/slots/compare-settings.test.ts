import { describeSlot } from './describe-slot.fixture.ts'

describeSlot('where something takes place', {
  short: { mild: 1 },
  faithful: [
    ['handball', '决赛在棠江体育馆进行。'],
    ['summit', '本届会议在汐港召开。'],
    ['summit', '首届会议2014年在科伦港举办。'],
    ['storm', '台风“海葵花”在澄湾县登陆。'],
    ['merger', '云砚集团创立于沛阳。'],
    ['museum', '青铜神树出土于白垩坡。'],
    ['museum', '新馆坐落在墨溪河边。'],
    ['summit', '2026年会议在塔兰国举行。'],
  ],
  unfaithful: [
    ['summit', '第六届四国渔业部长会议在科伦港闭幕。', 'place', 'contradicted'],
    ['summit', '首届会议于2014年在汐港召开。', 'place', 'contradicted'],
    ['summit', '下届会议将在弥岛国举行。', 'place', 'contradicted'],
    ['storm', '台风在云泽省登陆。', 'place', 'contradicted'],
    ['merger', '云砚集团在北沛创立。', 'place', 'contradicted'],
    ['museum', '青铜神树在墨溪出土。', 'place', 'contradicted'],
    ['handball', '全国手球杯决赛在松潭体育馆举行。', 'place', 'contradicted'],
    ['vaccine', '恒岚生物正在越南申请上市许可。', 'place', 'contradicted'],
  ],
})
