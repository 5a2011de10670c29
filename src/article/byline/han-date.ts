/** Dates in Han numerals, as notices and papers set upright write them. */

const DIGITS = '〇零○一二三四五六七八九'
/** `二〇三二年四月二十日`, `二零三二年十一月三日`; not `一二年级`. Folded text. */
const SHAPE = /(?<![〇零○一二三四五六七八九十])(?<year>[一二][〇零○一二三四五六七八九]{3})年(?<month>十[一二]?|[一二三四五六七八九])月(?<day>三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])日/gu

const digit = (character: string) => Math.max(0, (DIGITS.indexOf(character) - 2))

/** 十 10, 十一 11, 二十 20, 三十一 31, 三 3. */
function below100(numeral: string): number {
  const [tens, ones] = numeral.split('十')
  return ones === undefined ? digit(numeral) : (tens === '' ? 1 : digit(tens!)) * 10 + (ones === '' ? 0 : digit(ones))
}

export interface HanDate {
  readonly start: number
  readonly end: number
  /** Decimal digits. */
  readonly year: string
  readonly month: string
  readonly day: string
}

/** In: folded text. Out: the dates that it gives in Han numerals, in order. */
export function hanDates(text: string): readonly HanDate[] {
  if (!text.includes('年')) return []
  return [...text.matchAll(SHAPE)].map(({ index, 0: all, groups = {} }) => ({
    start: index,
    end: index + all.length,
    year: [...groups.year!].map(digit).join(''),
    month: String(below100(groups.month!)),
    day: String(below100(groups.day!)),
  }))
}
