import { characterClass } from '../language/index.ts'

/** A text without its white space and punctuation, with the way back to the offsets of the text. */
export interface Bare {
  readonly text: string
  /** Offset in the whole text of each character of `text`. */
  readonly at: readonly number[]
}

/** Left out of a comparison word for word: white space and the marks between clauses; `.` and `%` are parts of numbers. */
const MARK = /[\s，。、；：！？“”‘’「」『』（）()《》〈〉【】[\]…—,;:!?"']/g
const DIGIT = /[\d.%零一二三四五六七八九十百千万亿]/

const isDigit = characterClass(/\d/)

/** In: a folded text. Out: its bare form. Marks between two digits stay: `3:2` is not `32`. */
export function bareText(folded: string): Bare {
  const at: number[] = []
  let text = ''
  let from = 0
  const take = (to: number) => {
    text += folded.slice(from, to)
    for (let here = from; here < to; here++) at.push(here)
    from = to + 1
  }
  for (const { index } of folded.matchAll(MARK)) {
    if (!(isDigit(folded, index - 1) && isDigit(folded, index + 1))) take(index)
  }
  take(folded.length)
  return { text, at }
}

/**
 * Where does a text stand word for word in another?
 *
 * In: both, bare. Out: the stretch of the whole text, or undefined. `5人受伤` does not stand in `15人受伤`, nor `票价80元` in `票价80元至120元`.
 */
export function findVerbatim(whole: Bare, part: Bare): { readonly start: number; readonly end: number } | undefined {
  if (part.text.length < 4) return undefined
  for (let from = whole.text.indexOf(part.text); from >= 0; from = whole.text.indexOf(part.text, from + 1)) {
    const to = from + part.text.length
    if (!cutsNumber(whole.text, from) && !cutsNumber(whole.text, to) && !cutsRange(whole.text, to)) return { start: whole.at[from]!, end: whole.at[to - 1]! + 1 }
  }
  return undefined
}

const cutsRange = (text: string, at: number) => /^[至到~～-]\d/.test(text.slice(at, at + 2)) && /\d[^\d]{0,3}$/.test(text.slice(Math.max(0, at - 4), at))
const cutsNumber = (text: string, at: number) => DIGIT.test(text[at - 1] ?? '') && DIGIT.test(text[at] ?? '')
