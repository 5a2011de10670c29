import { scriptOf } from '../../language/index.ts'
import type { Language } from '../article.ts'

/** The beginning of a text tells its language; a book need not be counted through. */
const ENOUGH = 4000

export function scopedLanguage(text: string): Language {
  return scriptOf(text.slice(0, ENOUGH))
}
