import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../script/index.ts'
import { compareTimes, findTimes, timesWithin } from './index.ts'

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
