import { expect, test } from 'vitest'
import { inferYear } from './infer-year.ts'
import { statedDates } from './stated-dates.ts'

const NOW = '2026-11-21'
const inferred = (dateLine: string, text: string, now = NOW) => inferYear(statedDates(dateLine)[0]!, text, now)

test.each([
  ['the present of the writer', '06月17日 16:01', '2019年起步，2025年以来客流翻番。', { year: 2025, because: '2025年以来' }],
  ['an anniversary that falls now', '03-08 09:00', '2023年恰逢大桥通车十周年，2013年大桥落成。', { year: 2023, because: '2023年恰逢' }],
  ['a full date near the date line', '06月17日 16:01', '2022年6月16日晚，决赛打响。', { year: 2022, because: '2022年6月16日' }],
  ['a month planned for', '11月03日 09:20', '一期2022年9月投产，二期计划2026年3月动工。', { year: 2025, because: '计划2026年3月' }],
  ['a month of this year looked back on', '09-17 08:00', '2024年7月，球队换帅。', { year: 2024, because: '2024年7月' }],
  ['a whole year looked back on', '02-11 08:00', '2023年，全市进出口增长6%。', { year: 2024, because: '2023年' }],
  ['a term shortly ahead', '05月01日 09:00', '路牌在2024年6月底前换完。', { year: 2024, because: '2024年6月底前' }],
  ['the season that is played', '11-03 21:40', '联赛2025赛季收官，球队1998年建队以来首次登顶。', { year: 2025, because: '2025赛季' }],
  ['the later of two years', '06-10 08:00', '2021年以来，客流逐年上升，2023年达到400万人次。', { year: 2024, because: '2023年' }],
])('the year is told by %s', (_, dateLine, text, expected) => {
  expect(inferred(dateLine, text)).toEqual(expected)
})

test('with nothing in the text it is the last such day before today', () => {
  expect(inferred('11-20 10:00', '大雾，渡轮停航。')).toEqual({ year: 2026 })
  expect(inferred('11-22 10:00', '大雾，渡轮停航。')).toEqual({ year: 2025 })
})

test('where something began long ago tells nothing of the present', () => {
  expect(inferred('11-03 21:40', '这是球队1998年建队以来首次夺冠，两队自2003年首次交手以来踢了44场。')).toEqual({ year: 2026 })
  expect(inferred('03-03 10:00', '大桥始建于1957年，2011年落成的新桥在它旁边。')).toEqual({ year: 2026 })
})

test('a goal far ahead is no present, and no year lies after today', () => {
  expect(inferred('06月17日 16:01', '到2030年建成三条航线。2024年3月开工。').year).toBe(2024)
  expect(inferred('06月17日 16:01', '2027年以来客流大增。').year).toBe(2026)
})
