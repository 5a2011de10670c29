import { describeSlot } from './describe-slot.fixture.ts'

describeSlot('times', {
  short: { notFound: 3, mild: 3, missed: 1 },
  faithful: [
    ['subway', '桐州地铁4号线于2024年11月19日开工。'],
    ['subway', '4号线预计2029年年底通车。'],
    ['subway', '3号线末班车自12月1日起延长到23时。'],
    ['subway', '2号线东延段原定2024年通车。'],
    ['fire', '火灾发生于2月10日晚9点多。'],
    ['fire', '明火当晚23时40分被扑灭。'],
    ['appeal', '二审判决于2023年9月14日作出。'],
    ['appeal', '2022年12月，一审法院判拓远公司胜诉。'],
    ['museum', '新馆2019年动工，今年5月18日开放。'],
    ['summit', '会议从9月7日开到9日。'],
    ['merger', '云砚集团1998年创立，2010年上市。'],
    ['drought', '截至8月17日，受旱面积减至140万亩。'],
  ],
  unfaithful: [
    ['subway', '4号线预计2028年底建成通车。', 'time', 'contradicted'],
    ['subway', '3号线末班车自11月1日起延长至23时。', 'time', 'contradicted'],
    ['subway', '桐州地铁4号线于10月19日正式开工。', 'time', 'contradicted'],
    ['fire', '明火于22时40分被扑灭。', 'time', 'contradicted'],
    ['fire', '火灾发生在2月9日晚。', 'time', 'contradicted'],
    ['appeal', '拓远公司于2020年5月起诉晨帆公司。', 'time', 'contradicted'],
    ['museum', '新馆于2017年动工。', 'time', 'contradicted'],
    ['museum', '青铜神树于1996年出土。', 'time', 'contradicted'],
    ['merger', '云砚集团于2000年上市。', 'time', 'contradicted'],
    ['merger', '收购预计今年第三季度完成。', 'time', 'contradicted'],
    ['summit', '下届会议将于2025年在塔兰国举行。', 'time', 'contradicted'],
    ['storm', '台风预计31日进入云泽省。', 'time', 'contradicted'],
    ['rocket', '“飞燕三号”定于4月5日首飞。', 'time', 'not-found'],
  ],
})
