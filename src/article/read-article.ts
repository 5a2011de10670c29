import type { Feed, Page } from '../page/index.ts'
import type { Trouble } from '../trouble/index.ts'
import { trouble } from '../trouble/index.ts'
import type { Article } from './article.ts'

export interface ReadOptions {
  /** Today, for dates without a year when nothing in the text settles it. ISO date. */
  readonly now: string
}

/**
 * What does the page say?
 *
 * In: one page. Out: its article, or the trouble why there is none (`no-article`). Pure.
 */
export function readArticle(_page: Page, _options: ReadOptions): Article | Trouble {
  return trouble('no-article')
}

/** In: a feed. Out: one article for each entry, in the feed's order; an entry without content has a headline only. */
export function readFeed(_feed: Feed, _options: ReadOptions): readonly Article[] {
  return []
}
