import { describeSlot } from './describe-slot.fixture.ts'

describeSlot('the whole and a part', {
  faithful: [
    ['fire', '仓库内的9人全部安全撤离。'],
    ['storm', '全县避难场所均已启用。'],
    ['rocket', '卫星全部来自欧洲客户。'],
    ['storm', '当地渔船在登陆前都已回港。'],
    ['drought', '大部分地块需要补灌。'],
    ['drought', '全省已投入抗旱资金4.2亿元。'],
    ['museum', '新馆将全年免费开放。'],
  ],
  unfaithful: [
    ['appeal', '二审期间，晨帆公司提交的专家意见全部被采纳。', 'quantity', 'contradicted'],
    ['storm', '受影响的4.1万户全部恢复供电。', 'quantity', 'contradicted'],
    ['school', '被撤并的学校将全部改建为养老院。', 'quantity', 'contradicted'],
    ['drought', '抗旱资金全部用于打井和调水。', 'quantity', 'contradicted'],
    ['drought', '所有地块均可能绝收。', 'quantity', 'contradicted'],
  ],
  short: { mild: 4, missed: 1 },
})
