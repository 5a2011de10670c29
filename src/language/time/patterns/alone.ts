import { isDate } from '../calendar.ts'
import { COUNT, countOf, UNIT, UNITS } from './counts.ts'
import { ASCII_DIGITS, GAP, type Pattern } from './pattern.ts'
import { stampPieces } from './stamps.ts'

/** What is a time only where it stands by itself, between blanks: in a query, a field, a cell of a table. */
export const ALONE_PATTERNS: readonly Pattern[] = [
  // 前两天, 后三个月; in a sentence it is the first two days, or the other day
  {
    first: '前后上下',
    source: `(?<!\\S)([前后上下])${GAP}(?!半[年月天日])${COUNT}${GAP}${UNIT}(?!\\S)`,
    read: ([, word, count, unit]) => {
      if (countOf(count!) === 1 && /[上下]/.test(word!)) return undefined
      const direction = /[前上]/.test(word!) ? 'back' : 'forward'
      return [{ slot: 'stretch', unit: UNITS[unit!]!, count: countOf(count!), direction, from: 'reference', vague: false, aligned: true }]
    },
  },
  // 3/3/15, 10/31/74; not 3/4/15, of which nobody can say the month
  {
    first: ASCII_DIGITS,
    source: '(?<!\\S)(\\d{1,2})/(\\d{1,2})/(\\d\\d)(?!\\S)',
    read: ([, one, two, short]) => {
      const year = Number(short) + (Number(short) <= 40 ? 2000 : 1900)
      const readings = [[Number(one), Number(two)], [Number(two), Number(one)]].filter(([month, day]) => isDate(year, month!, day!))
      return readings.length === 1 || one === two ? stampPieces(year, readings[0]![0]!, readings[0]![1]!, []) : undefined
    },
  },
]
