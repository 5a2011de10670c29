import { describe, expect, test } from 'vitest'
import { dayNumber } from './calendar.ts'
import { findHoliday } from './find-holiday.ts'
import { HOLIDAY_NAMES } from './holiday-table.ts'
import { lunarDay, sexagenaryYear } from './lunar-calendar.ts'
import { dayTimex } from './timex.ts'

const dateOf = (name: string, year: number) => {
  const day = findHoliday(name, year)
  return day === undefined ? undefined : dayTimex(day)
}

describe('feasts fall where calendars put them', () => {
  test.each([
    ['国庆节', '2031-10-01'], ['母亲节', '2025-05-11'], ['感恩节', '2024-11-28'], ['阵亡将士纪念日', '2024-05-27'], ['网络星期一', '2024-12-02'],
    ['除夕', '2025-01-28'], ['春节', '2024-02-10'], ['元宵节', '2024-02-24'], ['端午节', '2025-05-31'], ['中元节', '2024-08-18'], ['中秋节', '2025-10-06'], ['腊八节', '2025-01-07'],
    ['清明节', '2024-04-04'], ['清明', '2025-04-04'], ['立春', '2025-02-03'], ['冬至', '2021-12-21'], ['冬至', '1950-12-22'], ['夏至', '2024-06-21'], ['秋分', '2024-09-22'],
    ['复活节', '2025-04-20'], ['复活节', '2024-03-31'], ['东正教复活节', '2024-05-05'], ['圣灵降临节', '2024-05-19'],
    ['犹太新年', '2024-10-02'], ['赎罪日', '2024-10-11'], ['普珥节', '2024-03-23'], ['光明节', '2024-12-25'], ['以色列独立日', '2024-05-13'],
    ['开斋节', '2024-04-10'], ['古尔邦节', '2024-06-16'], ['阿舒拉节', '2024-07-16'],
    ['排灯节', '2023-11-12'], ['排灯节', '2018-11-07'], ['象头神节', '2023-09-19'], ['十胜节', '2024-10-12'], ['湿婆神节', '2024-03-08'], ['淡米尔丰收节', '2018-01-14'],
  ])('%s %s', (name, date) => expect(dateOf(name, Number(date.slice(0, 4)))).toBe(date))
})

test('every feast has a day in every year, but for those of the Islamic and the lunar year, which may miss one', () => {
  const missing = HOLIDAY_NAMES.filter((name) => findHoliday(name, 2026) === undefined)
  expect(missing).toEqual([])
})

test('the lunar years are those of ICU', () => {
  const format = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' })
  const lunarOf = (day: number) => format.format(day * 86_400_000)
  for (let year = 1900; year <= 2100; year++) {
    expect(lunarOf(lunarDay(year, 1, 1)!)).toBe('1/1')
    expect(lunarOf(lunarDay(year, 8, 15)!)).toBe('8/15')
    expect(lunarOf(lunarDay(year, 12, 29)!)).toBe('12/29')
    const leap = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].find((month) => lunarDay(year, month, 1, true) !== undefined)
    if (leap !== undefined) expect(lunarOf(lunarDay(year, leap, 29, true)!)).toBe(`${leap}bis/29`)
  }
})

test('a day that its lunar month does not have is none', () => {
  expect(lunarDay(2025, 6, 1, true)).toBe(dayNumber(2025, 7, 25))
  expect(lunarDay(2024, 6, 1, true)).toBeUndefined()
  expect(lunarDay(2017, 1, 30)).toBeUndefined()
  expect(lunarDay(1899, 1, 1)).toBeUndefined()
})

test('years by the cycle of sixty are the nearest of their name', () => {
  expect(sexagenaryYear('甲辰', 2031)).toBe(2024)
  expect(sexagenaryYear('辛亥', 1950)).toBe(1971)
  expect(sexagenaryYear('甲丑', 2031)).toBeUndefined()
})
