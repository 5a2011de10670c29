import { describe, expect, test } from 'vitest'
import { findTimes } from '../language/index.ts'
import { levelled, readPartial } from './partial-times.ts'

const read = (text: string, reference?: string) => readPartial(findTimes(text, reference === undefined ? {} : { reference })[0]!)
const level = (one: string, other: string) => levelled(read(one)!, read(other)!)?.map(({ begin, until }) => [begin, until])

describe('a date without its year', () => {
  test('keeps what the text gives', () => {
    expect(read('5月18日')).toMatchObject({ begin: 'XXXX-05-18', until: 'XXXX-05-18', precision: 'day' })
    expect(read('14日深夜')).toMatchObject({ begin: 'XXXX-XX-14' })
    expect(read('6月8日至8月31日')).toMatchObject({ begin: 'XXXX-06-08', until: 'XXXX-08-31' })
    expect(read('6月份')).toMatchObject({ begin: 'XXXX-06-01', until: 'XXXX-06-31', precision: 'month' })
    expect(read('8月31日18时30分')).toMatchObject({ begin: 'XXXX-08-31T18:30', precision: 'minute' })
  })

  test('is nothing where the text gives no part of it', () => {
    expect(read('昨天')).toBeUndefined()
    expect(read('三天')).toBeUndefined()
  })

  test('stays as it is where it is known', () => {
    expect(read('5月18日', '2024-05-20')?.begin).toBe('2024-05-18')
  })
})

describe('two dates', () => {
  test('are compared in what both of them give', () => {
    expect(level('5月18日', '2023年5月18日')).toEqual([['XXXX-05-18', 'XXXX-05-18'], ['XXXX-05-18', 'XXXX-05-18']])
    expect(level('14日深夜', '5月14日')).toEqual([['XXXX-XX-14', 'XXXX-XX-14'], ['XXXX-XX-14', 'XXXX-XX-14']])
  })

  test('are not where one of them leaves nothing to compare', () => {
    expect(level('2023年', '5月18日')).toBeUndefined()
    expect(level('5月', '14日')).toBeUndefined()
    expect(level('15日', '6月8日至8月31日')).toBeUndefined()
  })
})
