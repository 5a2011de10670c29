import { describeSlot } from './describe-slot.fixture.ts'

describeSlot('what came first', {
  short: { missed: 1 },
  faithful: [
    ['museum', '开馆仪式后，桑榆带来宾参观展厅。'],
    ['storm', '台风登陆前，渔船全部回港。'],
    ['storm', '台风登陆后减弱为热带风暴。'],
    ['merger', '在云砚集团之前，海葵投资也曾报价。'],
    ['school', '撤并之后全县还有29所村小。'],
    ['handball', '决赛前，灰鹭队在半决赛击败松潭队。'],
    ['appeal', '判决生效后30日内，晨帆公司应付款。'],
    ['summit', '首届会议之后，每两年召开一次。'],
  ],
  unfaithful: [
    ['museum', '开馆仪式之前，桑榆带领来宾参观了展厅。', 'time', 'contradicted'],
    ['storm', '台风登陆后，当地渔船全部回港。', 'time', 'contradicted'],
    ['storm', '台风登陆前减弱为热带风暴。', 'time', 'contradicted'],
    ['merger', '交易完成前，蓝湾酒店将成为其控股子公司。', 'time', 'contradicted'],
    ['merger', '公告发布前，云砚集团股价下跌3.8%。', 'time', 'contradicted'],
    ['school', '撤并前，全县有29所村小。', 'time', 'contradicted'],
    ['appeal', '判决生效前，晨帆公司应在30日内付款。', 'time', 'contradicted'],
    ['merger', '此后，海葵投资也向蓝湾酒店报价。', 'time', 'contradicted'],
  ],
})
