import type { Article, BlockType, RemovalReason } from './article.ts'
import type { Page } from '../page/index.ts'
import type { Trouble } from '../trouble/index.ts'

/** How a page was read: for whoever mends a page that reads badly. */
export interface Explanation {
  readonly kind: Page['kind']
  readonly outcome: Article | Trouble
  /** Where the body was found and what else was in question: HTML pages with prose alone. */
  readonly choice?: BodyChoice
  /** All that stands on the page, in reading order. */
  readonly lines: readonly ExplainedLine[]
}

export interface BodyChoice {
  readonly chosen: ScoredElement
  /** The prose was hidden in the markup, for a script to show. */
  readonly revealed: boolean
  /** The page's own data (JSON-LD) held far more than it shows: the body is theirs. */
  readonly declared: boolean
  /** Elements that hold none of the chosen one's text, by what they scored; the best first. */
  readonly rivals: readonly ScoredElement[]
}

export interface ScoredElement {
  /** `div.main > div#content.text`. */
  readonly path: string
  readonly score: number
}

export interface ExplainedLine {
  readonly text: string
  readonly fate: 'body' | 'abstract' | 'removed'
  readonly type?: BlockType
  readonly reason?: RemovalReason
  /** What removed it: `html-body` (outside the body's element), `html-line` (a line in it), `html-tail` (the end of a line). */
  readonly step?: string
  /** For (more than 0) or against being an article's prose. */
  readonly score?: number
  /** The share of its characters that are links, 0 to 1. */
  readonly linked?: number
  /** The element around it. */
  readonly path?: string
}
