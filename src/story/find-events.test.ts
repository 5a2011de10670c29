import { describe, expect, test } from 'vitest'
import { studyText } from './article.fixture.ts'
import { findEvents } from './find-events.ts'

const events = (text: string, published = '2025-06-20') =>
  findEvents(studyText(text, { published })).map(({ time, article, start, end, planned }) => [time.timex, article.text.slice(start, end), planned])
const datesOf = (text: string, published: string) => findEvents(studyText(text, { published })).map(({ time }) => time.timex)

describe('what counts as an event', () => {
  test('each time of a sentence governs its own stretch', () => {
    expect(events('2023年1月，甲坝开始蓄水；2024年5月，乙坝开工。')).toEqual([['2023-01', '2023年1月，甲坝开始蓄水', false], ['2024-05', '2024年5月，乙坝开工。', false]])
  })

  test('an anniversary tells when the thing began', () => {
    expect(events('今年是岚江大桥通车20周年。')).toEqual([['2005', '今年是岚江大桥通车20周年', false]])
  })

  test('what is announced for a later day is planned', () => {
    expect(events('第三届岚江书展将于7月3日开幕，主宾城市是青岬。')).toEqual([['2025-07-03', '第三届岚江书展将于7月3日开幕，主宾城市是青岬。', true]])
  })

  test('what is told of 访问期间 was in the time of the visit', () => {
    const text = '6月10日至14日，青岬市代表团访问岚州。\n访问期间，两市签署友好城市协议。'
    expect(events(text).map(([timex]) => timex)).toEqual(['2025-06-10/2025-06-14', '2025-06-10/2025-06-14'])
  })
})

describe('what does not', () => {
  test.each([
    ['a background', '近年来，岚州的夜市越办越热闹。'],
    ['a habit', '岚州每两年举办一次风筝节。'],
    ['a duration', '两地之间的渡轮要走五个小时。'],
    ['a dateline', '临溪通讯社青峪6月18日电'],
    ['a bare saying', '6月18日，记者从市应急局获悉，'],
    ['a statement', '6月18日，马青禾表示，桥很重要。'],
    ['a description', '2024年的夏天很热。'],
    ['a question', '6月18日发生了什么？'],
    ['a goal', '计划到2030年建成十座灯塔。'],
  ])('%s', (_, text) => {
    expect(events(text)).toEqual([])
  })
})

describe('times that are told in passing', () => {
  test.each([
    ['a match as its attribute', '今年4月19日的首轮较量中，青岬队在主场以2比1取胜。', ['2025-04-19']],
    ['a beginning', '青岬队自2003年首次交手以来，主场从未失手。', ['2003']],
    ['how things stood', '截至7月25日，已有3.9万台水泵完成更换，完成率九成。', ['2025-07-25']],
    ['two dates of one contract', '供水合约2023年签订，原定2027年到期。', ['2023', '2027']],
    ['a new term', '新码头原定9月开放，现推迟到11月。', ['2025-09', '2025-11']],
    ['the first day', '涉事水厂上月29日起停产，复工日期未定。', ['2025-07-29']],
    ['a season as the name of a match', '8月2日，岚江联赛2025赛季收官战，青岬队3比0击败南屏队。', ['2025-08-02']],
    ['what was said on an occasion', '总经理卢秉昨日在看台上对记者说，球队准备了新阵容。', ['2025-08-27']],
  ])('%s', (_, text, dates) => expect(datesOf(text, '2025-08-28')).toEqual(dates))

  test.each([
    ['an age', '前锋程大同今年26岁，司职左路，身高一米八。'],
    ['a season', '2024年入冬以来，渡轮客流逐月回落。'],
    ['no day at all', '截至目前，已有3.9万台水泵完成更换。'],
    ['a bare saying', '总经理卢秉昨日表示，球队准备了新阵容。'],
  ])('%s is none', (_, text) => expect(datesOf(text, '2025-08-28')).toEqual([]))
})
