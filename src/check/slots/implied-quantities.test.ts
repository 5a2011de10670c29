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
