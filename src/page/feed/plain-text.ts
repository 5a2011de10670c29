import { parseHtml } from '../html/parse-html.ts'
import type { HtmlNode } from '../page.ts'

/** `<b>`, `</p>`, `<!--`, `&amp;`, `&#8212;`; not `3 < 5` or `AT&T`. */
const MARKUP = /<[a-zA-Z/!]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][\da-zA-Z]{1,31});/

/**
 * In: text that may hold markup or character references. Out: its plain text, white space folded.
 * `Tom &amp; <b>Jerry</b>` -> `Tom & Jerry`.
 */
export function plainText(source: string): string {
  if (!MARKUP.test(source)) return folded(source)
  const root = parseHtml(source)
  return 'code' in root ? folded(source) : folded(textOfNode(root))
}

const UNREAD = new Set(['script', 'style', 'template', 'noscript'])

function textOfNode(node: HtmlNode): string {
  if (node.kind === 'text') return node.text
  return UNREAD.has(node.tag) ? '' : node.children.map(textOfNode).join('')
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
