import { fold } from '../../language/index.ts'

/**
 * One spelling for search: simplified script, half-width forms, small letters. In: any text. Out: a text of the same length, so that places in it
 * hold in the original.
 */
export function searchSpelling(text: string): string {
  const folded = fold(text)
  const small = folded.toLowerCase()
  return small.length === folded.length ? small : folded.replace(/[A-ZÀ-ÞΑ-ΩА-Я]/g, (letter) => letter.toLowerCase())
}
