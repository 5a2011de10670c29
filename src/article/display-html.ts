import { escapeText, type Feed, type Page, sanitiseHtml } from '../page/index.ts'
import type { Article, Block, BlockType } from './article.ts'
import { displayPage } from './html/index.ts'
import { markdownToHtml } from './post/markdown-to-html.ts'

/**
 * An article as HTML that is safe to show: its links, pictures and emphasis as on the page.
 *
 * In: the article and the page it was read from. Out: sanitised HTML of the body alone, without what the reader removed; made from the blocks
 * where the page has no markup for them. Pure.
 */
export function displayHtml(article: Article, page: Page): string {
  switch (page.kind) {
    case 'html': return displayPage(page, article) ?? blocksHtml(article.blocks)
    case 'post': return sanitiseHtml(markdownToHtml(page.body), baseOf(article.url))
    case 'text': return blocksHtml(article.blocks)
  }
}

/** In: a feed. Out: for each entry, in the feed's order, its content as HTML that is safe to show. */
export function displayEntries({ entries, siteUrl, url }: Feed): readonly string[] {
  return entries.map((entry) => sanitiseHtml(entry.content ?? '', baseOf([entry.url, siteUrl, url].find((address) => address !== undefined && URL.canParse(address)))))
}

const baseOf = (base: string | undefined) => (base === undefined ? {} : { base })

const TAGS: Readonly<Record<BlockType, string>> = {
  paragraph: 'p', heading: 'h2', quote: 'blockquote', 'list-item': 'li', code: 'pre', caption: 'figcaption', table: 'pre',
}
/** What an element of its own must stand in. */
const AROUND: Readonly<Partial<Record<BlockType, string>>> = { 'list-item': 'ul', caption: 'figure' }

function blocksHtml(blocks: readonly Block[]): string {
  return sanitiseHtml(blocks.map(({ type, text }) => {
    const own = `<${TAGS[type]}>${escapeText(text)}</${TAGS[type]}>`
    return AROUND[type] === undefined ? own : `<${AROUND[type]}>${own}</${AROUND[type]}>`
  }).join('\n'))
}
