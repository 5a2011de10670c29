import { describeSlot } from './describe-slot.fixture.ts'

describeSlot('a word put for its opposite', {
  faithful: [
    ['vaccine', '登革热疫苗免费接种。'],
    ['chip', '股价在盘后下跌。'],
    ['drought', '水库以外，大部分地块仍需补灌。'],
    ['storm', '应急响应提升至一级。'],
    ['rocket', '她不承认推迟与资金短缺有关。'],
  ],
  unfaithful: [
    ['vaccine', '谷雨桐强调，接种自愿、付费。', 'direction', 'contradicted'],
    ['rocket', '“飞燕三号”首次发射提前。', 'direction', 'contradicted'],
    ['subway', '2号线西延段推迟到明年6月通车。', 'name', 'contradicted'],
    ['bank', '松岭股市下跌1.2%。', 'direction', 'contradicted'],
  ],
  short: { mild: 2 },
})
