import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { fold } from '../script/index.ts'
import type { Span } from '../span.ts'

export { cutCost } from './word-cost.ts'

export interface Word extends Span {
  /** jieba's part of speech: `n`, `v`, `nr` person, `ns` place, `nt` organisation, `t` time, `m` number, `x` mark. */
  readonly tag: string
}

let jieba: Jieba | undefined

/**
 * Words of a Chinese text, both scripts.
 *
 * In: any text. Out: adjoining words that cover it; offsets in the text as given. Loads the dictionary on first use.
 * Source: jieba (Sun Junyi), through @node-rs/jieba; the text is folded to simplified script first.
 */
export function segment(text: string): readonly Word[] {
  jieba ??= Jieba.withDict(dict)
  const words: Word[] = []
  let start = 0
  for (const { tag, word } of jieba.tag(fold(text), true)) {
    const end = start + word.length
    words.push({ start, end, text: text.slice(start, end), tag })
    start = end
  }
  return words
}
