import type { Page } from '../page/index.ts'
import type { Trouble } from '../trouble/index.ts'
import type { Article } from './article.ts'
import { readFlat } from './flat/read-flat.ts'
import { readHtml } from './html/index.ts'
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
      return readHtml(page, options)
  }
}
