export { CHINESE_NUMERAL, NUMERAL } from './numeral-pattern.ts'
export { lastPlace, parseNumeral } from './parse-numeral.ts'
