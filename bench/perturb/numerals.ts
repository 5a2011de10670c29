const DIGITS = '零一二三四五六七八九'
const PLACES = ['', '十', '百', '千']

/** In: a whole number from 0 to 9999. Out: as words: 16 is 十六, 105 is 一百零五. */
export function numeralWords(value: number): string {
  if (value === 0) return DIGITS[0]!
  const digits = [...String(value)].map(Number)
  const spelled = digits.map((digit, at) => (digit === 0 ? '零' : DIGITS[digit]! + PLACES[digits.length - 1 - at]!)).join('')
  return spelled.replace(/零+$/, '').replace(/零+/g, '零').replace(/^一十/, '十')
}

/** In: numeral words up to 99 without 两. Out: the number; undefined for others. */
export function numeralValue(words: string): number | undefined {
  for (let value = 1; value < 100; value++) if (numeralWords(value) === words) return value
  return undefined
}

/** In: a number. Out: without the dust of binary fractions: 9.7 * 10000 is 97000. */
export const plainNumber = (value: number): string => String(Number(value.toPrecision(12)))

/** In: a text and a number as written. Out: whether the text has it, as a number of its own, in digits or in words. */
export function hasNumber(text: string, written: string): boolean {
  const value = Number(written)
  const digits = new RegExp(`(?<![\\d.])${written.replace('.', '\\.')}(?![\\d.]*\\d)`)
  return digits.test(text) || (Number.isInteger(value) && value < 10_000 && text.includes(numeralWords(value)) && value > 10)
}
