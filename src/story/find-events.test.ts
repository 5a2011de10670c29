import { describe, expect, test } from 'vitest'
import { studyText } from './article.fixture.ts'
import { findEvents } from './find-events.ts'

const events = (text: string, published = '2025-06-20') =>
  findEvents(studyText(text, { published })).map(({ time, article, start, end, planned }) => [time.timex, article.text.slice(start, end), planned])

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
