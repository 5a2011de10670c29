import { type HtmlNode, type HtmlPage, type HtmlText, sanitiseTree } from '../../page/index.ts'
import type { Article } from '../article.ts'
import { textUnder } from './element.ts'
import { addressOf } from './find-captions.ts'
import type { TextLines } from './page-line.ts'
import type { BodyWorkings } from './read-body.ts'
import { workOutHtml } from './read-html.ts'

/**
 * In: a page, the article read from it. Out: the markup of the article's body, sanitised: texts whose lines were kept, and the article's own images; nothing
 * where the page does not show the body.
 */
export function displayPage(page: HtmlPage, { url, images }: Article): string | undefined {
  const notes: TextLines = new Map()
  const { body, page: read } = workOutHtml(page, { now: page.fetchedAt.slice(0, 10) }, notes)
  if (!body?.workings || body.declared) return undefined
  const isKept = keptTexts(body.workings, notes)
  const shown = new Set(images.flatMap((image) => image.url ?? []))
  const keep = (node: HtmlNode) => (node.kind === 'text' ? isKept(node) : shown.has(addressOf(node.attributes, url) ?? ''))
  const html = sanitiseTree(read.root, { keep, ...(url !== undefined && URL.canParse(url) && { base: url }) })
  return html === '' ? undefined : html
}

/** Whether a text went into a line that the article keeps, and not into the link that was cut from its end. */
function keptTexts({ kept, marked }: BodyWorkings, notes: TextLines): (text: HtmlText) => boolean {
  const cuts = new Map(marked.flatMap(({ line, cut }) => (cut === undefined ? [] : [[line.index, cut] as const])))
  return (text) => {
    const lines = notes.get(text)
    if (!lines) return false
    const cut = cuts.get(lines.first)
    if (cut !== undefined && cut === textUnder(linkAround(text) ?? text)) return false
    for (let index = lines.first; index <= lines.last; index++) if (kept.has(index)) return true
    return false
  }
}

function linkAround(node: HtmlNode): HtmlNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (at.tag === 'a') return at
  return undefined
}
