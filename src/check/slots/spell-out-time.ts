import type { TimeExpression } from '../../language/index.ts'

/** In: a time of a source. Out: its words, with the year said where it was only inferred: `2025年6月16日` for `16日`. */
export function spellOut(time: TimeExpression): string {
  if (time.inferred.length === 0 || time.begin === undefined) return time.text
  const [from, to] = [dateWords(time.begin, time), dateWords(time.until ?? time.begin, time)]
  return from === to || time.kind !== 'range' ? from : `${from}至${to}`
}

function dateWords(moment: string, { precision }: TimeExpression): string {
  const [year, month, date] = moment.slice(0, 10).split('-').map(Number)
  if (precision === 'year' || month === undefined) return `${year}年`
  return precision === 'month' || date === undefined ? `${year}年${month}月` : `${year}年${month}月${date}日`
}
