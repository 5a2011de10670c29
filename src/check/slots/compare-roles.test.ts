import { describeSlot } from './describe-slot.fixture.ts'

describeSlot('who did it to whom', {
  short: { missed: 1, mild: 1 },
  faithful: [
    ['handball', '红岩队加时不敌灰鹭队。'],
    ['handball', '松潭队在半决赛输给灰鹭队。'],
    ['handball', '白桦队被红岩队淘汰。'],
    ['appeal', '晨帆公司被拓远公司起诉。'],
    ['appeal', '拓远公司指控晨帆公司抄袭专利。'],
    ['merger', '蓝湾酒店六成股权将被云砚集团收购。'],
    ['summit', '弥岛国收到塔兰国提供的5艘巡逻船。'],
    ['summit', '弥岛国反对塔兰国的补贴方案。'],
    ['merger', '海葵投资的报价被蓝湾酒店拒绝。'],
  ],
  unfaithful: [
    ['handball', '红岩队加时险胜灰鹭队。', 'role', 'contradicted'],
    ['handball', '灰鹭队不敌红岩队。', 'role', 'contradicted'],
    ['handball', '红岩队被白桦队淘汰。', 'role', 'contradicted'],
    ['handball', '灰鹭队在半决赛中被松潭队击败。', 'role', 'contradicted'],
    ['appeal', '晨帆公司起诉拓远公司。', 'role', 'contradicted'],
    ['appeal', '拓远公司被晨帆公司指控抄袭专利。', 'role', 'contradicted'],
    ['merger', '蓝湾酒店拟收购云砚集团60%的股权。', 'role', 'contradicted'],
    ['merger', '云砚集团将成为蓝湾酒店的控股子公司。', 'role', 'contradicted'],
    ['summit', '弥岛国向塔兰国提供了5艘巡逻船。', 'role', 'contradicted'],
    ['summit', '弥岛国提出的补贴方案遭到塔兰国反对。', 'role', 'contradicted'],
    ['merger', '海葵投资拒绝了蓝湾酒店的报价。', 'role', 'contradicted'],
    ['museum', '来宾带领桑榆参观了展厅。', 'role', 'contradicted'],
  ],
})
