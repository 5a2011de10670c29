import { describe, expect, test } from 'vitest'
import type { SourceText } from '../../article/index.ts'
import { checkSummary } from '../check-summary.ts'

const source = (text: string): SourceText => ({ id: 'brief', published: '2031-05-20', text })

const PRESS = source(`澄塘陶坊5月19日公布，一季度出窑量同比下降3%，为连续第三个季度下降。新开的柳湾店首月客流不到两千人次。
第四届澄塘陶艺节去年在石阶镇举办，下届陶艺节将移到柳湾。两处老窑中，一处去年修好，最后一处今年4月修好。
5月2日，陶坊的窑炉在石阶镇停火；5月11日，窑炉因漏气再次停火。新窑分28和36立方米两种，烧成温度可在900至1,250℃之间调节。匠人祝远山是坊里首位做满百件的学徒。`)
const MATCH = source('芦洲队5月19日主场3:2逆转棠浦队。上半场棠浦队一度2:0领先，下半场芦洲队全面压上，第80分钟扳平。前锋鲍清梅开二度，完成绝杀。')

const verdictOf = (summary: string, from: SourceText) => checkSummary(summary, [from])[0]!.verdict

describe('a figure that the source gives in other words', () => {
  const TRUE: readonly [string, SourceText][] = [
    ['澄塘陶坊的出窑量已连续三个季度下降。', PRESS],
    ['柳湾店开张头一个月的客流不到两千人次。', PRESS],
    ['第五届陶艺节将在柳湾举办。', PRESS],
    ['窑炉第二次停火是因为漏气。', PRESS],
    ['新窑有28立方米和36立方米两种。', PRESS],
    ['芦洲队下半场连扳三球。', MATCH],
    ['棠浦队上半场领先两球。', MATCH],
    ['棠浦队最终2比3落败。', MATCH],
    ['鲍清打进两球。', MATCH],
    ['烧成温度最高1,250℃。', PRESS],
  ]
  test.each(TRUE)('%s', (summary, from) => expect(verdictOf(summary, from)).toBe('supported'))

  const FALSE: readonly [string, SourceText][] = [
    ['澄塘陶坊的出窑量已连续四个季度下降。', PRESS],
    ['第六届陶艺节将在柳湾举办。', PRESS],
    ['新窑有26立方米和36立方米两种。', PRESS],
    ['芦洲队下半场连扳四球。', MATCH],
    ['棠浦队上半场领先三球。', MATCH],
    ['棠浦队最终1比3落败。', MATCH],
    ['鲍清打进三球。', MATCH],
    ['烧成温度为1,250℃。', PRESS],
    ['烧成温度最低1,250℃。', PRESS],
  ]
  test.each(FALSE)('not %s', (summary, from) => expect(verdictOf(summary, from)).not.toBe('supported'))
})

const DEPOT = source(`岚石水文站说，巡河人次由1998年的32.8万提高到去年的129万。各馆总数达到4296座，吸引4万多外地游客。周砚以28.460的得分获胜。
仓库把5000个重约900吨的冰块运走，较前一交易日结算价上涨101元，收于每吨2598元。团队说，霜鸣990芯片已经量产，装下103亿个晶体管，去年同期出货较前年同期增长4.51%。每年可生产冰种8000万粒。今年出货较去年同期增长4.12%。`)

describe('a number whose unit stands elsewhere', () => {
  test.each([
    '1998年巡河有32.8万人次。', '各馆总数为4296。', '各馆吸引4万多名外地游客。', '周砚得28.460分获胜。', '仓库运走5000块冰。', '上一交易日结算价为每吨2497元。', '霜鸣990集成103亿个晶体管。', '团队年产冰种8000万粒。',
  ])('%s', (summary) => {
    expect(checkSummary(summary, [DEPOT])[0]!.findings.filter(({ kind, verdict }) => kind === 'quantity' && verdict !== 'supported').map(({ text }) => text)).toEqual([])
  })

  test('a figure of this year, told against the last one, is this year\'s', () => {
    expect(checkSummary('今年出货增长4.12%。', [DEPOT])[0]!.findings.filter(({ verdict }) => verdict !== 'supported')).toEqual([])
  })

  test.each(['1998年巡河有38.2万人次。', '各馆吸引6万多名外地游客。', '仓库运走6000块冰。'])('not %s', (summary) => expect(verdictOf(summary, DEPOT)).not.toBe('supported'))
})
