import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../script/index.ts'
import { dayNumber, dayOf } from './calendar.ts'
import { compareTimes, findTimes, timesWithin } from './index.ts'
import { dayTimex } from './timex.ts'

/** Sentences out of pieces that meet in every order: most are nonsense, as pages can be. */
const PIECES = [
  '2030年', '2031年5月', '6月16日', '6月16日至18日', '16日', '31日', '至', '、', '，', '。', '\n', '去年', '当年9月', '次日', '两年前', '三天后', '30周年', '下午', '3时', '8:30',
  '上周日', '一季度', '年底', '月初', '截至', '以来', '每两年', '上世纪90年代', '从', '到', '農曆五月初五', '國慶節', '臺風過後', '二〇三〇年六月', '建成', '將', '近三年', '12', '(', ')', '2',
]
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''))
const reference = fc.option(fc.constantFrom('2031-06-17', '2031-01-02T08:00', '2032-02-29'), { nil: undefined })

test('every expression is a slice of its text, in order, without overlaps', () => {
  fc.assert(fc.property(text, reference, (raw, published) => {
    const times = findTimes(raw, { reference: published })
    return times.every((time, at) => raw.slice(time.start, time.end) === time.text && time.text !== '' && time.start >= (times[at - 1]?.end ?? 0))
  }))
})

test('no expression ends before it begins', () => {
  fc.assert(fc.property(text, reference, (raw, published) =>
    findTimes(raw, { reference: published }).every(({ begin, until }) => (begin === undefined) === (until === undefined) && (begin ?? '') <= (until ?? ''))))
})

const values = (raw: string, published: string | undefined) =>
  findTimes(raw, { reference: published }).map(({ start, timex, begin, until }) => [start, timex, begin, until])

test('the script that a text is written in changes no value', () => {
  fc.assert(fc.property(text, reference, (raw, published) => {
    expect(values(fold(raw), published)).toEqual(values(raw, published))
  }))
})

test('a time is the same as itself, and what lies within it contains it the other way round', () => {
  const MIRROR = { same: 'same', within: 'contains', contains: 'within', disjoint: 'disjoint', unknown: 'unknown' } as const
  fc.assert(fc.property(text, reference, (raw, published) => {
    const times = findTimes(raw, { reference: published }).slice(0, 4)
    for (const a of times) {
      if (a.begin !== undefined) expect(compareTimes(a, a)).toBe('same')
      for (const b of times) expect(compareTimes(b, a)).toBe(MIRROR[compareTimes(a, b)])
    }
  }))
})

test('the times of two halves of a text are the times of the whole, but for one that is cut', () => {
  fc.assert(fc.property(text, fc.nat(60), (raw, cut) => {
    const times = findTimes(raw)
    const halves = [...timesWithin(times, { start: 0, end: cut }), ...timesWithin(times, { start: cut, end: raw.length })]
    expect(halves).toEqual(times.filter(({ start, end }) => end <= cut || start >= cut))
  }))
})

test('what lies within a time that lies within a third lies within that one; what is disjoint from the whole is disjoint from its part', () => {
  fc.assert(fc.property(text, reference, (raw, published) => {
    const times = findTimes(raw, { reference: published }).filter(({ begin }) => begin !== undefined).slice(0, 5)
    for (const a of times) for (const b of times) for (const c of times) {
      const inside = compareTimes(a, b) === 'within'
      if (inside && compareTimes(b, c) === 'within') expect(compareTimes(a, c)).toBe('within')
      if (inside && compareTimes(b, c) === 'disjoint') expect(compareTimes(a, c)).toBe('disjoint')
    }
  }))
})

const HAN = '〇一二三四五六七八九'
const han = (year: number) => [...String(year)].map((digit) => HAN[Number(digit)]!).join('')
const tens = (value: number) => {
  const [ten, one] = [Math.floor(value / 10), value % 10]
  return `${ten > 1 ? HAN[ten]! : ''}${ten > 0 ? '十' : ''}${one > 0 ? HAN[one]! : ''}`
}
const wide = (text: string) => text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const two = (value: number) => String(value).padStart(2, '0')

/** The ways in which pages write a full date. */
const FORMATS: readonly ((year: number, month: number, day: number) => string)[] = [
  (y, m, d) => `${y}年${m}月${d}日`,
  (y, m, d) => `${y} 年 ${m} 月 ${d} 日`,
  (y, m, d) => `${y}年${two(m)}月${two(d)}日`,
  (y, m, d) => wide(`${y}年${m}月${d}日`),
  (y, m, d) => `${han(y)}年${tens(m)}月${tens(d)}日`,
  (y, m, d) => `${y}年${m}月${d}號`,
  (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  (y, m, d) => `${y}-${m}-${d}`,
  (y, m, d) => `${y}/${m}/${d}`,
  (y, m, d) => `${y}.${two(m)}.${two(d)}`,
  (y, m, d) => `民國${y - 1911}年${m}月${d}日`,
  (y, m, d) => `${d}-${m}-${y}`,
  (y, m, d) => `${y}年${m}月${d}日（周${'日一二三四五六'[new Date(Date.UTC(y, m - 1, d)).getUTCDay()]!}）`,
]
const date = fc.integer({ min: dayNumber(1950, 1, 1), max: dayNumber(2099, 12, 31) })

test('a date is read as it was written, in every way of writing it, whatever the day of publication', () => {
  fc.assert(fc.property(date, fc.constantFrom(...FORMATS), reference, fc.constantFrom(['', ''], ['据悉，', '，渡口停航'], ['截至', '的统计']), (number, format, published, [before, after]) => {
    const { year, month, day } = dayOf(number)
    const [time] = findTimes(`${before}${format(year, month, day)}${after}`, { reference: published })
    expect([time?.begin, time?.until]).toEqual([dayTimex(number), dayTimex(number)])
  }))
})

const RELATIVE = ['今天', '昨晚', '明日', '前天', '大后天', '三天前', '上周日', '本周三', '下星期一', '近七天', '未来三天', '两周前', '上周末', '次日']

test('what is counted from the publication moves with it, week by week', () => {
  fc.assert(fc.property(date, fc.integer({ min: -60, max: 60 }), fc.constantFrom(...RELATIVE), (number, weeks, expression) => {
    const boundsAt = (day: number) => {
      const [time] = findTimes(`村民说，${expression}水就退了`, { reference: dayTimex(day) })
      return [time?.begin, time?.until].map((moment) => (moment === undefined ? undefined : dayNumber(Number(moment.slice(0, 4)), Number(moment.slice(5, 7)), Number(moment.slice(8, 10))) - day))
    }
    expect(boundsAt(number + weeks * 7)).toEqual(boundsAt(number))
  }))
})

test('a text of any characters is read, and every expression lies in it', () => {
  const noise = fc.string({ unit: fc.constantFrom(...'年月日时分秒周一二十廿半个前后上下初末至到、，。（）0123456789:-/.今明昨去同次第每约'), maxLength: 40 })
  fc.assert(fc.property(noise, reference, (raw, published) => findTimes(raw, { reference: published }).every(({ start, end, text }) => start < end && raw.slice(start, end) === text)), { numRuns: 400 })
})
