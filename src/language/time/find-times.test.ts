import { describe, expect, test } from 'vitest'
import { findTimes } from './index.ts'

const REFERENCE = '2031-06-17T16:00'
const valuesOf = (text: string, reference: string | undefined = REFERENCE) =>
  findTimes(text, reference === undefined ? {} : { reference }).map(({ text, timex }) => `${text}=${timex}`)

describe('dates as news writes them', () => {
  test.each<[string, readonly string[]]>([
    ['澜港轮渡于2029年3月8日通航', ['2029年3月8日=2029-03-08']],
    ['論壇於２０２９年３月８日至１０日舉行', ['２０２９年３月８日至１０日=2029-03-08/2029-03-10']],
    ['二〇三〇年六月，大桥合龙', ['二〇三〇年六月=2030-06']],
    ['發布於2031/6/9，更新於2031-06-10 08:55', ['2031/6/9=2031-06-09', '2031-06-10 08:55=2031-06-10T08:55']],
    ['6月16日，代表团抵达澜港', ['6月16日=2031-06-16']],
    ['16日下午，双方会谈', ['16日下午=2031-06-16TAF']],
    ['民國一百二十年，堤防完工', ['民國一百二十年=2031']],
  ])('%s', (text, values) => {
    expect(valuesOf(text)).toEqual(values)
  })
})
