import { describeSlot } from './describe-slot.fixture.ts'

describeSlot('all, most, some, only', {
  short: { notFound: 1, missed: 3, mild: 1 },
  faithful: [
    ['fire', '仓库内9人全部撤离。'],
    ['storm', '渔船都已回港。'],
    ['storm', '停电用户大部分已恢复供电。'],
    ['school', '部分家长不赞成撤并。'],
    ['appeal', '晨帆公司提交的专家意见有一份被采纳。'],
    ['drought', '多数地块仍然需要补灌。'],
    ['rocket', '卫星全部属于欧洲客户。'],
    ['museum', '新馆全年免费。'],
    ['school', '只有3所学校会改成养老院。'],
  ],
  unfaithful: [
    ['storm', '澄湾县城的供电已全部恢复。', 'quantity', 'contradicted'],
    ['storm', '澄湾县只有部分避难场所启用。', 'quantity', 'contradicted'],
    ['school', '家长全部反对撤并。', 'quantity', 'contradicted'],
    ['school', '被撤并的学校都将改建为养老院。', 'quantity', 'contradicted'],
    ['appeal', '晨帆公司提交的专家意见全部被采纳。', 'quantity', 'contradicted'],
    ['drought', '全部地块仍需补灌。', 'quantity', 'contradicted'],
    ['rocket', '部分卫星来自欧洲客户。', 'quantity', 'contradicted'],
    ['fire', '仓库内部分人员撤离。', 'quantity', 'contradicted'],
    ['museum', '新馆仅在开放首日免费。', 'quantity', 'contradicted'],
    ['drought', '大部分山区地块可能绝收。', 'quantity', 'contradicted'],
  ],
})
