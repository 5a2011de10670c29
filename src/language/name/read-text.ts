import { fold } from '../script/index.ts'
import { segment, type Word } from '../segment/index.ts'

/** A text made ready for finding names: folded, with its words. All offsets hold in `raw`. */
export interface ReadText {
  readonly raw: string
  /** Simplified, half-width; as long as `raw`. */
  readonly text: string
  readonly traditional: boolean
  readonly words: readonly Word[]
  /** Which word covers this character. */
  readonly wordAt: Uint32Array
}

export function readText(raw: string): ReadText {
  const text = fold(raw)
  const words = segment(text)
  const wordAt = new Uint32Array(text.length + 1)
  words.forEach((word, index) => wordAt.fill(index, word.start, word.end))
  wordAt[text.length] = words.length
  return { raw, text, traditional: text !== raw && /[\u4e00-\u9fff]/.test(raw), words, wordAt }
}

/** Does a word begin here? True at both ends of the text. */
export function isEdge({ wordAt, text }: ReadText, at: number): boolean {
  return at <= 0 || at >= text.length || wordAt[at] !== wordAt[at - 1]
}

/** The word that covers exactly [start, end), if one does. */
export function wordOver({ words, wordAt }: ReadText, start: number, end: number): Word | undefined {
  const word = words[wordAt[start] ?? -1]
  return word?.start === start && word.end === end ? word : undefined
}

/** Words that jieba guessed, rather than knew, are tagged `x`: their edges prove nothing. */
export function isKnownWord(word: Word | undefined): boolean {
  return word !== undefined && word.tag !== 'x' && word.tag !== 'eng'
}
