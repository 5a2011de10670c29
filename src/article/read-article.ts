import type { Feed, Page } from '../page/index.ts'
import { type Trouble, trouble } from '../trouble/index.ts'
import type { Article } from './article.ts'
import { readFlat } from './flat/read-flat.ts'
import { readPost } from './post/read-post.ts'

export interface ReadOptions {
  /** Today, for dates without a year when nothing in the text settles it. ISO date. */
  readonly now: string
}

/**
 * What does the page say?
 *
 * In: one page. Out: its article, or the trouble why there is none (`no-article`). Pure.
 */
export function readArticle(page: Page, options: ReadOptions): Article | Trouble {
  switch (page.kind) {
    case 'text':
      return readFlat(page, options)
    case 'post':
      return readPost(page)
    case 'html':
      return trouble('no-article', { name: page.name })
  }
}

/** In: a feed. Out: one article for each entry, in the feed's order; an entry without content has a headline only. */
export function readFeed(_feed: Feed, _options: ReadOptions): readonly Article[] {
  return []
}
