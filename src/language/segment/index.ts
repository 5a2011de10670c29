import { fold } from '../script/index.ts'
import type { Span } from '../span.ts'
import { cutWords } from './cut-words.ts'
import { tagOf } from './word-list.ts'

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
  let start = 0
  return cutWords(folded).map((end) => {
    const word = { start, end, text: text.slice(start, end), tag: tagOf(folded, start, end) ?? shapeTag(folded.slice(start, end)) }
    start = end
    return word
  })
}

/** A word that no dictionary has: digits are a number, other letters a foreign word. */
function shapeTag(word: string): string {
  const [letters, digits] = [word.match(/[A-Za-z\d]/g)?.length ?? 0, word.match(/\d/g)?.length ?? 0]
  if (letters === 0) return 'x'
  return letters === digits ? 'm' : 'eng'
}
