import { expect, test } from 'vitest'
import { checkSummary } from '../check-summary.ts'
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

const APART = '楼梯扶手脱落，4名学生跌落受伤。其中一人骨折，在医院住院，三人软组织挫伤，已于当日下午回家。'
const verdict = (text: string, summary: string) => checkSummary(summary, [{ id: 'stairs', published: '2031-10-21', text }])[0]!.verdict

test('what one of several parts did was not done by all', () => {
  expect(verdict(APART, '4名受伤学生都已回家。')).toBe('not-found')
  expect(verdict(APART.replace('在医院住院，', '').replace('已于', '均已于'), '4名受伤学生都已回家。')).toBe('supported')
})
