import { expect, test } from 'vitest'
import { writeArticle } from './article.fixture.ts'
import { compileStories } from './index.ts'

const SHARED = ['岚江大桥位于岚州市东郊，连接白塔镇与赤岭镇，由岚江桥梁公司承建，是岚江上的第一座斜拉桥。', '岚江桥梁公司在岚州市承建的这座岚江大桥，东接赤岭镇，西接白塔镇。']

/** What two papers that have nothing to do with one another are said to disagree on. */
function disagreements(one: string, other: string, [first, second] = ['2025-03-05T08:00:00+08:00', '2025-03-05T21:00:00+08:00']): readonly string[] {
  const articles = [[one, first, '岚州晚报'], [other, second, '海曲新闻']].map(([text, published, origin], at) =>
    writeArticle(`a${at}`, { headline: '岚江大桥的数字', text: `${text}\n${SHARED[at]}`, published: published!, origin: origin! }))
  return compileStories(articles).flatMap((dossier) => dossier.disagreements.map(({ about }) => about))
}

test.each([
  ['大桥坍塌事故造成3人死亡、15人受伤。', '大桥坍塌事故造成5人死亡、17人受伤。'],
  ['3月4日的坍塌造成3人死亡。', '3月4日的坍塌造成5人死亡。'],
  ['3月4日，初步统计大桥通行车辆2.1万辆。', '3月4日，经核实大桥通行车辆1.9万辆。'],
  ['3月4日，大桥通行车辆2.1万辆。', '截至3月4日，大桥累计通行车辆8.3万辆。'],
  ['3月4日，东行方向通行车辆1.1万辆。', '3月4日，西行方向通行车辆1.4万辆。'],
  ['3月4日上午，大桥通行车辆8000辆。', '3月4日全天，大桥通行车辆2.2万辆。'],
  ['3月4日，赤岭镇工地事故造成2人受伤。', '3月4日，白塔镇工地事故造成5人受伤。'],
  ['去年，岚江桥梁公司净利润1.2亿元。', '去年，岚江桥梁公司扣非净利润0.9亿元。'],
  ['3月4日，岚州预计降雨80毫米。', '3月4日，岚州降雨122毫米。'],
  ['岚州晚报3月4日民调，市长支持率46%。', '海曲新闻3月4日民调，市长支持率41%。'],
  ['大桥观光电梯成人票价60元。', '大桥观光电梯儿童票价30元。'],
  ['3月4日，岚州市接待游客12万人次。', '3月4日，全省接待游客88万人次。'],
  ['大桥全长1280米。', '大桥全长1820米，此前报道的1280米有误。'],
])('%s and %s are of two things, stages or hours', (one, other) => expect(disagreements(one, other)).toEqual([]))

test.each([
  ['3月4日，大桥通行车辆2.1万辆。', '3月4日，大桥通行车辆1.4万辆。'],
  ['3月4日，初步统计大桥通行车辆2.1万辆。', '3月4日，初步统计大桥通行车辆1.4万辆。'],
])('%s and %s cannot both hold', (one, other) => expect(disagreements(one, other)).toHaveLength(1))
