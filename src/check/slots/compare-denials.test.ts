import { expect, test } from 'vitest'
import { checkSummary } from '../index.ts'
import { describeSlot } from './describe-slot.fixture.ts'

describeSlot('denials', {
  short: { notFound: 4, mild: 1 },
  faithful: [
    ['fire', '火灾没有造成人员伤亡。'],
    ['fire', '附近学校照常上课。'],
    ['appeal', '晨帆公司表示不会申请再审。'],
    ['appeal', '禁令没有被撤销。'],
    ['rocket', '火箭本身完好无损。'],
    ['rocket', '闻笛否认推迟是因为缺钱。'],
    ['school', '教师不会因撤并被解聘。'],
    ['storm', '公路未中断。'],
    ['chip', '公司不打算在海外建厂。'],
    ['vaccine', '岭海没有登革热死亡病例。'],
    ['merger', '海葵投资的报价遭到拒绝。'],
    ['summit', '塔兰国的补贴方案未被写入宣言。'],
  ],
  unfaithful: [
    ['fire', '火灾造成人员伤亡。', 'negation', 'contradicted'],
    ['fire', '仓库内的人员没有撤离。', 'negation', 'contradicted'],
    ['fire', '附近两所学校的课程受到影响。', 'negation', 'contradicted'],
    ['appeal', '晨帆公司将申请再审。', 'negation', 'contradicted'],
    ['rocket', '火箭本身受损。', 'negation', 'contradicted'],
    ['rocket', '闻笛承认推迟与资金短缺有关。', 'negation', 'contradicted'],
    ['school', '部分教师将被解聘。', 'negation', 'contradicted'],
    ['storm', '台风导致公路中断。', 'negation', 'contradicted'],
    ['chip', '公司计划在海外建厂。', 'negation', 'contradicted'],
    ['vaccine', '试验发现严重不良反应。', 'negation', 'contradicted'],
    ['merger', '集团将裁减蓝湾酒店的员工。', 'negation', 'contradicted'],
    ['summit', '塔兰国代表团提出的补贴方案写入了宣言。', 'negation', 'contradicted'],
    ['subway', '施工期间发生了安全事故。', 'negation', 'contradicted'],
    ['vaccine', '疫苗可以替代灭蚊。', 'negation', 'contradicted'],
  ],
})

const BARE = '厂房3月被查出堵塞通道，并收到整改通知，但直到起火当天仍未整改。厂主罗舟本人没有到庭。'
const verdict = (summary: string) => checkSummary(summary, [{ id: 'bare', published: '2031-11-02', text: BARE }])[0]!.verdict

test('what a clause denies in so few words is not told as done', () => {
  expect(verdict('起火前，厂房已按要求完成整改。')).not.toBe('supported')
  expect(verdict('罗舟到庭听取了宣判。')).not.toBe('supported')
  expect(verdict('厂房3月收到整改通知。')).toBe('supported')
})

const told = (summary: string) => checkSummary(summary, [{ id: 'bone', published: '2031-11-02', text: '股骨只有一根，馆方不同意切开，团队改用扫描。' }])[0]!.verdict

test('nor is what somebody did not agree to', () => {
  expect(told('馆方同意切开股骨。')).not.toBe('supported')
  expect(told('馆方不同意切开股骨。')).toBe('supported')
})
