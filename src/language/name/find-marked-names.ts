import { isKnownWord, wordOver, type ReadText } from './read-text.ts'
import { findQuantities } from '../quantity/index.ts'
import type { Sighting } from './sighting.ts'

const WORK = /[《〈]([^《》〈〉\n]{1,40})[》〉]/g
const QUOTED = /[“"「『]\s*([^“”"「」『』\n，。；：！？]{2,12}?)\s*[”"」』]/g

/** Works in 《》: `《歌唱祖国》`. The marks belong to the form. */
export function findWorks({ text }: ReadText): readonly Sighting[] {
  return [...text.matchAll(WORK)].map((match) => ({
    start: match.index, end: match.index + match[0].length, kind: 'work' as const, canonical: `《${squeeze(match[1]!)}》`,
  }))
}

/** Words in quotation marks that may be a term of the story; only what recurs is kept. */
export function findQuotedTerms(read: ReadText): readonly Sighting[] {
  return [...read.text.matchAll(QUOTED)].filter((match) => isTerm(read, match)).map((match) => ({
    start: match.index, end: match.index + match[0].length, kind: 'term' as const, canonical: squeeze(match[1]!),
  }))
}

/** `“上海精神”`; not `“理解”`, a word of every day in irony. */
function isTerm(read: ReadText, match: RegExpExecArray): boolean {
  const start = match.index + match[0].indexOf(match[1]!)
  return !isKnownWord(wordOver(read, start, start + match[1]!.length)) && !isAmount(match[1]!) && /[\u4e00-\u9fffA-Za-z]/.test(match[1]!)
}

/** `“1.2万千瓦”`: what is quoted is an amount. */
const isAmount = (quoted: string) => /^\D{0,2}\d/.test(quoted) && findQuantities(quoted).some(({ start, end }) => end - start >= quoted.length - 1)

export const squeeze = (words: string) => words.replaceAll(/\s+/g, '')
