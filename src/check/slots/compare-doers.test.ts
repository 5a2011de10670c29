import { describeSlot } from './describe-slot.fixture.ts'

describeSlot('who did it', {
  short: { missed: 4, mild: 5, otherKind: 2 },
  faithful: [
    ['handball', '扑出14个射门的是路淮。'],
    ['museum', '新馆由建筑师祁连设计。'],
    ['museum', '屈原野发掘出青铜神树。'],
    ['merger', '俞见山创立了云砚集团。'],
    ['vaccine', '恒岚生物研制了该疫苗。'],
    ['handball', '路淮当选决赛最有价值球员。'],
    ['handball', '沈桐攻入11球。'],
    ['subway', '4号线由桐州轨道集团建设。'],
    ['merger', '骆冰清将担任副董事长。'],
    ['summit', '弥岛国是本届会议的主办国。'],
  ],
  unfaithful: [
    ['handball', '扑出14个射门的是沈桐。', 'person', 'not-found'],
    ['museum', '新馆由屈原野设计。', 'person', 'contradicted'],
    ['museum', '祁连发掘出青铜神树。', 'person', 'contradicted'],
    ['merger', '骆冰清于1998年创立云砚集团。', 'person', 'contradicted'],
    ['handball', '沈桐当选决赛最有价值球员。', 'person', 'contradicted'],
    ['handball', '沈桐打进11球，并当选决赛最有价值球员。', 'person', 'not-found'],
    ['handball', '路淮打进11球。', 'person', 'contradicted'],
    ['merger', '俞见山将出任蓝湾酒店副董事长。', 'person', 'contradicted'],
    ['summit', '本届会议由塔兰国主办。', 'place', 'contradicted'],
    ['bank', '邱成峰任松岭央行行长。', 'person', 'contradicted'],
    ['storm', '台风由褚怀瑾命名。', 'event', 'not-found'],
    ['vaccine', '岭海市疾控中心研制了登革热疫苗。', 'organisation', 'contradicted'],
  ],
})
