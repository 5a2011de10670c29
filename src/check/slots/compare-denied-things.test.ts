import { describeSlot } from './describe-slot.fixture.ts'

describeSlot('things that the source only has as what is not', {
  faithful: [
    ['vaccine', '试验未发现严重不良反应。'],
    ['vaccine', '今年前四个月没有登革热死亡病例。'],
    ['rocket', '闻笛否认推迟发射是因为资金短缺。'],
    ['fire', '火灾没有造成人员伤亡。'],
    ['subway', '施工期间没有安全事故。'],
    ['chip', '玄石半导体不打算在海外建厂。'],
  ],
  unfaithful: [
    ['vaccine', '试验出现了严重不良反应。', 'negation', 'contradicted'],
    ['vaccine', '今年前四个月，岭海出现登革热死亡病例。', 'negation', 'contradicted'],
    ['rocket', '推迟是因为资金短缺。', 'negation', 'contradicted'],
    ['subway', '施工期间发生了安全事故。', 'negation', 'contradicted'],
  ],
  short: { mild: 3 },
})
