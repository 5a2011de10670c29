import { describeSlot } from './describe-slot.fixture.ts'

describeSlot('firsts and superlatives', {
  short: { notFound: 2, missed: 3, mild: 1 },
  faithful: [
    ['handball', '灰鹭队首夺手球杯冠军。'],
    ['drought', '降水为1992年以来同期最少。'],
    ['museum', '青铜神树是国内现存最高的青铜树。'],
    ['chip', '汽车芯片收入首次超过手机芯片。'],
    ['museum', '1800件文物首次展出。'],
    ['vaccine', '最常见的不良反应是发热。'],
    ['rocket', '这本应是“飞燕三号”的首次发射。'],
    ['chip', '远航汽车是3纳米芯片的首家客户。'],
  ],
  unfaithful: [
    ['subway', '4号线是桐州最长的地铁线路。', 'superlative', 'not-found'],
    ['fire', '这是清湾区历史上最大的仓库火灾。', 'superlative', 'not-found'],
    ['museum', '星渚博物馆是全国最大的博物馆。', 'superlative', 'not-found'],
    ['merger', '这是云砚集团最大的一笔收购。', 'superlative', 'not-found'],
    ['summit', '四国首次就削减配额达成一致。', 'superlative', 'not-found'],
    ['bank', '股市创下历史新高。', 'superlative', 'not-found'],
    ['chip', '玄石半导体净利润创历史新低。', 'superlative', 'not-found'],
    ['vaccine', '这是全球唯一的登革热疫苗。', 'superlative', 'not-found'],
    ['storm', '“海葵花”是今年以来最强的台风。', 'superlative', 'not-found'],
    ['drought', '降水量为1992年以来同期最多。', 'superlative', 'contradicted'],
  ],
})
