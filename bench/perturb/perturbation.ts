import type { FindingKind } from '../../src/check/index.ts'
import type { Span } from '../../src/language/index.ts'
import type { Study } from './study.ts'

/** A sentence with some words put for others. */
export interface Rewording {
  readonly text: string
  /** Where the new words stand in `text`; empty where words were only taken out. */
  readonly start: number
  readonly end: number
  /** The words that were taken out. */
  readonly was: string
}

/** One way to say a sentence of an article otherwise: truly, or falsely. */
export interface Perturbation {
  readonly kind: string
  /** Whether the article still bears out what is said. */
  readonly isTrue: boolean
  /** Kinds of findings that name the fault; of a true restatement none. */
  readonly findings: readonly FindingKind[]
  /** In: a sentence and its article. Out: every way to reword it, in order; empty where it has nothing of the kind. */
  readonly reword: (passage: Span, study: Study) => readonly Rewording[]
}

/** In: a sentence, a stretch of it, and what to say there. */
export const putAt = (text: string, start: number, end: number, words: string): Rewording =>
  ({ text: text.slice(0, start) + words + text.slice(end), start, end: start + words.length, was: text.slice(start, end) })

/** In: a sentence, a pattern with the flag g, and what to say for a match (undefined: leave it). Out: one rewording for each match. */
export function replaceEach(text: string, pattern: RegExp, words: (match: RegExpExecArray) => string | undefined): readonly Rewording[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const put = words(match)
    return put === undefined || put === match[0] ? [] : [putAt(text, match.index, match.index + match[0].length, put)]
  })
}

/** In: a sentence and a place in it. Out: whether that stands between quotation marks or title marks. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return before.split(/[“「《『]/).length > before.split(/[”」》』]/).length
}

/** Another's words and the names of works are not reworded: that would put words in a mouth. */
export const outsideQuotes = (text: string, rewordings: readonly Rewording[]): readonly Rewording[] => rewordings.filter(({ start }) => !isQuoted(text, start))
