/** A text without its white space and punctuation, with the way back to the offsets of the text. */
export interface Bare {
  readonly text: string
  /** Offset in the whole text of each character of `text`. */
  readonly at: readonly number[]
}

/** Left out of a comparison word for word: white space and the marks between clauses; `.` and `%` are parts of numbers. */
const MARK = /[\s，。、；：！？“”‘’「」『』（）()《》〈〉【】[\]…—,;:!?"']/
const DIGIT = /[\d.%零一二三四五六七八九十百千万亿]/

/** In: a folded text. Out: its bare form. Marks between two digits stay: `3:2` is not `32`. */
export function bareText(folded: string): Bare {
  const at: number[] = []
  let text = ''
  for (let here = 0; here < folded.length; here++) {
    const character = folded[here]!
    if (MARK.test(character) && !(/\d/.test(folded[here - 1] ?? '') && /\d/.test(folded[here + 1] ?? ''))) continue
    text += character
    at.push(here)
  }
  return { text, at }
}

/**
 * Where does a text stand word for word in another?
 *
 * In: both, bare. Out: the stretch of the whole text, or undefined. `5人受伤` does not stand in `15人受伤`.
 */
export function findVerbatim(whole: Bare, part: Bare): { readonly start: number; readonly end: number } | undefined {
  if (part.text.length < 4) return undefined
  for (let from = whole.text.indexOf(part.text); from >= 0; from = whole.text.indexOf(part.text, from + 1)) {
    const to = from + part.text.length
    if (!cutsNumber(whole.text, from) && !cutsNumber(whole.text, to)) return { start: whole.at[from]!, end: whole.at[to - 1]! + 1 }
  }
  return undefined
}

const cutsNumber = (text: string, at: number) => DIGIT.test(text[at - 1] ?? '') && DIGIT.test(text[at] ?? '')
