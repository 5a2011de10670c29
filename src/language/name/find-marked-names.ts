import type { ReadText } from './read-text.ts'
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
export function findQuotedTerms({ text }: ReadText): readonly Sighting[] {
  return [...text.matchAll(QUOTED)].map((match) => ({
    start: match.index, end: match.index + match[0].length, kind: 'term' as const, canonical: squeeze(match[1]!),
  }))
}

export const squeeze = (words: string) => words.replaceAll(/\s+/g, '')
