/** The part of the store that finds articles by words. Every implementation passes `search.test.ts`. */
import type { Article } from '../article/index.ts'
import type { IndexText } from './documents.ts'
import type { ArticleFilter, ArticleRow, ListPage } from './lists.ts'

/** Lists of words: one that an article has whole is enough. Words are as `IndexText` has them. */
export interface SearchTerm {
  readonly any: readonly (readonly string[])[]
}

/**
 * `relevance`: first what has every word in its headline; then what says every word often or at once; then some of them; then the rest. Within
 * each, the latest arrival first. `time`: the newest first, as `ArticleOrder` has it, among each thousand of hits in the order of arrival.
 *
 * Both are made so that a word of every second article costs no more than a rare one: neither counts all hits, nor weighs them.
 */
export type SearchOrder = 'relevance' | 'time'

export interface SearchArticles {
  /** All of these, */
  readonly all: readonly SearchTerm[]
  /** and none of these. */
  readonly none?: readonly SearchTerm[]
  /** The same of `IndexText.facts`. */
  readonly facts?: readonly SearchTerm[]
  readonly noFacts?: readonly SearchTerm[]
  readonly where?: ArticleFilter
  /** Asked last, of each article that would be given: what words alone cannot tell, such as a quotation. */
  readonly holds?: (article: Article) => boolean
  readonly order?: SearchOrder
  /** What the last page gave as `next`. */
  readonly after?: string
  /** 1 to 200, else 50. */
  readonly limit?: number
}

/** A kept article whose words are not in the index yet. */
export interface Unindexed {
  readonly n: number
  readonly hash: string
  readonly article: Article
}

export interface Search {
  /**
   * A page looks at so many hits and no more: it may have fewer rows than asked for, or none, and still a `next`. A row comes once, whatever
   * arrives in between. Rejects with TroubleError `bad-cursor`.
   */
  readonly searchArticles: (search: SearchArticles) => Promise<ListPage<ArticleRow>>
  /** By their ids: what is kept of these. */
  readonly currentArticles: (ids: readonly string[]) => Promise<ReadonlyMap<string, Article>>
  /** What was kept without an index text, or before there was a search; the latest first. */
  readonly unindexed: (limit: number) => Promise<readonly Unindexed[]>
  readonly unindexedCount: () => Promise<number>
  /** Puts words into the index, all or none; an article that has changed meanwhile is left for the next time. */
  readonly keepIndexTexts: (texts: readonly { readonly n: number; readonly hash: string; readonly text: IndexText }[]) => Promise<void>
  /** One short step of putting the index's parts together: a search looks into each of them. Out: whether there is more to do. */
  readonly mergeIndex: () => Promise<boolean>
}
