import { parseNumeral } from '../../numeral/index.ts'
import type { Piece } from '../atom.ts'

/** Where a pattern matched, in the folded text. */
export interface Site {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * One row of the grammar: `source` is tried where one of the characters of `first` stands.
 * `read` gives the pieces that the match says; none at all, `[]`, for what only looks like a time; `undefined` to try the next row.
 */
export interface Pattern {
  readonly first: string
  readonly source: string
  readonly read: (match: RegExpExecArray, site: Site) => readonly Piece[] | undefined
}

/** `2022 年 9 月`: a blank between numeral and unit. */
export const GAP = ' ?'
export const ASCII_DIGITS = '0123456789'
export const HAN_DIGITS = '零〇○一二三四五六七八九'
/** What a numeral may begin with. */
export const NUMERAL_FIRST = `${ASCII_DIGITS}${HAN_DIGITS}两十百千廿卅半数几`
/** Up to 99, either way of writing. */
export const SMALL = '(?:\\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?|[零〇一二两三四五六七八九])'
export const TO = '(?:至|到|-{1,2}|—{1,2}|–|~)'

/** In: a numeral found by a pattern. Out: its value, NaN for none, so that range checks on it fail. */
export function numberOf(numeral: string | undefined): number {
  if (numeral === undefined) return NaN
  return parseNumeral(numeral.replaceAll('○', '〇').replaceAll(' ', '')) ?? NaN
}

export function inRange(value: number, low: number, high: number): boolean {
  return value >= low && value <= high
}
