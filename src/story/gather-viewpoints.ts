import { evidenceAt } from '../article/index.ts'
import { findQuotes, type Quote } from '../language/index.ts'
import type { Viewpoint } from './dossier.ts'
import { type StudiedArticle, startingWithin } from './study-article.ts'

const LONGEST_QUOTATION = 400
/** Fewer letters than this hold no view. */
const SHORTEST_VIEW = 8
/** Speakers that are nobody in particular unless the text names them before. */
const PRONOUN = /^(?:他|她|它|他们|她们|其|双方|对方|后者|前者|各方|大家|有人|记者|本报|据)$/

/**
 * Who holds which view, in whose words?
 *
 * In: the articles of a story, studied. Out: quotations with a speaker, in the order of the articles; a pronoun is resolved to the
 * last person named before it in its block, and left out where there is none; one text reprinted is quoted once. Pure.
 */
export function gatherViewpoints(articles: readonly StudiedArticle[]): readonly Viewpoint[] {
  const seen = new Set<string>()
  return articles.flatMap((article) => findQuotes(article.text).flatMap((quote) => {
    const speaker = quote.speaker && speakerOf(article, quote, quote.speaker)
    const key = article.folded.slice(quote.start, quote.end).replace(/[^\p{L}\p{N}]/gu, '')
    if (speaker === undefined || key.length < SHORTEST_VIEW || seen.has(`${speaker} ${key}`)) return []
    seen.add(`${speaker} ${key}`)
    const words = evidenceAt(article.article.id, article.text, quote.start, Math.min(quote.end, quote.start + LONGEST_QUOTATION))
    return [{ speaker, words, direct: quote.kind === 'direct' }]
  }))
}

function speakerOf(article: StudiedArticle, quote: Quote, span: NonNullable<Quote['speaker']>): string | undefined {
  const named = startingWithin(article.names, span.start, span.end).findLast(({ kind }) => kind === 'person' || kind === 'organisation' || kind === 'country')
  if (named) return named.canonical
  if (!PRONOUN.test(article.folded.slice(span.start, span.end))) return span.text
  const blockStart = article.text.lastIndexOf('\n', quote.start) + 1
  return startingWithin(article.names, blockStart, Math.min(quote.start, span.start)).findLast(({ kind }) => kind === 'person')?.canonical
}
