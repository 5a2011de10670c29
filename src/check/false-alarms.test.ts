import { expect, test } from 'vitest'
import { checkSummary } from './check-summary.ts'

const verdictOf = (text: string, summary: string, published = '2025-07-30') =>
  checkSummary(summary, [{ id: 'a', text, published }])[0]!.verdict

// Each pair is true, and has words of the source in it that are said of something else, or of no fact.
test.each([
  ['7月1日前签约的每户补贴2万元。', '6月30日以前签约的每户补贴2万元。'],
  ['7月1日前签约的每户补贴2万元，7月1日起签约的每户补贴3万元。', '7月15日签约的每户补贴3万元。'],
  ['7月1日前签约的每户补贴2万元，7月1日起签约的每户补贴3万元。', '6月15日签约的每户补贴2万元。'],
  ['7月29日，“海雁3号”与货船相撞。三天前，“海雁5号”因机械故障漂流两小时。', '7月26日，“海雁5号”因故障漂流两小时。'],
  ['西湾队租借中场蒲俊一年，赛季结束后西湾队可以800万欧元买断。', '西湾队并没有买断蒲俊。'],
  ['12月消费者物价指数同比上涨2.1%，涨幅比11月收窄0.3个百分点。', '12月涨幅由2.4%回落到2.1%。'],
  ['3月26日，网传北屏农商行“资不抵债，27日停业”，部分储户排队取款。该行声明27日照常营业。', '北屏农商行27日没有停业。'],
  ['4月时卡兰曾威胁把汽车关税提高到40%，没有实施。', '卡兰没有把汽车关税提高到40%。'],
  ['第90分钟，泽川队凭借队长岑一鸣的点球3比2再度超出。', '如果没有岑一鸣第90分钟的点球，泽川队将被淘汰。'],
])('%s does not speak against %s', (text, summary) => expect(verdictOf(text, summary)).not.toBe('contradicted'))

test.each([
  ['7月1日前签约的每户补贴2万元。', '8月1日前签约的每户补贴2万元。'],
  ['7月1日前签约的每户补贴2万元。', '7月20日签约的每户补贴2万元。'],
  ['5月消费者物价指数涨幅回落到2.1%。', '5月消费者物价指数涨幅扩大到2.1%。'],
  ['卡兰8月1日把汽车关税提高到40%。', '卡兰8月1日没有把汽车关税提高到40%。'],
])('%s speaks against %s', (text, summary) => expect(verdictOf(text, summary)).toBe('contradicted'))
