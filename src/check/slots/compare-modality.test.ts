import { expect, test } from 'vitest'
import { checkSummary } from '../index.ts'
import { describeSlot } from './describe-slot.fixture.ts'

describeSlot('what is planned, and what is done', {
  short: { notFound: 2, missed: 3, mild: 1 },
  faithful: [
    ['rocket', '新的发射日期还没有定。'],
    ['subway', '4号线已经开工。'],
    ['subway', '桐州计划在2029年底开通4号线。'],
    ['merger', '云砚集团打算收购蓝湾酒店六成股权。'],
    ['merger', '交易还需监管部门批准。'],
    ['vaccine', '恒岚生物正在泰国申请上市许可。'],
    ['chip', '3纳米芯片已在试产，预计年底量产。'],
    ['museum', '旧馆将改建为文物修复中心。'],
    ['appeal', '拓远公司还没有决定是否申请再审。'],
    ['storm', '219个避难场所已全部启用。'],
    ['bank', '央行可能在下半年降息。'],
    ['school', '3所被撤并学校将改成养老院。'],
  ],
  unfaithful: [
    ['subway', '4号线已建成通车。', 'modality', 'contradicted'],
    ['subway', '桐州地铁4号线即将开工。', 'modality', 'contradicted'],
    ['merger', '云砚集团已收购蓝湾酒店60%的股权。', 'modality', 'contradicted'],
    ['merger', '交易已获监管部门批准。', 'modality', 'contradicted'],
    ['vaccine', '恒岚生物已在泰国获得上市许可。', 'modality', 'not-found'],
    ['chip', '3纳米芯片已经量产。', 'modality', 'contradicted'],
    ['museum', '旧馆已改造为文物修复中心。', 'modality', 'contradicted'],
    ['museum', '新馆即将对外开放。', 'modality', 'contradicted'],
    ['appeal', '拓远公司已申请再审。', 'modality', 'contradicted'],
    ['appeal', '拓远公司决定申请再审。', 'modality', 'contradicted'],
    ['rocket', '“飞燕三号”已完成首次发射。', 'modality', 'contradicted'],
    ['summit', '会议拟通过《汐港宣言》。', 'modality', 'contradicted'],
    ['merger', '骆冰清已出任云砚集团副董事长。', 'modality', 'contradicted'],
    ['vaccine', '恒岚生物已把产能扩大到2000万剂。', 'modality', 'contradicted'],
    ['merger', '云砚集团公告，交易已经完成，蓝湾酒店成为其控股子公司。', 'modality', 'not-found'],
    ['bank', '央行将在下半年降息。', 'modality', 'not-found'],
  ],
})

describeSlot('what hangs on a condition', {
  short: { notFound: 1, mild: 1, missed: 3 },
  faithful: [
    ['bank', '若通胀继续下降，央行下半年会考虑降息。'],
    ['merger', '交易需获得双方股东大会批准。'],
    ['merger', '交易完成后，蓝湾酒店将成为云砚集团子公司。'],
    ['appeal', '判决生效后，晨帆公司需在30日内付款。'],
    ['drought', '少数山区地块有可能绝收。'],
    ['vaccine', '接种遵循自愿原则。'],
    ['rocket', '阀门更换需要10天左右。'],
    ['chip', '公司预计二季度收入60亿至63亿元。'],
  ],
  unfaithful: [
    ['bank', '央行表示将在下半年降息。', 'modality', 'not-found'],
    ['bank', '央行已决定下半年降息。', 'modality', 'not-found'],
    ['drought', '少数山区地块已经绝收。', 'modality', 'contradicted'],
    ['merger', '交易无需监管部门批准。', 'negation', 'contradicted'],
    ['merger', '交易已获双方股东大会通过。', 'modality', 'contradicted'],
    ['chip', '公司二季度收入达到60亿至63亿元。', 'modality', 'not-found'],
    ['vaccine', '儿童必须接种登革热疫苗。', 'modality', 'not-found'],
    ['storm', '台风已进入云泽省。', 'modality', 'contradicted'],
  ],
})

const PROMISES = '芦洲县长允诺，三天内发放每户两万元的安家费。被扣的船只将在结案后退还船主。罗舟与球会尚未谈妥续约。'
const verdict = (summary: string) => checkSummary(summary, [{ id: 'promises', published: '2031-11-02', text: PROMISES }])[0]!.verdict

test('what was only promised, planned or not agreed is not told as done', () => {
  for (const summary of ['每户两万元的安家费已经发放完毕。', '被扣的船只已经退还船主。', '罗舟已与球会续约。']) expect(verdict(summary)).not.toBe('supported')
  expect(verdict('县长允诺三天内发放安家费。')).toBe('supported')
})

const LATER = '船公司说，年底前会把班次间隔缩短到五分钟。标本将于12月起展出三个月，随后移交新建的船史馆。'

const told = (summary: string) => checkSummary(summary, [{ id: 'later', published: '2031-11-02', text: LATER }])[0]!.verdict

test('what will be, and what comes after it, is not told as done', () => {
  expect(told('班次间隔已经缩短到五分钟。')).not.toBe('supported')
  expect(told('标本已移交船史馆。')).not.toBe('supported')
})

const UNDER_WAY = '闻江所表示，没有发现资金被挪用，但仍在核查两笔预付款。是否存在虚报产量，由县统计局牵头的调查组认定。澜光公司负责人说，产量由车间上报。'
const openly = (summary: string) => checkSummary(summary, [{ id: 'open', published: '2031-11-02', text: UNDER_WAY }])[0]!.verdict

test('what is still under way, or left open, is not told as over or settled', () => {
  for (const summary of ['闻江所已完成对两笔预付款的核查。', '调查组认定澜光公司虚报产量。']) expect(openly(summary)).toBe('not-found')
  expect(openly('闻江所还没有完成对两笔预付款的核查。')).toBe('supported')
  expect(openly('闻江所仍在核查两笔预付款。')).toBe('supported')
})
