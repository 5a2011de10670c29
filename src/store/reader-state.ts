/** The part of the store that keeps what a person did with articles. Every implementation passes `reader-state.test.ts`. */
import type { ArticleFilter } from './lists.ts'

/** What a person did with one article. */
export interface ArticleState {
  readonly article: string
  readonly read: boolean
  readonly starred: boolean
  readonly later: boolean
  /** Names, by name. */
  readonly tags: readonly string[]
  readonly marks: readonly string[]
  readonly highlights: number
}

/** What is not named stays as it is. */
export interface StateChange {
  readonly read?: boolean
  readonly starred?: boolean
  readonly later?: boolean
  readonly addTags?: readonly TagName[]
  /** Keys. */
  readonly removeTags?: readonly string[]
  readonly addMarks?: readonly string[]
  readonly removeMarks?: readonly string[]
}

/** `key`: the name in one spelling; names that differ in it alone are one tag, called as it was first called. */
export interface TagName {
  readonly name: string
  readonly key: string
}

export interface TagCount extends TagName {
  readonly articles: number
}

export interface MarkCount {
  readonly mark: string
  readonly articles: number
}

/** Unread articles of one document: a feed, or a page. */
export interface UnreadCount {
  readonly document: string
  readonly unread: number
}

/** After W3C Web Annotation: TextPositionSelector and TextQuoteSelector in `textOf` an article. */
export interface HighlightPlace {
  /** UTF-16 code units; `end` exclusive. */
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

export interface Highlight extends HighlightPlace {
  readonly id: string
  readonly article: string
  /** Of the article in whose text `start` and `end` count. */
  readonly hash: string
  /** That text does not have it any more: the place is where it last was. */
  readonly lost: boolean
  /** The words as they were marked, where a later version put others in their place: those are `exact`. */
  readonly was?: string
  readonly note?: string
  /** ISO 8601, UTC. */
  readonly madeAt: string
  readonly changedAt: string
}

/**
 * All of a change is kept, or none of it. What is starred, kept for later, tagged, marked or highlighted is never let go for reasons of space or age.
 * Ids that are not kept are passed over.
 */
export interface ReaderState {
  /** Those that are kept, in the order asked for. */
  readonly articleStates: (ids: readonly string[]) => Promise<readonly ArticleState[]>
  /** Out: how many of them are kept. */
  readonly changeStates: (ids: readonly string[], change: StateChange, at: string) => Promise<number>
  /** All that a list has, as far as it had arrived with `upTo` (`ArticleRow.n`). Out: how many were unread. */
  readonly markRead: (which: ArticleFilter & { readonly upTo?: number }, at: string) => Promise<number>
  /** Only documents that have any. */
  readonly unreadCounts: () => Promise<readonly UnreadCount[]>
  readonly unreadOf: (filter?: ArticleFilter) => Promise<number>

  /** By name; those without articles, too. */
  readonly tags: () => Promise<readonly TagCount[]>
  /** Where there is a tag of the new name, the two become one. Out: whether there was the old one. */
  readonly renameTag: (key: string, to: TagName) => Promise<boolean>
  /** Takes it from its articles. Out: whether there was one. */
  readonly dropTag: (key: string) => Promise<boolean>
  /** The most used first. */
  readonly marks: () => Promise<readonly MarkCount[]>

  /** Of one article, in the order of their places; or of all, the latest first. */
  readonly highlights: (article?: string) => Promise<readonly Highlight[]>
  readonly highlight: (id: string) => Promise<Highlight | undefined>
  /** Anew, or in place of that of the same id. Out: whether the article is kept. */
  readonly keepHighlight: (highlight: Highlight) => Promise<boolean>
  /** The same for many that are kept, all or none; those that are not there any more are passed over. */
  readonly moveHighlights: (highlights: readonly Highlight[]) => Promise<void>
  readonly dropHighlight: (id: string) => Promise<boolean>
}
