import { fold } from '../../language/index.ts'

/** `C919`; not `c919`, not `渡轮`: most paragraphs of Chinese have none, and looking is cheaper than writing. */
const CAPITAL = /\p{Changes_When_Lowercased}/u

/**
 * One spelling for search: simplified script, half-width forms, small letters. In: any text. Out: a text of the same length, so that places in it
 * hold in the original.
 */
export function searchSpelling(text: string): string {
  const folded = fold(text)
  if (!CAPITAL.test(folded)) return folded
  const small = folded.toLowerCase()
  return small.length === folded.length ? small : folded.replace(/[A-ZÀ-ÞΑ-ΩА-Я]/g, (letter) => letter.toLowerCase())
}
