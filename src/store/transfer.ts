/** The part of the store that gives all of it away and takes it in again. Every implementation passes `transfer.test.ts`. */
import type { Article } from '../article/index.ts'
import type { HighlightPlace } from './reader-state.ts'

/** An article with all that is kept of it: its document, its versions, what its reader did. Raw bytes are not among it: a backup has them. */
export interface TransferredArticle {
  readonly document: TransferredDocument
  /** What makes it this one among the document's articles. */
  readonly entry: string
  readonly position: number
  /** The oldest first. */
  readonly versions: readonly TransferredVersion[]
  /** ISO 8601, UTC; when its reader did so. */
  readonly readAt?: string
  readonly starredAt?: string
  readonly laterAt?: string
  /** Names, by name. */
  readonly tags: readonly { readonly name: string; readonly key: string }[]
  readonly marks: readonly string[]
  readonly highlights: readonly TransferredHighlight[]
}

export interface TransferredDocument {
  readonly key: string
  readonly name: string
  readonly isFeed: boolean
  readonly feedTitle?: string
  /** Keys of collections. */
  readonly collections: readonly string[]
}

export interface TransferredVersion {
  /** SHA-256 of the bytes that it was read from, and how many they were. */
  readonly capture: string
  readonly captureSize: number
  readonly keptAt: string
  readonly article: Article
}

export interface TransferredHighlight extends HighlightPlace {
  readonly id: string
  readonly hash: string
  readonly lost: boolean
  /** The words as they were marked, where the text has others now. */
  readonly was?: string
  readonly note?: string
  readonly madeAt: string
  readonly changedAt: string
}

export interface Transfer {
  /** In order of arrival, after the article of this number. `n`: where to go on. */
  readonly transferredArticles: (after: number, limit: number) => Promise<readonly { readonly n: number; readonly article: TransferredArticle }[]>
  /**
   * Takes articles in, all or none. One that is kept already stays as it is, and gets what its reader did beside. Collections that are not known are left out.
   * Out: how many were new.
   */
  readonly keepTransferred: (articles: readonly TransferredArticle[]) => Promise<number>
}
