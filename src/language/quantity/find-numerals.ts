import { parseNumeral } from '../numeral/index.ts'
import { fold } from '../script/index.ts'
import { type Span, spanOf } from '../span.ts'
import { passOver } from './passed-over.ts'
import type { Quantity } from './quantity.ts'

/** A number that counts nothing: 前三, “一”和“五”, 2e5. It says too little to be checked. */
export interface Numeral extends Span {
  readonly value: number
}

const DIGIT = '[零一二三四五六七八九十壹贰叁肆伍陆柒捌玖]'
/** What a lone numeral stands after: a mark, 是, 和, 前; and before: a mark or the like. Not 一看, 进一步, 第一. */
const BEFORE = '(?<=^|[“‘"「『（(、，,：:。 ]|[是为与和前]|等于)'
const AFTER = '(?=$|[”’"」』）)、，,。；;！？ ]|[和与的而却]|或是)'
const ROWS: readonly string[] = [
  '(?<![\\w.])[-+]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)e[-+]?\\d{1,3}(?![\\w.])', // 2e5, -12e-1 | 2e5b
  '(?<![\\w.])[-+]?\\d+(?:\\.\\d+)?\\^[-+]?\\d{1,3}(?![\\w.])', // 2^-1 | 2^
  '(?<![\\w.])[-+]?\\.\\d+(?![\\w.])', // .23456 | 3.23456
  '(?<![\\w.+-])[1-9]\\d{6,10}(?![\\w.-])', // 1502222, a number and no name of one | 010-1502222
  `${BEFORE}${DIGIT}${AFTER}`, // 前三的品牌 | 前三名
]
const NUMERALS = new RegExp(ROWS.map((row) => `(?:${row})`).join('|'), 'gi')

/**
 * Numbers that no quantity of the text takes in.
 *
 * In: any text, and the quantities found in it. Out: numerals in order.
 */
export function findNumerals(text: string, quantities: readonly Quantity[]): readonly Numeral[] {
  const folded = fold(text)
  const found: Numeral[] = []
  for (const { 0: written, index: start } of folded.matchAll(NUMERALS)) {
    const end = start + written.length
    const value = valueOf(written)
    const isTaken = quantities.some((quantity) => quantity.start < end && start < quantity.end)
    if (value !== undefined && Number.isFinite(value) && !isTaken && passOver(folded, start) === start) found.push({ ...spanOf(text, start, end), value })
  }
  return found
}

function valueOf(written: string): number | undefined {
  if (!/[\d.]/.test(written)) return parseNumeral(written)
  const [base, exponent] = written.split('^')
  return exponent === undefined ? Number(written) : Number(base) ** Number(exponent)
}
