/** What a page says, cleaned. After schema.org NewsArticle; `origin` after IPTC ninjs. */
import type { Trouble } from '../trouble/index.ts'

export type BlockType = 'paragraph' | 'heading' | 'caption' | 'quote' | 'list-item' | 'code' | 'table'

export interface Block {
  readonly type: BlockType
  readonly text: string
  /** Set where the beginning or the end of the text is missing from the page and could not be found again. */
  readonly lost?: 'head' | 'tail'
}

export type DatePrecision = 'year' | 'month' | 'day' | 'minute' | 'second'

export interface Published {
  /** ISO 8601 cut to its precision, with offset when there is a time: `2025-06-17T16:01:00+08:00`, `2025-06-17`. */
  readonly at: string
  readonly precision: DatePrecision
  readonly from: 'json-ld' | 'meta' | 'time-element' | 'visible-text' | 'front-matter' | 'feed' | 'url'
  /** A part that the page did not state, and the words it was inferred from; without words, from the day of reading. */
  readonly inferred?: { readonly part: 'year' | 'day'; readonly because?: string }
}

/** A summary that came with the page. It is never evidence. */
export interface Abstract {
  readonly origin: 'ai' | 'publisher'
  readonly text: string
}

export interface Image {
  readonly url?: string
  readonly caption?: string
}

export type RemovalReason =
  | 'navigation'
  | 'share'
  | 'related'
  | 'mood'
  | 'advertisement'
  | 'licence'
  | 'contact'
  | 'template'
  | 'tags'
  | 'byline'
  | 'date-line'
  | 'editor-line'
  | 'origin-line'
  | 'title-repeat'
  | 'comment'
  | 'footer'
  | 'front-matter'
  | 'placeholder-image'
  | 'repeat'
  | 'disclaimer'
  | 'hidden'
  | 'script'

/** One thing that was left out of the body: what, by which step, why, and where in the page's text. */
export interface Removal {
  readonly text: string
  readonly step: string
  readonly reason: RemovalReason
  /** Offset in the page's text, or in its text nodes; UTF-16. */
  readonly at?: number
}

/** Two pieces of a broken column, joined (`made`) or only offered. */
export interface Join {
  readonly left: string
  readonly right: string
  /** 0 to 1. */
  readonly confidence: number
  readonly made: boolean
  readonly reason: 'continuation' | 'overlap'
}

/** Of an entry that its feed cuts short: whose words the text is. */
export interface FullText {
  /** `page`: its own page's. `feed`: the feed's few words, still. */
  readonly from: 'page' | 'feed'
  /** What the feed said, as a digest: once it says something else, the page is read again. */
  readonly feedSays: string
  /** Why the page was of no use; none where it was read, or says no more than the feed. */
  readonly trouble?: Trouble
  /** How often it was tried, where the trouble may pass. */
  readonly tries?: number
}

export type Language = 'zh-Hans' | 'zh-Hant' | 'en' | 'und'

export interface Article {
  /** Unique among the articles looked at together: the file's name, a URL, or the store's key. */
  readonly id: string
  readonly file?: string
  readonly url?: string
  readonly headline?: string
  /** What stands over the headline (引题) and under it (副题), as written: no part of the text, and no evidence. */
  readonly kicker?: string
  readonly subtitle?: string
  /** Who shows it. */
  readonly publisher?: string
  /** Who first wrote it (来源, 电头, 据…电). */
  readonly origin?: string
  readonly published?: Published
  readonly authors: readonly string[]
  readonly editors: readonly string[]
  readonly language: Language
  /** In reading order, captions among them. */
  readonly blocks: readonly Block[]
  readonly abstracts: readonly Abstract[]
  readonly keywords: readonly string[]
  readonly images: readonly Image[]
  readonly removed: readonly Removal[]
  readonly joins: readonly Join[]
  readonly feedTitle?: string
  readonly fullText?: FullText
}

/**
 * The article's text: its blocks, a line break between them. Evidence offsets count in this string.
 */
export function textOf(article: Pick<Article, 'blocks'>): string {
  return article.blocks.map((block) => block.text).join('\n')
}
