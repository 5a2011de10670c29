import { expect, test } from 'vitest'
import { checkSummary } from './check-summary.ts'

/** The words of a summary that are doubted. */
const doubted = (text: string, summary: string): readonly string[] =>
  checkSummary(summary, [{ id: 'a', text, published: '2025-07-30' }]).flatMap(({ findings }) => findings.filter(({ verdict }) => verdict !== 'supported').map((finding) => finding.text))

// Each third is borne out, or said of something else, however like it another clause of the source is.
test.each([
  ['陶岭以208环的成绩夺得金牌，沈禾以207环收获银牌，白川队的彭晚照获得铜牌。', '陶岭获得金牌，沈禾获得银牌。', '银牌'],
  ['按计划，政府军将从白川南部向市中心挺进。政府军30日攻入白川市区。', '政府军已攻入白川市中心。', '已攻入'],
  ['5日，白川警方误将餐厅的无辜民众击毙。', '5日，餐厅的民众被白川警方击毙。', '民众'],
  ['2024年全市无偿献血人次达12万。', '2024年全市献血人次达12万。', '人次'],
  ['宁一帆说，很多影片不注重人的价值，不尊重生命。', '宁一帆呼吁影片尊重观众。', '尊重'],
  ['总经理康闻冰说，白川球员是稀缺资源。', '对于白川球员在海外的表现，康闻冰表示认同。', '海外的表现'],
  ['吉祥物以榕树为设计主体。', '吉祥物以榕树为创意元素。', '创意元素'],
  ['高技术产业投资增长11%，服务业投资增长3%。', '高技术产业投资增长11%，高于全国平均增速。', '全'],
  ['市政府日前印发《关于促进低空经济发展的指导意见》，提出到2030年建成20个起降点。', '《意见》提出，到2030年建成20个起降点。', '《意见》'],
  ['科林斯本场拿到39分，居功至伟。', '贺拉·科林斯本场拿到39分。', '贺拉·科林斯'],
  ['新华社云港2月7日电（记者秦以南、何去非）“要不是驻村技术员教我们改良大棚，过年还得开车进城买菜。”61岁的卓嘎央金老阿妈，边摘黄瓜边说。', '去年，选派的驻村技术员王建峰，帮卓嘎央金老阿妈改良了大棚。', '帮卓嘎央金老阿妈'],
])('of %s nothing doubts %s: %s', (text, summary, word) => expect(doubted(text, summary)).not.toContain(word))

test.each([
  ['陶岭以208环的成绩夺得金牌，沈禾以207环收获铜牌。', '沈禾以207环收获银牌。', '银牌'],
  ['按计划，政府军将攻入白川市区。', '政府军已攻入白川市区。', '攻入'],
  ['宁一帆呼吁影片不要渲染暴力。', '宁一帆呼吁影片渲染暴力。', '暴力'],
  ['市政府日前印发《关于促进低空经济发展的指导意见》。', '《决定》提出，到2030年建成20个起降点。', '《决定》'],
  ['卡米·科林斯本场拿到39分。', '贺拉·科林斯本场拿到39分。', '贺拉·科林斯'],
])('of %s a doubt of %s stays: %s', (text, summary, word) => expect(doubted(text, summary)).toContain(word))
