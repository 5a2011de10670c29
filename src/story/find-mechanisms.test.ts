import { describe, expect, test } from 'vitest'
import { studyText } from './article.fixture.ts'
import { findMechanisms } from './find-mechanisms.ts'
import { dateAt } from './govern-times.ts'
import { orderHosts } from './order-hosts.ts'

const mechanisms = (text: string, published = '2024-09-01') => findMechanisms([studyText(text, { published })], dateAt)

describe('a cup that three cities host in turn', () => {
  const [cup, ...others] = mechanisms(`第七届海湾杯青年足球赛2023年8月在屿城举行。
海湾杯由屿城、白港、青岬三市足协轮流承办，每年举行一届。
第八届海湾杯2024年8月在白港举行。`)

  test('is known with its members and meetings', () => {
    expect(others).toEqual([])
    expect(cup).toMatchObject({ name: '海湾杯', members: ['屿城', '白港', '青岬'], rotation: { periodYears: 1, alternates: true } })
    expect(cup!.meetings).toMatchObject([{ ordinal: 7, year: 2023, host: '屿城' }, { ordinal: 8, year: 2024, host: '白港' }])
  })

  test('goes to the city whose turn has not come: two have hosted, the third is next', () => {
    expect(cup!.next).toEqual([{ year: 2025, host: '青岬', inferred: true }, { year: 2026, host: '屿城', inferred: true }])
  })
})

test('a rule that names no order, of four members and one meeting, implies no host', () => {
  const [forum] = mechanisms('第一届四港论坛2023年5月在东港举行。论坛每两年举办一次，由东港、南港、西港、北港四市轮流主办。')
  expect(forum).toMatchObject({ rotation: { periodYears: 2, alternates: true }, next: [] })
})

test('one side in turn with the others by the alphabet: every other time the one side', () => {
  const [summit] = mechanisms(`首届冰岛—北欧渔业论坛2021年6月在冰岛举行。第二届冰岛—北欧渔业论坛2023年6月在丹麦举行。
冰岛、丹麦、芬兰、挪威、瑞典五国代表出席冰岛—北欧渔业论坛。冰岛—北欧渔业论坛每两年举办一次，会议由双方轮流主办：冰岛为一方，其余各国依国名首字母的次序另成一方。`)
  expect(summit!.next.map(({ year, host }) => `${year} ${host}`)).toEqual(['2025 冰岛', '2027 芬兰', '2029 冰岛', '2031 挪威', '2033 冰岛', '2035 瑞典'])
})

test('levels are named with the year they began', () => {
  const [body] = mechanisms('2019年，冰岛—北欧渔业合作机制建立，设部长级会议机制。第三届冰岛—北欧渔业论坛2024年在挪威举行。冰岛—北欧渔业合作机制秘书处设在奥斯陆。')
  expect(body!.levels.map(({ level, since }) => [level, since])).toEqual(expect.arrayContaining([['部长级会议机制', '2019'], ['秘书处', undefined]]))
})

test('a meeting held once, without a rule, is no standing body', () => {
  expect(mechanisms('岚州市教育工作会议6月3日举行，会议总结了上学期的工作。')).toEqual([])
})

test('hosts are ordered by the English name of countries, else by pinyin', () => {
  expect(orderHosts(['瑞典', '丹麦', '芬兰'], 'alphabetical')).toEqual(['丹麦', '芬兰', '瑞典'])
  expect(orderHosts(['屿城', '白港', '青岬'], 'alphabetical')).toEqual(['白港', '青岬', '屿城'])
  expect(orderHosts(['屿城', '白港'], 'listed')).toEqual(['屿城', '白港'])
})

test('a show in odd and even years: named in one sentence, ruled in the next', () => {
  const [show] = mechanisms('今年的云帆电子展3月在白塔落幕。这个展会逢单年在青岬、逢双年在白塔。')
  expect(show).toMatchObject({ name: '云帆电子展', members: ['青岬', '白塔'], meetings: [{ year: 2024, host: '白塔' }] })
  expect(show!.next.map(({ year, host }) => `${year} ${host}`)).toEqual(['2025 青岬', '2026 白塔', '2027 青岬', '2028 白塔'])
})

test('two cities in turn, every other year', () => {
  const [race] = mechanisms('海湾龙舟赛隔年举行一次，由青岬、白塔两市轮流承办。第六届海湾龙舟赛2024年6月在白塔举行。')
  expect(race).toMatchObject({ members: ['青岬', '白塔'], rotation: { periodYears: 2, alternates: true }, next: [{ year: 2026, host: '青岬', inferred: true }] })
})

test('a prize cup and a company sports day are no standing bodies', () => {
  expect(mechanisms('市民手捧奖杯。公司每年举办一次运动会，由各部门轮流承办。')).toEqual([])
})
