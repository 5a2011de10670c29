import { fold } from '../script/index.ts'
import type { Span } from '../span.ts'
import { cutWords } from './cut-words.ts'
import { tagOf } from './word-list.ts'

export { searchAlternatives, searchPairs, searchWords } from './search-words.ts'
export { cutCost } from './word-cost.ts'
export { isAcrossWord } from './word-list.ts'

export interface Word extends Span {
  /** jieba's part of speech: `n`, `v`, `nr` person, `ns` place, `nt` organisation, `t` time, `m` number, `x` mark. */
  readonly tag: string
}

/**
 * Words of a Chinese text, both scripts.
 *
 * In: any text. Out: adjoining words that cover it; offsets in the text as given. Opens the dictionary on first use.
 * Source: jieba's dictionary and models (Sun Junyi); the text is folded to simplified script first.
 */
export function segment(text: string): readonly Word[] {
  return wordsOf(text, fold(text))
}

/** `segment` of a text that `fold` gave: it is not folded again. */
export function segmentFolded(folded: string): readonly Word[] {
  return wordsOf(folded, folded)
}

function wordsOf(text: string, folded: string): readonly Word[] {
  const { ends, words } = cutWords(folded)
  // pushed one by one: `map`, once compiled, gives arrays of another kind, for which all that reads words would be compiled anew
  const found: Word[] = []
  let start = 0
  for (let index = 0; index < ends.length; index++) {
    const [end, listed] = [ends[index]!, words[index]!]
    found.push({ start, end, text: text.slice(start, end), tag: listed > 0 ? tagOf(listed) : shapeTag(folded, start, end) })
    start = end
  }
  return found
}

/** A word that no dictionary has: digits are a number, other letters a foreign word. */
function shapeTag(text: string, start: number, end: number): string {
  let letters = 0
  let digits = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x30 && unit <= 0x39) digits++
    else if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) letters++
  }
  if (letters > 0) return 'eng'
  return digits > 0 ? 'm' : 'x'
}
