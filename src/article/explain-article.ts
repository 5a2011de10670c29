import type { Page } from '../page/index.ts'
import { explainHtml } from './html/index.ts'
import type { Article } from './article.ts'
import type { ExplainedLine, Explanation } from './explanation.ts'
import { readArticle, type ReadOptions } from './read-article.ts'

/**
 * Why was a page read as it was?
 *
 * In: one page. Out: what was taken and what removed, and why; scores where the page is HTML. Pure.
 */
export function explainArticle(page: Page, options: ReadOptions): Explanation {
  if (page.kind === 'html') return explainHtml(page, options)
  const outcome = readArticle(page, options)
  return { kind: page.kind, outcome, lines: 'code' in outcome ? [] : linesOf(outcome) }
}

/** A text has no elements to weigh: its record of removals says all. */
function linesOf({ blocks, abstracts, removed }: Article): readonly ExplainedLine[] {
  return [
    ...abstracts.map(({ text }) => ({ text, fate: 'abstract' as const })),
    ...blocks.map(({ text, type }) => ({ text, fate: 'body' as const, type })),
    ...removed.map(({ text, reason, step }) => ({ text, fate: 'removed' as const, reason, step })),
  ]
}
