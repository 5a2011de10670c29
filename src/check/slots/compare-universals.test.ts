import { describeSlot } from './describe-slot.fixture.ts'

describeSlot('all of them, whatever happens', {
  faithful: [
    ['storm', '全县避难场所都已启用。'],
    ['fire', '仓库内所有人安全撤离。'],
    ['storm', '当地的渔船悉数回港。'],
    ['bank', '如果通胀继续回落，央行将考虑降息。'],
  ],
  unfaithful: [
    ['school', '所有家长反对撤并。', 'quantity', 'contradicted'],
    ['bank', '无论通胀是否回落，央行都将在下半年降息。', 'modality', 'contradicted'],
    ['drought', '全省山区地块可能绝收。', 'quantity', 'contradicted'],
    ['merger', '蓝湾酒店全体员工将出任副董事长。', 'quantity', 'not-found'],
  ],
  short: { mild: 3 },
})
