/** The part of the store that lists articles, page by page, from columns of their own: no article is parsed for a list. */
import type { DatePrecision, Language } from '../article/index.ts'

/** One line of a list of articles. */
export interface ArticleRow {
  readonly id: string
  /** Rises with arrival, and is never used again for another article. */
  readonly n: number
  readonly document: { readonly key: string; readonly name: string }
  readonly headline?: string
  readonly publisher?: string
  readonly origin?: string
  readonly language: Language
  readonly url?: string
  readonly feedTitle?: string
  /** As the article states it. */
  readonly published?: { readonly at: string; readonly precision: DatePrecision; readonly inferred: boolean }
  /** ISO 8601, UTC: when its first version was kept. */
  readonly arrivedAt: string
  /** When its present version was kept; not there where it never changed. */
  readonly changedAt?: string
  readonly version: number
  /** Equal hashes, equal articles. */
  readonly hash: string
  /** The beginning of the body. */
  readonly excerpt: string
  /** Of the body, in UTF-16 units. */
  readonly length: number
  readonly read: boolean
  readonly starred: boolean
  readonly later: boolean
}

/**
 * `time`: when it was published, as far as that can be believed: an article that says it is of tomorrow stands at its arrival, and one
 * that names a day only, at the end of that day or its arrival, whichever came first. `arrival`: in the order in which they were first kept,
 * whatever the clock said.
 */
export type ArticleOrder = 'time' | 'arrival'

/** Ways to narrow down a list of articles. */
export interface ArticleFilter {
  readonly collection?: string
  /** Keys of documents: the feeds of a folder. */
  readonly documents?: readonly string[]
  /** By `time`, ISO 8601; from the first, up to but without the second. */
  readonly from?: string
  readonly before?: string
  readonly read?: boolean
  readonly starred?: boolean
  readonly later?: boolean
  /** Keys of tags: all of these, none of those. */
  readonly tags?: readonly string[]
  readonly noTags?: readonly string[]
  readonly mark?: string
  readonly highlighted?: boolean
  /** `false`: without those that carry a text which another, still kept, had first. */
  readonly reprints?: boolean
}

export interface ListArticles extends ArticleFilter {
  readonly order?: ArticleOrder
  /** Else the newest come first. */
  readonly oldestFirst?: boolean
  /** What the last page gave as `next`. */
  readonly after?: string
  /** 1 to 200, else 50. */
  readonly limit?: number
}

/** Some rows, and where to go on; no `next`, no more rows. */
export interface ListPage<Row> {
  readonly rows: readonly Row[]
  readonly next?: string
}

/**
 * Paging is stable: a row that was there when the first page was asked for comes exactly once, whatever arrives in between (a row whose own time
 * changes meanwhile may move). Rejects with TroubleError `bad-cursor` where `after` is none that we gave for this order.
 */
export interface Lists {
  readonly listArticles: (list?: ListArticles) => Promise<ListPage<ArticleRow>>
  /** Those of these ids that are kept, in the order asked for. */
  readonly articleRows: (ids: readonly string[]) => Promise<readonly ArticleRow[]>
  /** How many articles are kept. */
  readonly articleCount: () => Promise<number>
}
